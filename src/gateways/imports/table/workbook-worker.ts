import { parentPort, workerData } from 'node:worker_threads'
import type { TableRow } from './table-row.ts'
import { failureIn, openWorkbook, rowsOfWorkbook, type WorkbookFailure, type WorkbookInput } from './workbook.ts'

/** What the worker sends: rows batch by batch, each asked for with a message; an empty batch is the end. */
export type WorkerOutput = readonly TableRow[] | { readonly failed: WorkbookFailure }

const batchRows = 2000

const serve = (input: WorkbookInput): void => {
  const port = parentPort
  if (port === null) return
  const say = (output: WorkerOutput): void => port.postMessage(output)
  try {
    const workbook = openWorkbook(input)
    if (workbook.vbaraw !== undefined) {
      say({ failed: 'macros' })
      return
    }
    const rows = rowsOfWorkbook(workbook)
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
    say({ failed: failureIn(error) })
  }
}

serve(workerData)
