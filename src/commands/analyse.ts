import { Readable } from 'node:stream'
import { openDutyList } from '../gateways/imports/duty-list/read.ts'
import { fileSource } from '../gateways/imports/table/source.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { problem, refuse } from '../kernel/problem.ts'
import { survey } from '../modules/duties/core/analyse.ts'
import type { PastCell } from '../modules/duties/core/findings/gap-past.ts'
import { gapReport } from '../modules/duties/core/findings/gap-report.ts'
import type { DutyList } from '../modules/duties/core/list-file.ts'
import { namesAlone } from '../modules/duties/core/names.ts'
import { exportVersion, findDraft, listSources, noDraft, pastCells, publishedVersion } from '../modules/duties/index.ts'
import { wordsOf } from '../words/index.ts'
import { withCounty } from './county.ts'
import { type FileFormat, type Reported, reportFile, reportOf, terminalLines } from './findings.ts'
import { answer, percent, tell, terminalLocale } from './say.ts'
import { sendTo } from './whole-file.ts'

/** Days that run backwards; values: `from`, `to`. */
const windowReversed = problem('commands/window-reversed', 400)

type AnalyseWish = {
  readonly list?: string
  readonly jurisdiction?: string
  readonly draft?: boolean
  readonly from?: Day
  readonly to?: Day
  readonly domain?: 'leaf' | 'all'
  readonly crossings: number
  readonly listed: number
  readonly format: 'table' | 'json' | FileFormat
  readonly out?: string
  readonly json?: boolean
}

/** Today where the machine stands: only used where a list has no window of its own. */
const todayHere = (): Day => Temporal.Now.plainDateISO().toString()

const windowed = (list: DutyList, wish: Pick<AnalyseWish, 'from' | 'to' | 'domain'>, today: Day) => {
  const from = wish.from ?? list.window?.from ?? today
  const to = wish.to ?? (wish.from === undefined ? list.window?.to : undefined) ?? addDays(from, 366)
  if (from >= to) refuse(windowReversed, { from, to })
  return { ...list, window: { from, to }, domain: wish.domain ?? list.domain }
}

/**
 * Analyses a list over the days that were asked for, saying on a terminal how far it is.
 *
 * @param past matters of the last year, where they are known
 */
export const analysed = (
  list: DutyList,
  wish: Pick<AnalyseWish, 'from' | 'to' | 'domain' | 'crossings'> & { readonly listed?: number },
  past: readonly PastCell[] = [],
): Pick<Reported, 'analysis' | 'gaps' | 'list' | 'window'> => {
  const whole = windowed(list, wish, todayHere())
  const limits = wish.listed === undefined ? {} : { listed: wish.listed }
  const { analysis, swept } = survey(whole, { crossingsListed: wish.crossings, ...limits, onProgress: percent() })
  const gaps = gapReport(swept, past.length === 0 ? {} : { past })
  return { analysis, gaps, list: whole, window: whole.window }
}

const report = async (reported: Reported, wish: AnalyseWish): Promise<void> => {
  const format = wish.json === true ? 'json' : wish.format
  if (format === 'table') return answer(false, null, () => terminalLines(reportOf(reported, 'terminal')))
  const bytes =
    format === 'json'
      ? Readable.from([`${JSON.stringify(reported.analysis)}\n`])
      : await reportFile(reportOf(reported, format), format)
  await sendTo(wish.out, bytes)
  if (wish.out !== undefined) tell(wordsOf(terminalLocale()).commands.wrote(wish.out))
}

/** `wardwork analyse`: everything that is not clear in a list: the one in force, the draft, or one in a file. */
export const analyseList = async (wish: AnalyseWish): Promise<void> => {
  if (wish.list !== undefined) {
    const source = fileSource(wish.list)
    const found = analysed(await openDutyList(source), wish)
    return report({ ...found, name: source.name, sources: namesAlone }, wish)
  }
  await withCounty(wish.jurisdiction, async (call) => {
    const version = wish.draft === true ? ((await findDraft(call)) ?? refuse(noDraft)) : await publishedVersion(call)
    const found = analysed(await exportVersion(call, version.id), wish, await pastCells(call))
    await report({ ...found, name: version.title, sources: await listSources(call) }, wish)
  })
}
