import type { Said } from '../../../said.ts'

/** How units answer matters of education, by type. */
export const schoolReplies: Readonly<Record<string, Said>> = {
  enrolment: {
    zh: '您家片区对应{school}，租房凭居住证和合同，七月最后一周报名。',
    en: 'Your area belongs to {school}; tenants register with card and contract in the last week of July.',
  },
  'school-fees': {
    zh: '强制的部分已退，收费项目贴在校门口，发票可以补开。',
    en: 'What was compulsory has been refunded, charges hang at the gate, and receipts can be had.',
  },
  'school-meals': {
    zh: '该批食材停用送检，配送改保温箱，家长每周可来陪餐。',
    en: 'The batch is withdrawn and tested, food now comes in warm boxes, and parents may join a meal every week.',
  },
  'school-safety': {
    zh: '护学岗已排班，小店的烟和三无零食收走，校车按座位核准。',
    en: 'Crossing guards are on duty, cigarettes and dubious snacks were removed, and the vans carry only as many as they have seats.',
  },
  'teacher-conduct': {
    zh: '学校向家长当面道歉，老师作了检讨，有偿补课查实后处理。',
    en: 'The school apologised in person, the teacher admitted the fault, and paid lessons are being looked into.',
  },
  bullying: {
    zh: '学校当天分开处理，视频已删，心理老师每周陪孩子谈一次，家长见了面。',
    en: 'The school acted the same day, the video is gone, a counsellor sees the child weekly and the parents have met.',
  },
  kindergarten: {
    zh: '校车停用检修，换了一台；下学期增加一个班。',
    en: 'The bus is being repaired and another runs; there will be one more class next term.',
  },
  tutoring: {
    zh: '机构已停课，预收费从监管账户退还，学科班取消。',
    en: 'The school is closed; prepaid money is returned from the supervised account and the lessons are cancelled.',
  },
  'student-aid': {
    zh: '助学贷款在县资助中心办，父母一方同去；补助名单下周公示。',
    en: 'The loan is arranged at the county centre with one parent; the grant list is posted next week.',
  },
}
