import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Day } from '../../src/kernel/day.ts'
import type { Id } from '../../src/kernel/ids.ts'
import type { Problem } from '../../src/kernel/problem.ts'
import type { Jurisdiction } from '../../src/modules/directory/core/jurisdiction.ts'
import type { Holding, Post } from '../../src/modules/directory/core/post.ts'
import type { Plan, Reorganisation } from '../../src/modules/directory/core/reorganisation.ts'
import type { NewTerritory, Territory } from '../../src/modules/directory/core/territory.ts'
import type { NewUnit, Unit, UnitChange } from '../../src/modules/directory/core/unit.ts'
import type {
  Areas,
  Found,
  Graph,
  LinesView,
  Preview,
  TerritoryView,
  TreePart,
  TreeRow,
  UnitView,
} from '../../src/modules/directory/core/views.ts'
import type { MatrixView } from '../../src/modules/duties/core/views.ts'
import type { Account } from '../../src/modules/people/core/account.ts'
import { getJson, patchJson, postForm, postJson, putJson } from './http.ts'
import { apiOf } from './jurisdiction.ts'

const directoryOf = (sign: string): string => `${apiOf(sign)}/directory`

/** Whose children are wanted; null stands for the jurisdiction itself. */
export type Under = Pick<TreeRow, 'id' | 'is'> | null

export const treeQuery = (sign: string, under: Under, on: Day) =>
  queryOptions({
    queryKey: ['directory', sign, 'tree', under?.is ?? null, under?.id ?? null, on],
    queryFn: () => getJson<TreePart>(`${directoryOf(sign)}/tree`, { under: under?.id, is: under?.is, on }),
    staleTime: 60_000,
  })

export const linesQuery = (sign: string, on: Day) =>
  queryOptions({
    queryKey: ['directory', sign, 'lines', on],
    queryFn: () => getJson<LinesView>(`${directoryOf(sign)}/lines`, { on }),
    staleTime: 60_000,
  })

export const foundQuery = (sign: string, q: string) =>
  queryOptions({
    queryKey: ['directory', sign, 'found', q],
    queryFn: () => getJson<Found>(`${directoryOf(sign)}/search`, { q }),
    enabled: q !== '',
    placeholderData: (before: Found | undefined) => before,
  })

export const levelAreasQuery = (sign: string, level: number, on: Day) =>
  queryOptions({
    queryKey: ['directory', sign, 'areas', level, on],
    queryFn: () => getJson<Areas>(`${directoryOf(sign)}/areas`, { level, on }),
    staleTime: 300_000,
  })

export const unitQuery = (sign: string, id: Id) =>
  queryOptions({
    queryKey: ['directory', sign, 'unit', id],
    queryFn: () => getJson<UnitView>(`${directoryOf(sign)}/units/${id}`),
  })

export const graphQuery = (sign: string, id: Id, on: Day) =>
  queryOptions({
    queryKey: ['directory', sign, 'graph', id, on],
    queryFn: () => getJson<Graph>(`${directoryOf(sign)}/units/${id}/graph`, { on }),
  })

export const territoryQuery = (sign: string, id: Id) =>
  queryOptions({
    queryKey: ['directory', sign, 'territory', id],
    queryFn: () => getJson<TerritoryView>(`${directoryOf(sign)}/territories/${id}`),
  })

export const reorganisationsQuery = (sign: string) =>
  queryOptions({
    queryKey: ['directory', sign, 'reorganisations'],
    queryFn: () => getJson<readonly Reorganisation[]>(`${directoryOf(sign)}/reorganisations`),
  })

/** The jurisdiction with its settings. */
export const settingsQuery = (sign: string) =>
  queryOptions({
    queryKey: ['directory', sign, 'settings'],
    queryFn: () => getJson<Jurisdiction>(`${directoryOf(sign)}/jurisdiction`),
  })

/** The duty list's matrix: what each unit is named for. */
export const dutiesQuery = (sign: string) =>
  queryOptions({
    queryKey: ['duties', sign, 'matrix'],
    queryFn: () => getJson<MatrixView>(`${apiOf(sign)}/duties/matrix`),
    staleTime: 60_000,
    retry: false,
  })

/** Whose account this is; fails where the reader may not know people. */
export const accountQuery = (sign: string, id: Id) =>
  queryOptions({
    queryKey: ['people', sign, 'account', id],
    queryFn: () => getJson<Account>(`${apiOf(sign)}/accounts/${id}`),
    staleTime: 300_000,
    retry: false,
  })

export const accountsQuery = (sign: string, search: string) =>
  queryOptions({
    queryKey: ['people', sign, 'accounts', search],
    queryFn: () => getJson<{ readonly rows: readonly Account[] }>(`${apiOf(sign)}/accounts`, { search, limit: 8 }),
    enabled: search !== '',
    retry: false,
  })

/** A command after which everything of the directory is asked anew. */
const useChange = <Wish, Answer>(sign: string, send: (wish: Wish) => Promise<Answer>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: ['directory', sign] }),
  })
}

export const useAddUnit = (sign: string) =>
  useChange(sign, (unit: z.input<typeof NewUnit>) => postJson<Unit>(`${directoryOf(sign)}/units`, unit))

/** Lets a unit negotiate what has no clear owner, as the hotline's body; whichever did before no longer does. */
export const useLetNegotiate = (sign: string) =>
  useChange(sign, async (hotlineUnitId: Id) => {
    const { name, nameEn, intake, languages, settings } = await getJson<Jurisdiction>(
      `${directoryOf(sign)}/jurisdiction`,
    )
    const change = { name, nameEn, intake, languages, settings, hotlineUnitId }
    return putJson<Jurisdiction>(`${directoryOf(sign)}/jurisdiction`, change)
  })

/** Changes a unit, then its names. */
export const useChangeUnit = (sign: string, id: Id) =>
  useChange(
    sign,
    async (wish: { change: UnitChange; aliases: { add: readonly string[]; remove: readonly string[] } }) => {
      const unit = await patchJson<Unit>(`${directoryOf(sign)}/units/${id}`, wish.change)
      if (wish.aliases.add.length + wish.aliases.remove.length > 0) {
        await postJson(`${directoryOf(sign)}/units/${id}/aliases`, wish.aliases)
      }
      return unit
    },
  )

export const useAddPost = (sign: string) =>
  useChange(sign, (post: Post) => postJson<unknown>(`${directoryOf(sign)}/posts`, post))

export const useHoldPost = (sign: string) =>
  useChange(sign, ({ postId, ...holding }: Holding) =>
    postJson<Holding>(`${directoryOf(sign)}/posts/${postId}/holders`, holding),
  )

export const useEndHolding = (sign: string) =>
  useChange(sign, ({ postId, id, on }: { postId: Id; id: Id; on: Day }) =>
    postJson<Holding>(`${directoryOf(sign)}/posts/${postId}/holders/${id}/end`, { on }),
  )

export const useAddTerritory = (sign: string) =>
  useChange(sign, (territory: z.input<typeof NewTerritory>) =>
    postJson<Territory>(`${directoryOf(sign)}/territories`, territory),
  )

/** What an upload did: how many boundaries were kept, and which features were refused. */
export type BoundariesKept = { readonly kept: number; readonly refused: readonly Problem[] }

export const useUploadBoundaries = (sign: string) =>
  useChange(sign, ({ file, skipBad }: { file: File; skipBad: boolean }) => {
    const form = new FormData()
    form.set('file', file)
    return postForm<BoundariesKept>(`${directoryOf(sign)}/boundaries?skipBad=${skipBad}`, form)
  })

export const usePreview = (sign: string) =>
  useMutation({
    mutationFn: (wish: { plan: Plan; effectiveOn: Day }) =>
      postJson<Preview>(`${directoryOf(sign)}/reorganisations/preview`, wish),
  })

export const usePropose = (sign: string) =>
  useChange(sign, (wish: { id: Id; plan: Plan; effectiveOn: Day; basis: string }) =>
    postJson<Reorganisation>(`${directoryOf(sign)}/reorganisations`, wish),
  )

export const useDecide = (sign: string) =>
  useChange(sign, ({ id, version, step }: { id: Id; version: number; step: 'approve' | 'withdraw' }) =>
    postJson<Reorganisation>(
      `${directoryOf(sign)}/reorganisations/${id}/${step}`,
      step === 'approve' ? { version } : {},
    ),
  )
