import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Id } from '../../src/kernel/ids.ts'
import type { JoinWish } from '../../src/modules/matters/core/co-reporter.ts'
import type { Matter } from '../../src/modules/matters/core/matter.ts'
import type { QueueQuery } from '../../src/modules/matters/core/queue.ts'
import type { PlaceWish, PreviewWish, Receipt, Report, StaffReport } from '../../src/modules/matters/core/report.ts'
import type {
  CloseWish,
  GoWithWish,
  NameWish,
  NoteWish,
  PartWish,
  ReopenWish,
  SupplyWish,
} from '../../src/modules/matters/core/steps.ts'
import type {
  AlikeView,
  MatterView,
  Preview,
  Progress,
  QueueCountsView,
  QueuePage,
} from '../../src/modules/matters/core/views.ts'
import type { RevealedContact } from '../../src/modules/people/core/contact.ts'
import type { Reveal, RevealWish } from '../../src/modules/people/core/reveal.ts'
import { currentLocale } from '../ui/words.ts'
import { getJson, postJson } from './http.ts'
import { apiOf } from './jurisdiction.ts'

const mattersOf = (sign: string): string => `${apiOf(sign)}/matters`

/** No place said: the words may name one. */
export const noPlace: PlaceWish = { territoryId: null, point: null, text: '' }

/** How a message would be understood; asked again whenever words or place change. */
export const previewQuery = (sign: string, wish: PreviewWish) =>
  queryOptions({
    queryKey: ['matters', sign, 'preview', wish, currentLocale()],
    queryFn: () => postJson<Preview>(`${apiOf(sign)}/preview`, wish),
    staleTime: 60_000,
    placeholderData: (before: Preview | undefined) => before,
  })

/** Sends a resident's message; safe to send again, its id and secret are final. */
export const useReport = (sign: string) =>
  useMutation({ mutationFn: (report: Report) => postJson<Receipt>(`${apiOf(sign)}/reports`, report) })

/** Sends a message that goes with a matter which others reported; safe to send again. */
export const useJoin = (sign: string) =>
  useMutation({ mutationFn: (wish: JoinWish) => postJson<Receipt>(`${apiOf(sign)}/reports/join`, wish) })

/** Writes down a message for somebody. */
export const useRegister = (sign: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (report: StaffReport) => postJson<Receipt>(mattersOf(sign), report),
    onSuccess: () => client.invalidateQueries({ queryKey: ['matters', sign] }),
  })
}

/** What a receipt opens. The receipt travels in the body, so that it is in no log. */
export const progressQuery = (sign: string, receipt: string) =>
  queryOptions({
    queryKey: ['matters', sign, 'progress', receipt],
    queryFn: () => postJson<Progress>(`${apiOf(sign)}/progress`, { receipt }),
  })

/** What a reporter may do by the receipt: add something, take the matter back, have everything about them erased. */
export const useReceiptStep = (sign: string, receipt: string, step: 'supplement' | 'withdraw' | 'erase') => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wish: Partial<NoteWish>) =>
      postJson<Progress>(`${apiOf(sign)}/progress/${step}`, { receipt, ...wish }),
    onSuccess: (progress) => client.setQueryData(progressQuery(sign, receipt).queryKey, progress),
  })
}

/** What the queue is asked for, without the page: that is the query's own business. */
export type QueueWish = Partial<Pick<QueueQuery, 'view' | 'sort' | 'unitId' | 'words' | 'typeId' | 'placePath'>>

export const queueQuery = (sign: string, wish: QueueWish) =>
  infiniteQueryOptions({
    queryKey: ['matters', sign, 'queue', wish],
    queryFn: ({ pageParam }) => getJson<QueuePage>(mattersOf(sign), { ...wish, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: 60_000,
  })

export const queueCountsQuery = (sign: string, unitId: Id | undefined) =>
  queryOptions({
    queryKey: ['matters', sign, 'counts', unitId],
    queryFn: () => getJson<z.infer<typeof QueueCountsView>>(`${mattersOf(sign)}/counts`, { unitId }),
    refetchInterval: 60_000,
  })

export const matterQuery = (sign: string, id: Id) =>
  queryOptions({
    queryKey: ['matters', sign, 'matter', id],
    queryFn: () => getJson<MatterView>(`${mattersOf(sign)}/${id}`),
  })

/** The steps that staff take with one matter, and what each needs to be told; null is nothing. */
export type StepWishes = {
  readonly claim: null
  readonly release: null
  readonly close: CloseWish
  readonly reopen: ReopenWish
  readonly note: NoteWish
  readonly supply: SupplyWish
  readonly name: NameWish
  readonly part: PartWish
}

/** Takes one step with a matter, then reads again what may have changed. */
export const useStep = <Step extends keyof StepWishes>(sign: string, id: Id, step: Step) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wish: StepWishes[Step]) => postJson<Matter>(`${mattersOf(sign)}/${id}/${step}`, wish ?? undefined),
    onSettled: () => client.invalidateQueries({ queryKey: ['matters', sign] }),
  })
}

/** Open matters that may be about the same thing as this one. */
export const alikeQuery = (sign: string, id: Id) =>
  queryOptions({
    queryKey: ['matters', sign, 'alike', id],
    queryFn: () => getJson<AlikeView>(`${mattersOf(sign)}/${id}/alike`),
  })

/** Joins one matter to another. */
export const useJoinTo = (sign: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, mainId }: GoWithWish & { readonly id: Id }) =>
      postJson<Matter>(`${mattersOf(sign)}/${id}/join`, { mainId }),
    onSettled: () => client.invalidateQueries({ queryKey: ['matters', sign] }),
  })
}

/** Takes on several matters; each answers for itself. */
export const useClaimAll = (sign: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: readonly Id[]) =>
      Promise.allSettled(ids.map((id) => postJson<Matter>(`${mattersOf(sign)}/${id}/claim`))),
    onSettled: () => client.invalidateQueries({ queryKey: ['matters', sign] }),
  })
}

/** What the vault shows for a stated purpose and a limited time. */
export type Revealed = {
  readonly reveal: Reveal
  readonly contacts: readonly RevealedContact[]
  readonly originals: readonly { readonly id: Id; readonly text: string }[]
}

export const useReveal = (sign: string, id: Id) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wish: RevealWish) => postJson<Revealed>(`${mattersOf(sign)}/${id}/reveal`, wish),
    onSuccess: () => client.invalidateQueries({ queryKey: matterQuery(sign, id).queryKey }),
  })
}
