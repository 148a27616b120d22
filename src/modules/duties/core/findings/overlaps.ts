import { byText } from '../compare.ts'
import { printedBoxes } from '../plane/cell-box.ts'
import type { Plane } from '../plane/plane.ts'
import { type BucketIndex, bucketIds } from './bucket-index.ts'
import type { Region } from './cells.ts'
import type { Overlap } from './finding.ts'
import { type Leftovers, leftoversOf } from './leftovers.ts'
import { leftoversAbove } from './neighbours.ts'
import type { TieBook, TiedSet } from './tie-book.ts'
import { areJoint, regionOfGroup, type TieGroup, tiesOf } from './ties.ts'
import { printedDays, witnessAt } from './witness.ts'

/** How many duties of a group are held against each other one by one to see whether any two meet. */
const fewDuties = 12

const doMeet = ({ duties, boxes }: Plane, a: number, b: number): boolean =>
  duties.assignee[a] !== duties.assignee[b] &&
  (duties.from[a] ?? 0) < (duties.to[b] ?? 0) &&
  (duties.from[b] ?? 0) < (duties.to[a] ?? 0) &&
  boxes.meet(duties.boxes[a] ?? 0, duties.boxes[b] ?? 0)

/** Whether the duties can be tied at all; a quick no. */
const mayTie = (plane: Plane, duties: readonly number[]): boolean => {
  if (duties.length < 2 || areJoint(plane, duties)) return false
  if (duties.length <= fewDuties) return duties.some((a, at) => duties.slice(at + 1).some((b) => doMeet(plane, a, b)))
  return duties.some((duty) => plane.duties.assignee[duty] !== plane.duties.assignee[duties[0] ?? 0])
}

/** The duties of a bucket, those of one key together. */
export const groupsOf = ({ plane, rows, from, to }: BucketIndex, bucket: number): readonly (readonly number[])[] => {
  const groups: number[][] = []
  let last = -1
  for (let row = from[bucket] ?? 0; row < (to[bucket] ?? 0); row += 1) {
    const duty = rows[row] ?? 0
    const key = plane.duties.key[duty] ?? 0
    if (key !== last) groups.push([])
    last = key
    groups.at(-1)?.push(duty)
  }
  return groups
}

const printed = (plane: Plane, group: TieGroup, set: TiedSet & { readonly latent: boolean }): Overlap => ({
  kind: 'overlap',
  matter: plane.matters.ids[group.matter] ?? '',
  territory: plane.territories.ids[group.territory] ?? '',
  units: set.units.map((unit) => plane.units.names[unit] ?? ''),
  duties: set.duties.map(plane.dutyId).sort(byText),
  boxes: set.boxes.flatMap((box) => printedBoxes(plane.axes, box)),
  days: printedDays(set),
  size: set.size,
  latent: set.latent,
  witness: witnessAt(plane, set.witness.cell ?? group, set.witness),
})

/** Duties that are tied somewhere, and what stronger ones leave of their region; null where there are none. */
export type Tie = {
  readonly group: TieGroup
  readonly region: Region
  readonly floor: number
  readonly together: TieBook
  readonly beside: Leftovers | null
}

/** Null where the duties are tied nowhere. */
export const tieOf = (index: BucketIndex, group: TieGroup): Tie | null => {
  const { plane } = index
  if (!mayTie(plane, group.duties)) return null
  const region = regionOfGroup(plane, group)
  const together = tiesOf(index, group, leftoversOf(index, region, []))
  if (together.isEmpty()) return null
  const floor = plane.duties.key[group.duties[0] ?? 0] ?? 0
  return { group, region, floor, together, beside: leftoversAbove(index, { region, floor }) }
}

/** Whether a cell is known of every connected set of units that are tied on top. */
export const isWitnessed = (index: BucketIndex, { group, beside }: Tie): boolean =>
  beside === null ||
  tiesOf(index, group, beside)
    .sets()
    .every(({ witness }) => witness.cell !== null)

/** One overlap for each connected set of units that are tied on top, or only beaten ones. */
export const overlapsOfTie = (index: BucketIndex, { group, together, beside }: Tie): readonly Overlap[] => {
  const { plane } = index
  const onTop = beside === null ? together : tiesOf(index, group, beside)
  const found = onTop.sets().map((set) => printed(plane, group, { ...set, latent: false }))
  if (onTop === together) return found
  const latent = together.sets().filter((set) => !set.units.some(onTop.hasUnit))
  return [...found, ...latent.map((set) => printed(plane, group, { ...set, latent: true }))]
}

/** The overlaps of a bucket: one for each key and connected set of units that are tied on top, or only beaten ones. */
export const overlapsOf = (index: BucketIndex, bucket: number): readonly Overlap[] => {
  if ((index.to[bucket] ?? 0) - (index.from[bucket] ?? 0) < 2) return []
  const place = { matter: index.matter[bucket] ?? 0, territory: index.territory[bucket] ?? 0 }
  const overlaps = (duties: readonly number[]): readonly Overlap[] => {
    const tie = tieOf(index, { ...place, duties })
    return tie === null ? [] : overlapsOfTie(index, tie)
  }
  return index.points.limited(bucketIds(index, bucket), () => groupsOf(index, bucket).flatMap(overlaps))
}
