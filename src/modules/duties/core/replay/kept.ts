import { z } from 'zod'
import { Instant } from '../../../../kernel/day.ts'
import { Id } from '../../../../kernel/ids.ts'
import { problem } from '../../../../kernel/problem.ts'
import { ReplayReport } from './report.ts'

/** A replay that was kept, as lists show it. */
export const KeptReplay = z.object({
  id: Id,
  name: z.string(),
  mapping: z.string(),
  orders: z.int(),
  pairs: z.int(),
  pairsSeveral: z.int(),
  madeAt: Instant,
})
export type KeptReplay = z.infer<typeof KeptReplay>

/** A kept replay with its report, and the types (ids of the export) that were proposed as list items. */
export const WholeReplay = KeptReplay.extend({
  report: ReplayReport,
  proposed: z.array(z.object({ typeRef: z.string(), itemId: Id })),
})
export type WholeReplay = z.infer<typeof WholeReplay>

export const replayNotFound = problem('duties/replay-not-found', 404)
/** The report names no duty to clarify for this type. */
export const nothingToClarify = problem('duties/nothing-to-clarify', 422)
