import type { TreePart, TreeRow } from '../../../src/modules/directory/core/views.ts'

/** A row of the tree as it is shown: how deep, open or shut, and whose child it is. */
export type ShownNode = {
  readonly key: string
  readonly row: TreeRow
  readonly depth: number
  readonly isOpen: boolean
  readonly parentKey: string | null
  /** On the way down to the jurisdiction: open for good. */
  readonly isFixed: boolean
  /** Open, but its children are still on their way. */
  readonly isWaiting: boolean
}

export const keyOf = (row: Pick<TreeRow, 'is' | 'id'>): string => `${row.is}:${row.id}`

/**
 * The rows to show: the way down to the jurisdiction, then everything open below it.
 *
 * @param top the jurisdiction's part of the tree
 * @param parts children by key of their parent, as far as they have come
 * @param open which nodes are open, by key; the trail is open always
 */
export const shownNodes = (
  top: TreePart,
  parts: ReadonlyMap<string, readonly TreeRow[]>,
  open: ReadonlySet<string>,
): ShownNode[] => {
  const shown: ShownNode[] = []
  const add = (rows: readonly TreeRow[], depth: number, parent: string | null): void => {
    for (const row of rows) {
      const key = keyOf(row)
      const isOpen = row.hasChildren && open.has(key)
      const children = parts.get(key)
      shown.push({
        key,
        row,
        depth,
        isOpen,
        parentKey: parent,
        isFixed: false,
        isWaiting: isOpen && children === undefined,
      })
      if (isOpen && children !== undefined) add(children, depth + 1, key)
    }
  }
  let parentKey: string | null = null
  for (const [depth, row] of top.trail.entries()) {
    const key = keyOf(row)
    shown.push({ key, row, depth, isOpen: true, parentKey, isFixed: true, isWaiting: false })
    add(top.beside.find((one) => one.underId === row.id)?.rows ?? [], depth + 1, key)
    parentKey = key
  }
  add(top.rows, top.trail.length, parentKey)
  return shown
}

/** Where an arrow key goes from a row: another row, or opening or shutting this one; null stays. */
export const stepFrom = (
  shown: readonly ShownNode[],
  key: string,
  arrow: string,
): { readonly go: string } | { readonly toggle: string } | null => {
  const at = shown.findIndex((node) => node.key === key)
  const node = shown[at]
  if (node === undefined) return null
  const go = (next: ShownNode | undefined) => (next === undefined ? null : { go: next.key })
  if (arrow === 'ArrowDown') return go(shown[at + 1])
  if (arrow === 'ArrowUp') return go(shown[at - 1])
  if (arrow === 'Home') return go(shown[0])
  if (arrow === 'End') return go(shown.at(-1))
  if (arrow === 'ArrowRight') {
    if (!node.row.hasChildren) return null
    return node.isOpen ? go(shown[at + 1]) : { toggle: key }
  }
  if (arrow !== 'ArrowLeft') return null
  if (node.isOpen && !node.isFixed) return { toggle: key }
  return node.parentKey === null ? null : { go: node.parentKey }
}
