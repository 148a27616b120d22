import type { Section } from '../item.ts'
import { assist, lead, line, rule } from '../means.ts'

/** Power list of the Health Bureau. */
export const healthBureauPower: Section = {
  kind: 'power',
  name: { zh: '县卫健局', en: 'Health Bureau' },
  owner: 'health-bureau',
  items: [
    {
      text: { zh: '对无证行医的处罚', en: 'Penalties for unlicensed practice' },
      basis: rule({ zh: '医疗与公共卫生规则（演示）', en: 'Health Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('health'), ['illegal-clinic'])],
    },
    {
      text: { zh: '对公共场所控烟违法行为的处罚', en: 'Penalties for smoking' },
      basis: rule({ zh: '医疗与公共卫生规则（演示）', en: 'Health Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('health'), ['smoking'])],
    },
    {
      text: { zh: '医疗服务投诉处理', en: 'Complaints about medical care' },
      basis: rule({ zh: '医疗与公共卫生规则（演示）', en: 'Health Rules (demonstration)' }, 5),
      state: 'confirmed',
      means: [lead(line('health'), ['hospital-service'])],
    },
    {
      text: { zh: '医疗纠纷的受理和引导', en: 'Medical disputes' },
      basis: rule({ zh: '医疗与公共卫生规则（演示）', en: 'Health Rules (demonstration)' }, 6),
      state: 'confirmed',
      means: [lead(line('health'), ['medical-dispute']), assist(line('justice'), ['medical-dispute'])],
    },
    {
      text: { zh: '预防接种管理', en: 'Vaccination' },
      basis: rule({ zh: '医疗与公共卫生规则（演示）', en: 'Health Rules (demonstration)' }, 7),
      state: 'confirmed',
      means: [lead(line('health'), ['vaccination'])],
    },
    {
      text: { zh: '公共场所卫生许可', en: 'Hygiene licences' },
      basis: rule({ zh: '医疗与公共卫生规则（演示）', en: 'Health Rules (demonstration)' }, 8),
      state: 'standing',
      means: [],
    },
  ],
}
