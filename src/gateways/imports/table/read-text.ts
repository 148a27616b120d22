import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { refuse } from '../../../kernel/problem.ts'
import { decoded } from './decoded.ts'
import { clean, delimiterOf, firstLines, isOpenQuote, linesToLookAt, longestRecord, parsing } from './delimited.ts'
import { fileIsNoTable, quoteNotClosed } from './problems.ts'
import type { TableRow } from './table-row.ts'

const whole = async function* (first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield first
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

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
  const parser = parse(parsing(delimiterOf(firstLines(first))))
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
    refuse(isOpenQuote(error.code) ? quoteNotClosed : fileIsNoTable, {
      file,
      row: Math.max(row, Number(error.records ?? 0)) + 1,
    })
  } finally {
    feed.destroy()
    parser.destroy()
    await texts.return(undefined)
  }
}
