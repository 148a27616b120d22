import { forestQuarters, longquan, menlouxia, strayDogTrial } from './list/where.ts'
import type { Said } from './said.ts'

/** Something put into the duty list on purpose, for the analysis to find. */
type Planted = {
  readonly finding:
    | 'overlap'
    | 'gap'
    | 'vacancy'
    | 'unresolved'
    | 'crossing'
    | 'uneven'
    | 'shadowed'
    | 'self-supervision'
    | 'duty-without-power'
    | 'taken-back-still-local'
    | 'lead-not-stated'
    | 'expired'
    | 'expires'
  /** Node of the taxonomy. */
  readonly matter: string | null
  /** Codes of the territories it shows in; empty for the whole county. */
  readonly in: readonly string[]
  /** Ids of the list items it comes from. */
  readonly items: readonly string[]
  readonly what: Said
}

const longText = {
  waste: {
    zh: '城管局查处乱倒建筑垃圾，水利局查处涉河倾倒，两条都没有写明地点条件，同级相撞。',
    en: 'Urban Management and the Water Bureau both act on dumped building waste; neither says where, so they tie.',
  },
  area: {
    zh: '违法建设一百平方米以下归乡镇、三百平方米以上归自然资源局，中间没有牵头（两个街道除外）。',
    en: 'Illegal buildings below 100 m2 are the township’s, from 300 m2 the Land Bureau’s; between them nobody leads, except in the two subdistricts.',
  },
  fire: {
    zh: '龙泉街道按属地管理消防通道，消防大队按条线查处：换一种先后次序，牵头就换人。',
    en: 'Longquan manages fire lanes by territory, the brigade by line: with the other order of precedence the lead changes.',
  },
  dogs: {
    zh: '五个乡镇自己收容流浪犬，其余归公安局，口径不一。',
    en: 'Five townships take in stray dogs themselves; elsewhere it is the police.',
  },
} as const

/** What is planted in the duty list. Whoever analyses it must find at least these. */
export const plantedFindings: readonly Planted[] = [
  {
    finding: 'overlap',
    matter: 'construction-waste',
    in: [],
    items: ['power-urban-management-4', 'power-water-bureau-1'],
    what: longText.waste,
  },
  {
    finding: 'gap',
    matter: 'elderly-meals',
    in: [],
    items: [],
    what: { zh: '老年助餐没有任何条目。', en: 'No item says anything about meals for older people.' },
  },
  {
    finding: 'gap',
    matter: 'playground-danger',
    in: [],
    items: ['cooperating-47'],
    what: { zh: '蹦床、充气城堡等新业态没有牵头。', en: 'Nobody leads for trampolines and bouncy castles.' },
  },
  { finding: 'gap', matter: 'illegal-building', in: [], items: ['basic-66', 'taken-back-16'], what: longText.area },
  {
    finding: 'gap',
    matter: 'rubbish-heap',
    in: forestQuarters.slice(1),
    items: ['basic-49'],
    what: {
      zh: '乡镇清运不含林场生活区，门楼下林场生活区无人清运。',
      en: 'Village collection leaves out the forest farms; at Menlouxia nobody collects.',
    },
  },
  {
    finding: 'vacancy',
    matter: 'lamp-village',
    in: [],
    items: ['cooperating-14'],
    what: {
      zh: '村镇路灯管护站已撤销，没有接替。',
      en: 'The village lighting station was closed and nobody took over.',
    },
  },
  {
    finding: 'unresolved',
    matter: 'lamp-village',
    in: [menlouxia],
    items: ['territorial-22'],
    what: { zh: '清单仍点名已撤销的路灯管护站。', en: 'The list still names the closed lighting station.' },
  },
  {
    finding: 'crossing',
    matter: 'fire-lane',
    in: [longquan],
    items: ['territorial-2', 'power-fire-brigade-1'],
    what: longText.fire,
  },
  {
    finding: 'uneven',
    matter: 'dog-biting',
    in: strayDogTrial,
    items: ['territorial-1', 'cooperating-63'],
    what: longText.dogs,
  },
  {
    finding: 'shadowed',
    matter: 'greening',
    in: [],
    items: ['territorial-21'],
    what: {
      zh: '公共绿地日常管护的每一类都另有更具体的条目，这一条从不生效。',
      en: 'Every kind of greening matter has a more specific item, so this one never counts.',
    },
  },
  {
    finding: 'self-supervision',
    matter: 'bullying',
    in: [],
    items: ['cooperating-56'],
    what: { zh: '教育局牵头，又由自己监督。', en: 'The Education Bureau leads and supervises itself.' },
  },
  {
    finding: 'duty-without-power',
    matter: 'fireworks',
    in: [],
    items: ['taken-back-9'],
    what: {
      zh: '收回清单让公安局查处，权责清单里没有对应的处罚事项。',
      en: 'The police are to act, but no power list holds the penalty.',
    },
  },
  {
    finding: 'taken-back-still-local',
    matter: 'fire-lane',
    in: [longquan],
    items: ['taken-back-5', 'territorial-2'],
    what: {
      zh: '处罚已收回，龙泉街道的属地条目仍排在最前。',
      en: 'The penalty was taken back, yet Longquan’s own item still comes first.',
    },
  },
  {
    finding: 'lead-not-stated',
    matter: null,
    in: [],
    items: ['cooperating-46'],
    what: { zh: '三个部门都列出职责，没有写明谁牵头。', en: 'Three departments are named and none is said to lead.' },
  },
  {
    finding: 'expired',
    matter: 'construction-waste',
    in: [],
    items: ['territorial-19'],
    what: { zh: '属地清理的依据已经到期。', en: 'The basis for clearing ownerless waste has run out.' },
  },
  {
    finding: 'expires',
    matter: 'drought',
    in: [],
    items: ['cooperating-42'],
    what: {
      zh: '抗旱的牵头到年底为止，一月一日起无人牵头。',
      en: 'The lead for drought ends with the year; from 1 January nobody leads.',
    },
  },
]
