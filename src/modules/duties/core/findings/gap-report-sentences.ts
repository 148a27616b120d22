import {
  assigneeText,
  clauseText,
  type FindingSpeaker,
  findingSpeaker,
  speakerOf,
  whenText,
} from './finding-sentences.ts'
import type { ClosingDraft, GapReport, GapRow } from './gap-report.ts'

/** The sentences of a language that a report of gaps is made with; `src/words/` has them. */
export type GapReportWords = {
  readonly headline: (said: { type: string; place: string; size: string; past: string | null }) => string
  readonly proposed: (said: {
    who: string
    type: string
    place: string
    when: string
    from: string
    to: string | null
  }) => string
  readonly somebody: string
  readonly sources: Readonly<Record<'practice' | 'siblings', string>>
}

/** A row of the report in words: what it is about, its largest gap, and the statement that would close it. */
export type SpokenGapRow = {
  readonly headline: string
  readonly largest: string
  readonly proposed: string
  readonly source: string | null
}

const draftText = (given: FindingSpeaker & { readonly report: GapReportWords }, draft: ClosingDraft): string => {
  const speaker = speakerOf(given)
  const { names, words, report } = given
  const except = draft.exceptMatters.map(names.type)
  return report.proposed({
    who: draft.assignee === null ? report.somebody : assigneeText(given, draft.assignee),
    type: words.place({ place: names.type(draft.matter), except: except.length === 0 ? null : words.and(except) }),
    place: clauseText(speaker, { in: draft.territory, except: draft.exceptTerritories }),
    when: whenText(speaker, draft.boxes, null),
    from: draft.from,
    to: draft.to,
  })
}

/** Says the rows of a report of gaps. */
export const gapRowSpeaker = (
  given: FindingSpeaker & { readonly report: GapReportWords },
): ((row: GapRow) => SpokenGapRow) => {
  const { names, report } = given
  const speak = findingSpeaker(given)
  return (row) => ({
    headline: report.headline({
      type: names.type(row.matter),
      place: names.territory(row.territory),
      size: String(row.size),
      past: row.past === null ? null : String(row.past),
    }),
    largest: speak(row.largest),
    proposed: draftText(given, row.draft),
    source: row.draft.source === null ? null : report.sources[row.draft.source],
  })
}

/** A report of gaps as it is said: the rows that weigh most, of how many. */
export type SpokenGaps = {
  readonly total: number
  readonly rows: readonly (SpokenGapRow & { readonly regions: number })[]
}

/** Says a report of gaps; null where there are none. */
export const spokenGaps = (
  report: GapReport,
  given: FindingSpeaker & { readonly report: GapReportWords },
): SpokenGaps | null => {
  const speak = gapRowSpeaker(given)
  return report.total === 0
    ? null
    : { total: report.total, rows: report.rows.map((row) => ({ ...speak(row), regions: row.regions })) }
}
