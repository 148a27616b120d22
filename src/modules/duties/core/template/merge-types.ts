import { canonical } from '../diff.ts'
import type { MatterNode } from '../list-file.ts'
import { treeBook } from './read-trees.ts'

/** A taxonomy after a sheet of types was laid over it. */
export type MergedTypes = {
  readonly types: readonly MatterNode[]
  readonly added: readonly MatterNode[]
  readonly changed: readonly MatterNode[]
  /** The id each row of the sheet got. */
  readonly idOf: ReadonlyMap<string, string>
}

const pathIn = (node: MatterNode, byId: ReadonlyMap<string, MatterNode>): string => {
  const parent = node.parent === null ? undefined : byId.get(node.parent)
  return parent === undefined ? (node.name ?? node.id) : `${pathIn(parent, byId)} > ${node.name ?? node.id}`
}

const saidBy = (node: MatterNode, columns: ReadonlySet<string>): Partial<MatterNode> => ({
  name: node.name,
  ...(columns.has('nameEn') ? { nameEn: node.nameEn } : {}),
  ...(columns.has('words') ? { words: node.words } : {}),
  ...(columns.has('wordsEn') ? { wordsEn: node.wordsEn } : {}),
  ...(columns.has('urgency') ? { urgency: node.urgency } : {}),
  ...(columns.has('action') ? { action: node.action } : {}),
  ...(columns.has('code') ? { code: node.code } : {}),
})

/**
 * Lays types of a file over those that are there: one that is known by id, by code or by its path keeps its id and takes
 * what the file says, any other is added.
 *
 * @param isId whether the file's own id may be kept for a new type
 */
export const mergeTypes = (
  kept: readonly MatterNode[],
  given: readonly MatterNode[],
  ids: {
    readonly newId: () => string
    readonly isId: (id: string) => boolean
    /** The columns of the file: what it has no column for stays as it is. */
    readonly columns: ReadonlySet<string>
  },
): MergedTypes => {
  const book = treeBook(kept)
  const keptById = new Map(kept.map((node) => [node.id, node]))
  const givenById = new Map(given.map((node) => [node.id, node]))
  const idOf = new Map<string, string>()
  for (const node of given) {
    const asked = [node.id, node.code, pathIn(node, givenById)].filter((one) => one !== null)
    const known = asked.map((one) => book.find(one)).find((found) => found.kind === 'one')
    const own = (): string => (ids.isId(node.id) ? node.id : ids.newId())
    idOf.set(node.id, known?.kind === 'one' ? known.id : own())
  }

  const laid = given.map((node) => {
    const id = idOf.get(node.id) ?? node.id
    const before = keptById.get(id)
    if (before === undefined) return { ...node, id, parent: idOf.get(node.parent ?? '') ?? null }
    return { ...before, ...saidBy(node, ids.columns) }
  })
  const added = laid.filter((node) => !keptById.has(node.id))
  const changed = laid.filter((node) => {
    const before = keptById.get(node.id)
    return before !== undefined && canonical(before) !== canonical(node)
  })
  const changedById = new Map(changed.map((node) => [node.id, node]))
  return { types: [...kept.map((node) => changedById.get(node.id) ?? node), ...added], added, changed, idOf }
}
