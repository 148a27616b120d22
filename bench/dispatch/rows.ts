import type { PlanePoint } from '../../src/modules/duties/core/engine/scan.ts'
import type { CellBox } from '../../src/modules/duties/core/plane/cell-box.ts'
import { type Plane, roleNumber } from '../../src/modules/duties/core/plane/plane.ts'

/** Whole numbers `[from, to)`. */
export type Span = readonly [number, number]

/** A lead as the rivals get it: spans of node numbers, days and cells; nothing has to be looked up. */
export type RivalDuty = {
  readonly duty: number
  readonly key: number
  readonly territory: Span
  readonly matter: Span
  readonly days: Span
  readonly territoryHoles: readonly Span[]
  readonly matterHoles: readonly Span[]
  readonly boxes: readonly CellBox[]
}

const spanOf = (end: Int32Array, node: number): Span => [node, end[node] ?? 0]

/** The leads of a plane, strongest first. */
export const rivalDuties = (plane: Plane): RivalDuty[] => {
  const { duties, territories, matters, extras, boxes } = plane
  const found: RivalDuty[] = []
  for (let duty = 0; duty < duties.count; duty += 1) {
    if (duties.role[duty] !== roleNumber.lead) continue
    const extra = extras.all[duties.extra[duty] ?? 0]
    found.push({
      duty,
      key: duties.key[duty] ?? 0,
      territory: spanOf(territories.end, duties.territory[duty] ?? 0),
      matter: spanOf(matters.end, duties.matter[duty] ?? 0),
      days: [duties.from[duty] ?? 0, duties.to[duty] ?? 0],
      territoryHoles: (extra?.territoryHoles ?? []).map((hole) => spanOf(territories.end, hole)),
      matterHoles: (extra?.matterHoles ?? []).map((hole) => spanOf(matters.end, hole)),
      boxes: boxes.sets[duties.boxes[duty] ?? 0] ?? [],
    })
  }
  return found.sort((a, b) => b.key - a.key || a.duty - b.duty)
}

export const spansOf = (runs: ArrayLike<number>): Span[] =>
  Array.from({ length: runs.length / 2 }, (_, at) => [runs[at * 2] ?? 0, runs[at * 2 + 1] ?? 0])

/** What rivals are asked: the point's numbers by name, its cells as `a0`, `a1`, … */
export const factsOf = (point: PlanePoint): Record<string, number> => ({
  t: point.territory,
  m: point.matter,
  day: point.day,
  ...Object.fromEntries(Array.from(point.cells, (cell, axis) => [`a${axis}`, cell])),
})

/** Of the duties that apply those on top, ascending. */
export const onTop = (applicable: Iterable<number>, plane: Plane): number[] => {
  const all = [...new Set(applicable)]
  const keyOf = (duty: number): number => plane.duties.key[duty] ?? 0
  const top = Math.max(...all.map(keyOf))
  return all.filter((duty) => keyOf(duty) === top).sort((a, b) => a - b)
}
