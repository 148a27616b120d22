import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import type { GapRow } from '../core/findings/gap-report.ts'
import { gapRowSpeaker } from '../core/findings/gap-report-sentences.ts'
import { type GapReportView, noGapReport } from '../core/findings/kept.ts'
import type { Names } from '../core/sentences.ts'
import { findAnalysis } from './service.ts'
import { voiceFor } from './speak.ts'
import { findGapReport } from './store.ts'

/** Names of what a statement says. */
const namedIn = ({ draft }: GapRow, names: Names): readonly (readonly [string, string])[] => [
  ...[draft.matter, ...draft.exceptMatters].map((id) => [id, names.type(id)] as const),
  ...[draft.territory, ...draft.exceptTerritories].map((id) => [id, names.territory(id)] as const),
  ...(draft.assignee !== null && 'unit' in draft.assignee
    ? [[draft.assignee.unit, names.unit(draft.assignee.unit)] as const]
    : []),
]

/** The gaps of an analysis for people, each row with the statement that would close its largest. */
export const readGapReport = async (
  call: Call,
  asked: { readonly id: Id; readonly locale: Locale },
): Promise<GapReportView> => {
  const { listId, state } = await findAnalysis(call, asked.id)
  const report = (await findGapReport(call, asked.id)) ?? refuse(noGapReport, { state })
  const { list, names } = await voiceFor(call, listId, asked.locale)
  const { findings } = wordsOf(asked.locale)
  const speak = gapRowSpeaker({ words: findings.said, names, list, report: findings.gapReport })
  return {
    total: report.total,
    size: report.size,
    rows: report.rows.map((row) => {
      const { matter, territory, size, regions, past, draft } = row
      return { matter, territory, size, regions, past, draft, ...speak(row) }
    }),
    names: Object.fromEntries(report.rows.flatMap((row) => namedIn(row, names))),
  }
}
