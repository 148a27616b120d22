import type { Section } from '../item.ts'
import { assist, lead, line } from '../means.ts'

/** Matters taken back by departments: culture. */
export const cultureTaken: Section = {
  kind: 'taken-back',
  name: { zh: '六、文化和旅游', en: 'Culture' },
  owner: null,
  items: [
    {
      text: { zh: '对网吧接纳未成年人的查处', en: 'Minors in internet cafes' },
      columns: { departments: '县文旅广体局', way: '由文化市场执法队办理。' },
      state: 'confirmed',
      means: [lead(line('culture'), ['internet-cafe']), assist(line('police'), ['internet-cafe'])],
    },
    {
      text: { zh: '旅游投诉处理', en: 'Tourism complaints' },
      columns: { departments: '县文旅广体局', way: '由县局受理。' },
      state: 'confirmed',
      means: [lead(line('culture'), ['tourism'])],
    },
  ],
}
