import { checkDecisionTables, type DecisionTableCheck } from '../gateways/imports/dmn/read.ts'
import { openDutyList } from '../gateways/imports/duty-list/read.ts'
import { collected, limited } from '../gateways/imports/table/bytes.ts'
import { fileSource } from '../gateways/imports/table/source.ts'
import { Refusal } from '../kernel/problem.ts'
import { tableReportOf } from '../modules/duties/core/decision-table/report-text.ts'
import type { Unsupported } from '../modules/duties/core/decision-table/unsupported.ts'
import { heldAgainstLimits, isWithinLimits, type Limits } from '../modules/duties/core/findings/limits.ts'
import { joinedReports, type ReportText } from '../modules/duties/core/findings/report-text.ts'
import { namesAlone } from '../modules/duties/core/names.ts'
import { type Words, wordsOf } from '../words/index.ts'
import { analysed } from './analyse.ts'
import { type FileFormat, type Reported, reportFile, reportOf, terminalLines } from './findings.ts'
import { type Unread, unreadIn } from './list-faults.ts'
import { answer, tell, terminalLocale } from './say.ts'
import { sendTo } from './whole-file.ts'

type CheckWish = {
  readonly maxGaps: number
  readonly maxOverlaps: number
  readonly report?: string
  readonly json?: boolean
}

/** What a file came to: what was found, or what keeps it from being read. */
type Checked =
  | { readonly state: 'list'; readonly reported: Reported }
  | { readonly state: 'tables'; readonly name: string; readonly tables: Extract<DecisionTableCheck, { ok: true }> }
  | { readonly state: 'unreadable'; readonly unsupported: readonly Unread[] }

/** A decision table of an office is small; one that is larger than this is refused by name. */
const mostDmnBytes = 32 * 2 ** 20

const unread = (words: Words, unsupported: readonly Unsupported[]): readonly Unread[] =>
  unsupported.map(({ code, name, line }) => ({
    name,
    line,
    why: words.imports.decisionTables.unsupported[code](name),
  }))

const checkDmn = async (words: Words, file: string): Promise<Checked> => {
  const source = fileSource(file)
  const bytes = await collected(limited(source.open(), mostDmnBytes, source.name))
  const checked = checkDecisionTables(bytes.toString('utf8'))
  if (checked.ok) return { state: 'tables', name: source.name, tables: checked }
  return { state: 'unreadable', unsupported: unread(words, checked.unsupported) }
}

const checkList = async (words: Words, file: string): Promise<Checked> => {
  const source = fileSource(file)
  try {
    const found = analysed(await openDutyList(source), { crossings: 1_000 })
    return { state: 'list', reported: { ...found, name: source.name, sources: namesAlone } }
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    return { state: 'unreadable', unsupported: unreadIn(words, source.name, cause) }
  }
}

const nothing: Limits = { gaps: 0, overlaps: 0 }

const countsIn = (checked: Checked): Limits => {
  if (checked.state === 'unreadable') return nothing
  if (checked.state === 'list') return heldAgainstLimits(checked.reported.analysis)
  const { gap, overlap } = checked.tables.counts
  return { gaps: gap, overlaps: overlap }
}

const jsonOf = (checked: Checked): object => {
  if (checked.state === 'unreadable') return { unsupported: checked.unsupported }
  if (checked.state === 'list') return checked.reported.analysis
  const { counts, findings, tables, notes } = checked.tables
  return { counts, findings, tables, notes }
}

const reportIn = (words: Words, checked: Checked, place: 'terminal' | FileFormat): ReportText | null => {
  if (checked.state === 'list') return reportOf(checked.reported, place)
  if (checked.state !== 'tables') return null
  const said = { report: words.check.decisionTables, notes: words.imports.decisionTables.notes }
  return tableReportOf(checked.name, checked.tables, said)
}

const linesOf = (words: Words, checked: Checked): string[] => {
  const report = reportIn(words, checked, 'terminal')
  if (report !== null) return terminalLines(report)
  const unsupported = checked.state === 'unreadable' ? checked.unsupported : []
  return unsupported.map(({ line, why }) => (line > 0 ? `${words.commands.line(line)} ${why}` : why))
}

const codeOf = (all: readonly Checked[], wish: CheckWish): number => {
  if (all.some(({ state }) => state === 'unreadable')) return 2
  return isWithinLimits(all.map(countsIn), { gaps: wish.maxGaps, overlaps: wish.maxOverlaps }) ? 0 : 1
}

const formatOf = (file: string): FileFormat => {
  if (/\.docx$/i.test(file)) return 'docx'
  return /\.html?$/i.test(file) ? 'html' : 'xlsx'
}

const writeReport = async (words: Words, file: string, all: readonly Checked[]): Promise<void> => {
  const format = formatOf(file)
  const reports = all.flatMap((checked) => reportIn(words, checked, format) ?? [])
  if (reports.length === 0) return
  await sendTo(file, await reportFile(joinedReports(reports), format))
  tell(words.commands.wrote(file))
}

/**
 * `wardwork check`: reads and analyses files without storing anything: what an office runs before it publishes.
 *
 * Ends with 0 when gaps and overlaps stay within the limits, 1 above them, 2 when a file cannot be read.
 */
export const check = async (files: readonly string[], wish: CheckWish): Promise<void> => {
  const words = wordsOf(terminalLocale())
  const all: Checked[] = []
  for (const file of files) all.push(await (/\.(dmn|xml)$/i.test(file) ? checkDmn : checkList)(words, file))

  if (wish.json === true) {
    const [only] = all
    const each = all.map((checked, at) => ({ file: files[at], ...jsonOf(checked) }))
    answer(true, only !== undefined && all.length === 1 ? jsonOf(only) : { files: each }, () => [])
  } else {
    const headed = (checked: Checked, at: number) => [
      ...(all.length > 1 ? [`== ${files[at]}`] : []),
      ...linesOf(words, checked),
    ]
    answer(false, null, () => all.flatMap(headed))
  }
  if (wish.report !== undefined) await writeReport(words, wish.report, all)
  process.exitCode = codeOf(all, wish)
}
