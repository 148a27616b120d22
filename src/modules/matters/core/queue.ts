import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { PageQuery } from '../../../kernel/page.ts'
import { Because } from './because.ts'
import { Assignment, Matter } from './matter.ts'

/** The tabs of the work queue. */
export const QueueView = z.enum(['open', 'to-claim', 'mine', 'due-today', 'overdue', 'waiting', 'assisting', 'done'])
export type QueueView = z.infer<typeof QueueView>

/** What stands first; what is done is read by age alone. */
export const QueueSort = z.enum(['due', 'newest', 'oldest', 'place'])
export type QueueSort = z.infer<typeof QueueSort>

/** What a queue is asked for: a unit's or everything within reach, one tab of it, words, a place. */
export const QueueQuery = PageQuery.extend({
  view: QueueView.default('open'),
  sort: QueueSort.default('due'),
  unitId: Id.optional(),
  words: z.string().trim().max(100).optional(),
  placePath: z.string().max(200).optional(),
  typeId: Id.optional(),
})
export type QueueQuery = z.infer<typeof QueueQuery>

/** One line of the queue: the matter, our part in it, and why somebody is accountable. */
export const QueueRow = Matter.extend({
  part: Assignment.pick({ role: true, dueAt: true, scope: true, state: true }).nullable(),
  /** Why somebody is accountable; null where no duty won. */
  because: Because.nullable(),
  flags: z.array(z.string()),
  /** What the list would have to know, where it asks. */
  ask: z.array(z.string()),
  /** The units that the list named, where it did not name one alone. */
  named: z.array(z.string()),
  /** How many people reported it. */
  reporters: z.number().int().default(1),
})
export type QueueRow = z.infer<typeof QueueRow>

/** How many matters each tab holds. */
export const QueueCounts = z.record(QueueView, z.number().int())
export type QueueCounts = z.infer<typeof QueueCounts>
