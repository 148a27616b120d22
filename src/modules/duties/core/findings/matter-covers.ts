import { isBelow } from '../plane/number-tree.ts'
import { alwaysCovered } from './day-cover-book.ts'
import { ranksBelow } from './domain-points.ts'
import { rowsAround } from './duty-rows.ts'
import type { GapGround } from './gap-ground.ts'
import { coverOf, type RankRange } from './own-cover.ts'
import { joinPieces, onePiece, type Pieces } from './pieces.ts'
import type { RowsByMatter } from './rows-by-matter.ts'

/** The duties of one node of a line that apply below it, and what they cover at each action asked so far. */
type Own = { readonly rows: Int32Array; readonly asksAction: boolean; readonly covers: Map<number, Pieces> }

/** A matter node with everything above it. One that says nothing new is its parent's. */
type Frame = {
  readonly owns: readonly Own[]
  /** What is covered is this frame's cover and the last of `owns`; null where a hole changed something above. */
  readonly parent: Frame | null
  readonly asksAction: boolean
  readonly covers: Map<number, Pieces>
}

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

  const coverOfFrame = (frame: Frame, asked: number): Pieces => {
    const action = frame.asksAction ? asked : -1
    const known = frame.covers.get(action)
    if (known !== undefined) return known
    const last = frame.owns.at(-1)
    const made =
      frame.parent !== null && last !== undefined
        ? join(coverOfFrame(frame.parent, action), coverOfOwn(last, action))
        : frame.owns.map((own) => coverOfOwn(own, action)).reduce(join, onePiece(range.from, 0))
    frame.covers.set(action, made)
    return made
  }

  const withoutDuties = (own: Own, cut: ReadonlySet<number>): Own =>
    own.rows.some((duty) => cut.has(duty)) ? ownOf(own.rows.filter((duty) => !cut.has(duty))) : own

  return { ownOf, withoutDuties, coverOfFrame }
}

/**
 * Follows the matter tree downwards. A node's cover is its parent's and what its own duties add; only where a duty
 * above has a hole is the cover made of its parts again.
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
  const top: Frame = { owns: [], parent: null, asksAction: false, covers: new Map() }
  const frames: Frame[] = []
  const frameOf: number[] = []

  const { ownOf, withoutDuties, coverOfFrame } = frameCovers(ground, range)

  const frameBelow = (above: Frame, matter: number): Frame => {
    const cut = holes.get(matter)
    const own = rowsOf(matter).filter((duty) => appliesTo(ground, duty, matter))
    if (cut === undefined && own.length === 0) return above
    const owns = cut === undefined ? above.owns : above.owns.map((one) => withoutDuties(one, cut))
    const isSame = owns.every((one, at) => one === above.owns[at])
    if (isSame && own.length === 0) return above
    const all = own.length === 0 ? owns : [...owns, ownOf(own)]
    return {
      owns: all,
      parent: isSame ? above : null,
      asksAction: all.some((one) => one.asksAction),
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
