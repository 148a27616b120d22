import type { Day } from '../../../kernel/day.ts'
import { addDays, dayOf } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Refusal } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { runInThread } from '../../../platform/thread.ts'
import { editionOf } from '../../directory/index.ts'
import type { Analysis } from '../core/findings/finding.ts'
import { type KeptAnalysis, keptRefusal } from '../core/findings/kept.ts'
import type { DutyList } from '../core/list-file.ts'
import { wholeList } from '../service/ground.ts'
import { findPublishedRow, findVersionRow } from '../store/lists.ts'
import {
  addAnalysisRow,
  addFindingRows,
  findAnalysisRow,
  lastAnalysisRow,
  moveAnalysisRow,
  nextAnalysisRow,
  removeEarlierRows,
} from './store.ts'
import type { AnalysisTask } from './thread.ts'

/** How many findings are kept one by one; counts tell of all. */
export const mostKept = 20_000

/** Thrown into the thread when somebody cancelled the analysis. */
const cancelled = new Error('cancelled')

/** A list that needs more is refused rather than taking the process along. */
const memoryMb = 4096

const entry = new URL('./thread.ts', import.meta.url)

/** Tells the row how far the thread is, at most once a second, and ends the thread when the row was cancelled. */
const watching = (call: Call, id: Id, stop: AbortController, isOver: () => boolean) => {
  let share = 0
  const tick = async (): Promise<void> => {
    if (isOver() || !(await moveAnalysisRow(call, id, { state: 'running', share }))) stop.abort(cancelled)
  }
  const timer = setInterval(() => {
    tick().catch((cause: unknown) => stop.abort(cause))
  }, 1_000)
  return {
    onShare: (now: number): void => {
      share = now
    },
    end: (): void => clearInterval(timer),
  }
}

type Task = { readonly list: DutyList; readonly listVersion: number; readonly edition: number; readonly today: Day }

/** The version as it is now, with the edition of the ground it stands on. */
const taskOf = async (call: Call, { listId }: KeptAnalysis): Promise<Task | null> => {
  const version = await findVersionRow(call, listId)
  if (version === null) return null
  const edition = await editionOf(call)
  const list = await wholeList(call, version)
  const today = dayOf(call.now, call.jurisdiction.timeZone)
  return { list, listVersion: version.version, edition, today }
}

const keepDone = (call: Call, asked: KeptAnalysis, task: Task, { counts, findings }: Analysis): Promise<void> =>
  inTransaction(call, async (call) => {
    const kept = findings.slice(0, mostKept)
    const done = await moveAnalysisRow(call, asked.id, {
      state: 'done',
      share: 1,
      listVersion: task.listVersion,
      edition: task.edition,
      fromOn: task.list.window?.from ?? task.today,
      toOn: task.list.window?.to ?? addDays(task.today, 366),
      counts,
      kept: kept.length,
    })
    if (!done) return
    await addFindingRows(call, asked.id, kept)
    await removeEarlierRows(call, asked)
  })

const runOne = async (call: Call, asked: KeptAnalysis, isOver: () => boolean): Promise<void> => {
  const task = await taskOf(call, asked)
  if (task === null || !(await moveAnalysisRow(call, asked.id, { state: 'running', share: 0 }))) return
  const stop = new AbortController()
  const watch = watching(call, asked.id, stop, isOver)
  try {
    const { list, today } = task
    const analysis = await runInThread<AnalysisTask, Analysis>(
      entry,
      { list, today },
      { onShare: watch.onShare, signal: stop.signal, memoryMb },
    )
    await keepDone(call, asked, task, analysis)
  } catch (cause) {
    if (cause === cancelled) return
    const said = cause instanceof Error ? cause.message : String(cause)
    const problem = cause instanceof Refusal ? keptRefusal(cause.problem) : said.slice(0, 400)
    await moveAnalysisRow(call, asked.id, { state: 'failed', problem })
  } finally {
    watch.end()
  }
}

/** Asks for an analysis of the list in force when the last one is of another edition or another day. */
const askInForce = async (call: Call): Promise<void> => {
  const version = await findPublishedRow(call)
  if (version === null) return
  const last = await lastAnalysisRow(call, version.id)
  if (last?.state === 'asked' || last?.state === 'running') return
  const today = dayOf(call.now, call.jurisdiction.timeZone)
  if (last?.state === 'done' && last.edition === (await editionOf(call)) && last.fromOn === today) return
  const hasRested = last === null || dayOf(last.askedAt, call.jurisdiction.timeZone) !== today
  if (last !== null && last.state !== 'done' && !hasRested) return
  await addAnalysisRow(call, { id: call.newId(), listId: version.id, listVersion: version.version })
}

/**
 * Runs the analysis that waits longest, in a thread of its own.
 *
 * Nobody else runs one of this jurisdiction at the time, so one found running was left by a process that ended. One
 * that failed or was cancelled is not asked for again by itself before the next day.
 *
 * @returns how many it ran
 */
export const runAnalyses = async (call: Call, isOver: () => boolean): Promise<number> => {
  await askInForce(call)
  const asked = await nextAnalysisRow(call)
  if (asked === null || isOver()) return 0
  await runOne(call, asked, isOver)
  return (await findAnalysisRow(call, asked.id))?.state === 'running' ? 0 : 1
}
