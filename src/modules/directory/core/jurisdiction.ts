import { z } from 'zod'
import { Instant, TimeZone } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { SettingsChange } from './settings.ts'

/** The short sign of a jurisdiction in addresses and receipt codes, such as `yx`. */
export const JurisdictionSign = z
  .string()
  .regex(/^[a-z][a-z0-9]{1,11}$/, 'two to twelve lower-case letters or digits, a letter first')
export type JurisdictionSign = z.infer<typeof JurisdictionSign>

/** Beside somebody else's hotline, or taking messages itself. */
export const Intake = z.enum(['companion', 'own'])
export type Intake = z.infer<typeof Intake>

/** The territory node that owns settings, list, calendar and languages; normally a county. */
export const Jurisdiction = z.object({
  id: Id,
  version: z.number().int().min(1).meta({ description: 'Grows with every change of what is set here' }),
  sign: JurisdictionSign,
  territoryId: Id,
  name: z.string().trim().min(1).max(80),
  nameEn: z.string().trim().min(1).max(120),
  timeZone: TimeZone,
  intake: Intake,
  hotlineUnitId: Id.nullable().meta({ description: "The hotline's body: negotiates what has no clear owner" }),
  languages: z.array(z.enum(['zh-CN', 'en'])).min(1),
  settings: SettingsChange.meta({ description: 'Only what differs from the defaults' }),
  edition: z.number().int().min(1),
  openedAt: Instant,
  isDemonstration: z.boolean().meta({ description: 'Everything in it is invented' }),
})
export type Jurisdiction = z.infer<typeof Jurisdiction>

/** What published change raised an edition. */
export const EditionReason = z.enum(['opened', 'settings', 'territories', 'units', 'duties', 'types'])
export type EditionReason = z.infer<typeof EditionReason>
