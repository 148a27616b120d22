import { setImmediate as othersFirst } from 'node:timers/promises'
import { addDays, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import {
  type Column,
  type Judged,
  type JudgedPoint,
  judgeBy,
  type Matrix,
  matrixOf,
  type WeighedPoint,
} from '../core/matrix.ts'
import { notInList } from '../core/problems.ts'
import { resolveAssignee } from '../core/resolve.ts'
import { assigneeInWords, type Names } from '../core/sentences.ts'
import { standingPlaces } from '../core/standing-places.ts'
import { inTreeOrder } from '../core/tree-order.ts'
import type { MatrixView, TypeView } from '../core/views.ts'
import { countPastOrders, countPractice, type PastCount } from '../store/past-orders.ts'
import { todayFor } from './dispatch.ts'
import { type InForce, inForceOf, placeOn } from './ground.ts'
import { namesIn } from './names.ts'

/** How far back practice is looked at. */
const practiceDays = 365

const rootOf = (call: Call, inForce: InForce): string =>
  [...inForce.territories.values()].find(({ path }) => path === call.jurisdiction.territoryPath)?.id ?? ''

/** Orders of a place that is closed by now count where its successor is. */
const weighed = (inForce: InForce, { typeId, territoryId, attributes, orders }: PastCount, on: Day): WeighedPoint => ({
  typeId,
  territoryId: placeOn(inForce, territoryId, on),
  attributes,
  orders,
})

/** Every past point with its orders, and for each open type one point a township, so that no type is without a row. */
const pointsOf = (call: Call, inForce: InForce, past: readonly PastCount[], on: Day): WeighedPoint[] => {
  const open = inForce.list.territories.filter((node) => placeOn(inForce, node.id, on) === node.id)
  const places = standingPlaces(open, rootOf(call, inForce))
  const standing = inForce.openTypes.flatMap((type) =>
    places.map((territoryId) => ({ typeId: type.id, territoryId, attributes: {}, orders: 0 })),
  )
  return [...past.map((one) => weighed(inForce, one, on)), ...standing]
}

/** A matrix made at an edition for a day, with what was judged for it: most points are the same the next time. */
type Kept = {
  readonly edition: number
  readonly on: Day
  readonly madeAtMs: number
  readonly judged: Map<string, Judged | null>
  readonly matrix: Matrix
}

/** Matrices already made: they are asked for often and change slowly. */
const kept = new Map<Id, Kept>()
const freshForMs = 60_000

/** Matrices in the making: whoever asks meanwhile waits for the same one. */
const making = new Map<string, Promise<Matrix>>()

/** How many points are judged before others have their turn: a few milliseconds. */
const judgedAtOnce = 100

const keyOf = ({ typeId, territoryId, attributes }: WeighedPoint): string =>
  `${typeId} ${territoryId} ${JSON.stringify(attributes)}`

/** Judges the points that were not judged before, a few at a time, so that nobody else waits for all of them. */
const judgeAll = async (
  points: readonly WeighedPoint[],
  judge: ReturnType<typeof judgeBy>,
  judged: Kept['judged'],
): Promise<JudgedPoint[]> => {
  let since = 0
  for (const point of points) {
    const key = keyOf(point)
    if (judged.has(key)) continue
    judged.set(key, judge(point))
    since += 1
    if (since % judgedAtOnce === 0) await othersFirst()
  }
  return points.flatMap((point) => {
    const known = judged.get(keyOf(point)) ?? null
    return known === null ? [] : [{ point, judged: known }]
  })
}

const makeMatrix = async (call: Call, inForce: InForce, on: Day): Promise<Matrix> => {
  const { list, index, edition } = inForce
  const before = kept.get(call.jurisdiction.id)
  const judged = before?.edition === edition && before.on === on ? before.judged : new Map<string, Judged | null>()
  const past = await countPastOrders(call, addDays(on, -practiceDays))
  const judge = judgeBy(list, index, { on, rootLevel: index.levelOf(rootOf(call, inForce)) })
  const matrix = matrixOf(list, await judgeAll(pointsOf(call, inForce, past, on), judge, judged))
  const madeAtMs = Temporal.Instant.from(call.now).epochMilliseconds
  kept.set(call.jurisdiction.id, { edition, on, madeAtMs, judged, matrix })
  return matrix
}

const matrixAt = async (call: Call, inForce: InForce, on: Day): Promise<Matrix> => {
  const { id } = call.jurisdiction
  const nowMs = Temporal.Instant.from(call.now).epochMilliseconds
  const known = kept.get(id)
  const isFresh = known?.edition === inForce.edition && known.on === on && Math.abs(nowMs - known.madeAtMs) < freshForMs
  if (known !== undefined && isFresh) return known.matrix

  const key = `${id} ${inForce.edition} ${on}`
  const made = making.get(key) ?? makeMatrix(call, inForce, on).finally(() => making.delete(key))
  making.set(key, made)
  return made
}

const columnView = (column: Column, names: Names): MatrixView['columns'][number] => {
  const empty = { id: column.id, unitId: null, level: null, outside: null, name: null }
  if ('unitId' in column) return { ...empty, unitId: column.unitId, name: names.unit(column.unitId) }
  if ('line' in column) return { ...empty, name: names.line(column.line) }
  if ('level' in column) return { ...empty, level: column.level }
  return { ...empty, outside: column.outside.replace('outside:', '') }
}

/** Units as the rows first need them, so that leads run down the diagonal; then deeper levels; then what is outside. */
const inReadingOrder = (columns: readonly Column[], rows: MatrixView['rows']): Column[] => {
  const rankOf = (column: Column): number => {
    if ('unitId' in column || 'line' in column) return 0
    return 'level' in column ? 1 : 2
  }
  const firstRow = (column: Column): number => {
    const at = rows.findIndex((row) => row.marks[column.id]?.role === 'lead')
    return at < 0 ? rows.length : at
  }
  const keyed = columns.map((column) => ({ column, rank: rankOf(column), first: firstRow(column) }))
  return keyed.toSorted((a, b) => a.rank - b.rank || (a.rank === 0 ? a.first - b.first : 0)).map(({ column }) => column)
}

const emptyTally = { clear: 0, joint: 0, crossing: 0, overlap: 0, gap: 0, vacant: 0, declared: 0, ask: 0 }

/** The matrix of the list in force: units first by id, then the levels below, then what is outside. */
export const matrixFor = async (call: Call, locale: Locale): Promise<MatrixView> => {
  const inForce = await inForceOf(call)
  const on = todayFor(call)
  const matrix = await matrixAt(call, inForce, on)
  const names = namesIn(inForce.list, inForce.names, locale)
  const lines = new Map(matrix.lines.map((line) => [line.typeId, line]))
  const rows = inTreeOrder(inForce.openTypes).map((type) => {
    const line = lines.get(type.id)
    return {
      typeId: type.id,
      parentId: type.parentId,
      name: type.name,
      nameEn: type.nameEn,
      marks: line?.marks ?? {},
      orders: line?.orders ?? 0,
      tally: line?.tally ?? emptyTally,
      verdict: line?.verdict ?? null,
      ask: line?.ask ?? [],
    }
  })
  return {
    version: inForce.version,
    on,
    since: addDays(on, -practiceDays),
    duties: inForce.list.duties.length,
    items: inForce.list.items.length,
    columns: inReadingOrder(matrix.columns, rows).map((column) => columnView(column, names)),
    rows,
    orders: matrix.orders,
    tally: matrix.tally,
  }
}

/** One type opened: the statements that reach it with their items, and who had its orders in the last year. */
export const typeFor = async (call: Call, typeId: Id, locale: Locale): Promise<TypeView> => {
  const inForce = await inForceOf(call)
  const { list, index } = inForce
  if (!index.matters.has(typeId)) return refuse(notInList, { id: typeId })
  const on = todayFor(call)
  const line = index.matters.lineOf(typeId)
  const names = namesIn(list, inForce.names, locale)
  const speaker = { words: wordsOf(locale).duties.explain, names }
  const items = new Map(list.items.map((item) => [item.id, item]))
  const statements = list.duties
    .filter((duty) => line.includes(duty.matter) && !duty.exceptMatters.some((hole) => line.includes(hole)))
    .map((duty) => {
      const resolved = resolveAssignee(index.plane, duty.assignee, duty.territory, on)
      return {
        duty,
        item: items.get(duty.item ?? '') ?? null,
        who: assigneeInWords(speaker, { assignee: duty.assignee, resolved }),
        where: names.territory(duty.territory),
        inherited: duty.matter !== typeId,
      }
    })
  const practice = await countPractice(call, typeId, addDays(on, -practiceDays))
  return {
    typeId,
    statements,
    practice: practice.units.map((one) => ({ ...one, name: names.unit(one.unitId) })),
    months: practice.months,
  }
}
