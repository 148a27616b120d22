import type { Id } from '../../../kernel/ids.ts'
import { childPath } from '../../../kernel/path.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { levelNotBelow, nameTaken, noSuchTerritory } from './problems.ts'
import type { NewTerritory, Territory } from './territory.ts'
import { nextSegment } from './tree-paths.ts'

/** What of the tree is there already, as far as the new nodes touch it. */
export type Ground = {
  readonly parents: ReadonlyMap<Id, Pick<Territory, 'id' | 'path' | 'level' | 'name'>>
  /** Segments that children of a parent ever used, and names of those that exist now. */
  readonly children: ReadonlyMap<Id, { readonly segments: ReadonlySet<string>; readonly names: ReadonlySet<string> }>
}

/**
 * Gives new territories their places in the tree, in the order given: a parent may be among them, before its children.
 *
 * Refuses a parent that is not there, a level that is not deeper than its parent's, and a name that a brother has.
 *
 * @param initialsOf the initials of a name's pinyin
 */
export const placeTerritories = (
  added: readonly NewTerritory[],
  ground: Ground,
  initialsOf: (name: string) => string,
): Answer<Territory[]> => {
  const parents = new Map(ground.parents)
  const segments = new Map([...ground.children].map(([id, one]) => [id, new Set(one.segments)]))
  const names = new Map([...ground.children].map(([id, one]) => [id, new Set(one.names)]))
  const placed: Territory[] = []

  for (const one of added) {
    const parent = parents.get(one.parentId)
    if (parent === undefined) return no(noSuchTerritory, { id: one.parentId })
    if (one.level <= parent.level) return no(levelNotBelow, { name: one.name, parent: parent.name })
    const brothers = names.get(parent.id) ?? new Set()
    if (brothers.has(one.name)) return no(nameTaken, { name: one.name, parent: parent.name })

    const used = segments.get(parent.id) ?? new Set()
    const segment = nextSegment(used)
    segments.set(parent.id, used.add(segment))
    names.set(parent.id, brothers.add(one.name))
    const territory: Territory = {
      id: one.id,
      parentId: parent.id,
      path: childPath(parent.path, segment),
      level: one.level,
      name: one.name,
      nameEn: one.nameEn,
      initials: initialsOf(one.name),
      statistical: false,
      from: one.from,
      to: null,
    }
    parents.set(territory.id, territory)
    placed.push(territory)
  }
  return yes(placed)
}
