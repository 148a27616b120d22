import type { Id } from '../../kernel/ids.ts'
import type { Call } from '../../platform/call.ts'
import { sampleId, yuanxi, yuanxiUnits } from '../directory/samples.ts'
import { Attribute } from './core/attribute.ts'
import { Duty } from './core/duty.ts'
import { ListItem } from './core/list-file.ts'
import { NewMatterType } from './core/matter-type.ts'
import { openDraft, publishDraft, replaceContent } from './service/drafts.ts'
import { addTypes } from './service/types.ts'

/** The matter types of Yuanxi by what they are called in tests. */
export const yuanxiTypes = {
  city: sampleId(0x500),
  lamp: sampleId(0x501),
  debris: sampleId(0x502),
  stalls: sampleId(0x503),
  meals: sampleId(0x504),
  wages: sampleId(0x505),
} as const

export const someTypes: readonly NewMatterType[] = [
  { id: yuanxiTypes.city, name: '城市管理', nameEn: 'City management', code: '01' },
  {
    id: yuanxiTypes.lamp,
    parentId: yuanxiTypes.city,
    name: '路灯不亮',
    nameEn: 'Street light out',
    code: '0101',
    words: ['路灯', '灯不亮'],
    wordsEn: ['street light', 'street lamp'],
  },
  {
    id: yuanxiTypes.debris,
    parentId: yuanxiTypes.city,
    name: '建筑垃圾乱倒',
    nameEn: 'Construction waste',
    code: '0102',
    words: ['建筑垃圾', '渣土'],
  },
  {
    id: yuanxiTypes.stalls,
    parentId: yuanxiTypes.city,
    name: '占道经营',
    nameEn: 'Stalls in the street',
    code: '0103',
    words: ['占道', '流动摊贩'],
  },
  { id: yuanxiTypes.meals, name: '老年助餐', nameEn: 'Meals for the old', code: '02', words: ['助餐', '食堂'] },
  { id: yuanxiTypes.wages, name: '拖欠工资', nameEn: 'Unpaid wages', code: '03', words: ['工资', '欠薪'] },
].map((type) => NewMatterType.parse(type))

/** The items and duties by what they are called in tests. */
export const yuanxiDuties = {
  lampItem: sampleId(0x600),
  lamp: sampleId(0x601),
  lampAssist: sampleId(0x602),
  debrisCity: sampleId(0x603),
  debrisHousing: sampleId(0x604),
  stalls: sampleId(0x605),
  stallsLarge: sampleId(0x606),
  wages: sampleId(0x607),
} as const

const aDuty = (id: Id, rest: Omit<Parameters<typeof Duty.parse>[0] & object, 'id'>): Duty =>
  Duty.parse({ id, role: 'lead', territory: yuanxi.county, from: '2025-01-01', ...rest })

export const someAttributes: readonly Attribute[] = [
  Attribute.parse({ name: 'area', kind: 'number', label: '面积（平方米）', labelEn: 'Area, m²' }),
]

export const someItems: readonly ListItem[] = [
  ListItem.parse({
    id: yuanxiDuties.lampItem,
    kind: 'basic',
    number: '41',
    section: '城乡建设',
    text: '负责城区路灯的日常维护',
    state: 'confirmed',
  }),
]

export const someDuties: readonly Duty[] = [
  aDuty(yuanxiDuties.lamp, {
    assignee: { line: 'housing', level: 3 },
    matter: yuanxiTypes.lamp,
    item: yuanxiDuties.lampItem,
    basis: '沅溪县城市照明管理办法（虚构）',
  }),
  aDuty(yuanxiDuties.lampAssist, {
    role: 'assist',
    assignee: { unit: yuanxiUnits.south },
    matter: yuanxiTypes.lamp,
    territory: yuanxi.south,
  }),
  aDuty(yuanxiDuties.debrisCity, { assignee: { unit: yuanxiUnits.city }, matter: yuanxiTypes.debris }),
  aDuty(yuanxiDuties.debrisHousing, { assignee: { unit: yuanxiUnits.housing }, matter: yuanxiTypes.debris }),
  aDuty(yuanxiDuties.stalls, {
    assignee: { unit: yuanxiUnits.south },
    matter: yuanxiTypes.stalls,
    territory: yuanxi.south,
    boxes: [{ area: { from: null, to: 50 } }],
  }),
  aDuty(yuanxiDuties.stallsLarge, {
    assignee: { unit: yuanxiUnits.city },
    matter: yuanxiTypes.stalls,
    boxes: [{ area: { from: 50, to: null } }],
  }),
  aDuty(yuanxiDuties.wages, { assignee: { outside: 'arbitration' }, matter: yuanxiTypes.wages }),
]

/** Gives Yuanxi its taxonomy. */
export const settleTypes = async (call: Call): Promise<void> => {
  await addTypes(call, someTypes)
}

/** Gives Yuanxi its taxonomy and publishes its first list. The directory must be settled. */
export const settleList = async (call: Call): Promise<Id> => {
  await settleTypes(call)
  const draft = await openDraft(call, { id: sampleId(0x700), title: '2025-09' })
  const filled = await replaceContent(call, {
    order: 'territory',
    attributes: someAttributes,
    items: someItems,
    duties: someDuties,
    delegations: [],
  })
  await publishDraft(call, filled.version)
  return draft.id
}
