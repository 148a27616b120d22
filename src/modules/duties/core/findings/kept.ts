import { z } from 'zod'
import { Day, Instant } from '../../../../kernel/day.ts'
import { Id } from '../../../../kernel/ids.ts'
import { problem } from '../../../../kernel/problem.ts'
import { Finding, FindingKind } from './finding.ts'
import { ClosingDraft } from './gap-report.ts'

/** No analysis of this version or id is there; values: `id`. */
export const noAnalysis = problem('duties/no-analysis', 404)
/** The analysis has no finding of this number; values: `no`. */
export const noFinding = problem('duties/no-finding', 404)
/** It ended before it was cancelled; values: `state`. */
export const analysisOver = problem('duties/analysis-over', 409)

/** It has no report of its gaps: it is not done, or was made before there were any; values: `state`. */
export const noGapReport = problem('duties/no-gap-report', 404)

export const analysisStates = ['asked', 'running', 'done', 'cancelled', 'failed'] as const
export const AnalysisState = z.enum(analysisStates)
export type AnalysisState = z.infer<typeof AnalysisState>

export const Counts = z.record(FindingKind, z.int().min(0))
export type Counts = z.infer<typeof Counts>

/** An analysis of a version of the list, waiting, running or ended. `share` tells how far it is, 0 to 1. */
export const KeptAnalysis = z.object({
  id: Id,
  listId: Id,
  listVersion: z.int().min(1),
  edition: z.int().nullable(),
  fromOn: Day.nullable(),
  toOn: Day.nullable(),
  state: AnalysisState,
  share: z.number().min(0).max(1),
  counts: Counts.nullable(),
  kept: z.int().min(0).meta({ description: 'Findings kept one by one; counts tell of all' }),
  problem: z.string().nullable(),
  askedAt: Instant,
  doneAt: Instant.nullable(),
})
export type KeptAnalysis = z.infer<typeof KeptAnalysis>

/** A finding with its place in the analysis, its sentence in the reader's language, and the duties it is about. */
export const FindingRow = z.object({
  no: z.int().min(1),
  finding: Finding,
  text: z.string(),
  duties: z
    .array(z.object({ id: z.string(), said: z.string() }))
    .readonly()
    .meta({ description: 'The first duties it is about, in words' }),
})
export type FindingRow = z.infer<typeof FindingRow>

/** The gaps of a kind of matter in a top territory, in words, with the statement that would close the largest. */
const GapReportRow = z.object({
  matter: z.string(),
  territory: z.string(),
  size: z.int().min(1).meta({ description: 'Cells without a lead; one counts once for each stretch of days' }),
  regions: z.int().min(1),
  past: z.int().nullable().meta({ description: 'Matters of the last year that fell in; null where none are known' }),
  headline: z.string(),
  largest: z.string(),
  proposed: z.string(),
  source: z.string().nullable(),
  draft: ClosingDraft,
})

/** The gaps of an analysis for people: the rows that weigh most, of how many. */
export const GapReportView = z.object({
  total: z.int().min(0),
  size: z.int().min(0),
  rows: z.array(GapReportRow).readonly(),
  names: z
    .record(z.string(), z.string())
    .readonly()
    .meta({ description: 'Names of the matter types, territories and units that the statements name' }),
})
export type GapReportView = z.infer<typeof GapReportView>

/** What a change of the list opened and closed, by kind, and the findings themselves up to a limit. */
export const ChangesView = z.object({
  opened: Counts,
  closed: Counts,
  changed: Counts,
  openedRows: z.array(FindingRow).readonly(),
  closedRows: z.array(FindingRow).readonly(),
})
export type ChangesView = z.infer<typeof ChangesView>
