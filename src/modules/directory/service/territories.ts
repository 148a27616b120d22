import { type Day, dayOf } from '../../../kernel/day.ts'
import { isInside, type Point } from '../../../kernel/geometry.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import { type PlaceFinder, type PlaceFound, placeFinder } from '../core/place-in-text.ts'
import type { Territory, TerritoryNode } from '../core/territory.ts'
import { listBoundariesAround } from '../store/boundaries.ts'
import { loadEdition } from '../store/jurisdictions.ts'
import {
  findTerritoryRow,
  listEnglishNames,
  listTerritoryAliases,
  listTerritoryNodes,
  listTerritoryRows,
} from '../store/territories.ts'
import { keptPerEdition } from './kept.ts'

/** Today, for people of the call's jurisdiction. */
export const todayOf = (call: Call): Day => dayOf(call.now, call.jurisdiction.timeZone)

/** One territory of the jurisdiction, or one on the way from it to the root; null for any other. */
export const findTerritory = (call: Call, id: Id): Promise<Territory | null> => findTerritoryRow(call, id)

/** Those of these territories that the jurisdiction sees, in no order. */
export const listTerritories = (call: Call, ids: readonly Id[]): Promise<Territory[]> =>
  listTerritoryRows(call, [...new Set(ids)])

/** The whole tree of the jurisdiction with the way up to the root, closed nodes too; parents before children. */
export const territoriesOf = (call: Call): Promise<TerritoryNode[]> => listTerritoryNodes(call)

const existsOn = (node: { readonly from: Day | null; readonly to: Day | null }, day: Day): boolean =>
  (node.from === null || node.from <= day) && (node.to === null || day < node.to)

const makePlaceFinder = async (call: Call): Promise<PlaceFinder> => {
  const today = todayOf(call)
  const nodes = (await listTerritoryNodes(call)).filter((node) => existsOn(node, today))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const further = [...(await listTerritoryAliases(call)), ...(await listEnglishNames(call))]
  const others = further.flatMap(({ id, name }) => {
    const node = byId.get(id)
    return node === undefined ? [] : [{ ...node, name }]
  })
  return placeFinder([...nodes, ...others].filter((node) => node.path.startsWith(call.jurisdiction.territoryPath)))
}

const placeFinderAt = keptPerEdition(makePlaceFinder)

/** A finder of places in texts for today's territories of the jurisdiction, kept ready for the edition and the day. */
export const placeFinderOf = async (call: Call): Promise<PlaceFinder> =>
  placeFinderAt(call, await loadEdition(call), todayOf(call))

/** The place a text speaks of: the longest name, helped by the names of its parents. */
export const findTerritoryByText = async (call: Call, text: string): Promise<PlaceFound | null> =>
  (await placeFinderOf(call))(text)

/** The deepest territory whose boundary holds the point today, or null where no boundary does. */
export const territoryAt = async (
  call: Call,
  point: Point,
): Promise<Pick<Territory, 'id' | 'level' | 'path' | 'name'> | null> => {
  const around = await listBoundariesAround(call, point, todayOf(call))
  const found = around.find(({ geometry }) => isInside(point, geometry))
  if (found === undefined) return null
  const { id, level, path, name } = found
  return { id, level, path, name }
}
