import { type IncomingOrder, IncomingOrder as Order } from './order.ts'

/** One cell that is wrong: where, what stands there, what was expected. `column` is the heading as written. */
export type OrderFault = {
  readonly row: number
  readonly column: string
  readonly expected: 'filled' | 'moment' | 'urgency' | 'yes-no' | 'shorter' | 'new-number'
  readonly value: string
}

type Field = 'foreignNo' | 'receivedAt' | 'title' | 'text' | 'type' | 'place' | 'dueAt' | 'urgency' | 'confidential'

/** The headings that a file of orders may use, ours and a hotline's own; the first is the one we write. */
export const orderHeadings: Readonly<Record<Field, readonly string[]>> = {
  foreignNo: ['工单编号', 'order number', '编号', '工单号'],
  receivedAt: ['受理时间', 'received at', '来电时间', '登记时间'],
  title: ['标题', 'title', '诉求标题'],
  text: ['诉求内容', 'text', '内容', '工单内容', '诉求描述'],
  type: ['问题分类', 'type', '类别', '诉求类别'],
  place: ['事发地', 'place', '地址', '事发地址'],
  dueAt: ['办理截止时间', 'due at', '截止时间', '办结时限'],
  urgency: ['紧急程度', 'urgency'],
  confidential: ['是否保密', 'confidential'],
}

const fields: readonly Field[] = [
  'foreignNo',
  'receivedAt',
  'title',
  'text',
  'type',
  'place',
  'dueAt',
  'urgency',
  'confidential',
]

const needed: readonly Field[] = ['foreignNo', 'receivedAt', 'text']

const level = (heading: string): string => heading.trim().toLowerCase().replace(/\s+/g, ' ')

const fieldOf = (heading: string): Field | null => {
  const wanted = level(heading)
  return fields.find((field) => orderHeadings[field].some((name) => level(name) === wanted)) ?? null
}

/** How the columns of a sheet are understood. */
export type OrderColumns = {
  readonly at: ReadonlyMap<Field, number>
  readonly headings: readonly string[]
  /** Headings nobody knows; said, and left out. */
  readonly unknown: readonly string[]
  /** Needed columns that are not there, by the name we write them. */
  readonly missing: readonly string[]
}

/** Reads a row as the heading of a file of orders. */
export const orderColumns = (cells: readonly string[]): OrderColumns => {
  const at = new Map<Field, number>()
  const unknown: string[] = []
  for (const [position, cell] of cells.entries()) {
    const field = fieldOf(cell)
    if (field !== null && !at.has(field)) at.set(field, position)
    else if (cell !== '') unknown.push(cell)
  }
  const missing = needed.filter((field) => !at.has(field)).map((field) => orderHeadings[field][0] ?? field)
  return { at, headings: cells, unknown, missing }
}

const urgencies: ReadonlyMap<string, IncomingOrder['urgency']> = new Map([
  ['', 'general'],
  ['一般', 'general'],
  ['普通', 'general'],
  ['general', 'general'],
  ['咨询', 'consultation'],
  ['consultation', 'consultation'],
  ['紧急', 'urgent'],
  ['特急', 'urgent'],
  ['urgent', 'urgent'],
])

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['', false],
  ['否', false],
  ['不保密', false],
  ['no', false],
  ['false', false],
  ['0', false],
  ['是', true],
  ['保密', true],
  ['yes', true],
  ['true', true],
  ['1', true],
])

/**
 * A moment as a table writes it: `2026-03-02 16:40`, `2026/3/2 16:40:05`, `2026年3月2日 16:40`, a day alone (its end
 * for a deadline, its start otherwise), or ISO with an offset.
 *
 * @returns the instant, or null when it is none
 */
export const momentIn = (text: string, timeZone: string, dayEnds: boolean): string | null => {
  if (/T.*(Z|[+-]\d\d:\d\d)$/.test(text)) {
    try {
      return Temporal.Instant.from(text).toString()
    } catch {
      return null
    }
  }
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text.trim())
  if (parts === null) return null
  const [year, month, day, hour, minute, second] = parts
    .slice(1)
    .map((part) => (part === undefined ? null : Number(part)))
  const time =
    hour == null
      ? dayEnds
        ? { hour: 23, minute: 59, second: 59 }
        : {}
      : { hour, minute: minute ?? 0, second: second ?? 0 }
  try {
    const wall = Temporal.PlainDateTime.from(
      { year: year ?? 0, month: month ?? 0, day: day ?? 0, ...time },
      { overflow: 'reject' },
    )
    return wall.toZonedDateTime(timeZone).toInstant().toString()
  } catch {
    return null
  }
}

type RowRead = { readonly order: IncomingOrder | null; readonly faults: readonly OrderFault[] }

/** Reads one row as an order; every wrong cell is named. */
export const readOrderRow = (
  cells: readonly string[],
  row: number,
  columns: OrderColumns,
  timeZone: string,
): RowRead => {
  const faults: OrderFault[] = []
  const cell = (field: Field): string => (cells[columns.at.get(field) ?? -1] ?? '').trim()
  const wrong = (field: Field, expected: OrderFault['expected']): void => {
    const column = columns.headings[columns.at.get(field) ?? -1] ?? orderHeadings[field][0] ?? field
    faults.push({ row, column, expected, value: cell(field) })
  }
  for (const field of needed) if (cell(field) === '') wrong(field, 'filled')
  const receivedAt = momentIn(cell('receivedAt'), timeZone, false)
  if (cell('receivedAt') !== '' && receivedAt === null) wrong('receivedAt', 'moment')
  const dueAt = cell('dueAt') === '' ? null : momentIn(cell('dueAt'), timeZone, true)
  if (cell('dueAt') !== '' && dueAt === null) wrong('dueAt', 'moment')
  const urgency = urgencies.get(level(cell('urgency')))
  if (urgency === undefined) wrong('urgency', 'urgency')
  const confidential = yesNo.get(level(cell('confidential')))
  if (confidential === undefined) wrong('confidential', 'yes-no')
  for (const field of ['foreignNo', 'title', 'text', 'type', 'place'] as const) {
    const parsed = Order.shape[field].safeParse(cell(field))
    if (cell(field) !== '' && !parsed.success)
      wrong(field, field === 'text' && cell(field).length < 2 ? 'filled' : 'shorter')
  }
  if (faults.length > 0 || receivedAt === null) return { order: null, faults }
  const { data } = Order.safeParse({
    foreignNo: cell('foreignNo'),
    receivedAt,
    title: cell('title'),
    text: cell('text'),
    type: cell('type'),
    place: cell('place'),
    dueAt,
    urgency,
    confidential,
  })
  return { order: data ?? null, faults }
}
