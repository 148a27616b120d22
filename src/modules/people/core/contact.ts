import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'

/** Whose contact it is: who reported the matter, or who is said to have caused it. */
export const Party = z.enum(['reporter', 'reported'])
export type Party = z.infer<typeof Party>

const Line = z.string().trim().max(200)

/** How to reach a person, as kept in the vault and nowhere else. At least one line is filled. */
export const Contact = z
  .object({
    name: Line.default(''),
    phone: Line.default(''),
    address: Line.default(''),
    email: Line.default(''),
    /** Anything else needed to reach them: when to call, in which language. */
    note: z.string().trim().max(1000).default(''),
  })
  .refine((contact) => Object.values(contact).some((line) => line !== ''), { path: ['name'] })
export type Contact = z.infer<typeof Contact>

/** A contact as revealed, with whose it is. */
export const RevealedContact = z.object({
  id: Id,
  party: Party,
  name: z.string(),
  phone: z.string(),
  address: z.string(),
  email: z.string(),
  note: z.string(),
})
export type RevealedContact = z.infer<typeof RevealedContact>
