import type { Domain } from './type.ts'

/** Education. */
export const school: Domain = {
  id: 'school',
  name: { zh: '教育', en: 'Education' },
  groups: [
    {
      id: 'compulsory',
      name: { zh: '中小学', en: 'Schools' },
      types: [
        {
          id: 'enrolment',
          name: { zh: '入学招生', en: 'Enrolment' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['入学', '招生', '学区', '报名'], en: ['enrolment', 'school place', 'catchment'] },
        },
        {
          id: 'school-fees',
          name: { zh: '学校收费', en: 'School fees' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['乱收费', '资料费', '校服', '伙食费'], en: ['fees', 'uniform', 'meals', 'charges'] },
        },
        {
          id: 'school-meals',
          name: { zh: '校园食堂', en: 'School meals' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['食堂', '饭菜', '吃坏肚子', '饭里'], en: ['canteen', 'food', 'sick', 'meals'] },
        },
        {
          id: 'school-safety',
          name: { zh: '校园周边安全', en: 'Safety around schools' },
          kind: 'suggestion',
          action: 'serve',
          limit: 'general',
          words: { zh: ['校门口', '护学岗', '校园周边'], en: ['school gate', 'crossing guard'] },
        },
        {
          id: 'teacher-conduct',
          name: { zh: '师德师风', en: 'Conduct of teachers' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['老师打人', '体罚', '补课', '辱骂'], en: ['teacher', 'punishment', 'paid lessons'] },
        },
        {
          id: 'bullying',
          name: { zh: '校园欺凌', en: 'Bullying' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'urgent',
          words: { zh: ['欺凌', '霸凌', '打孩子', '不敢上学'], en: ['bullying', 'beaten', 'afraid of school'] },
        },
      ],
    },
    {
      id: 'other-education',
      name: { zh: '幼教与培训', en: 'Nurseries and tutoring' },
      types: [
        {
          id: 'kindergarten',
          name: { zh: '幼儿园', en: 'Kindergartens' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['幼儿园', '民办园', '校车', '收费'], en: ['kindergarten', 'private', 'school bus'] },
        },
        {
          id: 'tutoring',
          name: { zh: '校外培训', en: 'Private tutoring' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['培训班', '退费', '机构跑路', '补习'], en: ['tutoring', 'refund', 'closed down'] },
        },
        {
          id: 'student-aid',
          name: { zh: '学生资助', en: 'Student grants' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['助学金', '贷款', '资助', '贫困生'], en: ['grant', 'student loan', 'aid'] },
        },
      ],
    },
  ],
}
