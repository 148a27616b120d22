import type { MatterNode, TerritoryNode } from '../list-file.ts'
import type { NameBook } from '../name-book.ts'

/** A book that takes every name as it is written, and the nodes that came of it. */
export type LooseNames = { readonly book: NameBook; readonly paths: () => readonly string[] }

const levelled = (text: string): string =>
  text
    .normalize('NFKC')
    .split(/[>›＞]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' > ')

/** Names stand as written; `A > B` is a node below A. */
export const looseNames = (): LooseNames => {
  const paths = new Set<string>()
  return {
    book: {
      find: (text) => {
        const path = levelled(text)
        const parts = path.split(' > ')
        parts.forEach((_, at) => {
          paths.add(parts.slice(0, at + 1).join(' > '))
        })
        return { kind: 'one', id: path }
      },
    },
    paths: () => [...paths],
  }
}

const parentOf = (path: string): string | null => {
  const at = path.lastIndexOf(' > ')
  return at < 0 ? null : path.slice(0, at)
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf(' > ') + 1).replace(/^> /, '')

/** Matter types out of written paths. */
export const looseTypes = (paths: readonly string[]): MatterNode[] =>
  paths.map((path) => ({
    id: path,
    parent: parentOf(path),
    name: lastOf(path),
    nameEn: null,
    words: [],
    wordsEn: [],
    urgency: null,
    action: null,
    code: null,
  }))

/** The place of duties that name none: above every place that is written. */
export const everywhere = '*'

/** Territories out of written paths, all below one that stands for everywhere; levels grow from the county down. */
export const looseTerritories = (paths: readonly string[]): TerritoryNode[] => [
  { id: everywhere, parent: null, level: 3, name: null },
  ...paths
    .filter((path) => path !== everywhere)
    .map((path) => ({
      id: path,
      parent: parentOf(path) ?? everywhere,
      level: 3 + path.split(' > ').length,
      name: lastOf(path),
    })),
]
