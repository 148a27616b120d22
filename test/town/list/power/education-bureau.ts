import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Education Bureau. */
export const educationBureauPower: Section = {
  kind: 'power',
  name: { zh: '县教育局', en: 'Education Bureau' },
  owner: 'education-bureau',
  items: [
    {
      text: { zh: '对校外培训违规行为的处罚', en: 'Penalties for tutoring' },
      basis: rule({ zh: '学校与培训管理规则（演示）', en: 'Schools and Tutoring Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('education'), ['tutoring'])],
    },
    {
      text: { zh: '对学校违规收费的查处', en: 'Action on school fees' },
      basis: rule({ zh: '学校与培训管理规则（演示）', en: 'Schools and Tutoring Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('education'), ['school-fees'])],
    },
    {
      text: { zh: '对教师违反师德行为的处理', en: 'Conduct of teachers' },
      basis: rule({ zh: '学校与培训管理规则（演示）', en: 'Schools and Tutoring Rules (demonstration)' }, 5),
      state: 'confirmed',
      means: [lead(line('education'), ['teacher-conduct'])],
    },
    {
      text: { zh: '对幼儿园违规办园的处罚', en: 'Penalties for kindergartens' },
      basis: rule({ zh: '学校与培训管理规则（演示）', en: 'Schools and Tutoring Rules (demonstration)' }, 6),
      state: 'confirmed',
      means: [lead(line('education'), ['kindergarten'])],
    },
    {
      text: { zh: '民办学校设立审批', en: 'Approval of private schools' },
      basis: rule({ zh: '学校与培训管理规则（演示）', en: 'Schools and Tutoring Rules (demonstration)' }, 7),
      state: 'standing',
      means: [],
    },
  ],
}
