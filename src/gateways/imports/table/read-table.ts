import { refuse } from '../../../kernel/problem.ts'
import { collected, gunzipped, limited, type Peeked, peek } from './bytes.ts'
import { encodingOf } from './encoding.ts'
import { type Format, formatOf, headSize } from './format.ts'
import {
  fileIsEmpty,
  fileIsNoTable,
  fileIsPdf,
  pageWithoutTable,
  tooManyRows,
  workbookHasMacros,
  workbookIsLocked,
} from './problems.ts'
import { readText } from './read-text.ts'
import { readWorkbook } from './read-workbook.ts'
import type { TableSource } from './source.ts'
import type { TableLimits, TableRow } from './table-row.ts'
import { checkZip } from './zip-safety.ts'

const MiB = 2 ** 20

const defaults = {
  textBytes: 2048 * MiB,
  unpackedTextBytes: 8192 * MiB,
  workbookBytes: 64 * MiB,
  unpackedWorkbookBytes: 512 * MiB,
  rows: 20_000_000,
}

type Reading = {
  readonly file: string
  readonly sheet: string
  readonly limits: TableLimits
}

const sheetNameOf = (file: string): string => file.replace(/\.gz$/i, '').replace(/\.[^.]+$/, '')

// Directory names inside compound files are UTF-16LE.
const holdsName = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'))

const workbookBytes = (peeked: Peeked, { file, limits }: Reading): Promise<Buffer> =>
  collected(limited(peeked.all, limits.maxBytes ?? defaults.workbookBytes, file))

const readZip = async function* (peeked: Peeked, reading: Reading): AsyncGenerator<TableRow> {
  const bytes = await workbookBytes(peeked, reading)
  await checkZip(bytes, reading.file, reading.limits.maxUnpackedBytes ?? defaults.unpackedWorkbookBytes)
  yield* readWorkbook({ bytes }, reading.file)
}

const readCompound = async function* (peeked: Peeked, reading: Reading): AsyncGenerator<TableRow> {
  const { file } = reading
  const bytes = await workbookBytes(peeked, reading)
  if (holdsName(bytes, 'EncryptedPackage')) refuse(workbookIsLocked, { file })
  if (holdsName(bytes, '_VBA_PROJECT')) refuse(workbookHasMacros, { file })
  if (!holdsName(bytes, 'Workbook') && !holdsName(bytes, 'Book')) refuse(fileIsNoTable, { file })
  yield* readWorkbook({ bytes }, file)
}

const pageText = (bytes: Buffer): string => new TextDecoder(encodingOf(bytes) ?? 'utf-8').decode(bytes)

const readPage = async function* (peeked: Peeked, reading: Reading): AsyncGenerator<TableRow> {
  const text = pageText(await workbookBytes(peeked, reading))
  if (!/<table[\s>]/i.test(text)) refuse(pageWithoutTable, { file: reading.file })
  yield* readWorkbook({ text }, reading.file)
}

const readPacked = async function* (peeked: Peeked, reading: Reading): AsyncGenerator<TableRow> {
  const { file, limits } = reading
  const packed = limited(peeked.all, limits.maxBytes ?? defaults.textBytes, file)
  const inner = await peek(gunzipped(packed, limits.maxUnpackedBytes ?? defaults.unpackedTextBytes, file), headSize)
  if (formatOf(inner.head) !== 'text') refuse(fileIsNoTable, { file })
  yield* readText(inner.all, file, reading.sheet)
}

const readPlain = (peeked: Peeked, { file, sheet, limits }: Reading): AsyncGenerator<TableRow> =>
  readText(limited(peeked.all, limits.maxBytes ?? defaults.textBytes, file), file, sheet)

const refused = (kind: typeof fileIsPdf) =>
  // biome-ignore lint/correctness/useYield: a reader that never gets to its first row
  async function* (peeked: Peeked, { file }: Reading): AsyncGenerator<TableRow> {
    for await (const _chunk of peeked.all) break
    refuse(kind, { file })
  }

const readers: Readonly<Record<Format, (peeked: Peeked, reading: Reading) => AsyncGenerator<TableRow>>> = {
  text: readPlain,
  gzip: readPacked,
  html: readPage,
  zip: readZip,
  compound: readCompound,
  pdf: refused(fileIsPdf),
  empty: refused(fileIsEmpty),
  unknown: refused(fileIsNoTable),
}

/**
 * The one door for tables: rows of every sheet of a CSV, TSV, gzipped CSV, XLSX, ODS, old .xls or HTML table, in order.
 *
 * What a file is, its bytes say, never its name. Text streams at bounded memory in UTF-8 (with or without mark),
 * UTF-16 or GB18030, its one sheet named after the file; workbooks are checked for macros and zip bombs, then read in a
 * thread with limits. Nothing is interpreted: the heading is row 1 like any other row.
 *
 * Refuses (throws `Refusal`, codes in `problems.ts`) PDF, Word, macro and locked workbooks, pages without a table,
 * damaged or oversized files while they stream, and text in no known encoding, naming the row. A bad part is found when
 * it is reached: keep nothing before the last row was read.
 *
 * ```ts
 * for await (const { sheet, row, cells } of readTable(fileSource('list.xlsx'))) …
 * ```
 */
export const readTable = async function* (source: TableSource, limits: TableLimits = {}): AsyncGenerator<TableRow> {
  const file = source.name
  const mostRows = limits.maxRows ?? defaults.rows
  const incoming = limited(source.open(), limits.maxBytes ?? defaults.textBytes, file)
  const peeked = await peek(incoming, headSize)
  const reading = { file, sheet: sheetNameOf(file), limits }
  let seen = 0
  for await (const row of readers[formatOf(peeked.head)](peeked, reading)) {
    seen += 1
    if (seen > mostRows) refuse(tooManyRows, { file, limit: mostRows })
    yield row
  }
}
