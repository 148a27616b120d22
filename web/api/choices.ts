import { useQueryClient } from '@tanstack/react-query'
import type { Found } from '../../src/modules/directory/core/views.ts'
import type { MatterType } from '../../src/modules/duties/core/matter-type.ts'
import type { Choice } from './choice.ts'
import { getJson } from './http.ts'
import { apiOf, useJurisdiction } from './jurisdiction.ts'
import { typesQuery } from './matter-types.ts'

/** What can be chosen. */
export type ChoiceOf = 'unit' | 'territory' | 'type'

const atMost = 8

const inDirectory = async (sign: string, of: 'unit' | 'territory', words: string): Promise<Choice[]> => {
  const found = await getJson<Found>(`${apiOf(sign)}/directory/search`, { q: words })
  return found.rows
    .filter(({ row, closedOn }) => row.is === of && closedOn === null)
    .map(({ row, under, underEn = under }) => ({
      ...{ id: row.id, name: row.name, nameEn: row.nameEn },
      within: under.join(' › ') || null,
      withinEn: underEn.join(' › ') || null,
    }))
}

/** Open types whose name holds the words; those that begin with them come first. */
export const typesNamed = (types: readonly MatterType[], words: string): Choice[] => {
  const asked = words.toLowerCase()
  const parents = new Map(types.map((type) => [type.id, type]))
  const at = (type: MatterType): number =>
    Math.min(
      ...[type.name, type.nameEn ?? ''].map((name) => {
        const place = name.toLowerCase().indexOf(asked)
        return place === -1 ? Number.POSITIVE_INFINITY : place
      }),
    )
  return types
    .filter((type) => type.closedOn === null && at(type) < Number.POSITIVE_INFINITY)
    .sort((a, b) => at(a) - at(b))
    .map(({ id, name, nameEn, parentId }) => {
      const parent = parents.get(parentId ?? '')
      return { id, name, nameEn, within: parent?.name ?? null, withinEn: parent?.nameEn ?? null }
    })
}

/** Looks up what is called so: units and territories by the directory's search, types by name; at most eight. */
export const useFind = (of: ChoiceOf) => {
  const { sign } = useJurisdiction()
  const client = useQueryClient()
  return async (words: string): Promise<readonly Choice[]> => {
    const found =
      of === 'type'
        ? typesNamed(await client.ensureQueryData(typesQuery(sign)), words)
        : await inDirectory(sign, of, words)
    return found.slice(0, atMost)
  }
}
