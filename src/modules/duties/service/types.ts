import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { childPath, rootPath } from '../../../kernel/path.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { raiseEdition } from '../../directory/index.ts'
import type { MatterType, MatterTypeChange, NewMatterType } from '../core/matter-type.ts'
import { changedMeanwhile, notInList } from '../core/problems.ts'
import { changedType, newTypes } from '../core/type-rules.ts'
import { typesChanged } from '../events.ts'
import { addTypeRows, findTypeRow, listTypeRows, saveTypeRow } from '../store/types.ts'
import { mustEditWhole } from './reach.ts'

/** How many ids a fact names at most: a whole taxonomy is told by its edition alone. */
const namedAtMost = 500

const tellTypes = async (call: Call, ids: readonly Id[]): Promise<void> => {
  const edition = await raiseEdition(call, 'types')
  const types = ids.length > namedAtMost ? [] : [...ids]
  await call.tell([fact(typesChanged, { jurisdictionId: call.jurisdiction.id, edition, types })])
}

/** Paths name a type by the 8 last characters of its id: they are random in a UUIDv7. */
const pathOf = (id: Id, parentPath: string | null): string => {
  const segment = id.replaceAll('-', '').slice(-12)
  return parentPath === null ? rootPath(segment) : childPath(parentPath, segment)
}

/** Adds types, parents anywhere among them or kept already; those kept already stay as they are. Raises the edition. */
export const addTypes = (call: Call, given: readonly NewMatterType[]): Promise<MatterType[]> =>
  inTransaction(call, async (call) => {
    mustEditWhole(call)
    await lockName(call, 'duties.types')
    const added = must(newTypes(await listTypeRows(call), given, pathOf))
    if (added.length === 0) return []

    await addTypeRows(call, added)
    await tellTypes(
      call,
      added.map((type) => type.id),
    )
    return added
  })

/** Changes one type, or closes it. Raises the edition. */
export const changeType = (call: Call, id: Id, change: MatterTypeChange): Promise<MatterType> =>
  inTransaction(call, async (call) => {
    mustEditWhole(call)
    await lockName(call, 'duties.types')
    const before = (await findTypeRow(call, id)) ?? refuse(notInList, { id })
    const changed = must(changedType(await listTypeRows(call), before, change))

    if (!(await saveTypeRow(call, changed))) refuse(changedMeanwhile, { version: change.version })
    await tellTypes(call, [id])
    return changed
  })
