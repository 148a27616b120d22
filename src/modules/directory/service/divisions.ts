import { childPath } from '../../../kernel/path.ts'
import { refuse } from '../../../kernel/problem.ts'
import { type Database, newCall, realSources, type Sources } from '../../../platform/call.ts'
import { initialsOf, quickInitialsOf } from '../../../platform/pinyin.ts'
import { type Division, isStatistical, levelOfCode } from '../core/division.ts'
import { divisionWithoutParent, noDivisionsYet, noSuchDivision, notACode } from '../core/problems.ts'
import type { Territory } from '../core/territory.ts'
import { codeSegment, plainCode } from '../core/tree-paths.ts'
import {
  addDivisionRows,
  type DivisionRow,
  findDivisionRow,
  type Known,
  listKnownDivisions,
  lockDivisions,
  rootOf,
} from '../store/divisions.ts'
import { listJurisdictionRefs } from '../store/jurisdictions.ts'
import { raiseEdition } from './jurisdictions.ts'

/** What an import did. A name that differs here is left as it is: renaming is a reorganisation. */
export type DivisionsImported = {
  readonly given: number
  readonly added: number
  readonly renamed: number
  /** The first twenty that have another name here. */
  readonly examples: readonly { readonly code: string; readonly here: string; readonly there: string }[]
}

const rowOf = (division: Division, parents: ReadonlyMap<string, Known>, newId: () => string): DivisionRow => {
  const level = levelOfCode(division.code)
  if (level === null) return refuse(notACode, { code: division.code, name: division.name })
  const parent = parents.get(division.parentCode)
  if (parent === undefined || !division.code.startsWith(division.parentCode)) {
    return refuse(divisionWithoutParent, { ...division })
  }
  return {
    id: newId(),
    parentId: parent.id,
    path: childPath(parent.path, codeSegment(division.code, division.parentCode)),
    level,
    name: division.name,
    initials: level === 5 ? quickInitialsOf(division.name) : initialsOf(division.name),
    statistical: isStatistical(division),
    code: division.code,
  }
}

const addAll = async (
  database: Database,
  batches: AsyncIterable<readonly Division[]>,
  { newId, onProgress }: { readonly newId: () => string; readonly onProgress: (given: number) => void },
): Promise<DivisionsImported> => {
  await lockDivisions(database)
  const root = await rootOf(database, newId())
  const known = await listKnownDivisions(database)
  const parents = new Map(known.map((one) => [one.code, one]))
  parents.set('', root)
  let [given, added, renamed] = [0, 0, 0]
  const examples: DivisionsImported['examples'][number][] = []
  for await (const batch of batches) {
    const done = await addDivisionRows(
      database,
      batch.map((division) => rowOf(division, parents, newId)),
      known.length === 0,
    )
    for (const parent of done.parents) parents.set(parent.code, parent)
    examples.push(...done.renamed.slice(0, 20 - examples.length))
    given += batch.length
    added += done.added
    renamed += done.renamed.length
    onProgress(given)
  }
  return { given, added, renamed, examples }
}

/**
 * Adds the divisions whose codes are not known yet, all in one transaction, and raises every jurisdiction's edition.
 * Run again, it adds nothing.
 *
 * @param batches parents in an earlier batch than their children
 * @param onProgress told how many were given so far
 */
export const importDivisions = async (
  database: Database,
  batches: AsyncIterable<readonly Division[]>,
  onProgress: (given: number) => void = () => undefined,
  sources: Sources = realSources,
): Promise<DivisionsImported> => {
  const done = await database
    .transaction()
    .execute((transaction) => addAll(transaction, batches, { newId: sources.newId, onProgress }))

  // Also when nothing was added: a run that died between its rows and this line is healed by running it again.
  for (const jurisdiction of await listJurisdictionRefs(database)) {
    await raiseEdition(
      newCall(database, { jurisdiction, actor: { kind: 'house' }, scopes: [] }, sources),
      'territories',
    )
  }
  return done
}

/**
 * The territory of a statistics code, with or without trailing zeros, whether or not a jurisdiction serves it.
 *
 * Refuses a code that nobody here has, apart from one whose province is not here at all.
 */
export const findDivision = async (
  database: Database,
  code: string,
): Promise<Pick<Territory, 'id' | 'path' | 'level' | 'name' | 'nameEn'>> => {
  const plain = plainCode(code)
  const found = plain === null ? null : await findDivisionRow(database, plain)
  if (found !== null) return found
  const province = code.slice(0, 2)
  if (plain === null || (await findDivisionRow(database, province)) !== null) refuse(noSuchDivision, { code, province })
  return refuse(noDivisionsYet, { code, province })
}
