import { type LeanDecider, leanDecider } from '../../src/modules/duties/core/engine/lean.ts'
import { bytesOf, type RowTable, rowTable } from '../../src/modules/duties/core/engine/row-table.ts'
import { dutyOf } from '../../src/modules/duties/core/engine/scan.ts'
import type { DutyColumns, Plane } from '../../src/modules/duties/core/plane/plane.ts'
import { nationalDuties } from '../national/duties.ts'
import type { National } from '../national/ground.ts'
import { idOf } from '../national/trees.ts'

/** A list made ready for decisions. */
export type Ready = {
  readonly plane: Plane
  readonly table: RowTable
  readonly bytes: number
  readonly buildS: number
}

export const readyWith = (made: National, duties: DutyColumns): Ready => {
  const plane: Plane = { ...made.ground, duties, dutyId: (duty) => idOf('duty', duty) }
  const from = performance.now()
  const table = rowTable(plane, plane.duties)
  const buildS = (performance.now() - from) / 1_000
  return { plane, table, bytes: bytesOf(table), buildS }
}

/** Draws a list of the usual shape and makes it ready. */
export const readyList = (made: National, duties: number): Ready =>
  readyWith(made, nationalDuties(made, { duties, seed: 20_261_124 + duties, conditional: 0.2 }))

/** The duties on top by the list's order, ascending; and what the engine says of the point. */
export const winnersOf = (ready: Ready): ((point: Parameters<LeanDecider['decide']>[0]) => number[]) => {
  const lean = leanDecider(ready)
  return (point) => {
    const { winners } = lean.decide(point)
    return Array.from(winners.items.subarray(0, winners.count), (row) => dutyOf(ready.table, row)).sort((a, b) => a - b)
  }
}
