import { createHash } from 'node:crypto'
import type { BackupTable, TableSum } from './format.ts'

const newline = 0x0a

/** Every row of COPY text ends in a line feed, and none is inside a row: there it is written `\n`. */
const countRows = (piece: Uint8Array): number => {
  let rows = 0
  for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) rows += 1
  return rows
}

/** Adds up a table while it passes, on its way into a backup or out of it. */
export type Summing = { readonly add: (piece: Uint8Array) => void; readonly sum: () => TableSum }

export const startSum = (table: Pick<BackupTable, 'schema' | 'table'>): Summing => {
  const hash = createHash('sha256')
  let rows = 0
  let bytes = 0
  return {
    add: (piece) => {
      hash.update(piece)
      rows += countRows(piece)
      bytes += piece.byteLength
    },
    sum: () => ({ schema: table.schema, table: table.table, rows, bytes, sha256: hash.digest('hex') }),
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
