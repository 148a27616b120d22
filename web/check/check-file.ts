import { checkDecisionTables } from '../../src/gateways/imports/dmn/read.ts'
import { wholeDutyList } from '../../src/gateways/imports/duty-list/read-whole.ts'
import { addDays, type Day } from '../../src/kernel/day.ts'
import { type Problem, Refusal } from '../../src/kernel/problem.ts'
import { surveySteps } from '../../src/modules/duties/core/analyse.ts'
import type { TablesChecked } from '../../src/modules/duties/core/decision-table/report-text.ts'
import type { Unsupported } from '../../src/modules/duties/core/decision-table/unsupported.ts'
import type { Analysis } from '../../src/modules/duties/core/findings/finding.ts'
import { type GapReport, gapReport } from '../../src/modules/duties/core/findings/gap-report.ts'
import type { DutyList } from '../../src/modules/duties/core/list-file.ts'

/** A list with everything that was found in it. */
export type CheckedList = {
  readonly state: 'list'
  readonly name: string
  readonly list: DutyList
  readonly window: { readonly from: Day; readonly to: Day }
  readonly analysis: Analysis
  /** Its gaps for people. */
  readonly gaps: GapReport
}

/** The decision tables of a file with everything that was found in them. */
export type CheckedTables = { readonly state: 'tables'; readonly name: string; readonly tables: TablesChecked }

/** What a file came to: what was found, what keeps it from being read, or that the page itself failed. */
export type Checked =
  | CheckedList
  | CheckedTables
  | { readonly state: 'refused'; readonly name: string; readonly problem: Problem }
  | { readonly state: 'unsupported'; readonly name: string; readonly unsupported: readonly Unsupported[] }
  | { readonly state: 'failed'; readonly name: string; readonly why: string }

/** How whoever waits is told how far it is, and gets a turn in between. */
export type Turns = {
  readonly onShare: (share: number) => void
  /** Called after every piece of work; where it gives a promise, the work waits for it. */
  readonly pause: () => Promise<void> | null
}

const MiB = 2 ** 20

/** Nothing larger is even looked at: a browser cannot hold it in one piece. */
const mostBytes = 500 * MiB

/** A decision table of an office is small. */
const mostTableBytes = 32 * MiB

/** So many crossings are listed; all are counted. */
const crossingsListed = 1_000

const isTables = (name: string): boolean => /\.(dmn|xml)$/i.test(name)

const tooLarge = (file: string, bytes: number): Refusal =>
  new Refusal({ code: 'imports/file-too-large', status: 413, values: { file, limitMb: bytes / MiB } })

const bytesOf = async (file: File): Promise<Uint8Array> => {
  const most = isTables(file.name) ? mostTableBytes : mostBytes
  if (file.size > most) throw tooLarge(file.name, most)
  return new Uint8Array(await file.arrayBuffer())
}

const checkTables = (name: string, bytes: Uint8Array): Checked => {
  const checked = checkDecisionTables(new TextDecoder().decode(bytes))
  if (!checked.ok) return { state: 'unsupported', name, unsupported: checked.unsupported }
  return { state: 'tables', name, tables: checked }
}

const checkList = async (file: { name: string; bytes: Uint8Array }, today: Day, turns: Turns): Promise<CheckedList> => {
  const read = await wholeDutyList(file)
  const from = read.window?.from ?? today
  const window = { from, to: read.window?.to ?? addDays(from, 366) }
  const list = { ...read, window }
  const steps = surveySteps(list, { crossingsListed })
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      const { analysis, swept } = step.value
      return { state: 'list', name: file.name, list, window, analysis, gaps: gapReport(swept) }
    }
    turns.onShare(step.value)
    const turn = turns.pause()
    if (turn !== null) await turn
  }
}

/**
 * Reads one file and finds everything in it that is not clear, as `wardwork check` does.
 *
 * @param today where a list has no window of its own, it begins on this day
 * @throws only what `pause` throws, to stop the work
 */
export const checkFile = async (file: File, today: Day, turns: Turns): Promise<Checked> => {
  const { name } = file
  try {
    const bytes = await bytesOf(file)
    return isTables(name) ? checkTables(name, bytes) : await checkList({ name, bytes }, today, turns)
  } catch (cause) {
    if (cause instanceof Refusal) return { state: 'refused', name, problem: cause.problem }
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    return { state: 'failed', name, why: cause instanceof Error ? cause.message : String(cause) }
  }
}
