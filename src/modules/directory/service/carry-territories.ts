import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { childPath, segmentsOf } from '../../../kernel/path.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import type { Opened, Outline } from '../core/outline.ts'
import { levelNotBelow, nameTaken, outsideJurisdiction, reorganisedNodeMissing } from '../core/problems.ts'
import type { Territory } from '../core/territory.ts'
import { nextSegment } from '../core/tree-paths.ts'
import {
  closeNodes,
  listOpenTerritories,
  moveBoundaries,
  moveCodes,
  moveServedTerritories,
  renameTerritoryRow,
} from '../store/reorganisations.ts'
import { addTerritoryAliases, addTerritoryRows, listAllChildren } from '../store/territories.ts'

type Node = Awaited<ReturnType<typeof listOpenTerritories>>[number]

const segmentFor = async (call: Call, parentId: Id, used: Map<Id, Set<string>>): Promise<string> => {
  const children =
    used.get(parentId) ??
    new Set((await listAllChildren(call, parentId)).map((child) => segmentsOf(child.path).at(-1) ?? ''))
  const segment = nextSegment(children)
  used.set(parentId, children.add(segment))
  return segment
}

const attributesOf = (opened: Opened, nodes: ReadonlyMap<Id, Node>) => {
  const like = opened.like === null ? undefined : nodes.get(opened.like)
  if (like !== undefined) return like
  const { created } = opened
  if (created === null || !('level' in created)) return refuse(reorganisedNodeMissing, { id: opened.id })
  return { ...created, nameEn: null, initials: initialsOf(created.name), statistical: false }
}

const place = async (
  call: Call,
  opened: readonly Opened[],
  given: { readonly nodes: ReadonlyMap<Id, Node>; readonly closed: ReadonlySet<Id>; readonly on: Day },
): Promise<Territory[]> => {
  const parents = new Map<Id, Pick<Territory, 'path' | 'level' | 'name'>>(given.nodes)
  const used = new Map<Id, Set<string>>()
  const placed: Territory[] = []
  for (const one of opened) {
    const { name, level, nameEn, initials, statistical } = attributesOf(one, given.nodes)
    const parent = one.parentId === null ? undefined : parents.get(one.parentId)
    if (one.parentId === null || parent === undefined) return refuse(outsideJurisdiction, { name })
    if (level <= parent.level) refuse(levelNotBelow, { name, parent: parent.name })
    const brothers = [...given.nodes.values()].filter(
      (node) => node.parentId === one.parentId && !given.closed.has(node.id),
    )
    if (one.created !== null && brothers.some((node) => node.name === name))
      refuse(nameTaken, { name, parent: parent.name })

    const path = childPath(parent.path, await segmentFor(call, one.parentId, used))
    const territory = {
      id: one.id,
      parentId: one.parentId,
      path,
      level,
      name,
      nameEn,
      initials,
      statistical,
      from: given.on,
      to: null,
    }
    parents.set(territory.id, territory)
    placed.push(territory)
  }
  return placed
}

const formerName = (id: Id, name: string, on: Day) => ({
  territory_id: id,
  name,
  kind: 'former' as const,
  from_on: null,
  to_on: on,
})

/** Old names stay findable: whoever answers for a closed territory carries its name as a former one. */
const keepNames = async (
  call: Call,
  outline: Outline,
  given: { nodes: ReadonlyMap<Id, Node>; placed: readonly Territory[]; on: Day },
) => {
  const names = new Map([...given.nodes.values(), ...given.placed].map((node) => [node.id, node.name]))
  const kept = outline.successions.flatMap(({ oldId, newId, rank }) => {
    const old = names.get(oldId)
    return rank !== 0 || old === undefined || old === names.get(newId) ? [] : [formerName(newId, old, given.on)]
  })
  await addTerritoryAliases(call, kept)
}

/** Opens, closes and renames territories; codes and boundaries go with those that move whole. Successions are kept after it. */
export const carryTerritories = async (call: Call, outline: Outline, on: Day): Promise<void> => {
  const open = await listOpenTerritories(call, call.jurisdiction.territoryPath)
  const nodes = new Map(open.map((node) => [node.id, node]))
  const closed = new Set(outline.closed)
  const own = open.find((node) => node.path === call.jurisdiction.territoryPath)
  if (own !== undefined && closed.has(own.id)) refuse(outsideJurisdiction, { name: own.name })

  const placed = await place(call, outline.opened, { nodes, closed, on })
  await addTerritoryRows(call, placed)
  await closeNodes(call, 'territory', { ids: outline.closed, on })
  const likes = new Set(outline.opened.flatMap((one) => (one.like === null ? [] : [one.like])))
  const moved = outline.successions.filter((one) => likes.has(one.oldId))
  await moveCodes(call, { on, closed: outline.closed, moved })
  await moveBoundaries(call, { on, moved })
  await keepNames(call, outline, { nodes, placed, on })

  const { renamed } = outline
  const before = renamed === null ? undefined : nodes.get(renamed.id)
  if (renamed === null || before === undefined) return
  await renameTerritoryRow(call, { id: renamed.id, name: renamed.name, initials: initialsOf(renamed.name) })
  await addTerritoryAliases(call, [formerName(renamed.id, before.name, on)])
}

/** Units go on serving who answers for a closed territory; needs the successions to be kept. */
export const carryServed = (call: Call, reorganisationId: Id): Promise<void> =>
  moveServedTerritories(call, reorganisationId)
