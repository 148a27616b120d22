import { actions } from '../conditions.ts'
import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Land Bureau. */
export const landBureauPower: Section = {
  kind: 'power',
  name: { zh: '县自然资源局', en: 'Land Bureau' },
  owner: 'land-bureau',
  items: [
    {
      text: { zh: '对非法占用土地的处罚', en: 'Penalties for unlawful occupation of land' },
      basis: rule({ zh: '土地与规划管理细则（演示）', en: 'Land and Planning Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('land'), ['farmland-building'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对非法采矿、采石的处罚', en: 'Penalties for illegal mining and quarrying' },
      basis: rule({ zh: '土地与规划管理细则（演示）', en: 'Land and Planning Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('land'), ['illegal-mining'])],
    },
    {
      text: { zh: '乡村建设规划许可', en: 'Rural building permits' },
      basis: rule({ zh: '土地与规划管理细则（演示）', en: 'Land and Planning Rules (demonstration)' }, 5),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '采矿许可', en: 'Mining licences' },
      basis: rule({ zh: '土地与规划管理细则（演示）', en: 'Land and Planning Rules (demonstration)' }, 6),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '不动产登记', en: 'Registration of property' },
      basis: rule({ zh: '土地与规划管理细则（演示）', en: 'Land and Planning Rules (demonstration)' }, 7),
      state: 'confirmed',
      means: [lead(line('land'), ['property-register'])],
    },
  ],
}
