import { actions } from '../conditions.ts'
import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Water Bureau. */
export const waterBureauPower: Section = {
  kind: 'power',
  name: { zh: '县水利局', en: 'Water Bureau' },
  owner: 'water-bureau',
  items: [
    {
      text: { zh: '对涉河倾倒垃圾、渣土的处罚', en: 'Penalties for dumping rubbish and spoil in or by rivers' },
      basis: rule({ zh: '河道管理示例办法（演示）', en: 'River Management Measures (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('water'), ['river-dumping', 'construction-waste'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对河道内违法建设的处罚', en: 'Penalties for building in rivers' },
      basis: rule({ zh: '河道管理示例办法（演示）', en: 'River Management Measures (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('water'), ['river-building'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对擅自取水的处罚', en: 'Penalties for unauthorised abstraction' },
      basis: rule({ zh: '河道管理示例办法（演示）', en: 'River Management Measures (demonstration)' }, 5),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '河道采砂许可', en: 'Licensing of sand dredging' },
      basis: rule({ zh: '河道管理示例办法（演示）', en: 'River Management Measures (demonstration)' }, 6),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '水土保持方案审批', en: 'Approval of soil conservation plans' },
      basis: rule({ zh: '河道管理示例办法（演示）', en: 'River Management Measures (demonstration)' }, 7),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '占用农业灌溉水源审批', en: 'Approval of use of irrigation water' },
      basis: rule({ zh: '河道管理示例办法（演示）', en: 'River Management Measures (demonstration)' }, 8),
      state: 'standing',
      means: [],
    },
  ],
}
