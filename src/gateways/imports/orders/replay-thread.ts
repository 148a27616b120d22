import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Problem, Refusal, refuse } from '../../../kernel/problem.ts'
import type { DutyList } from '../../../modules/duties/core/list-file.ts'
import type { TableLimits } from '../table/table-row.ts'
import type { OrderMapping } from './mapping.ts'
import { replaysBusy } from './problems.ts'
import type { ReplayedFile } from './replay-file.ts'

/** A replay for a thread of its own; everything in it is plain data. */
export type ThreadInput = {
  readonly path: string
  /** What the file was called where it came from. */
  readonly name: string
  readonly mapping: OrderMapping
  readonly list: { readonly name: string; readonly content: DutyList } | null
  readonly options: { readonly learnUntil?: number; readonly skipBadRows?: boolean; readonly limits?: TableLimits }
}

export type ThreadOutput =
  | ({ readonly kind: 'done' } & ReplayedFile)
  | { readonly kind: 'refused'; readonly problem: Problem }

const mostAtOnce = 2
const memoryMb = 2048
let running = 0

const run = async (input: ThreadInput): Promise<ThreadOutput> => {
  const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  try {
    const [message] = await once(worker, 'message')
    return message
  } finally {
    await worker.terminate()
  }
}

/**
 * Replays a file in a thread of its own, so that the server goes on answering meanwhile.
 *
 * Two at a time in a process; a third is refused with `replaysBusy` rather than kept waiting.
 */
export const replayInThread = async (input: ThreadInput): Promise<ReplayedFile> => {
  if (running >= mostAtOnce) refuse(replaysBusy)
  running += 1
  try {
    const output = await run(input)
    if (output.kind === 'refused') throw new Refusal(output.problem)
    return output
  } finally {
    running -= 1
  }
}
