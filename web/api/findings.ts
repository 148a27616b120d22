import { infiniteQueryOptions, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Id } from '../../src/kernel/ids.ts'
import type { Page } from '../../src/kernel/page.ts'
import { Refusal } from '../../src/kernel/problem.ts'
import type { FindingKind } from '../../src/modules/duties/core/findings/finding.ts'
import {
  type AnalysisState,
  type ChangesView,
  type FindingRow,
  type GapReportView,
  type KeptAnalysis,
  noAnalysis,
} from '../../src/modules/duties/core/findings/kept.ts'
import type { OpenedFinding } from '../../src/modules/duties/core/findings/opened.ts'
import type { ListVersion } from '../../src/modules/duties/core/list-version.ts'
import { dutiesKey, dutiesOf } from './duties.ts'
import { getJson, postJson } from './http.ts'
import { newId } from './ids.ts'

const analysesOf = (sign: string): string => `${dutiesOf(sign)}/analyses`

/** How often a screen looks again: while an analysis runs, and while the list in force waits for its own. */
const lookAgainMs = { running: 1_000, awaited: 3_000 }

/** Whether it waits or runs: it will change by itself. */
export const isUnderWay = (analysis: Pick<KeptAnalysis, 'state'> | null | undefined): boolean =>
  analysis?.state === 'asked' || analysis?.state === 'running'

const analysisOf = (sign: string, versionId: Id, state?: AnalysisState): Promise<KeptAnalysis | null> =>
  getJson<KeptAnalysis>(`${dutiesOf(sign)}/versions/${versionId}/analysis`, { state }).catch((error: unknown) => {
    if (error instanceof Refusal && error.problem.code === noAnalysis.code) return null
    throw error
  })

/** The analysis of a version that was asked for last, looked at again while it runs; null where there is none. */
export const lastAnalysisQuery = (sign: string, version: Pick<ListVersion, 'id' | 'state'>) =>
  queryOptions({
    queryKey: dutiesKey(sign, 'analysis', version.id),
    queryFn: () => analysisOf(sign, version.id),
    refetchInterval: ({ state: { data } }) => {
      if (isUnderWay(data)) return lookAgainMs.running
      return data === null && version.state === 'published' ? lookAgainMs.awaited : false
    },
  })

/**
 * The analysis of a version: `now` the last one (undefined until it is known, null where there is none), and `done` the
 * last that is done, which is shown meanwhile.
 *
 * @param version null while there is none to ask about
 */
export const useAnalysis = (sign: string, version: Pick<ListVersion, 'id' | 'state'> | null) => {
  const asked = version ?? { id: '', state: 'draft' as const }
  const last = useQuery({ ...lastAnalysisQuery(sign, asked), enabled: version !== null })
  const isDone = last.data?.state === 'done'
  const earlier = useQuery({
    queryKey: dutiesKey(sign, 'analysis-done', asked.id, last.data?.id, last.data?.state),
    queryFn: () => analysisOf(sign, asked.id, 'done'),
    enabled: last.data !== undefined && last.data !== null && !isDone,
  })
  const done = (isDone ? last.data : earlier.data) ?? null
  // The last one may have ended between both questions.
  const now = done?.id === last.data?.id ? done : last.data
  return { last, now, done }
}

export const findingsQuery = (sign: string, analysisId: Id, kind: FindingKind | null) =>
  infiniteQueryOptions({
    queryKey: dutiesKey(sign, 'findings', analysisId, kind),
    queryFn: ({ pageParam }) =>
      getJson<Page<FindingRow>>(`${analysesOf(sign)}/${analysisId}/findings`, { kind, after: pageParam, limit: 50 }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: 300_000,
  })

export const openedFindingQuery = (sign: string, analysisId: Id, no: number) =>
  queryOptions({
    queryKey: dutiesKey(sign, 'finding', analysisId, no),
    queryFn: () => getJson<OpenedFinding>(`${analysesOf(sign)}/${analysisId}/findings/${no}`),
    staleTime: 300_000,
  })

/** The gaps of an analysis rolled up for people. */
export const gapReportQuery = (sign: string, analysisId: Id) =>
  queryOptions({
    queryKey: dutiesKey(sign, 'finding-gaps', analysisId),
    queryFn: () => getJson<GapReportView>(`${analysesOf(sign)}/${analysisId}/gaps`),
    staleTime: 300_000,
  })

/** What one analysis opened and closed since another. */
export const changesQuery = (sign: string, after: Id, before: Id) =>
  queryOptions({
    queryKey: dutiesKey(sign, 'finding-changes', after, before),
    queryFn: () => getJson<ChangesView>(`${analysesOf(sign)}/${after}/changes`, { since: before }),
    staleTime: 300_000,
  })

/** An act on the analysis of a version; what it answers is shown at once. */
const useAct = <Wish>(
  sign: string,
  version: Pick<ListVersion, 'id' | 'state'>,
  act: (wish: Wish) => Promise<KeptAnalysis>,
) => {
  const client = useQueryClient()
  const { queryKey } = lastAnalysisQuery(sign, version)
  return useMutation({
    mutationFn: act,
    onMutate: () => client.cancelQueries({ queryKey }),
    onSuccess: async (analysis) => {
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, analysis)
    },
    onError: () => client.invalidateQueries({ queryKey }),
  })
}

/** Asks for an analysis; its id is made here, so that asking twice asks once. */
export const useAskAnalysis = (sign: string, version: Pick<ListVersion, 'id' | 'state'>) =>
  useAct<void>(sign, version, () =>
    postJson<KeptAnalysis>(`${dutiesOf(sign)}/versions/${version.id}/analyses`, { id: newId() }),
  )

export const useCancelAnalysis = (sign: string, version: Pick<ListVersion, 'id' | 'state'>) =>
  useAct<Id>(sign, version, (id) => postJson<KeptAnalysis>(`${analysesOf(sign)}/${id}/cancel`))
