import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Labour Bureau. */
export const labourBureauPower: Section = {
  kind: 'power',
  name: { zh: '县人社局', en: 'Labour Bureau' },
  owner: 'labour-bureau',
  items: [
    {
      text: { zh: '对工程建设领域拖欠工资的处罚', en: 'Penalties for unpaid wages on sites' },
      basis: rule({ zh: '劳动保障监察规则（演示）', en: 'Labour Inspection Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('labour'), ['wage-site'])],
    },
    {
      text: { zh: '对企业拖欠工资的处罚', en: 'Penalties for unpaid wages in firms' },
      basis: rule({ zh: '劳动保障监察规则（演示）', en: 'Labour Inspection Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('labour'), ['wage-firm'])],
    },
    {
      text: { zh: '对违反劳动合同和工时规定的处罚', en: 'Penalties on contracts and hours' },
      basis: rule({ zh: '劳动保障监察规则（演示）', en: 'Labour Inspection Rules (demonstration)' }, 5),
      state: 'confirmed',
      means: [lead(line('labour'), ['labour-contract'])],
    },
    {
      text: { zh: '工伤认定', en: 'Recognition of work injuries' },
      basis: rule({ zh: '劳动保障监察规则（演示）', en: 'Labour Inspection Rules (demonstration)' }, 6),
      state: 'confirmed',
      means: [lead(line('labour'), ['work-injury'])],
    },
  ],
}
