import type { TypeTexts } from '../type.ts'

/** How people put matters of nurseries and tutoring. */
export const otherEducation: readonly TypeTexts[] = [
  {
    type: 'kindergarten',
    often: 14,
    season: 'term',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '民办幼儿园校车破旧，冬天窗户关不上。',
        en: "The private kindergarten's bus is old and its windows do not close in winter.",
      },
      {
        zh: '{community}公办园名额太少，能不能增加一个班？',
        en: 'The public kindergarten in {community} has too few places. Could a class be added?',
      },
      {
        zh: '幼儿园老师换得太勤，孩子刚熟又走了。',
        en: 'Kindergarten teachers change so often that children lose them as soon as they know them.',
      },
    ],
  },
  {
    type: 'tutoring',
    often: 13,
    season: 'term',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '{road}的培训机构关门了，交的{yuan}元课时费退不了。',
        en: 'The tutoring school on {road} has closed and {yuan} yuan of prepaid lessons are lost.',
      },
      {
        zh: '周末还在偷偷上学科培训，一个房间挤了四十个孩子。',
        en: 'Subject lessons are secretly given at weekends with forty children in a room.',
      },
      {
        zh: '舞蹈班消防楼梯堆满东西，孩子在五楼上课。',
        en: 'The dance class on the fifth floor has its fire stairs full of boxes.',
      },
    ],
  },
  {
    type: 'student-aid',
    often: 10,
    season: 'term',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '孩子考上大学，助学贷款在哪里办，要父母都去吗？',
        en: 'Our child is going to university. Where is the loan arranged and must both parents come?',
      },
      {
        zh: '雨露计划的补助今年发了没有？',
        en: "Has this year's vocational grant been paid?",
      },
      {
        zh: '家里今年受灾，能不能申请减免学费？',
        en: 'Our family was hit by the flood. Can the fee be reduced?',
      },
    ],
  },
]
