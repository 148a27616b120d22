import { likenessOf } from '../../directory/core/unit-names.ts'

/** One thing that a cell may mean: its id, and every name it goes by. */
export type Named = { readonly id: string; readonly names: readonly string[] }

/** What a name in a cell means. */
export type NameFound =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none'; readonly suggestion: string | null }

/** Looks names up. */
export type NameBook = { readonly find: (text: string) => NameFound }

const levelled = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s*[>›＞]\s*/g, ' > ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** A name with its id behind it, as exports write names that are not unique: 和平村 [0199…]. */
const idBehind = /\[([^[\]]+)\]$/

/** The name most like a text; where none is alike, the shortest that has the text in it. */
const suggestionFor = (text: string, names: Iterable<string>): string | null => {
  let [best, likeness]: [string | null, number] = [null, 0]
  let longer: string | null = null
  for (const name of names) {
    const found = likenessOf(text, name)
    if (found > likeness) [best, likeness] = [name, found]
    if (text.length > 1 && name.includes(text) && name.length < (longer?.length ?? Number.POSITIVE_INFINITY))
      longer = name
  }
  return best ?? longer
}

/** Makes a book of things that go by their id and any of their names. A name that several bear means none of them. */
export const nameBook = (things: readonly Named[]): NameBook => {
  const ids = new Set(things.map((thing) => thing.id))
  const byName = new Map<string, Set<string>>()
  for (const { id, names } of things) {
    for (const name of names) {
      const plain = levelled(name)
      if (plain === '') continue
      const bearers = byName.get(plain) ?? new Set()
      byName.set(plain, bearers.add(id))
    }
  }
  return {
    find: (text) => {
      const behind = idBehind.exec(text.trim())?.[1]
      if (behind !== undefined && ids.has(behind)) return { kind: 'one', id: behind }
      if (ids.has(text.trim())) return { kind: 'one', id: text.trim() }
      const found = [...(byName.get(levelled(text)) ?? [])]
      if (found[0] !== undefined && found.length === 1) return { kind: 'one', id: found[0] }
      if (found.length > 1) return { kind: 'several', ids: found }
      return { kind: 'none', suggestion: suggestionFor(levelled(text), byName.keys()) }
    },
  }
}

/** Every path by which a node of a tree can be named: its name alone, with its parent, … up to the root. */
export const pathNames = (
  nodes: readonly { readonly id: string; readonly parent: string | null; readonly name: string | null }[],
): ReadonlyMap<string, readonly string[]> => {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const names = new Map<string, readonly string[]>()
  for (const node of nodes) {
    const paths: string[] = []
    let path = ''
    const seen = new Set<string>()
    for (let at: typeof node | undefined = node; at !== undefined && !seen.has(at.id); at = byId.get(at.parent ?? '')) {
      seen.add(at.id)
      path = path === '' ? (at.name ?? at.id) : `${at.name ?? at.id} > ${path}`
      paths.push(path)
    }
    names.set(node.id, paths)
  }
  return names
}
