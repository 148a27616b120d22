import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { refuse } from '../../../kernel/problem.ts'
import { workbookIsDamaged } from './problems.ts'
import type { TableRow } from './table-row.ts'
import { refuseWorkbook, type WorkbookInput } from './workbook.ts'

/** Memory that a workbook may take in its thread before it is stopped. */
const workerMemoryMb = 1536

/** A workbook that takes longer than this to open is stopped. */
const openWithinMs = 180_000

type Said = { readonly rows: readonly TableRow[] } | { readonly failed: string } | { readonly ready: true }

const saidOf = (message: unknown): Said => {
  if (message === 'ready') return { ready: true }
  if (Array.isArray(message)) return { rows: message }
  const failed = typeof message === 'object' && message !== null && 'failed' in message ? message.failed : 'damaged'
  return { failed: String(failed) }
}

const nextFrom = async (worker: Worker, file: string): Promise<Said> => {
  const [message] = await once(worker, 'message', { signal: AbortSignal.timeout(openWithinMs) }).catch(() =>
    refuse(workbookIsDamaged, { file }),
  )
  return saidOf(message)
}

/**
 * Rows of a workbook (or of an HTML text), read in a thread of its own with limited memory and time.
 *
 * What brings the thread down is answered as a damaged workbook; the process stays up.
 */
export const readWorkbook = async function* (input: WorkbookInput, file: string): AsyncGenerator<TableRow> {
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: workerMemoryMb },
  })
  try {
    const first = await nextFrom(worker, file)
    if ('failed' in first) refuseWorkbook(first.failed, file)
    for (;;) {
      worker.postMessage('more')
      const said = await nextFrom(worker, file)
      if (!('rows' in said) || said.rows.length === 0) return
      yield* said.rows
    }
  } finally {
    await worker.terminate()
  }
}
