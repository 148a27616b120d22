/** A record longer than this is a quotation mark that was never closed. */
export const longestRecord = 1 << 20

const delimiters = [',', '\t', ';', '，'] as const

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/**
 * What separates the cells of these first lines: the one of `, tab ; ，` that a line in the middle has most of, outside
 * quotation marks. So neither a title above the heading nor a text full of commas decides.
 */
export const delimiterOf = (lines: readonly string[]): string => {
  const bare = lines.map((line) => line.replaceAll(/"[^"]*"/g, '')).filter((line) => line.trim() !== '')
  const counted = delimiters.map((delimiter) => ({
    delimiter,
    times: middle(bare.map((line) => line.split(delimiter).length - 1)),
  }))
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).delimiter
}

/** A cell without spaces around it, and without NUL: no text anybody meant, and no database keeps it. */
export const clean = (cell: string): string => (cell.includes('\0') ? cell.replaceAll('\0', '') : cell).trim()

/** So many first lines tell what separates cells. */
export const linesToLookAt = 12

/** The lines that are looked at. */
export const firstLines = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .slice(0, linesToLookAt)

/** How delimited texts are read, whoever parses them. */
export const parsing = (delimiter: string) => ({
  bom: true,
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: longestRecord,
})

/** Whether the parser gave up because a quotation mark was never closed. */
export const isOpenQuote = (code: unknown): boolean => code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED'
