/** One line of a benchmark's table: what was measured, the figure, and what it is compared with. */
export type Figure = { readonly what: string; readonly value: string; readonly note?: string }

/** Prints figures as a table, columns as wide as their widest cell. */
export const printTable = (title: string, figures: readonly Figure[]): void => {
  const widthOf = (pick: (figure: Figure) => string) => Math.max(...figures.map((figure) => pick(figure).length))
  const what = widthOf((figure) => figure.what)
  const value = widthOf((figure) => figure.value)
  console.log(title)
  for (const figure of figures)
    console.log(`  ${figure.what.padEnd(what)}  ${figure.value.padStart(value)}  ${figure.note ?? ''}`.trimEnd())
}

/** Rounded to so many digits, as a number. */
export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits))
