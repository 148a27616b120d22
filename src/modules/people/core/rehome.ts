import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Grant } from './grant.ts'

/** Who comes after whom: units by id, territories by path; none for what was not reorganised. */
export type Heirs = {
  readonly units: ReadonlyMap<Id, readonly Id[]>
  readonly paths: ReadonlyMap<string, readonly string[]>
}

type Place = Pick<Grant, 'unitId' | 'territoryPath'>

/** Where a role held at this place is held after a reorganisation; empty when it did not touch the place. */
export const heirsOf = ({ unitId, territoryPath }: Place, heirs: Heirs): Place[] => {
  const units = unitId === null ? undefined : heirs.units.get(unitId)
  const paths = heirs.paths.get(territoryPath)
  if (units === undefined && paths === undefined) return []
  return (units ?? [unitId]).flatMap((unit) =>
    (paths ?? [territoryPath]).map((path) => ({ unitId: unit, territoryPath: path })),
  )
}

/**
 * The grants that go on after a reorganisation: the same role where the old place's successors are, from that day.
 *
 * The old grant stays beside them: what was done at the old place stays there, and who did it may still read it.
 */
export const carriedGrants = (
  grant: Pick<Grant, 'accountId' | 'role' | 'from' | 'to'> & Place,
  heirs: Heirs,
  on: Day,
): (Pick<Grant, 'accountId' | 'role' | 'to'> & Place & { readonly from: Day })[] => {
  const { accountId, role, to } = grant
  const from = grant.from !== null && grant.from > on ? grant.from : on
  if (to !== null && to <= from) return []
  return heirsOf(grant, heirs).map((place) => ({ accountId, role, from, to, ...place }))
}
