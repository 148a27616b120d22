import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

type Message =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly why: string }

/** What whoever waits for a thread wants to hear, and may stop. */
export type Watch = {
  /** How far the work is, 0 to 1. */
  readonly onShare?: (share: number) => void
  /** Ends the thread wherever it is; the run is then refused with the signal's reason. */
  readonly signal?: AbortSignal
}

/**
 * Runs heavy work in a thread of its own, so that the process goes on answering.
 *
 * @param entry the module that calls `serveThread`; what goes in and out is copied
 */
export const runInThread = (entry: URL, input: unknown, watch: Watch = {}): Promise<unknown> => {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const worker = new Worker(entry, { workerData: input })
  const stop = () => {
    reject(watch.signal?.reason ?? new Error('stopped'))
    void worker.terminate()
  }
  watch.signal?.addEventListener('abort', stop, { once: true })
  if (watch.signal?.aborted === true) stop()
  worker.on('message', (message: Message) => {
    if (message.kind === 'share') watch.onShare?.(message.share)
    else if (message.kind === 'done') resolve(message.answer)
    else reject(new Error(message.why))
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`the thread ended with ${code}`)))
  return promise.finally(() => watch.signal?.removeEventListener('abort', stop))
}

/**
 * The other side: does the work that was asked for and answers. Called once, by the module that is the thread's entry.
 *
 * @param work yields how far it is, 0 to 1, as often as it likes
 */
export const serveThread = (work: (input: unknown) => Generator<number, unknown>): void => {
  if (isMainThread) return
  const send = (message: Message) => parentPort?.postMessage(message)
  try {
    const steps = work(workerData)
    let step = steps.next()
    while (step.done !== true) {
      send({ kind: 'share', share: step.value })
      step = steps.next()
    }
    send({ kind: 'done', answer: step.value })
  } catch (cause) {
    send({ kind: 'failed', why: cause instanceof Error ? cause.message : String(cause) })
  }
}
