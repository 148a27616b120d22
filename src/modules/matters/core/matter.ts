import { z } from 'zod'
import { Instant } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'

/** How a matter reached the house. */
export const Channel = z.enum(['web', 'counter', 'hotline', 'grid', 'import', 'api'])
export type Channel = z.infer<typeof Channel>

/** Which limit of the rules of practice a matter falls under. @source docs/sources.md#rules-of-practice, 3 */
export const Urgency = z.enum(['urgent', 'consultation', 'general'])
export type Urgency = z.infer<typeof Urgency>

/** Where a matter stands: waiting with the hotline's body, with a unit, answered, or over; joined where it goes with another. */
export const State = z.enum(['waiting', 'dispatched', 'underway', 'answered', 'closed', 'withdrawn', 'joined'])
export type State = z.infer<typeof State>

/** What a waiting matter needs before a unit is accountable. */
export const WaitsFor = z.enum(['type', 'place', 'attribute', 'negotiation', 'settlement'])
export type WaitsFor = z.infer<typeof WaitsFor>

/** What the duty list answered; NAMED where the hotline's body named the lead itself. */
export const Outcome = z.enum([
  'LEAD',
  'JOINT',
  'OVERLAP',
  'GAP',
  'VACANT',
  'UNRESOLVED',
  'DECLARED GAP',
  'ASK',
  'NAMED',
])
export type Outcome = z.infer<typeof Outcome>

export const Point = z.object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
export type Point = z.infer<typeof Point>

/** What is known of a declared attribute: a number in the smallest unit, a word, or yes/no. */
export const AttributeValues = z.record(z.string().max(60), z.union([z.number(), z.string().max(120), z.boolean()]))
export type AttributeValues = z.infer<typeof AttributeValues>

/** One thing somebody needs done, as it stands. Texts and persons live elsewhere. */
export const Matter = z.object({
  id: Id,
  version: z.number().int().min(1),
  number: z.string(),
  channel: Channel,
  title: z.string().min(1).max(120),
  state: State,
  waitsFor: WaitsFor.nullable(),
  urgency: Urgency,
  confidential: z.boolean(),
  typeId: Id.nullable(),
  territoryId: Id,
  placePath: z.string(),
  point: Point.nullable(),
  attributes: AttributeValues,
  outcome: Outcome.nullable(),
  /** The unit that leads; the hotline's body while the matter waits; null where there is none yet. */
  unitId: Id.nullable(),
  /** True where a hotline gave the deadline, which overrules computed clocks. */
  givenDue: z.boolean(),
  dueAt: Instant.nullable(),
  handlerId: Id.nullable(),
  /** The matter it goes with, where staff joined it to another. */
  goesWith: Id.nullable(),
  foreignNo: z.string().nullable(),
  reportedAt: Instant,
  dispatchedAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  closedAt: Instant.nullable(),
})
export type Matter = z.infer<typeof Matter>

export const Role = z.enum(['lead', 'assist', 'supervise', 'inform'])
export type Role = z.infer<typeof Role>

/** One unit's part in one matter. */
export const Assignment = z.object({
  matterId: Id,
  unitId: Id,
  role: Role,
  dutyId: Id.nullable(),
  scope: z.string().max(500).nullable(),
  dueAt: Instant.nullable(),
  state: z.enum(['open', 'done', 'ended']),
  startedAt: Instant,
  doneAt: Instant.nullable(),
})
export type Assignment = z.infer<typeof Assignment>

/** With somebody who has not answered it yet. */
export const isAtWork = ({ state }: Pick<Matter, 'state'>): boolean =>
  state === 'waiting' || state === 'dispatched' || state === 'underway'

/** Still somebody's work. */
export const isOpen = (matter: Pick<Matter, 'state'>): boolean =>
  matter.state !== 'closed' && matter.state !== 'withdrawn' && matter.state !== 'joined'

const longestTitle = 40

/**
 * A title from what somebody wrote: the first sentence, cut at 40 characters.
 *
 * @returns never empty; `fallback` where the text has no letters
 */
export const titleOf = (text: string, fallback: string): string => {
  const first =
    text
      .trim()
      .split(/[。！？!?\n；;]|\. /u)[0]
      ?.trim() ?? ''
  if (first === '') return fallback
  const letters = [...first]
  return letters.length <= longestTitle ? first : `${letters.slice(0, longestTitle - 1).join('')}…`
}
