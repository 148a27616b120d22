import { addDays, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import { type Column, type Matrix, matrixOf, type WeighedPoint } from '../core/matrix.ts'
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

type Kept = { readonly edition: number; readonly on: Day; readonly madeAtMs: number; readonly matrix: Matrix }

/** Matrices already made: they are asked for often and change slowly. */
const kept = new Map<Id, Kept>()
const freshForMs = 60_000

const matrixAt = async (call: Call, inForce: InForce, on: Day): Promise<Matrix> => {
  const nowMs = Temporal.Instant.from(call.now).epochMilliseconds
  const known = kept.get(call.jurisdiction.id)
  const isFresh = known?.edition === inForce.edition && known.on === on && Math.abs(nowMs - known.madeAtMs) < freshForMs
  if (known !== undefined && isFresh) return known.matrix

  const past = await countPastOrders(call, addDays(on, -practiceDays))
  const rootLevel = inForce.index.levelOf(rootOf(call, inForce))
  const matrix = matrixOf(inForce.list, inForce.index, { points: pointsOf(call, inForce, past, on), on, rootLevel })
  kept.set(call.jurisdiction.id, { edition: inForce.edition, on, madeAtMs: nowMs, matrix })
  return matrix
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
      const resolved = resolveAssignee(index.units, duty.assignee, index.placeOf(duty.territory), on)
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
