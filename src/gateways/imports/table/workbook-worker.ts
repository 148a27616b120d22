import { parentPort, workerData } from 'node:worker_threads'
import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { TableRow } from './table-row.ts'

/** What the worker is given. `text` for HTML (already decoded), bytes for workbooks. */
export type WorkerInput = { readonly bytes: Uint8Array } | { readonly text: string }

/** What the worker sends: rows batch by batch, each asked for with a message; an empty batch is the end. */
export type WorkerOutput = readonly TableRow[] | { readonly failed: 'locked' | 'macros' | 'damaged' }

const batchRows = 2000

const padded = (value: number): string => String(value).padStart(2, '0')

const dateText = (serial: number, is1904: boolean): string => {
  const date = SSF.parse_date_code(serial, { date1904: is1904 })
  if (date === null || date === undefined) return String(serial)
  const day = `${String(date.y).padStart(4, '0')}-${padded(date.m)}-${padded(date.d)}`
  const time = `${padded(date.H)}:${padded(date.M)}:${padded(Math.floor(date.S))}`
  if (serial < 1) return time
  return time === '00:00:00' ? day : `${day} ${time}`
}

const textOf = (cell: CellObject | undefined, is1904: boolean): string => {
  if (cell === undefined || cell.v === undefined || cell.t === 'e' || cell.t === 'z') return ''
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const isDate = typeof cell.z === 'string' && SSF.is_date(cell.z)
    return isDate ? dateText(cell.v, is1904) : String(cell.v)
  }
  return String(cell.v).trim()
}

const rowsOfSheet = function* (sheet: string, from: WorkSheet, is1904: boolean): Generator<TableRow> {
  const grid: (CellObject | undefined)[][] = from['!data'] ?? []
  const first = from['!ref'] === undefined ? null : utils.decode_range(from['!ref'])
  if (first === null) return
  for (const [index, line] of grid.entries()) {
    const cells = Array.from({ length: line?.length ?? 0 }, (_, column) => textOf(line?.[column], is1904))
    yield { sheet, row: index + 1, cells }
  }
}

const rowsOf = function* (workbook: WorkBook): Generator<TableRow> {
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name]
    if (sheet !== undefined) yield* rowsOfSheet(name, sheet, is1904)
  }
}

const open = (input: WorkerInput): WorkBook =>
  'text' in input
    ? read(input.text, { type: 'string', dense: true, raw: true })
    : read(input.bytes, { type: 'array', dense: true, cellNF: true, cellText: false, bookVBA: true })

const serve = (input: WorkerInput): void => {
  const port = parentPort
  if (port === null) return
  const say = (output: WorkerOutput): void => port.postMessage(output)
  try {
    const workbook = open(input)
    if (workbook.vbaraw !== undefined) {
      say({ failed: 'macros' })
      return
    }
    const rows = rowsOf(workbook)
    port.on('message', () => {
      const batch: TableRow[] = []
      while (batch.length < batchRows) {
        const next = rows.next()
        if (next.done === true) break
        batch.push(next.value)
      }
      say(batch)
    })
    port.postMessage('ready')
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message)
    say({ failed: locked ? 'locked' : 'damaged' })
  }
}

serve(workerData)
