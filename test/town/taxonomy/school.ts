import { type Domain, words } from './type.ts'

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
          words: words(
            '上一年级,划到哪个学校,转学,学位,入学报名,招生,上学,报名,入学,上小学',
            'first grade,which school serves,eighth grade,enrol our child,primary school,enrol,school place',
          ),
        },
        {
          id: 'school-fees',
          name: { zh: '学校收费', en: 'School fees' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '校服,资料费,伙食费,乱收费,学费,学校收钱,收钱,学校多收钱,强制买',
            'uniforms at,materials and water,meal money,school fees,school charges,uniforms,uniform',
          ),
        },
        {
          id: 'school-meals',
          name: { zh: '校园食堂', en: 'School meals' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '吃出虫子,拉肚子,饭菜到孩子手里,学校吃的午饭,校园食堂,学校食堂,食堂,学校饭菜,学生餐',
            'insect in the food,ill yesterday after lunch,food is cold when,school canteen,school food,canteen food',
          ),
        },
        {
          id: 'school-safety',
          name: { zh: '校园周边安全', en: 'Safety around schools' },
          kind: 'suggestion',
          action: 'serve',
          limit: 'general',
          words: words(
            '护学岗,辣条,寄宿生周末,放学乱成,校门口,学校门口,校园安全',
            'crossing guard,snacks of doubtful,boarders go home,school gate,outside the school',
          ),
        },
        {
          id: 'teacher-conduct',
          name: { zh: '师德师风', en: 'Conduct of teachers' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '老师罚,在家收费补课,点名批评,体罚,师德,老师,老师骂,补课',
            'teacher made our child,teaches them for money,criticised by name,teacher,homework',
          ),
        },
        {
          id: 'bullying',
          name: { zh: '校园欺凌', en: 'Bullying' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'urgent',
          words: words(
            '被几个高年级,起外号,嘲笑,欺凌,霸凌,被欺负,打我孩子,欺负',
            'older pupils cornered,been mocked,shared for mockery,bullied,bullying,bullied at school',
          ),
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
          words: words('幼儿园,幼儿,公办园', 'kindergarten,nursery'),
        },
        {
          id: 'tutoring',
          name: { zh: '校外培训', en: 'Private tutoring' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '培训机构,课时费,学科培训,舞蹈班,补习班,培训班,补课班,课外班',
            'tutoring school,subject lessons,dance class,tutoring,training class,extra classes',
          ),
        },
        {
          id: 'student-aid',
          name: { zh: '学生资助', en: 'Student grants' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '助学贷款,雨露计划,减免学费,助学金,助学,贫困学生',
            'going to university,vocational grant,fee be reduced,student loan,grant',
          ),
        },
      ],
    },
  ],
}
