import { actions } from '../conditions.ts'
import type { Section } from '../item.ts'
import { lead, line } from '../means.ts'

/** Matters taken back by departments: water. */
export const waterTaken: Section = {
  kind: 'taken-back',
  name: { zh: '七、水利', en: 'Water' },
  owner: null,
  items: [
    {
      text: { zh: '对河道管理范围内违法建筑的查处', en: 'Building in river beds' },
      columns: { departments: '县水利局', way: '由水政执法队办理。' },
      state: 'confirmed',
      means: [lead(line('water'), ['river-building'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对河道倾倒垃圾渣土的查处', en: 'Dumping in rivers' },
      columns: { departments: '县水利局', way: '由水政执法队办理。' },
      state: 'confirmed',
      means: [lead(line('water'), ['river-dumping'], { boxes: actions('enforce') })],
    },
  ],
}
