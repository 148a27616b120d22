import type { Plane } from '../plane/plane.ts'
import type { BucketIndex } from './bucket-index.ts'
import { matterDomain, type Region, territoryDomain } from './cells.ts'
import { basesOf, type Leftovers, leftoversOf } from './leftovers.ts'
import { meetingBuckets, type Parting, type Place, partedByMatter, partedByTerritory } from './meeting-buckets.ts'
import type { Common } from './neighbour-book.ts'
import { type Domain, firstPoint, pointsBetween, strictlyBelow } from './node-classes.ts'
import { strongerRows } from './stronger-rows.ts'

/** The tree in which neighbours lie below one node, nothing stronger between; the other of their nodes is the same. */
type Side = {
  readonly name: 'matter' | 'territory'
  readonly parting: Parting
  readonly domain: (plane: Plane) => Domain
  readonly marks: (region: Region) => readonly number[]
  readonly otherMarks: (region: Region) => readonly number[]
  readonly hasHoles: (plane: Plane, duty: number) => boolean
}

const extraOf = (plane: Plane, duty: number) => plane.extras.all[plane.duties.extra[duty] ?? 0]

const byMatter: Side = {
  name: 'matter',
  parting: partedByMatter,
  domain: matterDomain,
  marks: ({ matterMarks }) => matterMarks,
  otherMarks: ({ territoryMarks }) => territoryMarks,
  hasHoles: (plane, duty) => (extraOf(plane, duty)?.matterHoles.length ?? 0) > 0,
}

const byTerritory: Side = {
  name: 'territory',
  parting: partedByTerritory,
  domain: territoryDomain,
  marks: ({ territoryMarks }) => territoryMarks,
  otherMarks: ({ matterMarks }) => matterMarks,
  hasHoles: (plane, duty) => (extraOf(plane, duty)?.territoryHoles.length ?? 0) > 0,
}

/** So many marks are compared when neighbours are. */
const fewMarks = 64

const isOver = ({ duties }: Plane, duty: number, { matter, territory }: Place): boolean =>
  (duties.matter[duty] ?? 0) <= matter && (duties.territory[duty] ?? 0) <= territory && duties.extra[duty] === 0

type Asked = { readonly region: Region; readonly floor: number }

/** A region of which nothing but duties over all of it can tell apart from its neighbours. */
type Alike = Asked & { readonly side: Side; readonly own: readonly number[]; readonly times: number }

const alikeOn = (index: BucketIndex, asked: Asked, side: Side): Alike | null => {
  const { plane } = index
  const { region, floor } = asked
  const domain = side.domain(plane)
  const node = region[side.name]
  const times = pointsBetween(domain, node, domain.tree.end[node] ?? 0)
  if ((domain.tree.parent[node] ?? -1) < 0 || times === 0 || side.otherMarks(region).length > fewMarks) return null
  if (strictlyBelow(domain.tree, node, side.marks(region)).length > 0) return null
  const own = strongerRows(index, side.parting.within(index, region, floor), floor)
  return own.every((duty) => isOver(plane, duty, region)) ? { ...asked, side, own, times } : null
}

const commonOf = (index: BucketIndex, { region, floor, side, times }: Alike): Common => {
  const { plane, neighbours } = index
  const { parent } = side.domain(plane).tree
  let above = parent[region[side.name]] ?? -1
  while (above >= 0 && !side.parting.hasOwn(index, { ...region, [side.name]: above }, floor))
    above = parent[above] ?? -1
  const other = side.name === 'matter' ? region.territory : region.matter
  return neighbours.of(`${side.name} ${above} ${other} ${floor} ${side.otherMarks(region).join()}`, () => {
    const stronger = strongerRows(index, side.parting.above(index, region, floor), floor)
    if (stronger.some((duty) => side.hasHoles(plane, duty))) return null
    return { bases: basesOf(index, region, { stronger, share: 1 / times }), stronger: stronger.length }
  })
}

/** What duties with a key above `floor` leave of a region; null where there are none. */
export const leftoversAbove = (index: BucketIndex, asked: Asked): Leftovers | null => {
  const { region, floor } = asked
  for (const side of [byMatter, byTerritory]) {
    const alike = alikeOn(index, asked, side)
    const common = alike === null ? null : commonOf(index, alike)
    if (alike === null || common === null) continue
    const { own, times } = alike
    if (own.length + common.stronger === 0) return null
    const at = { [side.name]: firstPoint(side.domain(index.plane), region[side.name], []) }
    return { bases: common.bases, taken: index.points.joinAll(own.map(index.points.ofDuty)), times, at }
  }
  const stronger = strongerRows(index, meetingBuckets(index, region, floor), floor)
  return stronger.length === 0 ? null : leftoversOf(index, region, stronger)
}
