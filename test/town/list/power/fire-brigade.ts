import { actions } from '../conditions.ts'
import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Fire Brigade. */
export const fireBrigadePower: Section = {
  kind: 'power',
  name: { zh: '县消防大队', en: 'Fire Brigade' },
  owner: 'fire-brigade',
  items: [
    {
      text: { zh: '对占用、堵塞消防车通道的处罚', en: 'Penalties for blocking fire lanes' },
      basis: rule({ zh: '消防监督检查规定（演示）', en: 'Fire Inspection Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('fire'), ['fire-lane'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对消防设施未保持完好的处罚', en: 'Penalties for broken fire equipment' },
      basis: rule({ zh: '消防监督检查规定（演示）', en: 'Fire Inspection Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('fire'), ['fire-equipment'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对住宿与生产经营合用场所的查处', en: 'Action on living over workshops' },
      basis: rule({ zh: '消防监督检查规定（演示）', en: 'Fire Inspection Rules (demonstration)' }, 5),
      state: 'confirmed',
      means: [lead(line('fire'), ['three-in-one'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '公众聚集场所开业前消防安全检查', en: 'Fire inspection before opening' },
      basis: rule({ zh: '消防监督检查规定（演示）', en: 'Fire Inspection Rules (demonstration)' }, 6),
      state: 'standing',
      means: [],
    },
  ],
}
