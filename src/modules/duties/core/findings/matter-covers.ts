import { isBelow } from '../plane/number-tree.ts'
import { alwaysCovered, neverCovered } from './day-cover-book.ts'
import { ranksBelow } from './domain-points.ts'
import { rowsAround } from './duty-rows.ts'
import type { GapGround } from './gap-ground.ts'
import { coverOf, type RankRange } from './own-cover.ts'
import { joinPieces, onePiece, type Pieces, splicePieces } from './pieces.ts'
import type { RowsByMatter } from './rows-by-matter.ts'

/** The duties of one node of a line that apply below it, and what they cover at each action asked so far. */
type Own = { readonly rows: Int32Array; readonly asksAction: boolean; readonly covers: Map<number, Pieces> }

/** A matter node with everything above it. One that says nothing new is its parent's. */
type Frame = {
  /** From the top of the line down. */
  readonly owns: readonly Own[]
  readonly parent: Frame | null
  /** The last of `owns`, where it is this frame's own. */
  readonly own: Own | null
  /** Duties of nodes above that are cut out here or above. */
  readonly without: ReadonlySet<number>
  /** Where those that are cut out here leave something open: ranges of ranks, ascending, apart, with their nodes. */
  readonly open: readonly OpenRange[]
  readonly asksAction: boolean
  readonly covers: Map<number, Pieces>
}

type OpenRange = RankRange & { readonly territory: number }

/** The part of a list that is looked at: the matters and the territories below two nodes; -1 for all. */
export type ListPart = { readonly matter: number; readonly territory: number }

/** What is covered at matter nodes, asked in pre-order. */
export type MatterCovers = {
  /** What is covered at a matter node at the action it asks for; the same object where it is the same. */
  readonly at: (matter: number) => Pieces
}

/** The matters that a part needs: those below its own, and those above. */
const mattersOf = ({ plane }: GapGround, top: number): readonly number[] => {
  const { count, parent, end } = plane.matters
  const found: number[] = []
  for (let up = top < 0 ? -1 : (parent[top] ?? -1); up >= 0; up = parent[up] ?? -1) found.push(up)
  const [first, last] = top < 0 ? [0, count] : [top, end[top] ?? 0]
  for (let matter = first; matter < last; matter += 1) found.push(matter)
  return found
}

/** For each matter node that is cut out of duties: those duties. */
const holesByMatter = (
  { plane }: GapGround,
  matters: readonly number[],
  rows: RowsByMatter,
): ReadonlyMap<number, ReadonlySet<number>> => {
  const found = new Map<number, Set<number>>()
  const { duties, extras } = plane
  if (extras.all.every((extra) => extra.matterHoles.length === 0)) return found
  for (const matter of matters)
    for (const duty of rows(matter))
      for (const hole of duties.extra[duty] === 0 ? [] : (extras.all[duties.extra[duty] ?? 0]?.matterHoles ?? [])) {
        const at = found.get(hole) ?? new Set()
        found.set(hole, at.add(duty))
      }
  return found
}

/** Duties of which the whole matter node is cut out. */
const appliesTo = (ground: GapGround, duty: number, matter: number): boolean => {
  const { duties, extras, matters } = ground.plane
  if (duties.extra[duty] === 0) return true
  const holes = extras.all[duties.extra[duty] ?? 0]?.matterHoles ?? []
  return !holes.some((hole) => isBelow(matters, matter, hole))
}

/** The topmost territories of duties, as ranges of ranks. */
const openRanges = ({ plane, territories }: GapGround, duties: readonly number[], range: RankRange): OpenRange[] => {
  const nodes = duties.map((duty) => plane.duties.territory[duty] ?? 0).sort((a, b) => a - b)
  const open: OpenRange[] = []
  let end = 0
  for (const territory of nodes) {
    if (territory < end) continue
    end = plane.territories.end[territory] ?? 0
    const [first, last] = ranksBelow(plane.territories, territories, territory)
    const [from, to] = [Math.max(first, range.from), Math.min(last, range.to)]
    if (from < to) open.push({ territory, from, to })
  }
  return open
}

/** What frames cover, each piece made once. */
const frameCovers = (ground: GapGround, range: RankRange) => {
  const { plane, days } = ground

  const ownOf = (rows: Int32Array): Own => ({
    rows,
    asksAction: rows.some((duty) => ground.asksAction(plane.duties.boxes[duty] ?? 0)),
    covers: new Map(),
  })

  const coverOfOwn = (own: Own, asked: number): Pieces => {
    const action = own.asksAction ? asked : -1
    const known = own.covers.get(action)
    if (known !== undefined) return known
    const made = coverOf(ground, own.rows, { range, action })
    own.covers.set(action, made)
    return made
  }

  const join = (a: Pieces, b: Pieces): Pieces =>
    a.states.length === 1 && a.states[0] === alwaysCovered ? a : joinPieces(a, b, days.join)

  /** What the duties above cover in one range, without those that are cut out. */
  const coverInside = ({ owns, without, own }: Frame, open: OpenRange, action: number): Pieces => {
    const above = own === null ? owns : owns.slice(0, -1)
    return above
      .map(({ rows }) => rowsAround(plane, rows, open.territory).filter((duty) => !without.has(duty)))
      .filter((rows) => rows.length > 0)
      .map((rows) => coverOf(ground, rows, { range: open, action }))
      .reduce(join, onePiece(open.from, neverCovered))
  }

  const coverOfFrame = (frame: Frame, asked: number): Pieces => {
    const action = frame.asksAction ? asked : -1
    const known = frame.covers.get(action)
    if (known !== undefined) return known
    const above = frame.parent === null ? onePiece(range.from, neverCovered) : coverOfFrame(frame.parent, action)
    const inside = frame.open.map((open) => ({ to: open.to, pieces: coverInside(frame, open, action) }))
    const left = inside.length === 0 ? above : splicePieces(above, inside, range.to)
    const made = frame.own === null ? left : join(left, coverOfOwn(frame.own, action))
    frame.covers.set(action, made)
    return made
  }

  return { ownOf, coverOfFrame }
}

/**
 * Follows the matter tree downwards. A node's cover is its parent's and what its own duties add; only in the places of
 * duties above that have a hole here is the cover made of its parts again.
 *
 * @param part what is looked at
 */
export const matterCovers = (ground: GapGround, allRows: RowsByMatter, part: ListPart): MatterCovers => {
  const { plane } = ground
  const [from, to] = ranksBelow(plane.territories, ground.territories, part.territory)
  const range: RankRange = { from, to }
  const near = new Map<number, Int32Array>()
  const rowsOf: RowsByMatter = (matter) => {
    const known = near.get(matter) ?? rowsAround(plane, allRows(matter), part.territory)
    near.set(matter, known)
    return known
  }
  const holes = holesByMatter(ground, mattersOf(ground, part.matter), rowsOf)
  const top: Frame = {
    owns: [],
    parent: null,
    own: null,
    without: new Set(),
    open: [],
    asksAction: false,
    covers: new Map(),
  }
  const frames: Frame[] = []
  const frameOf: number[] = []

  const { ownOf, coverOfFrame } = frameCovers(ground, range)

  /** The duties of nodes above that are cut out at a matter and nowhere above it. */
  const cutAt = ({ without }: Frame, matter: number): readonly number[] =>
    [...(holes.get(matter) ?? [])].filter((duty) => {
      const above = plane.duties.matter[duty] ?? 0
      return above < matter && isBelow(plane.matters, matter, above) && !without.has(duty)
    })

  const frameBelow = (above: Frame, matter: number): Frame => {
    const rows = rowsOf(matter)
    const applying = rows.some((duty) => !appliesTo(ground, duty, matter))
      ? rows.filter((duty) => appliesTo(ground, duty, matter))
      : rows
    const cut = cutAt(above, matter)
    if (cut.length === 0 && applying.length === 0) return above
    const own = applying.length === 0 ? null : ownOf(applying)
    return {
      owns: own === null ? above.owns : [...above.owns, own],
      parent: above,
      own,
      without: cut.length === 0 ? above.without : new Set([...above.without, ...cut]),
      open: openRanges(ground, cut, range),
      asksAction: above.asksAction || own?.asksAction === true,
      covers: new Map(),
    }
  }

  /** Frames of the line above a node, the node's own last; those of the line before are used as far as they are the same. */
  const frameAt = (matter: number): Frame => {
    const depth = plane.matters.depth[matter] ?? 0
    if (frameOf[depth] === matter) return frames[depth] ?? top
    const parent = plane.matters.parent[matter] ?? -1
    const frame = frameBelow(parent < 0 ? top : frameAt(parent), matter)
    frameOf[depth] = matter
    frameOf.length = depth + 1
    frames[depth] = frame
    return frame
  }

  return {
    at: (matter) => {
      const frame = frameAt(matter)
      return coverOfFrame(frame, plane.actions[matter] ?? -1)
    },
  }
}
