import type { Id } from '../../../kernel/ids.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { nameTaken, noSuchLine, noSuchTerritory, noSuchUnit } from './problems.ts'
import { numberedPath } from './tree-paths.ts'
import type { NewUnit, Unit } from './unit.ts'

/** What is there already, as far as new units touch it. */
export type UnitGround = {
  readonly parents: ReadonlyMap<Id, Pick<Unit, 'id' | 'path'>>
  /** How many children each unit ever had; the key null counts those without a parent. */
  readonly counts: ReadonlyMap<Id | null, number>
  /** Names of units that exist now. */
  readonly names: ReadonlySet<string>
  readonly territoryIds: ReadonlySet<Id>
  readonly lineIds: ReadonlySet<Id>
}

/**
 * Gives new units their places, in the order given: a parent may be among them, before its children.
 *
 * Refuses a parent, territory or line that is not there, and a full name that another unit has now.
 */
export const placeUnits = (
  added: readonly NewUnit[],
  ground: UnitGround,
  initialsOf: (name: string) => string,
): Answer<Unit[]> => {
  const parents = new Map(ground.parents)
  const counts = new Map(ground.counts)
  const names = new Set(ground.names)
  const placed: Unit[] = []

  for (const { aliases: _aliases, ...one } of added) {
    const parent = one.parentId === null ? null : parents.get(one.parentId)
    if (parent === undefined) return no(noSuchUnit, { id: one.parentId })
    if (names.has(one.name)) return no(nameTaken, { name: one.name, parent: '' })
    if (!ground.territoryIds.has(one.territoryId)) return no(noSuchTerritory, { id: one.territoryId })
    if (one.lineId !== null && !ground.lineIds.has(one.lineId)) return no(noSuchLine, { id: one.lineId })

    const n = (counts.get(one.parentId) ?? 0) + 1
    counts.set(one.parentId, n)
    names.add(one.name)
    const path = numberedPath(parent?.path ?? null, n)
    const unit: Unit = { ...one, version: 1, path, initials: initialsOf(one.name), to: null }
    parents.set(unit.id, unit)
    placed.push(unit)
  }
  return yes(placed)
}
