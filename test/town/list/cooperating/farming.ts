import type { Section } from '../item.ts'
import { assist, lead, line, townships } from '../means.ts'

/** Cooperating duties: farming. */
export const farmingCooperating: Section = {
  kind: 'cooperating',
  name: { zh: '农业农村', en: 'Farming' },
  owner: null,
  items: [
    {
      text: { zh: '农机服务、病虫害防治和改厕', en: 'Machines, pests, toilets' },
      columns: {
        departments: '县农业农村局',
        departmentDuty: '负责农机补贴审核、技术指导、改厕质量监督。',
        townshipDuty: '登记需求，组织培训。',
      },
      state: 'confirmed',
      means: [lead(line('farming'), ['machine-subsidy', 'crop-disease', 'toilets'])],
    },
    {
      text: { zh: '动物疫病防控', en: 'Animal disease' },
      columns: {
        departments: '县农业农村局',
        departmentDuty: '负责疫情处置、强制免疫。',
        townshipDuty: '组织养殖户配合。',
      },
      state: 'confirmed',
      means: [lead(line('farming'), ['animal-disease']), assist(townships, ['animal-disease'])],
    },
  ],
}
