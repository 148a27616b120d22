import type { Section } from '../item.ts'
import { assist, lead, line, rule } from '../means.ts'

/** Power list of the Transport Bureau. */
export const transportBureauPower: Section = {
  kind: 'power',
  name: { zh: '县交通运输局', en: 'Transport Bureau' },
  owner: 'transport-bureau',
  items: [
    {
      text: { zh: '对出租车、网约车违规经营的处罚', en: 'Penalties for taxis and ride hailing' },
      basis: rule({ zh: '道路运输与公路保护办法（演示）', en: 'Road Transport Measures (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('transport'), ['taxi'])],
    },
    {
      text: { zh: '对超限超载运输的处罚', en: 'Penalties for overloading' },
      basis: rule({ zh: '道路运输与公路保护办法（演示）', en: 'Road Transport Measures (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('transport'), ['overload']), assist(line('police'), ['overload'])],
    },
    {
      text: { zh: '对损坏公路及附属设施的处罚', en: 'Penalties for damage to roads' },
      basis: rule({ zh: '道路运输与公路保护办法（演示）', en: 'Road Transport Measures (demonstration)' }, 5),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '道路旅客运输经营许可', en: 'Passenger transport licences' },
      basis: rule({ zh: '道路运输与公路保护办法（演示）', en: 'Road Transport Measures (demonstration)' }, 6),
      state: 'standing',
      means: [],
    },
  ],
}
