/** A sheet of a workbook: one row of headings, then rows. */
export type Sheet = {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
