import { type Forest, lineageOf, root } from './forest.ts'

/** Something of a list that orders may mean: its id, the names it goes by, and what it lies under. */
export type Listed = { readonly id: string; readonly parent: string | null; readonly names: readonly string[] }

/**
 * A name as it is compared: full-width forms made narrow, no spaces, lower case, and without a closing bracket that
 * only says to whom it belongs, such as `综合执法队（某某街道办事处）`.
 */
export const comparable = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replace(/(.)\([^()]*\)$/, '$1')

type Found = ReadonlyMap<string, readonly Listed[]>

const byName = (listed: readonly Listed[]): Found => {
  const found = new Map<string, Listed[]>()
  for (const one of listed) {
    for (const name of new Set([one.id, ...one.names].map(comparable))) {
      const same = found.get(name)
      if (same === undefined) found.set(name, [one])
      else same.push(one)
    }
  }
  return found
}

const lineageNames = (byId: ReadonlyMap<string, Listed>, one: Listed): Set<string> => {
  const names = new Set<string>()
  const seen = new Set<string>()
  let at = one.parent === null ? undefined : byId.get(one.parent)
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id)
    for (const name of [at.id, ...at.names]) names.add(comparable(name))
    at = at.parent === null ? undefined : byId.get(at.parent)
  }
  return names
}

/**
 * The listed node that each node of the orders means, or null: by id, name or alias.
 *
 * Where several bear the name, the one whose ancestors are named like the node's ancestors; where that does not tell
 * them apart, none. The root means the list's only root, if it has one.
 */
export const matchForest = (forest: Forest, listed: readonly Listed[]): (string | null)[] => {
  const found = byName(listed)
  const byId = new Map(listed.map((one) => [one.id, one]))
  const roots = listed.filter(({ parent }) => parent === null)
  return forest.ids.map((id, node) => {
    if (node === root) return roots.length === 1 ? (roots[0]?.id ?? null) : null
    const exact = byId.get(id)
    if (exact !== undefined) return exact.id
    const same = found.get(comparable(forest.names[node] ?? '')) ?? []
    if (same.length < 2) return same[0]?.id ?? null
    const above = lineageOf(forest, node)
      .slice(1)
      .map((at) => comparable(forest.names[at] ?? ''))
    const fitting = same.filter((one) => above.some((name) => name !== '' && lineageNames(byId, one).has(name)))
    return fitting.length === 1 ? (fitting[0]?.id ?? null) : null
  })
}

/** The listed unit that each unit of the orders means, or null where none or several bear one of its names. */
export const matchUnits = (
  units: readonly { readonly id: string; readonly names: readonly string[] }[],
  listed: readonly Listed[],
): (string | null)[] => {
  const found = byName(listed)
  const byId = new Set(listed.map(({ id }) => id))
  return units.map(({ id, names }) => {
    if (byId.has(id)) return id
    const meant = new Set(names.flatMap((name) => (found.get(comparable(name)) ?? []).map((one) => one.id)))
    return meant.size === 1 ? ([...meant][0] ?? null) : null
  })
}
