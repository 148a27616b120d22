import { type Day, dayOf } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import type { Values } from '../core/attribute.ts'
import { type Decision, decide } from '../core/decide.ts'
import type { Duty } from '../core/duty.ts'
import type { ListItem } from '../core/list-file.ts'
import type { MatterType } from '../core/matter-type.ts'
import { checkPoint } from '../core/point.ts'
import { type Proposal, proposeTypes } from '../core/taxonomy.ts'
import { addPastOrderRows, findLastHandler, type PastOrder } from '../store/past-orders.ts'
import { findTypeRow, listTypeRows, listTypeRowsOf } from '../store/types.ts'
import { type InForce, inForceOf, placeOn } from './ground.ts'

/** What is asked: which type of matter, where, on which day, and what is known of its attributes. */
export type DispatchQuestion = {
  readonly typeId: Id
  readonly territoryId: Id
  readonly on: Day
  readonly attributes?: Values
}

/** A decision with the edition that it can be made from again. */
export type DecisionAt = Decision & { readonly edition: number }

/**
 * Decides by the list in force who is accountable, with the explanation and its edition.
 *
 * A territory that is closed on the day answers as its successor. The provisional lead of an overlap is whoever had the
 * last order of this type at this place. Before the first list is published everything is a gap. Refuses a type, place
 * or attribute that is not known.
 */
export const decideFor = async (call: Call, question: DispatchQuestion): Promise<DecisionAt> =>
  decideIn(call, await inForceOf(call), question)

/** Decides as `decideFor` does, by what is given as in force. */
export const decideIn = async (call: Call, inForce: InForce, question: DispatchQuestion): Promise<DecisionAt> => {
  const { index, edition } = inForce
  const { typeId, on, attributes = {} } = question
  const territoryId = placeOn(inForce, question.territoryId, on)
  const point = must(checkPoint(index, { matter: typeId, territory: territoryId, on, attributes }))

  const decision = decide(index, point)
  if (decision.outcome !== 'OVERLAP') return { ...decision, edition }
  const previousUnit = await findLastHandler(call, { typeId, territoryId, on })
  return { ...decide(index, point, { previousUnit }), edition }
}

/** Types that a text may speak of, likeliest first. */
export const proposeTypesFor = async (call: Call, text: string): Promise<Proposal[]> =>
  proposeTypes((await inForceOf(call)).taxonomy, text)

/**
 * The type that a text most likely speaks of, or null.
 *
 * @param edition the present one, where the use case has read it already
 */
export const likeliestTypeFor = async (call: Call, text: string, edition?: number): Promise<MatterType | null> => {
  const { taxonomy, openTypes } = await inForceOf(call, edition)
  const [likeliest] = proposeTypes(taxonomy, text)
  return openTypes.find(({ id }) => id === likeliest?.typeId) ?? null
}

/** Every type of the jurisdiction, closed ones too; parents before children. */
export const listTypes = (call: Call): Promise<MatterType[]> => listTypeRows(call)

/** Those of these types that the jurisdiction has, closed ones too; parents before children. */
export const listTypesOf = (call: Call, ids: readonly Id[]): Promise<MatterType[]> => listTypeRowsOf(call, ids)

/** One type, or null. */
export const findType = (call: Call, id: Id): Promise<MatterType | null> => findTypeRow(call, id)

/** A duty with the item that it gives meaning to. */
export type DutyWithItem = { readonly duty: Duty; readonly item: ListItem | null }

const dutyIn = ({ list }: InForce, id: string | undefined): DutyWithItem | null => {
  const duty = list.duties.find((one) => one.id === id)
  if (duty === undefined) return null
  return { duty, item: list.items.find((item) => item.id === duty.item) ?? null }
}

/** A duty of the list in force with the item it gives meaning to, or null. */
export const findDuty = async (call: Call, id: string): Promise<DutyWithItem | null> =>
  dutyIn(await inForceOf(call), id)

/**
 * Decides as `decideFor` does, with what matters keep of the same list: the first duty that won (null where none won),
 * and the published words of what each duty's unit does.
 *
 * @param edition the present one, where the use case has read it already
 */
export const decideWithDuty = async (
  call: Call,
  question: DispatchQuestion,
  edition?: number,
): Promise<{
  readonly decision: DecisionAt
  readonly winner: DutyWithItem | null
  readonly scopeOf: (dutyId: string | null) => string | null
}> => {
  const inForce = await inForceOf(call, edition)
  const decision = await decideIn(call, inForce, question)
  const scopeOf = (dutyId: string | null): string | null => dutyIn(inForce, dutyId ?? undefined)?.duty.scope ?? null
  return { decision, winner: dutyIn(inForce, decision.winners[0]), scopeOf }
}

/** The declared attributes of the list in force, in order: what a matter may be asked for. */
export const listAttributes = async (call: Call) => (await inForceOf(call)).list.attributes

/** Keeps past orders, of this house or of an import; a number known from the same source takes the later unit. */
export const addPastOrders = (call: Call, orders: readonly PastOrder[]): Promise<void> => addPastOrderRows(call, orders)

/** Today for people of the call's jurisdiction. */
export const todayFor = (call: Call): Day => dayOf(call.now, call.jurisdiction.timeZone)
