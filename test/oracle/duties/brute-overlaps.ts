import type { Overlap } from './findings.ts'
import { daysOver, type Ground, type GroundPoint, tiedUnits, together } from './ground.ts'
import type { PlainDuty } from './plain-list.ts'

/** Duties of one bucket and key at one point, where they are tied between different units. */
type Tie = {
  readonly bucket: string
  readonly matter: string
  readonly territory: string
  readonly units: readonly string[]
  readonly duties: readonly string[]
  readonly point: GroundPoint
}

const bucketOf = (ground: Ground, duty: PlainDuty): string =>
  together(duty.matter, duty.territory, ...ground.keyOf(duty))

const tieOf = (ground: Ground, point: GroundPoint, duties: readonly PlainDuty[]): Tie[] => {
  const [first] = duties
  const units = tiedUnits(ground, point, duties)
  if (first === undefined || units === null) return []
  if (duties.some((duty) => duty.matter !== first.matter || duty.territory !== first.territory))
    throw new Error(`a tie across buckets: ${duties.map((duty) => duty.id).join()}`)
  const named = duties.filter((duty) => units.includes(ground.unitAt(duty, point.territory, point.run)))
  const ids = named.map((duty) => duty.id)
  return [
    { bucket: bucketOf(ground, first), matter: first.matter, territory: first.territory, units, duties: ids, point },
  ]
}

/** Ties that share units, directly or over others, together. */
const connected = (ties: readonly Tie[]): Tie[][] => {
  let sets: { units: Set<string>; ties: Tie[] }[] = []
  for (const tie of ties) {
    const touching = sets.filter((set) => tie.units.some((unit) => set.units.has(unit)))
    const joined = {
      units: new Set([...tie.units, ...touching.flatMap((set) => [...set.units])]),
      ties: [...touching.flatMap((set) => set.ties), tie],
    }
    sets = [...sets.filter((set) => !touching.includes(set)), joined]
  }
  return sets.map((set) => set.ties)
}

/** Every pair of units that is together at some tie. */
const joinsOf = (ties: readonly Tie[]): Set<string> =>
  new Set(ties.flatMap(({ units }) => units.flatMap((a) => units.filter((b) => a < b).map((b) => together(a, b)))))

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()

const findingOf = (ground: Ground, ties: readonly Tie[], latent: boolean): Overlap => {
  const [first] = ties as [Tie]
  return {
    kind: 'overlap',
    matter: first.matter,
    territory: first.territory,
    units: sorted(ties.flatMap((tie) => tie.units)),
    duties: sorted(ties.flatMap((tie) => tie.duties)),
    size: new Set(ties.map(({ point }) => together(point.matter, point.territory))).size,
    days: daysOver(
      ground,
      ties.map(({ point }) => point.run),
    ),
    where: [...new Set(ties.map(({ point }) => point.world))].sort((a, b) => a - b),
    latent,
  }
}

/** Overlaps, and those that something stronger always beats. */
export const bruteOverlaps = (ground: Ground): Overlap[] => {
  const onTop = ground.points.flatMap((point) => tieOf(ground, point, point.top))
  const anywhere = ground.points.flatMap((point) =>
    [...Map.groupBy(point.leads, (duty) => bucketOf(ground, duty)).values()].flatMap((duties) =>
      tieOf(ground, point, duties),
    ),
  )
  const topByBucket = Map.groupBy(onTop, (tie) => tie.bucket)
  const found = [...topByBucket.values()].flatMap(connected).map((ties) => findingOf(ground, ties, false))
  const latent = [...Map.groupBy(anywhere, (tie) => tie.bucket)].flatMap(([bucket, ties]) => {
    const open = joinsOf(topByBucket.get(bucket) ?? [])
    return connected(ties).filter((set) => joinsOf(set).isDisjointFrom(open))
  })
  return [...found, ...latent.map((ties) => findingOf(ground, ties, true))]
}
