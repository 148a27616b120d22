import { type Day, isValidOn } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { noSuchTerritory, noSuchUnit } from '../core/problems.ts'
import type { Territory } from '../core/territory.ts'
import { plainCode } from '../core/tree-paths.ts'
import { type Unit, UnitKind } from '../core/unit.ts'
import type { Areas, Found, LinesView, Place, TreePart, TreeRow } from '../core/views.ts'
import { listBoundariesOfLevel } from '../store/boundaries.ts'
import { listLineRows } from '../store/lines.ts'
import { listPostsNamed } from '../store/posts.ts'
import {
  findTerritoryRow,
  listAncestors,
  listChildren,
  listTerritoryRows,
  searchTerritoryRows,
} from '../store/territories.ts'
import { listUnitsOn, searchUnitRows } from '../store/units.ts'
import { todayOf } from './territories.ts'

type Child = Territory & { readonly childCount: number | string | null }

const territoryRow = (territory: Territory, hasChildren: boolean): TreeRow => ({
  is: 'territory',
  id: territory.id,
  name: territory.name,
  nameEn: territory.nameEn,
  level: territory.level,
  statistical: territory.statistical,
  hasChildren,
})

const unitRow = (unit: Unit, hasChildren: boolean): TreeRow => ({
  is: 'unit',
  id: unit.id,
  name: unit.shortName ?? unit.name,
  nameEn: unit.nameEn,
  kind: unit.kind,
  lineId: unit.lineId,
  hasChildren,
})

/** Units that stand right under a territory: they serve it, and are part of no unit that serves it too. */
const unitsUnder = (territoryId: Id, units: readonly Unit[]): Unit[] => {
  const serving = new Map(units.map((unit) => [unit.id, unit.territoryId]))
  return units.filter((unit) => {
    if (unit.territoryId !== territoryId) return false
    return unit.parentId === null || serving.get(unit.parentId) !== territoryId
  })
}

/** Parts of a unit that stand under it: those serving another territory stand there. */
const partsOf = (unit: Unit, units: readonly Unit[]): Unit[] =>
  units.filter((part) => part.parentId === unit.id && part.territoryId === unit.territoryId)

/** Party first, then government, departments and on; within a kind in the order they were set up. */
const inOrder = (a: Unit, b: Unit): number =>
  UnitKind.options.indexOf(a.kind) - UnitKind.options.indexOf(b.kind) ||
  a.path.length - b.path.length ||
  (a.path < b.path ? -1 : 1)

const unitRows = (shown: readonly Unit[], units: readonly Unit[]): TreeRow[] =>
  [...shown].sort(inOrder).map((unit) => unitRow(unit, partsOf(unit, units).length > 0))

const belowTerritory = async (call: Call, territory: Territory, on: Day): Promise<TreeRow[]> => {
  const units = await listUnitsOn(call, on)
  const children: Child[] = await listChildren(call, territory.id, on)
  return [
    ...unitRows(unitsUnder(territory.id, units), units),
    ...children.map((child) => {
      const hasChildren = Number(child.childCount ?? 0) > 0 || units.some((unit) => unit.territoryId === child.id)
      return territoryRow(child, hasChildren)
    }),
  ]
}

/**
 * The tree on a day: below a territory its units and territories, below a unit its parts.
 *
 * @param under null for the jurisdiction itself, with the way down to it
 */
export const treeUnder = async (
  call: Call,
  under: { readonly id: Id; readonly is: 'territory' | 'unit' } | null,
  on: Day,
): Promise<TreePart> => {
  if (under?.is === 'unit') {
    const units = await listUnitsOn(call, on)
    const unit = units.find((one) => one.id === under.id) ?? refuse(noSuchUnit, { id: under.id })
    return { on, trail: [], beside: [], rows: unitRows(partsOf(unit, units), units) }
  }
  if (under !== null) {
    const territory = (await findTerritoryRow(call, under.id)) ?? refuse(noSuchTerritory, { id: under.id })
    return { on, trail: [], beside: [], rows: await belowTerritory(call, territory, on) }
  }
  const way = await listAncestors(call, call.jurisdiction.territoryPath)
  const own = way.at(-1)
  const above = way.filter((territory) => territory.level > 0)
  const units = await listUnitsOn(call, on)
  return {
    on,
    trail: above.map((territory) => territoryRow(territory, true)),
    beside: above
      .filter((territory) => territory.id !== own?.id)
      .map(({ id }) => ({ underId: id, rows: unitRows(unitsUnder(id, units), units) })),
    rows: own === undefined ? [] : await belowTerritory(call, own, on),
  }
}

/** The units of each line on a day. */
export const linesOn = async (call: Call, on: Day): Promise<LinesView> => {
  const units = await listUnitsOn(call, on)
  const lines = (await listLineRows(call)).filter((line) => isValidOn({ from: null, to: line.closedOn }, on))
  const rowsFor = (lineId: Id | null): TreeRow[] =>
    units.filter((unit) => unit.lineId === lineId).map((unit) => unitRow(unit, false))
  const without = rowsFor(null)
  return {
    on,
    lines: [
      ...lines.map((line) => ({ line, units: rowsFor(line.id) })),
      ...(without.length > 0 ? [{ line: null, units: without }] : []),
    ],
  }
}

const resultLimit = 30

/** Those that serve the jurisdiction or a part of it before those of the levels above; else in the order given. */
const nearestFirst = async <One extends Unit>(call: Call, units: readonly One[]): Promise<One[]> => {
  const territories = await listTerritoryRows(
    call,
    units.map((unit) => unit.territoryId),
  )
  const own = new Set(
    territories.filter(({ path }) => isWithin(path, call.jurisdiction.territoryPath)).map((territory) => territory.id),
  )
  return [...units].sort((a, b) => Number(own.has(b.territoryId)) - Number(own.has(a.territoryId)))
}

const namesOf = (way: readonly { readonly name: string; readonly nameEn: string | null }[]) => ({
  under: way.map(({ name }) => name),
  underEn: way.map(({ name, nameEn }) => nameEn ?? name),
})

/** Units, territories and posts that a text means: by name, short or old name, pinyin initials or code. */
export const searchDirectory = async (call: Call, text: string): Promise<Found> => {
  const today = todayOf(call)
  const wanted = text.trim()
  const units = await nearestFirst(call, await searchUnitRows(call, wanted, resultLimit))
  const posts = await listPostsNamed(call, wanted, resultLimit)
  const territories = await searchTerritoryRows(call, plainCode(wanted) ?? wanted, resultLimit)
  const unitOf = new Map((await listUnitsOn(call, today)).map((unit) => [unit.id, unit]))
  const underUnit = (parentId: Id | null) => {
    const parent = parentId === null ? undefined : unitOf.get(parentId)
    return namesOf(parent === undefined ? [] : [{ ...parent, name: parent.shortName ?? parent.name }])
  }
  const byAlias = (alias: string | null): Found['rows'][number]['by'] =>
    alias === null ? null : { how: 'alias', text: alias }
  return {
    rows: [
      ...units.map(({ alias, ...unit }) => ({
        row: unitRow(unit, false),
        ...underUnit(unit.parentId),
        by: byAlias(alias),
        closedOn: unit.to,
      })),
      ...posts.map(({ unit, name }) => ({
        row: unitRow(unit, false),
        ...underUnit(unit.parentId),
        by: { how: 'post' as const, text: name },
        closedOn: unit.to,
      })),
      ...(await Promise.all(
        territories.map(async (territory) => ({
          row: territoryRow(territory, false),
          ...namesOf((await listAncestors(call, territory.path)).slice(-3, -1)),
          by: null,
          closedOn: territory.to,
        })),
      )),
    ].slice(0, resultLimit),
  }
}

/** The places directly below one, or below the jurisdiction: for whoever says where something is. */
export const placesUnder = async (call: Call, parentId: Id | null): Promise<Place[]> => {
  const own = (await listAncestors(call, call.jurisdiction.territoryPath)).at(-1)
  const parent = parentId === null ? own : await findTerritoryRow(call, parentId)
  if (parent === null || parent === undefined || !isWithin(parent.path, call.jurisdiction.territoryPath)) return []
  const children: Child[] = await listChildren(call, parent.id, todayOf(call))
  return children.map((child) => ({
    id: child.id,
    name: child.name,
    nameEn: child.nameEn,
    level: child.level,
    hasChildren: Number(child.childCount ?? 0) > 0,
  }))
}

/** Boundaries in force on a day, of these levels, for a map. */
export const areasOf = async (call: Call, levels: readonly number[], on: Day): Promise<Areas> => {
  const boundaries = (await Promise.all(levels.map((level) => listBoundariesOfLevel(call, level, on)))).flat()
  return {
    type: 'FeatureCollection',
    features: boundaries.map(({ id, name, level, geometry }) => ({
      type: 'Feature',
      geometry,
      properties: { id, name, level },
    })),
  }
}
