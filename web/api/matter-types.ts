import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Id } from '../../src/kernel/ids.ts'
import type { MatterType, MatterTypeChange, NewMatterType } from '../../src/modules/duties/core/matter-type.ts'
import type { Proposal } from '../../src/modules/duties/core/taxonomy.ts'
import { getJson, postJson, putJson } from './http.ts'
import { apiOf } from './jurisdiction.ts'
import { type Kept, keepOver } from './keeping.ts'

const typesOf = (sign: string): string => `${apiOf(sign)}/duties/types`

/** Every matter type, closed ones too; parents before children. */
export const typesQuery = (sign: string) =>
  queryOptions({
    queryKey: ['matter-types', sign],
    queryFn: () => getJson<readonly MatterType[]>(typesOf(sign)),
    staleTime: 300_000,
  })

/** The types that a text may speak of, likeliest first. */
export const proposedQuery = (sign: string, text: string) =>
  queryOptions({
    queryKey: ['matter-types', sign, 'proposed', text],
    queryFn: () => postJson<readonly Proposal[]>(`${typesOf(sign)}/propose`, { text }),
  })

/** A change to the taxonomy: types, the list and what is chosen from them are read again. */
const useTypeChange = <Wish, Result>(sign: string, change: (wish: Wish) => Promise<Result>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      client.removeQueries({ queryKey: ['chooser'] })
      await client.invalidateQueries({ queryKey: ['matter-types', sign] })
      await client.invalidateQueries({ queryKey: ['duties', sign] })
    },
  })
}

export const useAddType = (sign: string) =>
  useTypeChange(sign, (type: NewMatterType) => postJson<readonly MatterType[]>(typesOf(sign), { types: [type] }))

/** What a type becomes, and how it was when it was looked at. */
export type TypeWish = { readonly before: MatterType; readonly change: Omit<MatterTypeChange, 'version'> }

/** Changes a type; where somebody changed it meanwhile, nothing is kept and it is told how it is now. */
export const useChangeType = (sign: string) =>
  useTypeChange(
    sign,
    ({ before, change }: TypeWish): Promise<Kept<MatterType>> =>
      keepOver<MatterType>({
        seen: before.version,
        before,
        save: (version) => putJson<MatterType>(`${typesOf(sign)}/${before.id}`, { ...change, version }),
        look: () => lookAtType(sign, before.id),
      }),
  )

const lookAtType = async (sign: string, id: Id) => {
  const entry = (await getJson<readonly MatterType[]>(typesOf(sign))).find((type) => type.id === id) ?? null
  return { version: entry?.version ?? 1, entry }
}
