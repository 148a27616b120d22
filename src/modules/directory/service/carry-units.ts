import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import type { Opened, Outline } from '../core/outline.ts'
import { nameTaken, noSuchLine, noSuchTerritory, noSuchUnit, reorganisedNodeMissing } from '../core/problems.ts'
import type { CreatedUnit } from '../core/reorganisation.ts'
import { numberedPath } from '../core/tree-paths.ts'
import type { Unit } from '../core/unit.ts'
import { listLineRows } from '../store/lines.ts'
import { closeNodes, moveHotline } from '../store/reorganisations.ts'
import { listTerritoryRows } from '../store/territories.ts'
import {
  addAliasRows,
  addUnitRows,
  countChildren,
  listAliasesOf,
  listUnitsWithin,
  saveUnitRow,
} from '../store/units.ts'
import { type CarriedPost, carryPosts, carryRelations } from './carry-people.ts'

type Units = ReadonlyMap<Id, Unit>

const checkCreated = async (call: Call, created: CreatedUnit, taken: ReadonlySet<string>): Promise<void> => {
  if (taken.has(created.name)) refuse(nameTaken, { name: created.name, parent: '' })
  const [territory] = await listTerritoryRows(call, [created.territoryId])
  if (territory === undefined) refuse(noSuchTerritory, { id: created.territoryId })
  const lines = created.lineId === null ? [] : await listLineRows(call)
  if (created.lineId !== null && !lines.some((line) => line.id === created.lineId))
    refuse(noSuchLine, { id: created.lineId })
}

const attributesOf = (opened: Opened, units: Units) => {
  const like = opened.like === null ? undefined : units.get(opened.like)
  if (like !== undefined) return like
  const { created } = opened
  if (created === null || !('kind' in created)) return refuse(reorganisedNodeMissing, { id: opened.id })
  return { ...created, nameEn: null, initials: initialsOf(created.name), officeHours: null, roundTheClock: false }
}

const place = async (
  call: Call,
  outline: Outline,
  given: { readonly units: Units; readonly on: Day },
): Promise<Unit[]> => {
  const closed = new Set(outline.closed)
  const taken = new Set([...given.units.values()].filter((unit) => !closed.has(unit.id)).map((unit) => unit.name))
  const paths = new Map([...given.units.values()].map((unit) => [unit.id, unit.path]))
  const counts = await countChildren(call)
  const placed: Unit[] = []
  for (const one of outline.opened) {
    if (one.created !== null && 'kind' in one.created) await checkCreated(call, one.created, taken)
    const parentPath =
      one.parentId === null ? null : (paths.get(one.parentId) ?? refuse(noSuchUnit, { id: one.parentId }))
    const n = (counts.get(one.parentId) ?? 0) + 1
    counts.set(one.parentId, n)
    const path = numberedPath(parentPath, n)
    paths.set(one.id, path)
    placed.push({
      ...attributesOf(one, given.units),
      id: one.id,
      version: 1,
      parentId: one.parentId,
      path,
      from: given.on,
      to: null,
    })
  }
  return placed
}

/** All names of a moved unit go with it; whoever answers for another closed unit carries its name as a former one. */
const keepNames = async (
  call: Call,
  outline: Outline,
  given: { units: Units; placed: readonly Unit[]; on: Day },
): Promise<void> => {
  const likes = new Set(outline.opened.flatMap((one) => (one.like === null ? [] : [one.like])))
  const names = new Map([...given.units.values(), ...given.placed].map((unit) => [unit.id, unit.name]))
  for (const { oldId, newId, rank } of outline.successions) {
    const name = names.get(oldId)
    if (rank !== 0 || name === undefined) continue
    if (likes.has(oldId)) await addAliasRows(call, newId, await listAliasesOf(call, oldId))
    if (name !== names.get(newId)) await addAliasRows(call, newId, [{ name, kind: 'former', from: null, to: given.on }])
  }
}

const rename = async (
  call: Call,
  renamed: NonNullable<Outline['renamed']>,
  given: { units: Units; on: Day },
): Promise<void> => {
  const unit = given.units.get(renamed.id) ?? refuse(noSuchUnit, { id: renamed.id })
  const taken = [...given.units.values()].some((other) => other.id !== unit.id && other.name === renamed.name)
  if (taken) refuse(nameTaken, { name: renamed.name, parent: '' })
  await saveUnitRow(call, {
    ...unit,
    name: renamed.name,
    shortName: renamed.shortName,
    initials: initialsOf(renamed.name),
  })
  const olds = [unit.name, unit.shortName].flatMap((name) =>
    name === null || name === renamed.name || name === renamed.shortName ? [] : [name],
  )
  await addAliasRows(
    call,
    unit.id,
    olds.map((name) => ({ name, kind: 'former' as const, from: null, to: given.on })),
  )
}

/**
 * Opens, closes and renames units; posts, their holders, relations and the hotline go along.
 *
 * @returns the posts that went elsewhere than to whoever answers for their unit
 */
export const carryUnits = async (call: Call, outline: Outline, on: Day): Promise<CarriedPost[]> => {
  const units = new Map((await listUnitsWithin(call, '/')).map((unit) => [unit.id, unit]))
  const placed = await place(call, outline, { units, on })
  await addUnitRows(call, placed)
  await closeNodes(call, 'unit', { ids: outline.closed, on })
  await keepNames(call, outline, { units, placed, on })
  if (outline.renamed !== null) await rename(call, outline.renamed, { units, on })

  const successors = new Map(outline.successions.filter((one) => one.rank === 0).map((one) => [one.oldId, one.newId]))
  const closed = new Set(outline.closed)
  const apart: CarriedPost[] = []
  const sent = new Map(outline.posts.map(({ postId, intoId }) => [postId, intoId]))
  for (const id of new Set([...outline.closed, ...outline.posts.map(({ fromId }) => fromId)])) {
    const others = closed.has(id) ? (successors.get(id) ?? null) : id
    const posts = await carryPosts(call, id, { into: (postId) => sent.get(postId) ?? others, on })
    apart.push(...posts.filter(({ toUnitId }) => toUnitId !== others))
  }
  await carryRelations(call, outline.closed, { successors, on })
  await moveHotline(call, outline.successions)
  return apart
}
