import type { Day } from '../../../kernel/day.ts'
import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import type { Relation } from '../core/line.ts'
import type { Holding, Post } from '../core/post.ts'
import { holdingChanged } from '../events.ts'
import { addRelationRows, listRelationRows, listRelationsOf, saveRelationRow } from '../store/lines.ts'
import {
  addHoldingRows,
  addPostRows,
  listHoldingRows,
  listPostRows,
  saveHoldingRow,
  savePostRow,
} from '../store/posts.ts'

const goesOn = (span: { readonly to: Day | null }, on: Day): boolean => span.to === null || span.to > on

const laterOf = (a: Day, b: Day): Day => [a, b].sort().at(-1) ?? a

const tell = (call: Call, post: Post, { id, accountId, from, to }: Holding): Promise<void> =>
  call.tell([fact(holdingChanged, { holdingId: id, postId: post.id, unitId: post.unitId, accountId, from, to })])

const carryHolding = async (
  call: Call,
  holding: Holding,
  given: { from: Post; into: Post | null; on: Day },
): Promise<void> => {
  const begins = laterOf(holding.from, given.on)
  const ended = { ...holding, to: begins }
  await saveHoldingRow(call, ended)
  await tell(call, given.from, ended)
  if (given.into === null) return
  const carried = { ...holding, id: call.newId(), postId: given.into.id, from: begins }
  await addHoldingRows(call, [carried])
  await tell(call, given.into, carried)
}

/** A post that went on elsewhere: what and where it was, and what and where it is now. */
export type CarriedPost = {
  readonly fromId: Id
  readonly fromUnitId: Id
  readonly toId: Id
  readonly toUnitId: Id
}

/**
 * Ends posts of a unit that go elsewhere; where somebody takes them, they go on there with the same people.
 *
 * @param given.into who takes a post: the unit itself where it stays, null where nobody does
 * @returns the posts that went on, as what they were and what they are now
 */
export const carryPosts = async (
  call: Call,
  unitId: Id,
  given: { readonly into: (postId: Id) => Id | null; readonly on: Day },
): Promise<CarriedPost[]> => {
  const carried: CarriedPost[] = []
  for (const post of await listPostRows(call, unitId)) {
    const heirId = given.into(post.id)
    if (!goesOn(post, given.on) || heirId === unitId) continue
    const into = heirId === null ? null : { ...post, id: call.newId(), unitId: heirId, from: given.on }
    await savePostRow(call, { ...post, to: given.on })
    if (into !== null) {
      await addPostRows(call, [into])
      carried.push({ fromId: post.id, fromUnitId: unitId, toId: into.id, toUnitId: into.unitId })
    }
    for (const holding of await listHoldingRows(call, [post.id])) {
      if (goesOn(holding, given.on)) await carryHolding(call, holding, { from: post, into, on: given.on })
    }
  }
  return carried
}

const isSame = (a: Relation, b: Relation): boolean =>
  a.kind === b.kind && a.fromUnitId === b.fromUnitId && a.toUnitId === b.toUnitId

/** Ends the relations of closed units; they go on between those who answer for them, once each. */
export const carryRelations = async (
  call: Call,
  closed: readonly Id[],
  given: { readonly successors: ReadonlyMap<Id, Id>; readonly on: Day },
): Promise<void> => {
  const gone = new Set(closed)
  const heir = (id: Id): Id | null => (gone.has(id) ? (given.successors.get(id) ?? null) : id)
  const kept = (await listRelationRows(call)).filter(
    (one) => goesOn(one, given.on) && !gone.has(one.fromUnitId) && !gone.has(one.toUnitId),
  )
  for (const relation of await listRelationsOf(call, closed)) {
    if (!goesOn(relation, given.on)) continue
    const ends = relation.from === null ? given.on : laterOf(relation.from, given.on)
    await saveRelationRow(call, { ...relation, to: ends })
    const [fromUnitId, toUnitId] = [heir(relation.fromUnitId), heir(relation.toUnitId)]
    if (fromUnitId === null || toUnitId === null || fromUnitId === toUnitId) continue
    const carried = { ...relation, id: call.newId(), fromUnitId, toUnitId, from: ends }
    if (kept.some((other) => isSame(other, carried))) continue
    await addRelationRows(call, [carried])
    kept.push(carried)
  }
}
