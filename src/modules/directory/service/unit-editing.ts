import type { Id } from '../../../kernel/ids.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import type { Line } from '../core/line.ts'
import { placeUnits, type UnitGround } from '../core/new-unit.ts'
import { alreadyClosed, changedMeanwhile, codeOfLineTaken, idTaken, noSuchLine, noSuchUnit } from '../core/problems.ts'
import type { NewUnit, Unit, UnitChange } from '../core/unit.ts'
import { listLineRows, saveLineRows } from '../store/lines.ts'
import { listTerritoryRows } from '../store/territories.ts'
import {
  addAliasRows,
  addUnitRows,
  countChildren,
  findUnitForUpdate,
  listKnownUnitIds,
  listUnitRows,
  listUnitsOn,
  removeAliasRow,
  saveUnitRow,
} from '../store/units.ts'
import { raiseEdition } from './jurisdictions.ts'
import { mustEditAll, mustEditAt } from './reach.ts'
import { todayOf } from './territories.ts'

const groundOf = async (call: Call, added: readonly NewUnit[]): Promise<UnitGround> => {
  const parentIds = added.flatMap((one) => (one.parentId === null ? [] : [one.parentId]))
  const parents = await listUnitRows(call, [...new Set(parentIds)])
  const open = await listUnitsOn(call, todayOf(call))
  const territories = await listTerritoryRows(call, [...new Set(added.map((one) => one.territoryId))])
  for (const territory of territories) mustEditAt(call, territory.path)
  const lines = await listLineRows(call)
  return {
    parents: new Map(parents.map((unit) => [unit.id, unit])),
    counts: await countChildren(call),
    names: new Set(open.map((unit) => unit.name)),
    territoryIds: new Set(territories.map((territory) => territory.id)),
    lineIds: new Set(lines.map((line) => line.id)),
  }
}

/**
 * Adds units, parents before children. Sent twice, it adds once. Raises the edition.
 *
 * @returns those added now, with their places in the tree
 */
export const addUnits = (call: Call, units: readonly NewUnit[]): Promise<Unit[]> =>
  inTransaction(call, async (call) => {
    await lockName(call, 'directory.units')
    const ids = units.map((one) => one.id)
    const known = new Set(await listKnownUnitIds(call, ids))
    const ours = new Set((await listUnitRows(call, [...known])).map((unit) => unit.id))
    const foreign = [...known].find((id) => !ours.has(id))
    if (foreign !== undefined) refuse(idTaken, { id: foreign })
    const added = units.filter((one) => !known.has(one.id))
    if (added.length === 0) return []

    const placed = must(placeUnits(added, await groundOf(call, added), initialsOf))
    await addUnitRows(call, placed)
    for (const { id, aliases } of added) await addAliasRows(call, id, aliases.map(freeAlias))
    await raiseEdition(call, 'units')
    return placed
  })

const freeAlias = (name: string) => ({ name, kind: 'alias' as const, from: null, to: null })

const unitToEdit = async (call: Call, id: Id): Promise<Unit> => {
  const unit = (await findUnitForUpdate(call, id)) ?? refuse(noSuchUnit, { id })
  const [territory] = await listTerritoryRows(call, [unit.territoryId])
  mustEditAt(call, territory?.path ?? '/')
  if (unit.to !== null && unit.to <= todayOf(call)) refuse(alreadyClosed, { name: unit.name })
  return unit
}

/** Changes what needs no reorganisation. Refuses when somebody changed the unit since `change.version`. */
export const changeUnit = (call: Call, id: Id, change: UnitChange): Promise<Unit> =>
  inTransaction(call, async (call) => {
    const unit = await unitToEdit(call, id)
    if (unit.version !== change.version) refuse(changedMeanwhile, { name: unit.name })
    if (change.lineId !== null && !(await listLineRows(call)).some((line) => line.id === change.lineId)) {
      refuse(noSuchLine, { id: change.lineId })
    }

    await saveUnitRow(call, { ...unit, ...change })
    await raiseEdition(call, 'units')
    return { ...unit, ...change, version: unit.version + 1 }
  })

/** Gives a unit further names, or takes freely given ones away. Former names stay for good. Raises the edition. */
export const changeAliases = (
  call: Call,
  unitId: Id,
  change: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Promise<void> =>
  inTransaction(call, async (call) => {
    const unit = await unitToEdit(call, unitId)
    await saveUnitRow(call, unit)
    for (const name of change.remove) await removeAliasRow(call, unit.id, name)
    await addAliasRows(call, unit.id, change.add.map(freeAlias))
    await raiseEdition(call, 'units')
  })

/** Adds lines, or saves those whose id is known. Refuses a code that another line has. Raises the edition. */
export const saveLines = (call: Call, lines: readonly Line[]): Promise<void> =>
  inTransaction(call, async (call) => {
    mustEditAll(call)
    await lockName(call, 'directory.lines')
    const known = await listLineRows(call)
    for (const line of lines) {
      const other = [...known, ...lines].find((one) => one.code === line.code && one.id !== line.id)
      if (other !== undefined) refuse(codeOfLineTaken, { code: line.code, name: other.name })
    }
    const [taken] = await saveLineRows(call, lines)
    if (taken !== undefined) refuse(idTaken, { id: taken })
    await raiseEdition(call, 'units')
  })
