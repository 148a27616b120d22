import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Id } from '../../src/kernel/ids.ts'
import type { Page } from '../../src/kernel/page.ts'
import type { Values } from '../../src/modules/duties/core/attribute.ts'
import type { ImportReport } from '../../src/modules/duties/core/import-view.ts'
import type { ListVersion } from '../../src/modules/duties/core/list-version.ts'
import type {
  DiffView,
  DutyRowsView,
  ItemQuery,
  ItemsView,
  MatrixView,
  TrialView,
  TypeView,
  VersionView,
} from '../../src/modules/duties/core/views.ts'
import { currentLocale } from '../ui/words.ts'
import { deleteJson, getJson, postForm, postJson } from './http.ts'
import { apiOf } from './jurisdiction.ts'

export const dutiesOf = (sign: string): string => `${apiOf(sign)}/duties`

/** Names come in the language shown, so it is part of what is asked. */
const keyOf = (sign: string, ...rest: readonly unknown[]) => ['duties', sign, currentLocale(), ...rest]

export const matrixQuery = (sign: string) =>
  queryOptions({
    queryKey: keyOf(sign, 'matrix'),
    queryFn: () => getJson<MatrixView>(`${dutiesOf(sign)}/matrix`),
    staleTime: 60_000,
  })

export const typeQuery = (sign: string, typeId: Id) =>
  queryOptions({
    queryKey: keyOf(sign, 'type', typeId),
    queryFn: () => getJson<TypeView>(`${dutiesOf(sign)}/matrix/${typeId}`),
  })

/** Tries a matter: nothing is kept. */
export const trialQuery = (
  sign: string,
  wish: { readonly typeId: Id; readonly territoryId: Id; readonly attributes: Values },
) =>
  queryOptions({
    queryKey: keyOf(sign, 'trial', wish),
    queryFn: () => postJson<TrialView>(`${dutiesOf(sign)}/decide`, wish),
  })

export const draftQuery = (sign: string) =>
  queryOptions({
    queryKey: keyOf(sign, 'draft'),
    queryFn: () => getJson<{ readonly draft: ListVersion | null }>(`${dutiesOf(sign)}/draft`),
  })

export const versionsQuery = (sign: string) =>
  infiniteQueryOptions({
    queryKey: keyOf(sign, 'versions'),
    queryFn: ({ pageParam }) =>
      getJson<Page<ListVersion>>(`${dutiesOf(sign)}/versions`, { after: pageParam, limit: 20 }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

export const diffQuery = (sign: string, after: Id, before: Id) =>
  queryOptions({
    queryKey: keyOf(sign, 'diff', after, before),
    queryFn: () => getJson<DiffView>(`${dutiesOf(sign)}/versions/${after}/diff`, { since: before }),
  })

export const dutyRowsQuery = (sign: string, versionId: Id, search: string) =>
  infiniteQueryOptions({
    queryKey: keyOf(sign, 'rows', versionId, search),
    queryFn: ({ pageParam }) =>
      getJson<DutyRowsView>(`${dutiesOf(sign)}/versions/${versionId}/duties`, { search, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

/** Which items are looked for. */
export type ItemsWanted = Pick<ItemQuery, 'search' | 'kind' | 'state'>

export const itemsQuery = (sign: string, versionId: Id, wanted: ItemsWanted) =>
  infiniteQueryOptions({
    queryKey: keyOf(sign, 'items', versionId, wanted),
    queryFn: ({ pageParam }) =>
      getJson<ItemsView>(`${dutiesOf(sign)}/versions/${versionId}/items`, { ...wanted, after: pageParam, limit: 100 }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

/** A version with everything it says. */
export const getVersion = (sign: string, versionId: Id): Promise<VersionView> =>
  getJson<VersionView>(`${dutiesOf(sign)}/versions/${versionId}`)

export const versionQuery = (sign: string, versionId: Id) =>
  queryOptions({ queryKey: keyOf(sign, 'version', versionId), queryFn: () => getVersion(sign, versionId) })

/** Where a version is downloaded in our template. */
export const downloadOf = (sign: string, versionId: Id, kind: 'xlsx' | 'csv' | 'json'): string =>
  `${dutiesOf(sign)}/versions/${versionId}/list.${kind}`

/** A change to the list; everything about duties is read again after it. */
const useChange = <Wish, Result>(sign: string, change: (wish: Wish) => Promise<Result>) => {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['duties', sign] }) })
}

export const useOpenDraft = (sign: string) =>
  useChange(sign, (wish: { readonly id: Id; readonly title: string }) =>
    postJson<ListVersion>(`${dutiesOf(sign)}/draft`, wish),
  )

export const useDiscardDraft = (sign: string) => useChange(sign, () => deleteJson<null>(`${dutiesOf(sign)}/draft`))

export const usePublishDraft = (sign: string) =>
  useChange(sign, (seen: number) => postJson<ListVersion>(`${dutiesOf(sign)}/draft/publish`, { seen }))

/** `dry` says what a file would do and keeps nothing; `whole` imports it; `skip` leaves bad rows out. */
export type ImportWish = { readonly file: File; readonly mode: 'dry' | 'whole' | 'skip' }

export const useImportList = (sign: string) =>
  useChange(sign, ({ file, mode }: ImportWish) => {
    const form = new FormData()
    form.append('file', file)
    return postForm<ImportReport>(`${dutiesOf(sign)}/imports?mode=${mode}`, form)
  })
