/**
 * One row of a table as people see it.
 *
 * `row` counts from 1 as Excel does, the heading and empty rows included; cells are trimmed text: numbers in full
 * precision, dates as `2026-03-02` or `2026-03-02 16:40:00`, empty cells as ''.
 */
export type TableRow = {
  readonly sheet: string
  readonly row: number
  readonly cells: readonly string[]
}

/** Limits of one reading; each has a default that suits a county's year. */
export type TableLimits = {
  /** Bytes of the file as it arrives. Text files: 2 GiB, workbooks: 64 MiB. */
  readonly maxBytes?: number
  /** Bytes after unpacking. Packed text: 8 GiB, workbooks: 512 MiB. */
  readonly maxUnpackedBytes?: number
  readonly maxRows?: number
}
