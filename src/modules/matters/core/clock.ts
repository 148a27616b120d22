import type { Limit } from '../../../kernel/working-time.ts'
import type { Urgency } from './matter.ts'

/** The limits of a jurisdiction, as far as this room counts by them. */
export type Limits = {
  readonly intakeHalfWorkingDays: number
  readonly urgentFirstContactMinutes: number
  readonly consultationWorkingDays: number
  readonly generalWorkingDays: number
  readonly negotiationWorkingDays: number
}

/** How long the house has to answer an urgent matter once somebody has taken it on: urgency is about the first contact. */
export const limitAfterContact = (limits: Limits): Limit => ({
  unit: 'working-days',
  amount: limits.generalWorkingDays,
})

/** How long the house has to answer a matter of that urgency; to make the first contact, where it is urgent. @source docs/sources.md#rules-of-practice, 3 */
export const answerLimit = (urgency: Urgency, limits: Limits): Limit => {
  if (urgency === 'urgent') return { unit: 'minutes', amount: limits.urgentFirstContactMinutes }
  const amount = urgency === 'consultation' ? limits.consultationWorkingDays : limits.generalWorkingDays
  return { unit: 'working-days', amount }
}

/** How long the hotline's body has to name a lead, or to ask what is missing. @source docs/sources.md#rules-of-practice, 3 and 11 */
export const waitLimit = (waitsFor: string, limits: Limits): Limit =>
  waitsFor === 'negotiation' || waitsFor === 'settlement'
    ? { unit: 'working-days', amount: limits.negotiationWorkingDays }
    : { unit: 'half-working-days', amount: limits.intakeHalfWorkingDays }
