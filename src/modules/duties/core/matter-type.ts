import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'

const Word = z.string().trim().min(1).max(40)

/** Which limit of the rules of practice a matter of a type falls under. @source docs/sources.md#rules-of-practice */
export const TypeUrgency = z.enum(['urgent', 'consultation', 'general'])
export type TypeUrgency = z.infer<typeof TypeUrgency>

/** A node of the taxonomy, with the words that recognise it in a message. */
export const MatterType = z.object({
  id: Id,
  version: z.int().min(1),
  parentId: Id.nullable(),
  path: z.string().max(400).meta({ description: 'Materialised path; covers all that starts with it' }),
  code: z.string().min(1).max(60).nullable(),
  name: z.string().min(1).max(80),
  nameEn: z.string().min(1).max(120).nullable(),
  words: z.array(Word).max(60),
  wordsEn: z.array(Word).max(60),
  urgency: TypeUrgency.nullable().meta({ description: 'Which limit a matter of it falls under; null: general' }),
  action: z.string().min(1).max(40).nullable().meta({ description: 'What a matter of it asks for; null: dispose' }),
  closedOn: Day.nullable().meta({ description: 'The first day on which it is offered no more' }),
})
export type MatterType = z.infer<typeof MatterType>

/** What is given to add a type. The id is final from the screen on: safe to send twice. */
export const NewMatterType = MatterType.omit({ version: true, path: true, closedOn: true }).extend({
  parentId: Id.nullable().default(null),
  code: z.string().trim().min(1).max(60).nullable().default(null),
  name: z.string().trim().min(1).max(80),
  nameEn: z.string().trim().min(1).max(120).nullable().default(null),
  words: z.array(Word).max(60).default([]),
  wordsEn: z.array(Word).max(60).default([]),
  urgency: TypeUrgency.nullable().default(null),
  action: z.string().trim().min(1).max(40).nullable().default(null),
})
export type NewMatterType = z.infer<typeof NewMatterType>

/** What may change: all but its id and its parent. */
export const MatterTypeChange = NewMatterType.omit({ id: true, parentId: true }).extend({
  version: z.int32().min(1).meta({ description: 'The version that was looked at' }),
  closedOn: Day.nullable().default(null),
})
export type MatterTypeChange = z.infer<typeof MatterTypeChange>
