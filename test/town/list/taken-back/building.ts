import { actions, from300 } from '../conditions.ts'
import type { Section } from '../item.ts'
import { lead, line } from '../means.ts'
import { subdistricts } from '../where.ts'

/** Matters taken back by departments: building. */
export const buildingTaken: Section = {
  kind: 'taken-back',
  name: { zh: '四、城乡建设', en: 'Building' },
  owner: null,
  items: [
    {
      text: { zh: '对两个街道违法建设的查处', en: 'Action against illegal building in the subdistricts' },
      columns: { departments: '县城管局', way: '由城管执法队伍办理。' },
      state: 'confirmed',
      means: [lead(line('urban-management'), ['illegal-building'], { in: subdistricts, boxes: actions('enforce') })],
    },
    {
      text: { zh: '对三百平方米以上违法建设的查处', en: 'Action against illegal building from 300 m2' },
      columns: { departments: '县自然资源局', way: '由县自然资源局立案。' },
      state: 'confirmed',
      means: [lead(line('land'), ['illegal-building'], { boxes: from300 })],
    },
    {
      text: { zh: '对拆改承重结构的查处', en: 'Action against removing bearing walls' },
      columns: { departments: '县住建局', way: '由县住建局组织鉴定并处理。' },
      state: 'confirmed',
      means: [lead(line('housing'), ['load-wall'])],
    },
    {
      text: { zh: '施工现场安全监督', en: 'Safety of building sites' },
      columns: { departments: '县住建局', way: '由质安站实施监督。' },
      state: 'confirmed',
      means: [lead(line('housing'), ['site-safety'])],
    },
    {
      text: { zh: '房屋征收补偿标准的制定', en: 'Setting compensation rates' },
      columns: { departments: '县自然资源局', way: '由县级制定公布。' },
      state: 'standing',
      means: [],
    },
  ],
}
