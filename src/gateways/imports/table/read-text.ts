import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { refuse } from '../../../kernel/problem.ts'
import { decoded } from './encoding.ts'
import { fileIsNoTable, quoteNotClosed } from './problems.ts'
import type { TableRow } from './table-row.ts'

/** A record longer than this is a quotation mark that was never closed. */
const longestRecord = 1 << 20

const delimiters = [',', '\t', ';', '，'] as const

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/**
 * What separates the cells of these first lines: the one of `, tab ; ，` that a line in the middle has most of, outside
 * quotation marks. So neither a title above the heading nor a text full of commas decides.
 */
const delimiterOf = (lines: readonly string[]): string => {
  const bare = lines.map((line) => line.replaceAll(/"[^"]*"/g, '')).filter((line) => line.trim() !== '')
  const counted = delimiters.map((delimiter) => ({
    delimiter,
    times: middle(bare.map((line) => line.split(delimiter).length - 1)),
  }))
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).delimiter
}

// A NUL is no text anybody meant, and no database keeps it.
const clean = (cell: string): string => (cell.includes('\0') ? cell.replaceAll('\0', '') : cell).trim()

const linesToLookAt = 12

const firstLines = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .slice(0, linesToLookAt)

const whole = async function* (first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield first
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

const parserFor = (delimiter: string) =>
  parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: longestRecord,
  })

/** Rows of a delimited text as it arrives: UTF-8 or GB18030, any line break, quoted cells. Row 1 is the first line. */
export const readText = async function* (
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  sheet: string,
): AsyncGenerator<TableRow> {
  const texts = decoded(bytes, file)
  let first = ''
  while (first.split('\n').length <= linesToLookAt && first.length < longestRecord) {
    const next = await texts.next()
    if (next.done === true) break
    first += next.value
  }

  const feed = Readable.from(whole(first, texts))
  const parser = parserFor(delimiterOf(firstLines(first)))
  feed.once('error', (error) => parser.destroy(error))
  feed.pipe(parser)
  let row = 0
  try {
    for await (const cells of parser) {
      row += 1
      yield { sheet, row, cells: cells.map(clean) }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const kind = error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED'
    refuse(kind ? quoteNotClosed : fileIsNoTable, { file, row: Math.max(row, Number(error.records ?? 0)) + 1 })
  } finally {
    feed.destroy()
    parser.destroy()
    await texts.return(undefined)
  }
}
