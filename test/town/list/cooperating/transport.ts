import type { Section } from '../item.ts'
import { assist, lead, line, townships } from '../means.ts'

/** Cooperating duties: transport. */
export const transportCooperating: Section = {
  kind: 'cooperating',
  name: { zh: '交通运输', en: 'Transport' },
  owner: null,
  items: [
    {
      text: { zh: '交通信号标志标线设置', en: 'Signals and markings' },
      columns: {
        departments: '县公安局',
        departmentDuty: '负责信号灯配时、标志标线和护学通道。',
        townshipDuty: '反映需求。',
      },
      state: 'confirmed',
      means: [lead(line('police'), ['traffic-signals', 'traffic-jam'])],
    },
    {
      text: { zh: '农村客运和公交设施', en: 'Buses and stops' },
      columns: {
        departments: '县交通运输局',
        departmentDuty: '负责班线安排、站牌候车亭维修。',
        townshipDuty: '反映群众出行需求。',
      },
      state: 'confirmed',
      means: [lead(line('transport'), ['bus', 'bus-stop'])],
    },
    {
      text: { zh: '农村公路养护', en: 'Rural roads' },
      columns: {
        departments: '县交通运输局',
        departmentDuty: '负责县乡道养护和村道技术指导、资金安排。',
        townshipDuty: '组织村道日常养护。',
      },
      state: 'confirmed',
      means: [lead(line('transport'), ['rural-road', 'road-guard'])],
    },
    {
      text: { zh: '危桥处置', en: 'Unsafe bridges' },
      columns: {
        departments: '县交通运输局',
        departmentDuty: '负责检测、限行和改造。',
        townshipDuty: '先行封闭，设置警示。',
      },
      state: 'confirmed',
      means: [lead(line('transport'), ['bridge-danger']), assist(townships, ['bridge-danger'])],
    },
  ],
}
