import { type Id, uuidV7 } from '../../src/kernel/ids.ts'
import { vectorOf } from '../../src/modules/matters/core/search.ts'

/** How many matters over how much of a county. */
export type Shape = {
  readonly matters: number
  readonly jurisdictionId: Id
  readonly sign: string
  readonly territoryPath: string
  readonly units: number
  readonly townships: number
  readonly communitiesEach: number
  readonly gridsEach: number
  readonly handlers: number
  readonly types: number
  /** The last moment, epoch milliseconds; the first is four years before. */
  readonly nowMs: number
}

const day = 86_400_000
const span = 4 * 365 * day

/** A number in [0, 1) that depends on nothing but its place and its purpose. */
export const chance = (i: number, salt: number): number => {
  let x = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return ((x ^ (x >>> 16)) >>> 0) / 4_294_967_296
}

/** An id of a thing that has no age: the same for the same kind and number. */
export const fixedId = (kind: number, n: number): Id =>
  `0199b000-0000-7000-8${kind.toString(16).padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`

/** Few units have most of the work: the first has a tenth, the last one in some thousands. */
const skewed = (at: number, count: number): number => Math.min(count - 1, Math.floor(count * at ** 2.2))

const bytesOf = (i: number): Uint8Array =>
  Uint8Array.from({ length: 10 }, (_, n) => (n < 4 ? Math.floor(i / 256 ** (3 - n)) % 256 : chance(i, n) * 256))

const idOf = (shape: Shape, i: number): Id => uuidV7(reportedMs(shape, i), bytesOf(i))

const reportedMs = ({ matters, nowMs }: Shape, i: number): number =>
  Math.floor(nowMs - span + ((i + chance(i, 1)) / matters) * span)

const openStates = ['waiting', 'dispatched', 'dispatched', 'underway', 'underway', 'underway', 'answered'] as const

/** One in sixty-seven is open: half of the last three in a hundred, most of them of the last weeks. */
const stateOf = ({ matters }: Shape, i: number): string => {
  const age = (matters - i) / matters
  if (age < 0.03 && chance(i, 2) < 0.5) return openStates[Math.floor(chance(i, 3) * openStates.length)] ?? 'underway'
  return chance(i, 4) < 0.03 ? 'withdrawn' : 'closed'
}

const troubles = [
  '路灯不亮',
  '下水道堵塞',
  '垃圾没有清运',
  '占道经营',
  '施工噪声扰民',
  '井盖缺失',
  '路面破损',
  '违章搭建',
  '电梯停运',
  '停水没有通知',
  '油烟直排',
  '树枝挡住红绿灯',
  '拖欠工资',
  '老年食堂价格',
  '流浪犬',
  '消防通道被占',
] as const

const places = ['菜市场', '学校门口', '车站', '河堤', '小区东门', '卫生院', '老街', '新村', '桥头', '广场'] as const

const textOf = (i: number): string => {
  const trouble = troubles[skewed(chance(i, 5), troubles.length)] ?? ''
  const place = places[Math.floor(chance(i, 6) * places.length)] ?? ''
  const rare = chance(i, 7) < 0.001 ? '，灯杆倾斜压住电线' : ''
  return `${place}${1 + Math.floor(chance(i, 8) * 200)}号附近${trouble}${rare}，已经${1 + Math.floor(chance(i, 9) * 30)}天，请尽快处理`
}

const instant = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toString()

const pathOf = (shape: Shape, i: number): string => {
  const town = skewed(chance(i, 10), shape.townships)
  const community = Math.floor(chance(i, 11) * shape.communitiesEach)
  return `${shape.territoryPath}${town + 1}/${community + 1}/${1 + Math.floor(chance(i, 12) * shape.gridsEach)}/`
}

// What a decision is kept with weighs about as much as this: winners, flags, and why.
const decisionOf = (unit: Id, duty: Id): string =>
  JSON.stringify({
    outcome: 'LEAD',
    flags: [],
    ask: [],
    winners: [duty],
    units: [unit],
    assist: [],
    supervise: [],
    inform: [],
    edition: 12,
    explanation: {
      winners: [{ duty, assignee: { unit }, resolved: { state: 'held', unit } }],
      beaten: [],
      possible: [],
    },
    because: {
      dutyId: duty,
      kind: 'basic',
      number: '41',
      territoryId: null,
      text: '负责城区公共设施的日常维护',
      basis: '',
    },
  })

/** A part of a matter: whose, in which role. */
const partsOf = (shape: Shape, i: number): { unit: Id; role: string }[] => {
  const lead = skewed(chance(i, 13), shape.units)
  const parts = [{ unit: fixedId(1, lead), role: 'lead' }]
  const assist = skewed(chance(i, 14), shape.units)
  if (chance(i, 15) < 0.2 && assist !== lead) parts.push({ unit: fixedId(1, assist), role: 'assist' })
  return parts
}

const none = '\\N'
const line = (cells: readonly (string | number | boolean)[]): string => `${cells.join('\t')}\n`

const moments = (shape: Shape, i: number, state: string) => {
  const reported = reportedMs(shape, i)
  const isDone = state === 'closed' || state === 'withdrawn'
  const answered = isDone || state === 'answered' ? Math.min(shape.nowMs, reported + chance(i, 16) * 10 * day) : null
  const due = reported + (5 + chance(i, 17) * 60) * day
  return { reported, isDone, answered, due }
}

const matterLine = (shape: Shape, i: number): string => {
  const state = stateOf(shape, i)
  const { reported, isDone, answered, due } = moments(shape, i, state)
  const unit = partsOf(shape, i)[0]?.unit ?? none
  const id = idOf(shape, i)
  const handler =
    state === 'underway' || answered !== null ? fixedId(2, Math.floor(chance(i, 18) * shape.handlers)) : none
  return line([
    shape.jurisdictionId,
    id,
    3,
    `${shape.sign.toUpperCase()}-${i.toString(36).padStart(8, '0')}`,
    'web',
    textOf(i).slice(0, 40),
    state,
    state === 'waiting' ? 'attribute' : none,
    'general',
    false,
    fixedId(3, skewed(chance(i, 19), shape.types)),
    fixedId(4, 0),
    pathOf(shape, i),
    '{}',
    state === 'waiting' ? 'ASK' : 'LEAD',
    unit,
    decisionOf(unit, fixedId(5, i % 300)),
    false,
    instant(due),
    handler,
    instant(reported),
    instant(reported + 600_000),
    answered === null ? none : instant(answered),
    isDone && answered !== null ? instant(answered) : none,
  ])
}

const textLine = (shape: Shape, i: number): string => {
  const text = textOf(i)
  const words = `'@${shape.jurisdictionId}' ${vectorOf(text)}`
  return line([shape.jurisdictionId, idOf(shape, i), text, words])
}

const assignmentLines = (shape: Shape, i: number): string => {
  const state = stateOf(shape, i)
  const { reported, answered } = moments(shape, i, state)
  return partsOf(shape, i)
    .map(({ unit, role }) =>
      line([
        shape.jurisdictionId,
        idOf(shape, i),
        unit,
        role,
        answered === null ? 'open' : 'done',
        instant(reported),
        answered === null ? none : instant(answered),
      ]),
    )
    .join('')
}

/** The tables in the order they are filled, their columns, and a row's lines for COPY. */
export const tables = [
  {
    name: 'matters.matter',
    columns:
      'jurisdiction_id, id, version, number, channel, title, state, waits_for, urgency, confidential, type_id, territory_id, place_path, attributes, outcome, unit_id, decision, given_due, due_at, handler_id, reported_at, dispatched_at, answered_at, closed_at',
    lines: matterLine,
  },
  { name: 'matters.matter_text', columns: 'jurisdiction_id, matter_id, text, words', lines: textLine },
  {
    name: 'matters.assignment',
    columns: 'jurisdiction_id, matter_id, unit_id, role, state, started_at, done_at',
    lines: assignmentLines,
  },
] as const

/** The lines of a table, so many at a time. */
export const chunksOf = function* (shape: Shape, lines: (shape: Shape, i: number) => string): Generator<string> {
  const atOnce = 500
  for (let from = 0; from < shape.matters; from += atOnce) {
    let text = ''
    for (let i = from; i < Math.min(shape.matters, from + atOnce); i += 1) text += lines(shape, i)
    yield text
  }
}

/** The id of the matter that is this far from the newest. */
export const idBack = (shape: Shape, back: number): Id => idOf(shape, Math.max(0, shape.matters - 1 - back))
