import type { TypeTexts } from '../type.ts'

/** How people put matters of schools. */
export const compulsory: readonly TypeTexts[] = [
  {
    type: 'enrolment',
    often: 30,
    season: 'term',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '在县城租房，户口在{community}，孩子今年上一年级怎么报名？',
        en: 'We rent in town but are registered in {community}. How do we enrol our child for first grade?',
      },
      {
        zh: '{home}划到哪个学校？去年和今年说的不一样。',
        en: 'Which school serves {home}? Last year we were told another.',
      },
      {
        zh: '随迁子女转学回来，初二还有学位吗？',
        en: 'Our child returns from elsewhere. Are there places in the eighth grade?',
      },
    ],
  },
  {
    type: 'school-fees',
    often: 18,
    season: 'term',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '{school}校服一套{yuan}元，必须买两套，说是自愿。',
        en: 'Uniforms at {school} cost {yuan} yuan a set and two are required, "voluntarily".',
      },
      {
        zh: '开学收了保险费、资料费、桶装水费，一张票都没有。',
        en: 'Insurance, materials and water were charged at the start of term without a receipt.',
      },
      {
        zh: '伙食费退费一直没到账，放假都一个月了。',
        en: 'The meal money has not been refunded a month into the holidays.',
      },
    ],
  },
  {
    type: 'school-meals',
    often: 14,
    season: 'term',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '孩子说{school}的菜里吃出虫子，拍了照，请查食堂。',
        en: 'Our child found an insect in the food at {school} and took a photo. Please inspect the canteen.',
      },
      {
        zh: '昨天一个班有好几个孩子拉肚子，都是在学校吃的午饭。',
        en: 'Several children of one class were ill yesterday after lunch at school.',
      },
      {
        zh: '饭菜到孩子手里都是凉的，大冬天吃了肚子疼。',
        en: 'The food is cold when it reaches the children, and in winter it gives them stomach ache.',
      },
    ],
  },
  {
    type: 'school-safety',
    often: 13,
    season: 'term',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{school}门口放学乱成一团，建议安排护学岗。',
        en: 'The gate of {school} is chaos after lessons. I suggest a crossing guard.',
      },
      {
        zh: '{school}后门小店卖辣条和烟给学生。',
        en: 'The shop behind {school} sells snacks of doubtful origin and cigarettes to pupils.',
      },
      {
        zh: '寄宿生周末回家坐的面包车超载，{n}座坐了十几个。',
        en: 'Boarders go home at weekends in an overloaded van: a dozen children in {n} seats.',
      },
    ],
  },
  {
    type: 'teacher-conduct',
    often: 11,
    season: 'term',
    hours: 'any',
    where: 'both',
    texts: [
      {
        zh: '老师罚孩子站了一上午，回来脚都肿了，希望学校好好沟通。',
        en: 'The teacher made our child stand all morning until its feet swelled. We want the school to talk with us.',
      },
      {
        zh: '有老师课上不讲重点，周末在家收费补课。',
        en: 'A teacher leaves out the main points in class and teaches them for money at weekends.',
      },
      {
        zh: '班级群里点名批评家长，能不能换个方式？',
        en: 'Parents are criticised by name in the class group. Could there be a better way?',
      },
    ],
  },
  {
    type: 'bullying',
    often: 8,
    season: 'term',
    hours: 'evening',
    where: 'both',
    texts: [
      {
        zh: '孩子在{school}被几个高年级的堵在厕所，回来不肯上学。',
        en: 'Older pupils cornered our child in the toilets of {school}; it refuses to go back.',
      },
      {
        zh: '被同学起外号半年了，老师说是开玩笑。',
        en: 'Our child has been mocked for half a year; the teacher calls it joking.',
      },
      {
        zh: '有人把孩子的视频发到群里嘲笑，请学校处理，别再传了。',
        en: 'A video of our child was shared for mockery. Please have the school stop it.',
      },
    ],
  },
]
