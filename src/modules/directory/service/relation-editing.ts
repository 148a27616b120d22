import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import type { Relation } from '../core/line.ts'
import { endsBeforeItBegins, idTaken, noSuchRelation, noSuchUnit, relatedToItself } from '../core/problems.ts'
import { addRelationRows, findRelationRow, saveRelationRow } from '../store/lines.ts'
import { raiseEdition } from './jurisdictions.ts'
import { unitsInReach } from './reach.ts'

/** Adds relations between units of the jurisdiction. Sent twice, it adds once. Raises the edition. */
export const addRelations = (call: Call, relations: readonly Relation[]): Promise<void> =>
  inTransaction(call, async (call) => {
    const ids = relations.flatMap((one) => [one.fromUnitId, one.toUnitId])
    const known = await unitsInReach(call, ids)
    const added: Relation[] = []
    for (const relation of relations) {
      if (relation.fromUnitId === relation.toUnitId) refuse(relatedToItself)
      const missing = [relation.fromUnitId, relation.toUnitId].find((id) => !known.has(id))
      if (missing !== undefined) refuse(noSuchUnit, { id: missing })
      if ((await findRelationRow(call, relation.id)) === null) added.push(relation)
    }
    if (!(await addRelationRows(call, added))) refuse(idTaken, { id: added.map((one) => one.id).join(', ') })
    if (added.length > 0) await raiseEdition(call, 'units')
  })

/** Ends a relation: `on` is the first day it no longer holds. Raises the edition. */
export const endRelation = (call: Call, id: Id, on: Day): Promise<Relation> =>
  inTransaction(call, async (call) => {
    const relation = (await findRelationRow(call, id)) ?? refuse(noSuchRelation, { id })
    await unitsInReach(call, [relation.fromUnitId])
    if (relation.from !== null && on < relation.from) refuse(endsBeforeItBegins, { from: relation.from, to: on })
    const ended = { ...relation, to: on }
    await saveRelationRow(call, ended)
    await raiseEdition(call, 'units')
    return ended
  })
