import { actions } from '../conditions.ts'
import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Forestry Bureau. */
export const forestryBureauPower: Section = {
  kind: 'power',
  name: { zh: '县林业局', en: 'Forestry Bureau' },
  owner: 'forestry-bureau',
  items: [
    {
      text: { zh: '对盗伐、滥伐林木的处罚', en: 'Penalties for illegal logging' },
      basis: rule({ zh: '森林资源保护规则（演示）', en: 'Forest Protection Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('forestry'), ['illegal-logging'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对毁坏古树名木的处罚', en: 'Penalties for harming old trees' },
      basis: rule({ zh: '森林资源保护规则（演示）', en: 'Forest Protection Rules (demonstration)' }, 4),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '林木采伐许可', en: 'Felling licences' },
      basis: rule({ zh: '森林资源保护规则（演示）', en: 'Forest Protection Rules (demonstration)' }, 5),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '对违规野外用火的处罚', en: 'Penalties for fires outdoors' },
      basis: rule({ zh: '森林资源保护规则（演示）', en: 'Forest Protection Rules (demonstration)' }, 6),
      state: 'confirmed',
      means: [lead(line('forestry'), ['forest-fire-risk'], { boxes: actions('enforce') })],
    },
  ],
}
