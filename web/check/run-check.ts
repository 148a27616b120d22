import { type Checked, checkFile } from './check-file.ts'
import { ownScript } from './own-script.ts'
import type { Task, Told } from './worker.ts'

/** Whoever waits for a check: told how far it is, and may stop it. */
export type Watch = { readonly onShare: (share: number) => void; readonly signal: AbortSignal }

/** A worker that says nothing for so long will not come. */
const startsWithinMs = 4_000

/** So long the page computes before it lets the browser draw and listen. */
const turnMs = 24

const newWorker = (): Worker | null => {
  if (ownScript === '') return null
  const address = URL.createObjectURL(new Blob([ownScript], { type: 'text/javascript' }))
  try {
    return new Worker(address)
  } catch {
    return null
  } finally {
    setTimeout(() => URL.revokeObjectURL(address), startsWithinMs)
  }
}

/** A worker that runs; null where the browser does not allow one. */
const startedWorker = (): Promise<Worker | null> =>
  new Promise((resolve) => {
    const worker = newWorker()
    if (worker === null) return resolve(null)
    const giveUp = (): void => {
      worker.terminate()
      resolve(null)
    }
    const timer = setTimeout(giveUp, startsWithinMs)
    worker.onerror = (event) => {
      event.preventDefault()
      clearTimeout(timer)
      giveUp()
    }
    worker.onmessage = () => {
      clearTimeout(timer)
      resolve(worker)
    }
  })

const inWorker = (worker: Worker, task: Task, { onShare, signal }: Watch): Promise<Checked> =>
  new Promise((resolve, reject) => {
    const end = (): void => worker.terminate()
    signal.addEventListener('abort', () => {
      end()
      reject(signal.reason)
    })
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind === 'share') onShare(data.share)
      if (data.kind !== 'done') return
      end()
      resolve(data.checked)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      end()
      resolve({ state: 'failed', name: task.file.name, why: event.message })
    }
    worker.postMessage(task)
  })

const inPage = ({ file, today }: Task, { onShare, signal }: Watch): Promise<Checked> => {
  let since = performance.now()
  const turn = async (): Promise<void> => {
    await new Promise((resolve) => {
      setTimeout(resolve, 0)
    })
    signal.throwIfAborted()
    since = performance.now()
  }
  return checkFile(file, today, { onShare, pause: () => (performance.now() - since < turnMs ? null : turn()) })
}

/**
 * Checks one file on this computer: in a worker, or piece by piece in the page where no worker can start.
 *
 * @throws the signal's reason once it was stopped
 */
export const runCheck = async (task: Task, watch: Watch): Promise<Checked> => {
  const worker = await startedWorker()
  if (watch.signal.aborted) worker?.terminate()
  watch.signal.throwIfAborted()
  return worker === null ? inPage(task, watch) : inWorker(worker, task, watch)
}
