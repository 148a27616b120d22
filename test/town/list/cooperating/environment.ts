import type { Section } from '../item.ts'
import { assist, lead, line, townships } from '../means.ts'

/** Cooperating duties: environment. */
export const environmentCooperating: Section = {
  kind: 'cooperating',
  name: { zh: '生态环境', en: 'Environment' },
  owner: null,
  items: [
    {
      text: { zh: '商业和工业噪声治理', en: 'Business and factory noise' },
      columns: {
        departments: '生态环境分局',
        departmentDuty: '负责监测和查处经营、工业噪声。',
        townshipDuty: '劝导并协助取证。',
      },
      state: 'confirmed',
      means: [lead(line('ecology'), ['noise-business', 'noise-factory']), assist(townships, ['noise-business'])],
    },
    {
      text: { zh: '企业废气异味和河流污染处置', en: 'Fumes and polluted water' },
      columns: {
        departments: '生态环境分局',
        departmentDuty: '负责溯源监测和处理。',
        townshipDuty: '指认地点，保护现场。',
      },
      state: 'confirmed',
      means: [lead(line('ecology'), ['factory-smell', 'river-pollution']), assist(townships, ['river-pollution'])],
    },
    {
      text: { zh: '畜禽养殖污染治理', en: 'Livestock pollution' },
      columns: {
        departments: '生态环境分局、县农业农村局',
        departmentDuty: '生态环境分局（牵头）：查处违法排污。县农业农村局：指导粪污资源化利用。',
        townshipDuty: '发现上报，督促整改。',
      },
      state: 'confirmed',
      means: [
        lead(line('ecology'), ['farm-pollution']),
        assist(line('farming'), ['farm-pollution']),
        assist(townships, ['farm-pollution']),
      ],
    },
    {
      text: { zh: '建筑工地和道路扬尘治理', en: 'Dust' },
      columns: {
        departments: '县住建局',
        departmentDuty: '负责督促工地围挡、冲洗、覆盖。',
        townshipDuty: '发现上报。',
      },
      state: 'confirmed',
      means: [lead(line('housing'), ['dust-site'])],
    },
    {
      text: { zh: '广场舞噪声治理', en: 'Square dancing' },
      columns: {
        departments: '县公安局',
        departmentDuty: '负责对超时超音量行为劝阻、警告。',
        townshipDuty: '协调活动场地和时间。',
      },
      state: 'confirmed',
      means: [lead(line('police'), ['noise-square']), assist(townships, ['noise-square'])],
    },
  ],
}
