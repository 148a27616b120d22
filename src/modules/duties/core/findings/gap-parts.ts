import { joinedRuns, type Runs, runOf, runsWithout } from '../plane/runs.ts'
import { ranksBelow } from './domain-points.ts'
import type { GapGround } from './gap-ground.ts'
import { type ListPart, matterCovers } from './matter-covers.ts'
import { partsFinder } from './parts-finder.ts'
import type { Pieces } from './pieces.ts'
import type { RowsByMatter } from './rows-by-matter.ts'
import type { Steps } from './steps.ts'

/**
 * What each matter of the domain lacks: `[lack, set, lack, set, …]` by rank of the matter, numbers of the ground's books,
 * lacks ascending. Matters that lack the same may share one array.
 */
export type GapParts = (Int32Array | undefined)[]

const everything: ListPart = { matter: -1, territory: -1 }

const nothing = new Int32Array(0)

/** Sets of old parts outside some ranks, joined with new ones inside. */
const spliced = (ground: GapGround, old: Int32Array, inside: { parts: Int32Array; ranks: Runs }): Int32Array => {
  const runs = new Map<number, Runs>()
  for (let at = 0; at < old.length; at += 2)
    runs.set(old[at] ?? 0, runsWithout(ground.sets.row(old[at + 1] ?? 0), inside.ranks))
  for (let at = 0; at < inside.parts.length; at += 2) {
    const lack = inside.parts[at] ?? 0
    const own = ground.sets.row(inside.parts[at + 1] ?? 0)
    const before = runs.get(lack)
    runs.set(lack, before === undefined ? own : joinedRuns(before, own))
  }
  const lacks = [...runs.keys()].filter((lack) => (runs.get(lack) ?? nothing).length > 0).sort((a, b) => a - b)
  return Int32Array.from(lacks.flatMap((lack) => [lack, ground.sets.numberOf(runs.get(lack) ?? nothing)]))
}

/** How many matters are looked at between two yields. */
const chunk = 32

/**
 * Looks a part of the list through and writes what it lacks in place of what was known of that part; piece by piece.
 *
 * Exact: matters that carry neither duty nor hole of their own lack what their parent lacks, and are not looked at again.
 */
export function* sweepSteps(
  ground: GapGround,
  rows: RowsByMatter,
  into: GapParts,
  part: ListPart = everything,
): Steps<void> {
  const { plane, matters } = ground
  const [from, to] = ranksBelow(plane.territories, ground.territories, part.territory)
  const isWhole = part.territory < 0 || (from === 0 && to === ground.territories.count)
  const covers = matterCovers(ground, rows, part)
  const [first, last] = ranksBelow(plane.matters, matters, part.matter)
  const partsOf = partsFinder(ground)
  const known = new WeakMap<Pieces, Int32Array>()
  for (let rank = first; rank < last; rank += 1) {
    const pieces = covers.at(matters.nodes[rank] ?? 0)
    const parts = known.get(pieces) ?? partsOf(pieces, to)
    known.set(pieces, parts)
    into[rank] = isWhole ? parts : spliced(ground, into[rank] ?? nothing, { parts, ranks: runOf(from, to) })
    if (rank % chunk === chunk - 1) yield (rank - first) / (last - first)
  }
}
