import { type Fact, fact } from '../../../kernel/fact.ts'
import { must } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { readDecided } from '../core/decided.ts'
import type { NewEntry } from '../core/entry.ts'
import { matterDispatched, matterWaits } from '../events.ts'
import { saveMatter } from '../store/matters.ts'
import { addEntries, replaceAssignments } from '../store/parts.ts'
import type { Routed, Ruled } from './decide.ts'

/** The fact that says where a matter went. */
export const routingFact = ({ matter }: Routed, ruled: Ruled): Fact => {
  const { id: matterId, unitId, typeId, territoryId, dueAt, attributes } = matter
  if (matter.state === 'waiting' || unitId === null) {
    const waitsFor = matter.waitsFor ?? 'negotiation'
    return fact(matterWaits, { matterId, outcome: ruled.outcome, waitsFor, edition: ruled.edition })
  }
  return fact(matterDispatched, {
    matterId,
    outcome: ruled.outcome ?? 'NAMED',
    unitId,
    typeId,
    territoryId,
    attributes,
    dutyIds: readDecided(ruled.decision)?.winners ?? [],
    edition: ruled.edition,
    dueAt,
  })
}

/** The line of the thread that says where a matter went, and why. */
export const routingEntry = (call: Call, { matter }: Routed, ruled: Ruled): NewEntry => {
  const accountId = call.actor.kind === 'account' ? call.actor.id : null
  const values = {
    outcome: ruled.outcome,
    edition: ruled.edition,
    waitsFor: matter.waitsFor,
    leadUnitId: matter.unitId,
  }
  return { kind: matter.state === 'waiting' ? 'waits' : 'dispatched', accountId, unitId: matter.unitId, values }
}

/** Keeps a matter that was routed anew: row, parts, thread and fact. */
export const keepRouted = async (
  call: Call,
  now: Routed,
  ruled: Ruled,
  before: readonly NewEntry[] = [],
): Promise<void> => {
  must(await saveMatter(call, now.matter, now.explained))
  await replaceAssignments(call, now.matter.id, now.parts)
  await addEntries(call, now.matter.id, [...before, routingEntry(call, now, ruled)])
  await call.tell([routingFact(now, ruled)])
}
