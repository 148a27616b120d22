import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Plan, Succession } from './reorganisation.ts'

/** One sentence in both languages: the room that says it takes it from its own words. */
export const Said = z.object({ 'zh-CN': z.string(), en: z.string() })
export type Said = z.infer<typeof Said>

/** What a reorganisation would carry along, and what trouble it would make, as one room sees it. */
export const PreviewPart = z.object({
  room: z.string(),
  carried: z.array(z.object({ label: Said, count: z.number().int().min(0), note: Said.nullable() })),
  findings: z.array(
    z.object({
      stamp: z.enum(['gap', 'overlap', 'crossing', 'vacant', 'ask']),
      what: Said,
      where: Said,
      remedy: Said.nullable(),
      href: z.string().max(300).nullable(),
    }),
  ),
})
export type PreviewPart = z.infer<typeof PreviewPart>

/** What a room is asked: which nodes would close, who would come after them, and from which day. */
export type PreviewAsked = {
  readonly plan: Plan
  readonly subject: 'unit' | 'territory'
  readonly effectiveOn: Day
  readonly closed: readonly Id[]
  /** Nodes that would be opened get ids that mean nothing yet: only those that exist can be looked up. */
  readonly successions: readonly Succession[]
}
