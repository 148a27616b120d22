import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { Refusal, refuse } from '../../../kernel/problem.ts'
import { clean, delimiterOf, firstLines, isOpenQuote, parsing } from './delimited.ts'
import { encodingOf } from './encoding.ts'
import { type Format, formatOf, headSize } from './format.ts'
import {
  fileIsEmpty,
  fileIsNoTable,
  fileIsPdf,
  fileTooLarge,
  pageWithoutTable,
  quoteNotClosed,
  textIsInNoEncoding,
  tooManyRows,
  workbookHasMacros,
  workbookIsLocked,
  workbookUnpacksTooLarge,
} from './problems.ts'
import type { TableLimits, TableRow } from './table-row.ts'
import { failureIn, openWorkbook, refuseWorkbook, rowsOfWorkbook, type WorkbookInput } from './workbook.ts'
import { checkZipInMemory } from './zip-in-memory.ts'

/** A file that lies in memory whole. */
export type WholeFile = { readonly name: string; readonly bytes: Uint8Array }

type Limits = Required<TableLimits>
type Reader = (file: WholeFile, limits: Limits) => Promise<readonly TableRow[]> | readonly TableRow[]

const megabytes = (bytes: number): number => Math.floor(bytes / 2 ** 20)

const sheetNameOf = (file: string): string => file.replace(/\.gz$/i, '').replace(/\.[^.]+$/, '')

const lineBreaks = (text: string): number => text.split('\n').length - 1

/** The line on which bytes stop being text: everything before them still decodes. */
const badLine = (bytes: Uint8Array, encoding: string): number => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let row = 1
  const step = 4096
  for (let at = 0; at < bytes.byteLength; at += step) {
    const piece = bytes.subarray(at, at + step)
    try {
      row += lineBreaks(decoder.decode(piece, { stream: true }))
    } catch {
      return row
    }
  }
  return row
}

const textIn = ({ name, bytes }: WholeFile): string => {
  const encoding = encodingOf(bytes) ?? 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return refuse(textIsInNoEncoding, { file: name, row: badLine(bytes, encoding) })
  }
}

const linesOf = (text: string, file: string): readonly (readonly string[])[] => {
  try {
    return parse(text, parsing(delimiterOf(firstLines(text))))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse(isOpenQuote(error.code) ? quoteNotClosed : fileIsNoTable, {
      file,
      row: Number(error.records ?? 0) + 1,
    })
  }
}

const readText: Reader = (file) => {
  const sheet = sheetNameOf(file.name)
  return linesOf(textIn(file), file.name).map((cells, at) => ({ sheet, row: at + 1, cells: cells.map(clean) }))
}

const readWorkbook = (input: WorkbookInput, file: string): readonly TableRow[] => {
  try {
    const workbook = openWorkbook(input)
    return workbook.vbaraw === undefined ? [...rowsOfWorkbook(workbook)] : refuse(workbookHasMacros, { file })
  } catch (error) {
    if (error instanceof Refusal) throw error
    return refuseWorkbook(failureIn(error), file)
  }
}

const readZip: Reader = async ({ name, bytes }, { maxUnpackedBytes }) => {
  await checkZipInMemory(bytes, name, maxUnpackedBytes)
  return readWorkbook({ bytes }, name)
}

/** Names of directories inside compound files are UTF-16LE. */
const holdsName = (text: string, name: string): boolean => text.includes([...name].map((sign) => `${sign}\0`).join(''))

const readCompound: Reader = ({ name, bytes }) => {
  const text = new TextDecoder('latin1').decode(bytes)
  if (holdsName(text, 'EncryptedPackage')) refuse(workbookIsLocked, { file: name })
  if (holdsName(text, '_VBA_PROJECT')) refuse(workbookHasMacros, { file: name })
  if (!holdsName(text, 'Workbook') && !holdsName(text, 'Book')) refuse(fileIsNoTable, { file: name })
  return readWorkbook({ bytes }, name)
}

const readPage: Reader = (file) => {
  const text = textIn(file)
  if (!/<table[\s>]/i.test(text)) refuse(pageWithoutTable, { file: file.name })
  return readWorkbook({ text }, file.name)
}

/** Unpacks gzip; refuses what unpacks to more than is allowed. */
const gunzipped = async ({ name, bytes }: WholeFile, maxBytes: number): Promise<Uint8Array> => {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'))
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let seen = 0
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(new Uint8Array(next.value))
    seen += next.value.byteLength
    if (seen <= maxBytes) continue
    await reader.cancel()
    refuse(workbookUnpacksTooLarge, { file: name, limitMb: megabytes(maxBytes) })
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

const readPacked: Reader = async (file, limits) => {
  const bytes = await gunzipped(file, limits.maxUnpackedBytes).catch((error: unknown) => {
    if (error instanceof Refusal) throw error
    return refuseWorkbook('damaged', file.name)
  })
  if (formatOf(bytes.subarray(0, headSize)) !== 'text') refuse(fileIsNoTable, { file: file.name })
  return readText({ name: file.name, bytes }, limits)
}

const refused =
  (kind: typeof fileIsPdf): Reader =>
  ({ name }) =>
    refuse(kind, { file: name })

const readers: Readonly<Record<Format, Reader>> = {
  text: readText,
  gzip: readPacked,
  html: readPage,
  zip: readZip,
  compound: readCompound,
  pdf: refused(fileIsPdf),
  empty: refused(fileIsEmpty),
  unknown: refused(fileIsNoTable),
}

/**
 * The rows of a table that lies in memory whole, with nothing but what a browser has: the same formats, rows and
 * refusals as `readTable`, which streams and reads workbooks in a thread.
 */
export const readWholeTable = async (file: WholeFile, limits: Limits): Promise<readonly TableRow[]> => {
  if (file.bytes.byteLength > limits.maxBytes)
    refuse(fileTooLarge, { file: file.name, limitMb: megabytes(limits.maxBytes) })
  const rows = await readers[formatOf(file.bytes.subarray(0, headSize))](file, limits)
  if (rows.length > limits.maxRows) refuse(tooManyRows, { file: file.name, limit: limits.maxRows })
  return rows
}
