import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { Contact } from '../../people/core/contact.ts'
import { AttributeValues, Channel, Point, Urgency } from './matter.ts'
import { ReceiptSecret } from './receipt.ts'

/** Where it is: a node of the tree, a point on the map, or words that name a place; the first of them that is there counts. */
export const PlaceWish = z
  .object({
    territoryId: Id.nullable().default(null),
    point: Point.nullable().default(null),
    text: z.string().trim().max(200).default(''),
  })
  .meta({ description: 'Where it is: a node of the tree, a point on the map, or words' })
export type PlaceWish = z.infer<typeof PlaceWish>

const Said = z.object({
  text: z.string().trim().min(2).max(4_000),
  place: PlaceWish,
  /** Left out: proposed from the words. */
  typeId: Id.nullable().default(null),
  attributes: AttributeValues.default({}),
})

/** What a reporter is shown before sending: how it would be understood. */
export const PreviewWish = Said
export type PreviewWish = z.infer<typeof PreviewWish>

/** A message as a resident sends it. Id and secret are made in the browser, so it is safe to send twice. */
export const Report = Said.extend({
  id: Id,
  secret: ReceiptSecret,
  confidential: z.boolean().default(false),
  contact: Contact.nullable().default(null),
})
export type Report = z.infer<typeof Report>

/** A message that staff write down for somebody. */
export const StaffReport = Report.extend({
  channel: Channel.extract(['counter', 'hotline', 'grid']),
  title: z.string().trim().max(120).default(''),
  urgency: Urgency.nullable().default(null),
  /** Somebody who is said to have caused it; kept in the vault only. */
  reported: Contact.nullable().default(null),
})
export type StaffReport = z.infer<typeof StaffReport>

/** What the reporter keeps. */
export const Receipt = z.object({ id: Id, number: z.string(), receipt: z.string() })
export type Receipt = z.infer<typeof Receipt>
