import { actions } from '../conditions.ts'
import type { Section } from '../item.ts'
import { lead, line } from '../means.ts'

/** Matters taken back by departments: environment. */
export const environmentTaken: Section = {
  kind: 'taken-back',
  name: { zh: '三、生态环保', en: 'Environment' },
  owner: null,
  items: [
    {
      text: { zh: '对散乱污作坊的查处', en: 'Action against polluting workshops' },
      columns: { departments: '生态环境分局', way: '由生态环境部门执法。' },
      state: 'confirmed',
      means: [lead(line('ecology'), ['dirty-workshop'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对危险废物违法贮存倾倒的查处', en: 'Action on hazardous waste' },
      columns: { departments: '生态环境分局', way: '由生态环境部门执法。' },
      state: 'confirmed',
      means: [lead(line('ecology'), ['hazardous-waste'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对餐饮油烟的处罚', en: 'Penalties for cooking fumes' },
      columns: { departments: '县城管局', way: '由城管执法队伍办理。' },
      state: 'confirmed',
      means: [lead(line('urban-management'), ['cooking-fumes'])],
    },
    {
      text: { zh: '入河排污口的设置审查', en: 'Approval of outfalls' },
      columns: { departments: '生态环境分局', way: '由县级部门审查。' },
      state: 'standing',
      means: [],
    },
  ],
}
