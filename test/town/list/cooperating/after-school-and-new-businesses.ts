import type { Section } from '../item.ts'

/** Cooperating duties: after school and new businesses. */
export const afterSchoolAndNewBusinessesCooperating: Section = {
  kind: 'cooperating',
  name: { zh: '校外与新业态', en: 'After school and new businesses' },
  owner: null,
  items: [
    {
      text: { zh: '校外托管场所安全管理', en: 'Safety of after-school clubs' },
      columns: {
        departments: '县教育局、县市场监管局、县消防大队',
        departmentDuty: '县教育局：业务指导。县市场监管局：食品安全检查。县消防大队：消防检查。',
        townshipDuty: '摸排登记，发现问题上报。',
      },
      state: 'open',
      means: [],
    },
    {
      text: { zh: '新业态游乐项目摸排', en: 'Survey of new kinds of rides' },
      columns: {
        departments: '县文旅广体局、县市场监管局',
        departmentDuty: '按各自职责做好管理。',
        townshipDuty: '摸排登记。',
      },
      state: 'open',
      means: [],
    },
  ],
}
