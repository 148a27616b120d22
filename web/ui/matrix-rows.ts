import type { Role } from './role-mark.tsx'

/** One row of a tree matrix, in the order of the tree; children follow their parent. */
export type MatrixRow = {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  /** The mark in each column; a column left out is empty. */
  readonly marks: Readonly<Record<string, MatrixMark>>
  /** True when nobody answers for this row: a line is drawn through its cells. */
  readonly isUnanswered?: boolean
}

/** One cell: the unit's part there, and what it says beyond the role's own word. */
export type MatrixMark = { readonly role: Role; readonly label?: string }

/** A row as it is shown: how deep it lies, and whether it has rows below. */
export type ShownRow = {
  readonly row: MatrixRow
  readonly level: number
  readonly hasChildren: boolean
  readonly isOpen: boolean
}

/** The rows that show while some are shut: those with a shut row above them are left out. */
export const shownRows = (rows: readonly MatrixRow[], shut: ReadonlySet<string>): ShownRow[] => {
  const parents = new Set(rows.map((row) => row.parentId))
  const levels = new Map<string, number>()
  const hidden = new Set<string>()
  const shown: ShownRow[] = []
  for (const row of rows) {
    const level = row.parentId === null ? 1 : (levels.get(row.parentId) ?? 0) + 1
    levels.set(row.id, level)
    const isHidden = row.parentId !== null && (hidden.has(row.parentId) || shut.has(row.parentId))
    if (isHidden) {
      hidden.add(row.id)
    } else {
      shown.push({ row, level, hasChildren: parents.has(row.id), isOpen: !shut.has(row.id) })
    }
  }
  return shown
}

/** Where the keyboard goes from a row: a step up or down, in to the first child, out to the parent; null stays. */
export const nextRow = (shown: readonly ShownRow[], fromId: string, key: string): string | null => {
  const at = shown.findIndex(({ row }) => row.id === fromId)
  const here = shown[at]
  if (here === undefined) return null
  if (key === 'ArrowDown') return shown[at + 1]?.row.id ?? null
  if (key === 'ArrowUp') return shown[at - 1]?.row.id ?? null
  if (key === 'Home') return shown[0]?.row.id ?? null
  if (key === 'End') return shown.at(-1)?.row.id ?? null
  if (key === 'ArrowLeft') return here.row.parentId
  if (key === 'ArrowRight' && here.hasChildren) return shown[at + 1]?.row.id ?? null
  return null
}
