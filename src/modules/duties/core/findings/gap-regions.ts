import type { Values } from '../attribute.ts'
import type { Box } from '../box.ts'
import { byText } from '../compare.ts'
import { valueIn } from '../plane/axes.ts'
import { type CellBox, keptOn, printedBoxes } from '../plane/cell-box.ts'
import { dayText } from '../plane/day-number.ts'
import { type Runs, sizeOfRuns } from '../plane/runs.ts'
import { type ClauseGround, clausesOf } from './clauses.ts'
import { type Gap, gapReasons, type Witness } from './finding.ts'
import type { GapGround } from './gap-ground.ts'
import type { GapParts } from './gap-parts.ts'
import type { Lack } from './lack-book.ts'

/** Matters that lack the same in the same territories. */
export type GapRegion = {
  /** Matter nodes, ascending. */
  readonly matters: readonly number[]
  readonly lack: Lack
  /** Ranks of territories. */
  readonly territories: Runs
  /** Cells: matters times territories. */
  readonly size: number
}

const byRuns = (a: Runs, b: Runs): number => {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** One order for the same regions, whichever way they were found. */
const inOrder = (ground: GapGround) => {
  const texts = new Map<number, string>()
  const textOf = (cover: number): string => {
    const known = texts.get(cover) ?? JSON.stringify(boxesOf(ground, ground.covers.missing(cover)))
    texts.set(cover, known)
    return known
  }
  return (a: GapRegion, b: GapRegion): number =>
    (a.matters[0] ?? 0) - (b.matters[0] ?? 0) ||
    a.lack.from - b.lack.from ||
    a.lack.to - b.lack.to ||
    gapReasons.indexOf(a.lack.reason) - gapReasons.indexOf(b.lack.reason) ||
    byRuns(a.territories, b.territories) ||
    byText(textOf(a.lack.cover), textOf(b.lack.cover))
}

/** Joins what the matters lack to regions: by matter, then by first day. */
export const gapRegions = (ground: GapGround, parts: GapParts): readonly GapRegion[] => {
  const matters = new Map<number, number[]>()
  parts.forEach((lacking, rank) => {
    const matter = ground.matters.nodes[rank] ?? 0
    for (let at = 0; at < (lacking?.length ?? 0); at += 2) {
      const key = (lacking?.[at] ?? 0) * 0x4000000 + (lacking?.[at + 1] ?? 0)
      const known = matters.get(key)
      if (known === undefined) matters.set(key, [matter])
      else known.push(matter)
    }
  })
  return [...matters]
    .map(([key, nodes]) => {
      const territories = ground.sets.row(key % 0x4000000)
      const lack = ground.lacks.lack(Math.floor(key / 0x4000000))
      return { matters: nodes, lack, territories, size: nodes.length * sizeOfRuns(territories) }
    })
    .sort(inOrder(ground))
}

const boxesOf = (ground: GapGround, boxes: readonly CellBox[]): readonly Box[] =>
  boxes.flatMap((box) => printedBoxes(ground.plane.axes, box))

/** What a lack leaves out, in the words of the list. */
export const printedMissing = (ground: GapGround, lack: Lack): readonly Box[] =>
  boxesOf(ground, ground.covers.missing(lack.cover))

/** A point of the region: its first matter, territory and day, at the matter's own action. */
const witnessOf = (ground: GapGround, region: GapRegion): Witness => {
  const { plane } = ground
  const [matter = 0] = region.matters
  const [box] = ground.covers.missing(region.lack.cover)
  const action = plane.actions[matter] ?? -1
  const attributes: Record<string, Values[string]> = {}
  plane.axes.forEach((axis, at) => {
    const isFixed = at === plane.actionAxis && action >= 0
    const cell = isFixed ? action : ((box === undefined ? null : keptOn(box, at))?.[0] ?? 0)
    attributes[axis.attribute.name] = valueIn(axis, cell)
  })
  return {
    matter: plane.matters.ids[matter] ?? '',
    territory: plane.territories.ids[ground.territories.nodes[region.territories[0] ?? 0] ?? 0] ?? '',
    on: dayText(region.lack.from),
    attributes,
  }
}

/** A region as a finding. */
export const gapOf = (ground: GapGround, clauses: ClauseGround, region: GapRegion): Gap => {
  const { matters, territories } = ground.plane
  const idOf = (node: number): string => territories.ids[node] ?? ''
  return {
    kind: 'gap',
    matters: region.matters.map((matter) => matters.ids[matter] ?? ''),
    territories: clausesOf(clauses, region.territories).map((clause) => ({
      in: idOf(clause.in),
      except: clause.except.map(idOf),
    })),
    boxes: printedMissing(ground, region.lack),
    days: { from: dayText(region.lack.from), to: dayText(region.lack.to) },
    size: region.size,
    reason: region.lack.reason,
    witness: witnessOf(ground, region),
  }
}
