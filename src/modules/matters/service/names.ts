import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import { listTerritories, listUnits } from '../../directory/index.ts'
import { listTypesOf } from '../../duties/index.ts'
import type { Names } from '../core/views.ts'

type Wanted = {
  readonly units: readonly (Id | null)[]
  readonly types: readonly (Id | null)[]
  readonly territories: readonly (Id | null)[]
}

const present = (ids: readonly (Id | null)[]): Id[] => [...new Set(ids.filter((id): id is Id => id !== null))]

/** The names of everything that some rows refer to: one question to each room, whatever their number. */
export const namesOf = async (call: Call, wanted: Wanted): Promise<Names> => {
  const [units, types, territories] = await Promise.all([
    listUnits(call, present(wanted.units)),
    listTypesOf(call, present(wanted.types)),
    listTerritories(call, present(wanted.territories)),
  ])
  const parents = await listTerritories(call, present(territories.map((node) => node.parentId)))
  const parentOf = new Map(parents.map((node) => [node.id, node]))
  return {
    units: Object.fromEntries(units.map(({ id, name, nameEn, shortName }) => [id, { name, nameEn, shortName }])),
    types: Object.fromEntries(types.map(({ id, name, nameEn }) => [id, { name, nameEn, shortName: null }])),
    territories: Object.fromEntries(
      territories.map(({ id, name, nameEn, parentId }) => {
        const parent = parentOf.get(parentId ?? '')
        const within = { within: parent?.name ?? null, withinEn: parent?.nameEn ?? null }
        return [id, { name, nameEn, shortName: null, ...within }]
      }),
    ),
  }
}
