import { queryOptions } from '@tanstack/react-query'
import type { Id } from '../../src/kernel/ids.ts'
import { getJson } from './http.ts'
import { apiOf } from './jurisdiction.ts'

/** Something to choose by its name: a unit, a matter type. */
export type Choice = {
  readonly id: Id
  readonly name: string
  readonly nameEn: string | null
  readonly shortName: string | null
  /** What tells two of the same name apart: the way to it in its tree. */
  readonly within: string | null
}

/** What can be chosen from, and where it is looked up. */
export type ChoiceOf = 'units' | 'types'

/** Those whose name, short name, alias or initials match, best first. */
export const choicesQuery = (sign: string, of: ChoiceOf, words: string) =>
  queryOptions({
    queryKey: ['choices', sign, of, words],
    queryFn: () => getJson<readonly Choice[]>(`${apiOf(sign)}/${of}/choices`, { words, limit: 8 }),
    staleTime: 300_000,
    placeholderData: (before: readonly Choice[] | undefined) => before,
  })
