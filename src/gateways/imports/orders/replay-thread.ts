import { refuse } from '../../../kernel/problem.ts'
import type { DutyList } from '../../../modules/duties/core/list-file.ts'
import { runInThread } from '../../../platform/thread.ts'
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
  readonly options: {
    readonly learnUntil?: number
    readonly fewestToShow?: number
    readonly skipBadRows?: boolean
    readonly limits?: TableLimits
  }
}

const mostAtOnce = 2
const memoryMb = 2048
let running = 0

const entry = new URL('./replay-worker.ts', import.meta.url)

/**
 * Replays a file in a thread of its own, so that the server goes on answering meanwhile.
 *
 * Two at a time in a process; a third is refused with `replaysBusy` rather than kept waiting.
 */
export const replayInThread = async (input: ThreadInput): Promise<ReplayedFile> => {
  if (running >= mostAtOnce) refuse(replaysBusy)
  running += 1
  try {
    return await runInThread<ThreadInput, ReplayedFile>(entry, input, { memoryMb })
  } finally {
    running -= 1
  }
}
