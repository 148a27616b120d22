import { z } from 'zod'
import { Instant } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { AttributeValues, State, Urgency } from './matter.ts'

/** An order of somebody else's hotline, as another system sends it. Names are matched here; a given deadline rules. */
export const IncomingOrder = z.object({
  foreignNo: z.string().trim().min(1).max(80),
  receivedAt: Instant,
  title: z.string().trim().max(120).default(''),
  text: z.string().trim().min(2).max(4_000),
  /** The type by its name or code here; left out: proposed from the words. */
  type: z.string().trim().max(120).default(''),
  /** The place in words: a division's name, or an address that holds one. */
  place: z.string().trim().max(200).default(''),
  /** The deadline the hotline gave, which overrules computed clocks. */
  dueAt: Instant.nullable().default(null),
  urgency: Urgency.default('general'),
  confidential: z.boolean().default(false),
  attributes: AttributeValues.default({}),
})
export type IncomingOrder = z.infer<typeof IncomingOrder>

/** Orders in one request; a larger day comes in several. */
export const ordersAtOnce = 500

/** Orders in one file: they come in together or not at all. */
export const ordersAtOnceInAFile = 5_000

export const OrdersWish = z.object({
  /** True: only say what would happen. */
  dryRun: z.boolean().default(false),
  orders: z.array(IncomingOrder).min(1).max(ordersAtOnce),
})
export type OrdersWish = z.infer<typeof OrdersWish>

/** What became of one order: taken in, known already, or taken in with something nobody could match. */
export const OrderTaken = z.object({
  foreignNo: z.string(),
  outcome: z.enum(['taken', 'known']),
  matterId: Id.nullable(),
  number: z.string().nullable(),
  state: State.nullable(),
  /** What the hotline's body has to look at: a type or place that was not recognised. */
  unmatched: z.array(z.object({ field: z.enum(['type', 'place']), value: z.string() })),
})
export type OrderTaken = z.infer<typeof OrderTaken>

export const OrdersTaken = z.object({ taken: z.number().int(), known: z.number().int(), orders: z.array(OrderTaken) })
export type OrdersTaken = z.infer<typeof OrdersTaken>

/** An answer on its way back to the hotline that sent the order. */
export const OrderAnswer = z.object({
  foreignNo: z.string(),
  number: z.string(),
  state: State,
  unit: z.string().nullable(),
  answeredAt: Instant,
  closedAt: Instant.nullable(),
  text: z.string().nullable(),
})
export type OrderAnswer = z.infer<typeof OrderAnswer>
