import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Emergency Bureau. */
export const emergencyBureauPower: Section = {
  kind: 'power',
  name: { zh: '县应急局', en: 'Emergency Bureau' },
  owner: 'emergency-bureau',
  items: [
    {
      text: { zh: '对企业安全生产违法行为的处罚', en: 'Penalties for unsafe firms' },
      basis: rule({ zh: '安全生产监督规则（演示）', en: 'Work Safety Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('emergency'), ['unsafe-firm'])],
    },
    {
      text: { zh: '对危险化学品违法经营的处罚', en: 'Penalties for dangerous goods' },
      basis: rule({ zh: '安全生产监督规则（演示）', en: 'Work Safety Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('emergency'), ['hazardous-goods'])],
    },
    {
      text: { zh: '烟花爆竹经营许可', en: 'Fireworks licences' },
      basis: rule({ zh: '安全生产监督规则（演示）', en: 'Work Safety Rules (demonstration)' }, 5),
      state: 'standing',
      means: [],
    },
  ],
}
