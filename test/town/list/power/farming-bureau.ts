import { actions } from '../conditions.ts'
import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Farming Bureau. */
export const farmingBureauPower: Section = {
  kind: 'power',
  name: { zh: '县农业农村局', en: 'Farming Bureau' },
  owner: 'farming-bureau',
  items: [
    {
      text: { zh: '对销售假劣农资的处罚', en: 'Penalties for fake farm supplies' },
      basis: rule(
        { zh: '农业投入品与动物防疫规则（演示）', en: 'Farm Supplies and Animal Health Rules (demonstration)' },
        3,
      ),
      state: 'confirmed',
      means: [lead(line('farming'), ['fake-seeds'])],
    },
    {
      text: { zh: '对私屠滥宰的处罚', en: 'Penalties for illegal slaughter' },
      basis: rule(
        { zh: '农业投入品与动物防疫规则（演示）', en: 'Farm Supplies and Animal Health Rules (demonstration)' },
        4,
      ),
      state: 'confirmed',
      means: [lead(line('farming'), ['slaughter'])],
    },
    {
      text: { zh: '对不按规定处置病死畜禽的处罚', en: 'Penalties for dumping dead livestock' },
      basis: rule(
        { zh: '农业投入品与动物防疫规则（演示）', en: 'Farm Supplies and Animal Health Rules (demonstration)' },
        5,
      ),
      state: 'confirmed',
      means: [lead(line('farming'), ['dead-livestock'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '动物检疫合格证明核发', en: 'Animal health certificates' },
      basis: rule(
        { zh: '农业投入品与动物防疫规则（演示）', en: 'Farm Supplies and Animal Health Rules (demonstration)' },
        6,
      ),
      state: 'standing',
      means: [],
    },
  ],
}
