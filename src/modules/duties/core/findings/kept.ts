import { z } from 'zod'
import { Day, Instant } from '../../../../kernel/day.ts'
import { Id } from '../../../../kernel/ids.ts'
import { type Problem, problem } from '../../../../kernel/problem.ts'
import { Finding, FindingKind } from './finding.ts'

/** No analysis of this version or id is there; values: `id`. */
export const noAnalysis = problem('duties/no-analysis', 404)
/** The analysis has no finding of this number; values: `no`. */
export const noFinding = problem('duties/no-finding', 404)
/** It ended before it was cancelled; values: `state`. */
export const analysisOver = problem('duties/analysis-over', 409)

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

/** What a change of the list opened and closed, by kind, and the findings themselves up to a limit. */
export const ChangesView = z.object({
  opened: Counts,
  closed: Counts,
  changed: Counts,
  openedRows: z.array(FindingRow).readonly(),
  closedRows: z.array(FindingRow).readonly(),
})
export type ChangesView = z.infer<typeof ChangesView>

const KeptProblem = z.object({ code: z.string(), status: z.int(), values: z.record(z.string(), z.unknown()) })

/** A refusal as the analysis that it ended keeps it. */
export const keptRefusal = ({ code, status, values }: Problem): string => JSON.stringify({ code, status, values })

/** The refusal that ended an analysis; null where something else did. */
export const refusalIn = (kept: string): Problem | null => {
  if (!kept.startsWith('{')) return null
  const read = KeptProblem.safeParse(JSON.parse(kept))
  return read.success ? read.data : null
}
