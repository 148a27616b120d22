import { actions } from '../conditions.ts'
import type { Section } from '../item.ts'
import { assist, lead, line } from '../means.ts'

/** Matters taken back by departments: safety and law. */
export const safetyAndLawTaken: Section = {
  kind: 'taken-back',
  name: { zh: '二、平安法治', en: 'Safety and law' },
  owner: null,
  items: [
    {
      text: { zh: '对违反消防通道管理行为的处罚', en: 'Penalties for blocked fire lanes' },
      columns: { departments: '县消防大队', way: '由消防救援机构监督执法。' },
      state: 'confirmed',
      means: [lead(line('fire'), ['fire-lane'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对合用场所的消防处罚', en: 'Penalties for living over workshops' },
      columns: { departments: '县消防大队', way: '由消防救援机构监督执法。' },
      state: 'confirmed',
      means: [lead(line('fire'), ['three-in-one'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对危险化学品经营的检查', en: 'Inspection of dangerous goods' },
      columns: { departments: '县应急局', way: '由县局执法大队办理。' },
      state: 'confirmed',
      means: [lead(line('emergency'), ['hazardous-goods'])],
    },
    {
      text: { zh: '对工贸企业安全生产的行政处罚', en: 'Penalties for unsafe firms' },
      columns: { departments: '县应急局', way: '由县局执法大队办理。' },
      state: 'confirmed',
      means: [lead(line('emergency'), ['unsafe-firm'])],
    },
    {
      text: { zh: '对烟花爆竹违规燃放、经营的查处', en: 'Action against fireworks' },
      columns: { departments: '县公安局', way: '由公安机关会同应急部门办理。' },
      state: 'confirmed',
      means: [lead(line('police'), ['fireworks']), assist(line('emergency'), ['fireworks'])],
    },
    {
      text: { zh: '社区矫正对象的监督管理', en: 'Supervision of community sentences' },
      columns: { departments: '县司法局', way: '由司法所按职责办理。' },
      state: 'standing',
      means: [],
    },
  ],
}
