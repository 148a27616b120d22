import { type Plane, roleNumber } from '../plane/plane.ts'
import type { BucketIndex } from './bucket-index.ts'
import { type DomainPoints, domainPoints } from './domain-points.ts'
import { type MeetingRows, meetingRows, wantedDuties } from './duty-rows.ts'
import type { Hygiene } from './finding.ts'
import { type LevelNodes, levelNodes } from './level-nodes.ts'
import { type QuietPlaces, quietPlaces } from './quiet-places.ts'
import { rowsByTerritory } from './rows-by-matter.ts'
import { type SameUnit, sameUnit } from './same-unit.ts'

/** What the search for untidy statements works with. */
export type HygieneGround = {
  readonly index: BucketIndex
  readonly matters: DomainPoints
  readonly territories: DomainPoints
  readonly levels: LevelNodes
  readonly same: SameUnit
  /** Territory points below which little begins: the first to be looked at. */
  readonly quiet: QuietPlaces
  readonly leads: MeetingRows
  /** Duties of the list of powers, whatever their role. */
  readonly powers: MeetingRows
  /** Duties to supervise, by territory. */
  readonly supervising: Int32Array
  /** How many points of the matter domain with a smaller number ask for enforcement. */
  readonly enforcedBefore: Int32Array
  /** Matters that ask for enforcement below one that does not, or the other way round; ascending. */
  readonly enforcementTurns: Int32Array
}

const enforcedBefore = ({ matters, enforced }: Plane, points: DomainPoints): Int32Array => {
  const before = new Int32Array(matters.count + 1)
  for (let node = 0; node < matters.count; node += 1) {
    const isPoint = (points.before[node + 1] ?? 0) > (points.before[node] ?? 0)
    before[node + 1] = (before[node] ?? 0) + (isPoint ? (enforced[node] ?? 0) : 0)
  }
  return before
}

const enforcementTurns = ({ matters, enforced }: Plane): Int32Array =>
  Int32Array.from({ length: matters.count }, (_, node) => node).filter((node) => {
    const parent = matters.parent[node] ?? -1
    return enforced[node] !== (parent < 0 ? 0 : enforced[parent])
  })

export const hygieneGround = (index: BucketIndex): HygieneGround => {
  const { plane, window } = index
  const { duties } = plane
  const matters = domainPoints(plane.matters, plane.domain)
  return {
    index,
    matters,
    territories: domainPoints(plane.territories, plane.domain),
    levels: levelNodes(plane),
    same: sameUnit(plane),
    quiet: quietPlaces(index),
    leads: meetingRows(plane, window, (duty) => duties.role[duty] === roleNumber.lead),
    powers: meetingRows(plane, window, (duty) => duties.power[duty] === 1),
    supervising: rowsByTerritory(
      plane,
      wantedDuties(plane, window, (duty) => duties.role[duty] === roleNumber.supervise),
    ).rows,
    enforcedBefore: enforcedBefore(plane, matters),
    enforcementTurns: enforcementTurns(plane),
  }
}

/** A hygiene finding with what its code has; all else is empty. */
export const hygieneOf = (of: Pick<Hygiene, 'code' | 'days'> & Partial<Omit<Hygiene, 'kind'>>): Hygiene => ({
  kind: 'hygiene',
  line: null,
  level: null,
  matter: null,
  territory: null,
  units: [],
  duties: [],
  witness: null,
  ...of,
})
