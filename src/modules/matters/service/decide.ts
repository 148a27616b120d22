import type { Calendar } from '../../../kernel/calendar.ts'
import type { Instant } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { dueAt } from '../../../kernel/working-time.ts'
import type { Call } from '../../../platform/call.ts'
import { type Office, officeOf, type Settings, todayOf } from '../../directory/index.ts'
import { type DutyWithItem, decideWithDuty } from '../../duties/index.ts'
import type { Because } from '../core/because.ts'
import { answerLimit, waitLimit } from '../core/clock.ts'
import type { Assignment, AttributeValues, Matter } from '../core/matter.ts'
import { noHotline } from '../core/problems.ts'
import { type Part, type Route, routeOf } from '../core/routing.ts'
import type { Explained } from '../store/matters.ts'

/** What the house needs to know of a jurisdiction to route a matter. */
export type Ground = {
  readonly settings: Settings
  readonly calendar: Calendar
  readonly hotlineUnitId: Id
  /** The edition at which it was read. */
  readonly edition: number
}

/** The ground on which matters are routed; refuses while no hotline's body is named. */
export const groundOf = async (call: Call): Promise<Answer<Ground>> => groundIn(await officeOf(call))

/** The same where the jurisdiction was read already. */
export const groundIn = ({ jurisdiction, settings, calendar }: Office): Answer<Ground> => {
  const { hotlineUnitId, edition } = jurisdiction
  return hotlineUnitId === null ? no(noHotline) : yes({ settings, calendar, hotlineUnitId, edition })
}

/** The list's answer for a matter: the decision as it will be kept, and where the matter goes. */
export type Ruled = {
  readonly decision: unknown
  readonly route: Route
  readonly outcome: Matter['outcome']
  readonly edition: number
}

/** The winning duty with the item it gives meaning to, kept with the decision: a later edition may word it otherwise. */
const becauseOfDuty = ({ duty, item }: DutyWithItem): Because => ({
  dutyId: duty.id,
  kind: item?.kind ?? duty.kind,
  number: item?.number ?? null,
  territoryId: item?.territory ?? null,
  text: item?.text ?? duty.scope,
  basis: duty.basis,
})

/** Each part with the words of its duty: what this unit does in the matter. */
const withScopes = (route: Route, scopeOf: (dutyId: Id | null) => string | null): Route =>
  route.kind === 'wait'
    ? route
    : { ...route, parts: route.parts.map((part) => ({ ...part, scope: scopeOf(part.dutyId) })) }

const longestScope = 500

/** Asks the duty list who is accountable; without a type it waits for one. */
export const ruleOn = async (
  call: Call,
  asked: { readonly typeId: Id | null; readonly territoryId: Id; readonly attributes: AttributeValues },
  ground: Ground,
): Promise<Ruled> => {
  const { typeId } = asked
  if (typeId === null) {
    return { decision: null, route: { kind: 'wait', waitsFor: 'type' }, outcome: null, edition: ground.edition }
  }
  const { decision, winner, scopeOf } = await decideWithDuty(
    call,
    { ...asked, typeId, on: todayOf(call) },
    ground.edition,
  )
  const because = winner === null ? null : becauseOfDuty(winner)
  return {
    decision: { ...decision, because },
    route: withScopes(routeOf(decision, ground.hotlineUnitId), scopeOf),
    outcome: decision.outcome,
    edition: decision.edition,
  }
}

const partWith = (matterId: Id, part: Part, due: Instant | null, now: Instant): Assignment => ({
  matterId,
  ...part,
  scope: part.scope?.slice(0, longestScope) ?? null,
  dueAt: part.role === 'lead' || part.role === 'assist' ? due : null,
  state: 'open',
  startedAt: now,
  doneAt: null,
})

/** A matter on its way, with its parts and explanations. */
export type Routed = {
  readonly matter: Matter
  readonly parts: readonly Assignment[]
  readonly explained: Explained
}

/**
 * Sends a matter where the ruling says. A given deadline stays; otherwise the answer is due by the rules of practice,
 * counted from when it was reported: a matter that changes hands keeps its age.
 *
 * @param matter in the state and version that it is to have
 */
export const routed = (call: Call, matter: Matter, ruled: Ruled, ground: Ground): Routed => {
  const limits = ground.settings.limits
  const counted = matter.givenDue
    ? null
    : dueAt(matter.reportedAt, answerLimit(matter.urgency, limits), ground.calendar)
  const due = counted?.due ?? matter.dueAt
  const explained = { decision: ruled.decision, clock: counted?.explanation ?? null }
  const common = { ...matter, outcome: ruled.outcome, dueAt: due }

  if (ruled.route.kind === 'wait') {
    const { waitsFor } = ruled.route
    const waiting = dueAt(call.now, waitLimit(waitsFor, limits), ground.calendar)
    const part: Part = { unitId: ground.hotlineUnitId, role: 'lead', dutyId: null }
    return {
      matter: { ...common, state: 'waiting', waitsFor, unitId: ground.hotlineUnitId, handlerId: null },
      parts: [partWith(matter.id, part, waiting.due, call.now)],
      explained,
    }
  }
  const { unitId, parts } = ruled.route
  return {
    matter: { ...common, state: 'dispatched', waitsFor: null, unitId, handlerId: null, dispatchedAt: call.now },
    parts: parts.map((part) => partWith(matter.id, part, due, call.now)),
    explained,
  }
}
