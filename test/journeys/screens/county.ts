import { Permission } from '../../../src/kernel/actor.ts'
import {
  MatterView,
  type Names,
  Preview,
  Progress,
  QueueCountsView,
  QueuePage,
} from '../../../src/modules/matters/core/views.ts'
import { aMatter } from '../../../src/modules/matters/samples.ts'
import { Me } from '../../../src/modules/people/core/me.ts'
import type { Site } from '../../../web/api/jurisdiction.ts'
import type { Place } from '../../../web/api/places.ts'
import { areas as cells } from '../gallery/samples.ts'

// Answers of an invented county's server, each held against the room's own schema.

/** Ids of the invented county end in two letters. */
export const id = (last: string): string => `0199a000-0000-7000-8000-0000000000${last}`
const unit = (name: string, shortName: string, nameEn: string) => ({ name, shortName, nameEn })

const housing = unit('沅溪县住房和城乡建设局', '县住建局', 'Housing bureau')
const township = unit('城南街道办事处', '城南街道', 'Chengnan sub-district')
const urban = unit('沅溪县城市管理局', '县城管局', 'Urban management')
const water = unit('沅溪县水利局', '县水利局', 'Water bureau')
const hotline = unit('沅溪县政务热线', '县政务热线', 'County hotline')

const names: Names = {
  units: { [id('d1')]: housing, [id('d2')]: township, [id('d3')]: urban, [id('d4')]: hotline, [id('d5')]: water },
  types: {
    [id('b1')]: { name: '排水管道堵塞', nameEn: 'Blocked drain', shortName: null },
    [id('b2')]: { name: '消防通道占用', nameEn: 'Fire lane blocked', shortName: null },
    [id('b3')]: { name: '建筑垃圾乱倒', nameEn: 'Building waste dumped', shortName: null },
    [id('b4')]: { name: '为老服务', nameEn: 'Services for the old', shortName: null },
  },
  territories: {
    [id('c1')]: { name: '菜市社区', nameEn: 'Caishi', shortName: null, within: '城南街道' },
    [id('c3')]: { name: '城南街道', nameEn: 'Chengnan', shortName: null, within: null },
    [id('c2')]: { name: '滨江社区', nameEn: 'Binjiang', shortName: null, within: '城南街道' },
  },
}

const because = {
  dutyId: id('e1'),
  kind: 'cooperating',
  number: '41',
  territoryId: id('c3'),
  text: '公共排水管网的养护和疏通',
  basis: '《城镇排水与污水处理条例》第五条',
}

const holidays = ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2025-10-${day}`)
const days = [
  '2025-09-26',
  '2025-09-27',
  '2025-09-28',
  '2025-09-29',
  '2025-09-30',
  ...holidays,
  '2025-10-09',
  '2025-10-10',
]
const clock = {
  dueAt: '2025-10-10T08:40:00Z',
  given: false,
  explanation: {
    limit: { unit: 'working-days' as const, amount: 5 },
    timeZone: 'Asia/Shanghai',
    from: '2025-09-26T08:40:00Z',
    countedFrom: '2025-09-26T08:40:00Z',
    due: '2025-10-10T08:40:00Z',
    makeUpDays: ['2025-09-28'],
    closed: [{ from: '2025-10-01', to: '2025-10-08', name: '国庆节', nameEn: 'National Day' }],
    unknownFrom: null,
    roundTheClock: false,
  },
  ribbon: days.map((day) => ({
    day,
    closed: holidays.includes(day) || day === '2025-09-27',
    makeUp: day === '2025-09-28',
    holiday: holidays.includes(day) ? { name: '国庆节', nameEn: 'National Day' } : null,
    past: day < '2025-09-29',
    now: day === '2025-09-29',
    due: day === '2025-10-10',
  })),
}

const entry = (no: number, kind: string, at: string, more: object = {}) => ({
  no,
  kind,
  at,
  unitId: null,
  accountId: null,
  values: {},
  text: null,
  ...more,
})

const entries = [
  entry(1, 'reported', '2025-09-26T08:40:00Z', { values: { channel: 'web' } }),
  entry(2, 'dispatched', '2025-09-26T08:52:00Z', {
    unitId: id('d1'),
    values: { outcome: 'LEAD', edition: 12, leadUnitId: id('d1') },
  }),
  entry(3, 'claimed', '2025-09-28T01:15:00Z', { unitId: id('d1') }),
  entry(4, 'supplemented', '2025-09-29T00:30:00Z', { text: '今天早上又漫出来了。' }),
]

const text = '城南菜市场后门的下水道堵了三天，污水流到路上，味道很大，早上老人买菜滑倒了一个。'

export const site: Site = {
  jurisdictions: [
    {
      sign: 'yx',
      name: '沅溪县',
      nameEn: 'Yuanxi County',
      timeZone: 'Asia/Shanghai',
      intake: 'own',
      hotlineNumber: '12345',
      isDemonstration: true,
      today: { day: '2025-09-29', isWorkingDay: true },
    },
  ],
  tiles: null,
}

export const me = Me.parse({
  account: { id: id('f1'), login: 'liumin', name: '刘敏' },
  scopes: [
    {
      permissions: Permission.options,
      unitId: id('d2'),
      territoryPath: '/a/b/c/',
      from: null,
      to: null,
    },
  ],
  session: {
    id: id('f2'),
    accountId: id('f1'),
    kind: 'browser',
    startedAt: '2025-09-29T00:00:00Z',
    seenAt: '2025-09-29T00:40:00Z',
    endsAt: '2025-09-29T12:00:00Z',
    device: 'Chrome, Linux',
    strong: false,
  },
  mustEnrol: false,
  mustRotate: false,
  hasSecondFactor: false,
  secondFactor: 'off',
  standIns: [],
})

export const preview = Preview.parse({
  type: { id: id('b1'), ...names.types[id('b1')] },
  proposals: [
    { id: id('b1'), name: '排水管道堵塞', nameEn: 'Blocked drain', because: ['下水道', '堵', '污水'] },
    { id: id('b4'), name: '为老服务', nameEn: 'Services for the old', because: ['老人'] },
  ],
  place: { id: id('c1'), name: '菜市社区', path: '/a/b/c/d/', point: { lon: 112.03, lat: 28.006 } },
  outcome: 'LEAD',
  lead: housing,
  assists: [township],
  because,
  similar: [
    {
      number: 'YX-7K2M-10PD',
      title: '菜市场后门污水外溢',
      state: 'underway',
      reportedAt: '2025-09-27T03:00:00Z',
      unit: housing,
      reporters: 3,
      mayJoin: true,
    },
  ],
  masked: false,
})

export const receipt = { id: id('a1'), number: 'YX-7K3M-92PD', receipt: 'YX-7K3M-92PD-4TRW-8XN2-JCQ5' }

const aPhoto = (last: string, side: 'reporter' | 'unit', entryNo: number | null) => ({
  id: id(last.replace('p', '9')),
  side,
  entryNo,
  mediaType: 'image/png',
  widthPx: 12,
  heightPx: 8,
  bytes: 94,
  addedAt: '2025-09-26T08:41:00Z',
})

export const progress = Progress.parse({
  number: 'YX-7K3M-92PD',
  title: '城南菜市场后门下水道堵塞',
  text,
  state: 'underway',
  waitsFor: null,
  outcome: 'LEAD',
  reportedAt: '2025-09-26T08:40:00Z',
  lead: housing,
  assists: [township, urban],
  because,
  clock,
  entries,
  names,
  reveals: [
    { unit: housing, purpose: 'visit', reason: '', from: '2025-09-28T00:50:00Z', until: '2025-09-28T01:50:00Z' },
  ],
  mayWithdraw: true,
  hasContact: true,
  photos: [aPhoto('p1', 'reporter', null)],
})

const row = (last: string, change: object, part: object | null, why: object | null, more: object = {}) => ({
  ...aMatter({ id: id(last), territoryId: id('c1'), typeId: id('b1'), unitId: id('d1'), ...change }),
  part,
  because: why,
  flags: [],
  ask: [],
  named: [],
  ...more,
})
const assist = (scope: string, dueAt: string | null) => ({ role: 'assist', dueAt, scope, state: 'open' })

export const queue = QueuePage.parse({
  rows: [
    row(
      'a1',
      { dueAt: '2025-09-29T06:00:00Z', title: '菜市场后门下水道堵塞' },
      assist('清理占道摊位', '2025-09-29T06:00:00Z'),
      because,
    ),
    row(
      'a2',
      {
        number: 'YX-7K3N-08QA',
        title: '小区楼道堆电动车，夜里充电',
        typeId: id('b2'),
        territoryId: id('c2'),
        unitId: id('d2'),
        dueAt: '2025-09-28T22:40:00Z',
      },
      { role: 'lead', dueAt: '2025-09-28T22:40:00Z', scope: '现场核查', state: 'open' },
      { ...because, kind: 'basic', number: '117', text: '消防安全巡查' },
      { flags: ['CROSSING'] },
    ),
    row(
      'a3',
      {
        number: 'YX-7K3P-41AB',
        title: '河道边有人倾倒建筑垃圾',
        typeId: id('b3'),
        outcome: 'OVERLAP',
        state: 'waiting',
        waitsFor: 'negotiation',
        unitId: id('d4'),
        dueAt: '2025-10-09T04:00:00Z',
      },
      null,
      null,
      { named: [id('d3'), id('d5')] },
    ),
    row(
      'a4',
      {
        number: 'YX-7K3Q-15CD',
        title: '老年食堂停业，老人吃饭没着落',
        typeId: id('b4'),
        outcome: 'GAP',
        state: 'waiting',
        waitsFor: 'negotiation',
        unitId: id('d4'),
        dueAt: '2025-10-10T09:30:00Z',
      },
      null,
      null,
    ),
    row(
      'a5',
      {
        number: 'YX-7K3Q-77EF',
        title: '工地夜间施工噪声',
        typeId: null,
        outcome: 'ASK',
        state: 'waiting',
        waitsFor: 'attribute',
        unitId: id('d4'),
        dueAt: '2025-09-29T04:30:00Z',
      },
      null,
      null,
    ),
    row(
      'a6',
      {
        number: 'YX-7K2X-63GH',
        title: '村口路灯不亮，学生晚上走路害怕',
        outcome: 'VACANT',
        state: 'waiting',
        waitsFor: 'negotiation',
        unitId: id('d4'),
        dueAt: '2025-09-30T09:30:00Z',
      },
      null,
      null,
    ),
    row(
      'a7',
      {
        number: 'YX-7K2Z-34JK',
        title: '公交站牌被大风刮倒',
        unitId: id('d3'),
        state: 'answered',
        answeredAt: '2025-09-28T02:00:00Z',
        dueAt: null,
      },
      assist('围挡', null),
      { ...because, number: '88', text: '公交设施管护' },
    ),
  ],
  next: null,
  names,
})

export const counts = QueueCountsView.parse({
  counts: { open: 46, 'to-claim': 8, mine: 17, 'due-today': 6, overdue: 5, waiting: 4, assisting: 11, done: 312 },
  atMost: 1000,
})

export const matter = MatterView.parse({
  matter: aMatter({
    id: id('a1'),
    territoryId: id('c1'),
    typeId: id('b1'),
    unitId: id('d1'),
    state: 'underway',
    title: '城南菜市场后门下水道堵塞',
    point: { lon: 112.03, lat: 28.006 },
  }),
  text,
  placeText: '菜市场后门',
  redactedAt: null,
  assignments: [
    {
      matterId: id('a1'),
      unitId: id('d1'),
      role: 'lead',
      dutyId: id('e1'),
      scope: '疏通主管道',
      dueAt: '2025-10-10T08:40:00Z',
      state: 'open',
      startedAt: '2025-09-26T08:52:00Z',
      doneAt: null,
    },
    {
      matterId: id('a1'),
      unitId: id('d2'),
      role: 'assist',
      dutyId: id('e4'),
      scope: '清理占道摊位',
      dueAt: '2025-09-29T09:00:00Z',
      state: 'open',
      startedAt: '2025-09-28T01:00:00Z',
      doneAt: null,
    },
    {
      matterId: id('a1'),
      unitId: id('d3'),
      role: 'assist',
      dutyId: null,
      scope: '查菜市场向管网倒油污',
      dueAt: '2025-10-09T09:00:00Z',
      state: 'done',
      startedAt: '2025-09-29T01:00:00Z',
      doneAt: '2025-09-29T02:00:00Z',
    },
  ],
  entries,
  decision: {
    outcome: 'LEAD',
    units: [id('d1')],
    winners: [id('e1')],
    flags: ['CROSSING'],
    ask: [],
    edition: 12,
    explanation: {
      winners: [{ duty: id('e1'), item: '41', basis: because.basis, kind: 'cooperating', scope: because.text }],
      lost: [
        {
          duty: id('e5'),
          item: '12',
          basis: null,
          kind: 'basic',
          scope: '辖区公共环境日常维护',
          lostBy: 'matter',
          to: id('e1'),
          resolved: { kind: 'unit', unit: id('d2') },
        },
        {
          duty: id('e6'),
          item: '305',
          basis: null,
          kind: 'power',
          scope: '市容环境秩序',
          lostBy: 'matter',
          to: id('e1'),
          resolved: { kind: 'unit', unit: id('d3') },
        },
      ],
    },
  },
  because,
  clock,
  nearby: [
    {
      id: id('a8'),
      number: 'YX-7K2M-10PD',
      title: '菜市场后门污水外溢',
      state: 'underway',
      reportedAt: '2025-09-27T03:00:00Z',
      point: { lon: 112.032, lat: 28.008 },
    },
    {
      id: id('a9'),
      number: 'YX-7K2A-20PD',
      title: '市场南巷反味',
      state: 'closed',
      reportedAt: '2025-06-12T03:00:00Z',
      point: { lon: 112.036, lat: 28.012 },
    },
  ],
  names,
  reporters: 3,
  alsoSaid: [
    { id: id('a7'), text: '我们楼下的下水道也堵了', at: '2025-09-27T01:00:00Z', left: false },
    { id: id('a8'), text: null, at: '2025-09-27T02:00:00Z', left: false },
  ],
  photos: [aPhoto('p1', 'reporter', null), aPhoto('p2', 'reporter', null)],
  hasContact: true,
  may: { claim: false, release: true, answer: true, close: false, dispatch: true, reopen: false, reveal: true },
})

export const places: readonly Place[] = [
  { id: id('c1'), name: '菜市社区', nameEn: 'Caishi', level: 5, hasChildren: true },
  { id: id('c2'), name: '滨江社区', nameEn: 'Binjiang', level: 5, hasChildren: true },
]

const cellIds: Readonly<Record<string, string>> = { a: id('c2'), b: id('c1') }

export const areas = {
  ...cells,
  features: cells.features.map((cell) => {
    const key = String(cell.properties?.id)
    return { ...cell, properties: { ...cell.properties, id: cellIds[key] ?? key } }
  }),
}
