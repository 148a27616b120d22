import { z } from 'zod'
import { OfficeHours } from '../../../kernel/calendar.ts'

/** Between which whole numbers a setting lies. */
export type Bounds = { readonly min: number; readonly max: number }

const numberWithin = ({ min, max }: Bounds) => z.number().int().min(min).max(max)

/** A number of days, times or transfers; none is a choice too. */
export const countBounds: Bounds = { min: 0, max: 1000 }

/** A number of days that a clock runs for: a clock that has run out when it starts is none. */
export const clockBounds: Bounds = { min: 1, max: 1000 }

/** Minutes, at most a week of them. */
export const minuteBounds: Bounds = { min: 1, max: 10_080 }

/** Below which number of cases a figure is not shown. */
export const smallNumberBounds: Bounds = { min: 2, max: 100 }

const Count = numberWithin(countBounds)
const Minutes = numberWithin(minuteBounds)

/** A share as a fraction, so that 2/3 stays 2/3. */
const Share = z
  .object({ numerator: z.number().int().min(1), denominator: z.number().int().min(1) })
  .refine((share) => share.numerator <= share.denominator, 'a share is at most the whole')

/** Returning an assignment (派单异议), and what follows when it goes on. */
const Returns = z.object({
  withinWorkingDays: Count,
  perAssignment: Count,
  problemOrderAtTransfer: Count,
  problemOrderAtRedo: Count,
})

const Limits = z.object({
  intakeHalfWorkingDays: Count,
  urgentFirstContactMinutes: Minutes,
  consultationWorkingDays: Count,
  generalWorkingDays: Count,
  negotiationWorkingDays: Count,
  extensionsAtMost: Count,
  extensionWorkingDaysAtMost: Count,
  registerDaysAtMost: Count,
})

const Whistle = z.object({ emergencyMinutes: Minutes })
const Mediation = z.object({ months: Count, judicialConfirmationDays: Count })
const Quorum = z.object({ presentAtLeast: Share, passedByMoreThan: Share })
const SmallNumbers = z.object({ atLeast: numberWithin(smallNumberBounds) })
const RestDays = z.array(z.number().int().min(1).max(7)).max(6)
const HotlineNumber = z.string().min(3).max(20)

/** Every number of the rules of practice, as it is in force in a jurisdiction. */
export const Settings = z.object({
  returns: Returns,
  limits: Limits,
  whistle: Whistle,
  mediation: Mediation,
  quorum: Quorum,
  smallNumbers: SmallNumbers,
  officeHours: OfficeHours,
  restDays: RestDays,
  hotlineNumber: HotlineNumber,
})
export type Settings = z.infer<typeof Settings>

/** What a jurisdiction sets itself; everything it leaves out follows the defaults, today's and later ones. */
export const SettingsChange = z
  .object({
    returns: Returns.partial(),
    limits: Limits.partial(),
    whistle: Whistle.partial(),
    mediation: Mediation.partial(),
    quorum: Quorum.partial(),
    smallNumbers: SmallNumbers.partial(),
    officeHours: OfficeHours,
    restDays: RestDays,
    hotlineNumber: HotlineNumber,
  })
  .partial()
export type SettingsChange = z.infer<typeof SettingsChange>

const clock = numberWithin(clockBounds)

/** What is sent to be kept: as what is kept, but a limit by which a clock runs is not nothing. */
export const NewSettings = SettingsChange.extend({
  limits: Limits.extend({
    intakeHalfWorkingDays: clock,
    consultationWorkingDays: clock,
    generalWorkingDays: clock,
    negotiationWorkingDays: clock,
  })
    .partial()
    .optional(),
})

/**
 * What holds where a jurisdiction says nothing of its own.
 *
 * @source docs/sources.md#rules-of-practice, 1, 3, 7, 8, 9, 12; the office hours and the day to negotiate are a guess
 */
export const defaultSettings: Settings = {
  returns: { withinWorkingDays: 1, perAssignment: 1, problemOrderAtTransfer: 3, problemOrderAtRedo: 3 },
  limits: {
    intakeHalfWorkingDays: 1,
    urgentFirstContactMinutes: 30,
    consultationWorkingDays: 3,
    generalWorkingDays: 5,
    negotiationWorkingDays: 1,
    extensionsAtMost: 3,
    extensionWorkingDaysAtMost: 3,
    registerDaysAtMost: 180,
  },
  whistle: { emergencyMinutes: 30 },
  mediation: { months: 1, judicialConfirmationDays: 30 },
  quorum: {
    presentAtLeast: { numerator: 2, denominator: 3 },
    passedByMoreThan: { numerator: 1, denominator: 2 },
  },
  smallNumbers: { atLeast: 10 },
  officeHours: [
    {
      from: '01-01',
      spans: [
        { from: '08:30', to: '12:00' },
        { from: '14:00', to: '17:30' },
      ],
    },
  ],
  restDays: [6, 7],
  hotlineNumber: '12345',
}

/** The settings in force: what a jurisdiction set, completed by the defaults. */
export const settingsFrom = (change: SettingsChange): Settings =>
  Settings.parse({
    ...defaultSettings,
    ...change,
    returns: { ...defaultSettings.returns, ...change.returns },
    limits: { ...defaultSettings.limits, ...change.limits },
    whistle: { ...defaultSettings.whistle, ...change.whistle },
    mediation: { ...defaultSettings.mediation, ...change.mediation },
    quorum: { ...defaultSettings.quorum, ...change.quorum },
    smallNumbers: { ...defaultSettings.smallNumbers, ...change.smallNumbers },
  })
