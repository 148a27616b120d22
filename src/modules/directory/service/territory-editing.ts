import type { Day } from '../../../kernel/day.ts'
import { boxOf } from '../../../kernel/geometry.ts'
import type { Id } from '../../../kernel/ids.ts'
import { segmentsOf } from '../../../kernel/path.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import { checkBoundary } from '../core/boundary-rules.ts'
import { type Ground, placeTerritories } from '../core/new-territory.ts'
import { codeTaken, idTaken, noSuchTerritory } from '../core/problems.ts'
import type { NewTerritory, Territory } from '../core/territory.ts'
import { saveBoundaryRow } from '../store/boundaries.ts'
import {
  addCode,
  addTerritoryAliases,
  addTerritoryRows,
  findTerritoryForUpdate,
  listAllChildren,
  listCodeHolders,
  listKnownTerritoryIds,
  listTerritoryRows,
} from '../store/territories.ts'
import { raiseEdition } from './jurisdictions.ts'
import { mustEditAt } from './reach.ts'
import { todayOf } from './territories.ts'

const groundOf = async (call: Call, added: readonly NewTerritory[]): Promise<Ground> => {
  const own = new Set(added.map((one) => one.id))
  const parentIds = [...new Set(added.map((one) => one.parentId))].filter((id) => !own.has(id))
  const parents = new Map<Id, Territory>()
  const children = new Map<Id, { segments: Set<string>; names: Set<string> }>()
  for (const id of parentIds) {
    const parent = await findTerritoryForUpdate(call, id)
    if (parent === null) return refuse(noSuchTerritory, { id })
    mustEditAt(call, parent.path)
    parents.set(id, parent)
    const all = await listAllChildren(call, id)
    children.set(id, {
      segments: new Set(all.map((child) => segmentsOf(child.path).at(-1) ?? '')),
      names: new Set(all.filter((child) => child.to === null).map((child) => child.name)),
    })
  }
  return { parents, children }
}

/**
 * Adds territories at or below the jurisdiction's own: grids below communities, or what an import lacks.
 *
 * Sent twice, it adds once: those whose id is known are left as they are. Raises the edition.
 *
 * @returns those added now, with their places in the tree
 */
export const addTerritories = (call: Call, territories: readonly NewTerritory[]): Promise<Territory[]> =>
  inTransaction(call, async (call) => {
    await lockName(call, 'directory.territories')
    const known = new Set(
      await listKnownTerritoryIds(
        call,
        territories.map((one) => one.id),
      ),
    )
    const seen = new Set((await listTerritoryRows(call, [...known])).map((one) => one.id))
    const foreign = [...known].find((id) => !seen.has(id))
    if (foreign !== undefined) refuse(idTaken, { id: foreign })
    const added = territories.filter((one) => !known.has(one.id))
    if (added.length === 0) return []

    const placed = must(placeTerritories(added, await groundOf(call, added), initialsOf))
    await addTerritoryRows(call, placed)
    for (const { id, code, from } of added) {
      if (code === null) continue
      const holders = await listCodeHolders(call, code)
      if (holders.some((holder) => holder.to === null)) refuse(codeTaken, { code: code.code })
      await addCode(call, id, { ...code, from, to: null })
    }
    await addTerritoryAliases(
      call,
      added.flatMap(({ id, aliases }) =>
        aliases.map((name) => ({ territory_id: id, name, kind: 'alias' as const, from_on: null, to_on: null })),
      ),
    )
    await raiseEdition(call, 'territories')
    return placed
  })

/** A boundary as it arrives: any JSON, and how to name it to whoever sent it. */
export type NewBoundary = { readonly territoryId: Id; readonly geometry: unknown; readonly feature: string }

/**
 * Keeps boundaries from a day on (today when not given); all or, where one is refused, none. Raises the edition.
 *
 * Refuses anything but closed GeoJSON polygons in WGS-84 degrees, naming the feature.
 */
export const saveBoundaries = (call: Call, boundaries: readonly NewBoundary[], from?: Day): Promise<number> =>
  inTransaction(call, async (call) => {
    const checked = boundaries.map((one) => ({ ...one, geometry: must(checkBoundary(one.geometry, one.feature)) }))
    for (const { territoryId, geometry } of checked) {
      const territory =
        (await findTerritoryForUpdate(call, territoryId)) ?? refuse(noSuchTerritory, { id: territoryId })
      mustEditAt(call, territory.path)
      await saveBoundaryRow(call, { territoryId, from: from ?? todayOf(call), geometry, box: boxOf(geometry) })
    }
    if (checked.length > 0) await raiseEdition(call, 'territories')
    return checked.length
  })
