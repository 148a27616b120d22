import { parentPort, Worker, workerData } from 'node:worker_threads'
import { type Problem, Refusal } from '../kernel/problem.ts'

type Message =
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly why: string }

/** What whoever waits for a thread wants to hear, and may stop. */
export type Watch = {
  /** How far the work is, 0 to 1. */
  readonly onShare?: (share: number) => void
  /** Ends the thread wherever it is; the run then fails with the signal's reason. */
  readonly signal?: AbortSignal
  /** A thread that needs more memory than this fails instead of taking the process along. */
  readonly memoryMb?: number
}

const hear = (message: Message, watch: Watch): { readonly answer: unknown } | null => {
  if (message.kind === 'refused') throw new Refusal(message.problem)
  if (message.kind === 'failed') throw new Error(message.why)
  if (message.kind === 'done') return { answer: message.answer }
  watch.onShare?.(message.share)
  return null
}

/**
 * Runs heavy work in a thread of its own, so that the process goes on answering.
 *
 * @param entry the module that calls `serveThread` for this input and answer; what goes in and out is copied
 * @returns what the work answered; a refusal of the work is a refusal here
 */
export const runInThread = <Input, Answer>(entry: URL, input: Input, watch: Watch = {}): Promise<Answer> => {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const worker = new Worker(entry, {
    workerData: input,
    resourceLimits: watch.memoryMb === undefined ? {} : { maxOldGenerationSizeMb: watch.memoryMb },
  })
  const stop = (): void => reject(watch.signal?.reason ?? new Error('stopped'))
  watch.signal?.addEventListener('abort', stop, { once: true })
  if (watch.signal?.aborted === true) stop()
  worker.on('message', (message: Message) => {
    try {
      const heard = hear(message, watch)
      if (heard !== null) resolve(heard.answer as Answer)
    } catch (cause) {
      reject(cause)
    }
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`the thread ended with ${code}`)))
  return promise.finally(() => {
    watch.signal?.removeEventListener('abort', stop)
    return worker.terminate()
  })
}

/**
 * The other side: does the work that was asked for and answers. Called once, by the module that is the thread's entry.
 *
 * @param work told the input, and how to say how far it is, 0 to 1
 */
export const serveThread = async <Input, Answer>(
  work: (input: Input, onShare: (share: number) => void) => Answer | Promise<Answer>,
): Promise<void> => {
  const send = (message: Message): void => parentPort?.postMessage(message)
  try {
    send({ kind: 'done', answer: await work(workerData, (share) => send({ kind: 'share', share })) })
  } catch (cause) {
    if (cause instanceof Refusal) send({ kind: 'refused', problem: cause.problem })
    else send({ kind: 'failed', why: cause instanceof Error ? cause.message : String(cause) })
  }
}
