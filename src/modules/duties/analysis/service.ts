import type { Id } from '../../../kernel/ids.ts'
import type { Page, PageQuery } from '../../../kernel/page.ts'
import { refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import type { Locale } from '../../../words/index.ts'
import { compareFindings } from '../core/findings/compare.ts'
import type { Finding, FindingKind } from '../core/findings/finding.ts'
import { countsOf } from '../core/findings/in-order.ts'
import {
  type AnalysisState,
  analysisOver,
  type ChangesView,
  type FindingRow,
  type KeptAnalysis,
  noAnalysis,
} from '../core/findings/kept.ts'
import { notInList } from '../core/problems.ts'
import { mustEditWhole } from '../service/reach.ts'
import { findVersionRow } from '../store/lists.ts'
import { type FindingVoice, voiceFor } from './speak.ts'
import {
  addAnalysisRow,
  allFindings,
  findAnalysisRow,
  lastAnalysisRow,
  listFindingRows,
  moveAnalysisRow,
} from './store.ts'

/** How many opened and closed findings a comparison shows one by one; its counts tell of all. */
const mostShown = 200

/** Asks for an analysis of a version; the same id sent twice is one. It runs soon, apart from this request. */
export const askAnalysis = (call: Call, asked: { readonly id: Id; readonly listId: Id }): Promise<KeptAnalysis> =>
  inTransaction(call, async (call) => {
    mustEditWhole(call)
    const version = (await findVersionRow(call, asked.listId)) ?? refuse(notInList, { id: asked.listId })
    await addAnalysisRow(call, { ...asked, listVersion: version.version })
    return (await findAnalysisRow(call, asked.id)) ?? refuse(noAnalysis, { id: asked.id })
  })

export const findAnalysis = async (call: Call, id: Id): Promise<KeptAnalysis> =>
  (await findAnalysisRow(call, id)) ?? refuse(noAnalysis, { id })

/** The analysis of a version that was asked for last: whatever its state, or the last in one. */
export const lastAnalysis = async (call: Call, listId: Id, state?: AnalysisState): Promise<KeptAnalysis> =>
  (await lastAnalysisRow(call, listId, state)) ?? refuse(noAnalysis, { id: listId })

/** Ends an analysis that waits or runs. Refuses when it has ended. */
export const cancelAnalysis = (call: Call, id: Id): Promise<KeptAnalysis> =>
  inTransaction(call, async (call) => {
    mustEditWhole(call)
    const { state } = await findAnalysis(call, id)
    if (!(await moveAnalysisRow(call, id, { state: 'cancelled' }))) refuse(analysisOver, { state })
    return findAnalysis(call, id)
  })

/** Findings of an analysis in its order, with their sentences. */
export const listFindings = async (
  call: Call,
  asked: { readonly id: Id; readonly kind?: FindingKind; readonly page: PageQuery; readonly locale: Locale },
): Promise<Page<FindingRow>> => {
  const analysis = await findAnalysis(call, asked.id)
  const ofKind = asked.kind === undefined ? {} : { kind: asked.kind }
  const { rows, next } = await listFindingRows(call, { analysisId: asked.id, ...ofKind, page: asked.page })
  const { row } = await voiceFor(call, analysis.listId, asked.locale)
  return { rows: rows.map(({ no, finding }) => row(no, finding)), next }
}

/** What an analysis has opened and closed against another, of the same list or of the version before it. */
export const compareAnalyses = async (
  call: Call,
  asked: { readonly before: Id; readonly after: Id; readonly locale: Locale },
): Promise<ChangesView> => {
  const [before, after] = [await findAnalysis(call, asked.before), await findAnalysis(call, asked.after)]
  const [older, newer] = [await allFindings(call, before.id), await allFindings(call, after.id)]
  const changes = compareFindings(older, newer)
  const [oldVoice, newVoice] = [
    await voiceFor(call, before.listId, asked.locale),
    await voiceFor(call, after.listId, asked.locale),
  ]
  const shown = (findings: readonly Finding[], all: readonly Finding[], { row }: FindingVoice): FindingRow[] => {
    const numbers = new Map(all.map((finding, at) => [finding, at + 1]))
    return findings.slice(0, mostShown).map((finding) => row(numbers.get(finding) ?? 1, finding))
  }
  return {
    opened: countsOf(changes.opened),
    closed: countsOf(changes.closed),
    changed: countsOf(changes.changed),
    openedRows: shown(changes.opened, newer, newVoice),
    closedRows: shown(changes.closed, older, oldVoice),
  }
}
