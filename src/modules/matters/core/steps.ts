import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { AttributeValues, Urgency } from './matter.ts'
import { photosAtMost } from './photo.ts'
import { PlaceWish } from './report.ts'

const Words = z.string().trim().min(2).max(4_000)

/** An answer to the reporter, in the unit's own words. */
export const AnswerWish = z.object({
  text: Words,
  /** Photos of the unit that go with it, as they were sent before. */
  photoIds: z.array(Id).max(photosAtMost).optional(),
})
export type AnswerWish = z.infer<typeof AnswerWish>

/** Something for colleagues only, or what the reporter adds. */
export const NoteWish = z.object({ text: Words })
export type NoteWish = z.infer<typeof NoteWish>

/** What the hotline's body found out; the list is then asked again. */
export const SupplyWish = z
  .object({
    typeId: Id.optional(),
    place: PlaceWish.optional(),
    attributes: AttributeValues.optional(),
    urgency: Urgency.optional(),
  })
  .refine((wish) => Object.keys(wish).length > 0, 'say at least one thing that is new')
export type SupplyWish = z.infer<typeof SupplyWish>

/** The hotline's body names who leads and who assists, with a reason people can read. */
export const NameWish = z.object({
  unitId: Id,
  assistIds: z.array(Id).max(12).default([]),
  reason: Words,
})
export type NameWish = z.infer<typeof NameWish>

export const ReopenWish = z.object({ reason: Words })
export type ReopenWish = z.infer<typeof ReopenWish>

/** Closing: what was found when it was verified. */
export const CloseWish = z.object({ finding: z.string().trim().max(1_000).default('') })
export type CloseWish = z.infer<typeof CloseWish>

/** The matter that this one is to go with. */
export const GoWithWish = z.object({ mainId: Id })
export type GoWithWish = z.infer<typeof GoWithWish>

/** Why a matter is handled by itself again; its reporter reads it. */
export const PartWish = z.object({ reason: Words })
export type PartWish = z.infer<typeof PartWish>
