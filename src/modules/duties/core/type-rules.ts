import type { Id } from '../../../kernel/ids.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { byText } from './compare.ts'
import { type Fault, faultValues } from './fault.ts'
import { duplicateFaults, faultOf } from './list-faults/entries.ts'
import type { MatterType, MatterTypeChange, NewMatterType } from './matter-type.ts'
import { changedMeanwhile, codeTaken, listRefused } from './problems.ts'
import { circlesOf } from './tree.ts'

const typeFaults = (kept: readonly MatterType[], added: readonly NewMatterType[]): Fault[] => {
  const all = [...kept, ...added]
  const ids = new Set(all.map((type) => type.id))
  const strangers = added.filter((type) => type.parentId !== null && !ids.has(type.parentId))
  const codes = all.flatMap((type) => (type.code === null ? [] : [type.code]))
  return [
    ...strangers.map((type) =>
      faultOf('matters', type.name, { code: 'unknown-type', field: 'parentId', found: type.parentId }),
    ),
    ...circlesOf(added.map((type) => ({ id: type.id, parent: type.parentId }))).map((id) =>
      faultOf('matters', id, { code: 'cycle', field: 'parentId', found: id }),
    ),
    ...duplicateFaults('matters', codes).map((fault) => ({ ...fault, field: 'code' })),
  ]
}

/**
 * The types to keep, parents before children, each with its path; those kept already are left out.
 *
 * Refuses unknown parents, circles, and codes that are used twice.
 */
export const newTypes = (
  kept: readonly MatterType[],
  given: readonly NewMatterType[],
  pathOf: (id: Id, parentPath: string | null) => string,
): Answer<MatterType[]> => {
  const known = new Set(kept.map((type) => type.id))
  const added = given.filter((type) => !known.has(type.id))
  const faults = typeFaults(kept, added)
  if (faults.length > 0) return no(listRefused, faultValues(faults))

  const paths = new Map(kept.map((type) => [type.id, type.path]))
  const byId = new Map(added.map((type) => [type.id, type]))
  const pathFor = (type: NewMatterType): string => {
    const known = paths.get(type.id)
    if (known !== undefined) return known
    const parent = type.parentId === null ? undefined : byId.get(type.parentId)
    const above = parent === undefined ? (paths.get(type.parentId ?? '') ?? null) : pathFor(parent)
    const path = pathOf(type.id, above)
    paths.set(type.id, path)
    return path
  }
  return yes(
    [...byId.values()]
      .map((type) => ({ ...type, version: 1, path: pathFor(type), closedOn: null }))
      .sort((a, b) => byText(a.path, b.path)),
  )
}

/** The type after a change; refuses when it was looked at in an older version, and a code that another type has. */
export const changedType = (
  kept: readonly MatterType[],
  before: MatterType,
  change: MatterTypeChange,
): Answer<MatterType> => {
  if (change.version !== before.version) return no(changedMeanwhile, { version: change.version })
  const isTaken = change.code !== null && kept.some((type) => type.code === change.code && type.id !== before.id)
  if (isTaken) return no(codeTaken, { code: change.code })
  return yes({ ...before, ...change, version: before.version + 1 })
}
