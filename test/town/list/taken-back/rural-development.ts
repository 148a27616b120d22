import { actions } from '../conditions.ts'
import type { Section } from '../item.ts'
import { lead, line } from '../means.ts'

/** Matters taken back by departments: rural development. */
export const ruralDevelopmentTaken: Section = {
  kind: 'taken-back',
  name: { zh: '一、乡村振兴', en: 'Rural development' },
  owner: null,
  items: [
    {
      text: { zh: '对占用耕地建房的查处', en: 'Action against building on farmland' },
      columns: { departments: '县自然资源局', way: '由县自然资源局组织巡查执法，乡镇不再承担。' },
      state: 'confirmed',
      means: [lead(line('land'), ['farmland-building'], { boxes: actions('enforce') })],
    },
    {
      text: { zh: '对假劣种子、农药、化肥经营的查处', en: 'Action against fake farm supplies' },
      columns: { departments: '县农业农村局', way: '由县农业综合行政执法队伍办理。' },
      state: 'confirmed',
      means: [lead(line('farming'), ['fake-seeds'])],
    },
    {
      text: { zh: '对私屠滥宰的查处', en: 'Action against illegal slaughter' },
      columns: { departments: '县农业农村局', way: '由县农业综合行政执法队伍办理。' },
      state: 'confirmed',
      means: [lead(line('farming'), ['slaughter'])],
    },
    {
      text: { zh: '农机安全检查和证照核发', en: 'Machine safety and licences' },
      columns: { departments: '县农业农村局', way: '由县局直接办理。' },
      state: 'standing',
      means: [],
    },
  ],
}
