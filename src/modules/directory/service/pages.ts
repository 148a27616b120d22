import { isValidOn } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { holdersOn } from '../core/post-rules.ts'
import { noSuchTerritory, noSuchUnit } from '../core/problems.ts'
import type { Unit } from '../core/unit.ts'
import type { Graph, PostView, TerritoryView, UnitView } from '../core/views.ts'
import { findBoundary } from '../store/boundaries.ts'
import { listLineRows, listRelationsOf } from '../store/lines.ts'
import { listHoldingRows, listPostRows } from '../store/posts.ts'
import { listUnitLineage } from '../store/reorganisations.ts'
import { findTerritoryRow, listAncestors, listCodes, listFormerNames, listTerritoryRows } from '../store/territories.ts'
import { findUnitRow, listAliasesOf, listUnitRows, listUnitsOn } from '../store/units.ts'
import { mayEditAt } from './reach.ts'
import { todayOf } from './territories.ts'

const named = ({ id, name, shortName, nameEn }: Unit) => ({ id, name, shortName, nameEn })

const trailOf = async (call: Call, unit: Unit): Promise<Unit[]> => {
  const trail: Unit[] = []
  for (let parentId = unit.parentId; parentId !== null; ) {
    const parent: Unit | null = await findUnitRow(call, parentId)
    if (parent === null) break
    trail.unshift(parent)
    parentId = parent.parentId
  }
  return trail
}

const postViews = async (call: Call, unitId: Id): Promise<PostView[]> => {
  const today = todayOf(call)
  const posts = (await listPostRows(call, unitId)).filter((post) => post.to === null || post.to > today)
  const holdings = await listHoldingRows(
    call,
    posts.map((post) => post.id),
  )
  return posts.map((post) => {
    const held = holdings.filter((holding) => holding.postId === post.id)
    return { post, ...holdersOn(held, today), coming: held.filter((holding) => holding.from > today) }
  })
}

/** A unit as its page shows it: names, place, line, lineage, posts and relations. */
export const unitPage = async (call: Call, id: Id): Promise<UnitView> => {
  const unit = (await findUnitRow(call, id)) ?? refuse(noSuchUnit, { id })
  const territory =
    (await findTerritoryRow(call, unit.territoryId)) ?? refuse(noSuchTerritory, { id: unit.territoryId })
  const lineage = await listUnitLineage(call, id)
  return {
    unit,
    territory,
    aliases: await listAliasesOf(call, id),
    line: (await listLineRows(call)).find((line) => line.id === unit.lineId) ?? null,
    trail: (await trailOf(call, unit)).map(named),
    before: lineage.filter((one) => one.newId === id).map((one) => ({ id: one.oldId, name: one.oldName, on: one.on })),
    after: lineage.filter((one) => one.oldId === id).map((one) => ({ id: one.newId, name: one.newName, on: one.on })),
    posts: await postViews(call, id),
    relations: await listRelationsOf(call, [id]),
    mayEdit: unit.to === null && mayEditAt(call, territory.path),
  }
}

/** The units around one on a day: its relations, those of the unit it is part of, that unit and its own parts. */
export const graphAround = async (call: Call, id: Id, on = todayOf(call)): Promise<Graph> => {
  const unit = (await findUnitRow(call, id)) ?? refuse(noSuchUnit, { id })
  const parts = (await listUnitsOn(call, on)).filter((one) => one.parentId === id)
  const centre = [id, ...(unit.parentId === null ? [] : [unit.parentId])]
  const relations = (await listRelationsOf(call, centre)).filter((relation) => isValidOn(relation, on))
  const edges: Graph['edges'] = [
    ...(unit.parentId === null ? [] : [{ kind: 'part' as const, from: unit.parentId, to: id, people: null }]),
    ...parts.map((part) => ({ kind: 'part' as const, from: id, to: part.id, people: null })),
    ...relations.map(({ kind, fromUnitId, toUnitId, people }) => ({ kind, from: fromUnitId, to: toUnitId, people })),
  ]
  const ids = [...new Set([id, ...edges.flatMap((edge) => [edge.from, edge.to])])]
  const units = await listUnitRows(call, ids)
  const levels = new Map(
    (
      await listTerritoryRows(
        call,
        units.map((one) => one.territoryId),
      )
    ).map((one) => [one.id, one.level]),
  )
  return {
    nodes: units.map((one) => ({
      ...named(one),
      kind: one.kind,
      lineId: one.lineId,
      level: levels.get(one.territoryId) ?? 3,
    })),
    edges,
  }
}

/** A territory as its page shows it: codes with history, former names, units serving it, boundary. */
export const territoryPage = async (call: Call, id: Id): Promise<TerritoryView> => {
  const territory = (await findTerritoryRow(call, id)) ?? refuse(noSuchTerritory, { id })
  const today = todayOf(call)
  const units = (await listUnitsOn(call, today)).filter((unit) => unit.territoryId === id)
  return {
    territory,
    codes: await listCodes(call, id),
    trail: (await listAncestors(call, territory.path)).slice(0, -1).map(({ id, name, level }) => ({ id, name, level })),
    formerNames: await listFormerNames(call, id),
    units: units.map((unit) => ({
      is: 'unit',
      id: unit.id,
      name: unit.shortName ?? unit.name,
      nameEn: unit.nameEn,
      kind: unit.kind,
      lineId: unit.lineId,
      hasChildren: false,
    })),
    boundary: await findBoundary(call, id, today),
    mayEdit: territory.to === null && mayEditAt(call, territory.path),
  }
}
