import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Id } from '../../src/kernel/ids.ts'
import type { Page } from '../../src/kernel/page.ts'
import type { KeptReplay, WholeReplay } from '../../src/modules/duties/core/replay/kept.ts'
import { deleteJson, getJson, postForm, postJson } from './http.ts'
import { newId } from './ids.ts'
import { apiOf } from './jurisdiction.ts'

const replaysOf = (sign: string): string => `${apiOf(sign)}/replays`

/** Kept replays, the newest first; the last two hundred. */
export const replaysQuery = (sign: string) =>
  queryOptions({
    queryKey: ['replays', sign, 'list'],
    queryFn: () => getJson<Page<KeptReplay>>(replaysOf(sign), { limit: 200 }),
  })

export const replayQuery = (sign: string, id: Id) =>
  queryOptions({
    queryKey: ['replays', sign, id],
    queryFn: () => getJson<WholeReplay>(`${replaysOf(sign)}/${id}`),
    staleTime: 300_000,
  })

/** What is asked of a file of orders. */
export type ReplayWish = {
  readonly file: File
  readonly mapping: string
  readonly learnUntil: number
  readonly compare: boolean
  readonly skipBadRows: boolean
}

/** Sends a file to be replayed; its id is made here, so that sending it twice keeps it once. */
export const useReplay = (sign: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, mapping, learnUntil, compare, skipBadRows }: ReplayWish) => {
      const form = new FormData()
      form.append('file', file)
      const asked = new URLSearchParams({
        id: newId(),
        mapping,
        learnUntil: String(learnUntil),
        compare: String(compare),
        skipBadRows: String(skipBadRows),
      })
      return postForm<WholeReplay>(`${replaysOf(sign)}?${asked}`, form)
    },
    onSuccess: (replay) => {
      client.setQueryData(replayQuery(sign, replay.id).queryKey, replay)
      return client.invalidateQueries({ queryKey: replaysQuery(sign).queryKey })
    },
  })
}

export const useRemoveReplay = (sign: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: Id) => deleteJson<null>(`${replaysOf(sign)}/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: replaysQuery(sign).queryKey }),
  })
}

/** Proposes duties to clarify as open items of the draft, one after the other. */
export const usePropose = (sign: string, replayId: Id) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (typeRefs: readonly string[]) => {
      for (const typeRef of typeRefs) await postJson(`${replaysOf(sign)}/${replayId}/proposals`, { typeRef })
    },
    onSettled: () => client.invalidateQueries({ queryKey: replayQuery(sign, replayId).queryKey }),
  })
}
