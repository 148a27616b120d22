import { z } from 'zod'
import { Refusal } from '../kernel/problem.ts'
import { Fault } from '../modules/duties/core/fault.ts'
import { ImportReport } from '../modules/duties/index.ts'
import { type Words, wordsOf } from '../words/index.ts'
import { sayProblem, tell, terminalLocale } from './say.ts'

type RowProblem = ImportReport['problems'][number]

/** At most this many problems are said; `--json` has them all. */
const problemsSaid = 50

/** Problems of rows as lines, the first of them. */
export const problemLines = (words: Words, problems: readonly RowProblem[], total: number): string[] => {
  const said = problems.slice(0, problemsSaid)
  const lines = said.map((one) => {
    const meant = one.suggestion === null ? '' : ` ${words.commands.probably(one.suggestion)}`
    return `${words.duties.screen.import.at(one)}: ${words.duties.faults[one.code](one)}${meant}`
  })
  return total > said.length ? [...lines, words.commands.moreProblems(total - said.length)] : lines
}

/** Faults of a list, each on a line that says where it is. */
export const faultLines = (words: Words, faults: readonly Fault[], total: number): string[] => [
  ...faults.slice(0, problemsSaid).map((fault) => {
    const where = [fault.part, fault.id, fault.field].filter((one) => one !== '').join(', ')
    return `${where}: ${words.duties.faults[fault.code](fault)}`
  }),
  ...(total > problemsSaid ? [words.commands.moreProblems(total - problemsSaid)] : []),
]

/** What a refused file carries: rows of a template, or entries of a list file. */
const Rows = z.object({ problems: ImportReport.shape.problems, total: z.int() })
const Entries = z.object({ faults: z.array(Fault), total: z.int() })

/** So many faults the refusal says itself. */
const saidByRefusal = 3

/** Says every place where a refused file is wrong, when there are more than its refusal says. */
export const tellWhere = (error: unknown): never => {
  const values = error instanceof Refusal ? error.problem.values : null
  const words = wordsOf(terminalLocale())
  const rows = Rows.safeParse(values)
  const entries = Entries.safeParse(values)
  const lines = rows.success
    ? problemLines(words, rows.data.problems, rows.data.total)
    : faultLines(words, entries.data?.faults ?? [], entries.data?.total ?? 0)
  if (lines.length > saidByRefusal) for (const line of lines) tell(line)
  throw error
}

/** What keeps a file from being read: what it is about, the row it stands in (0: none), and a sentence. */
export type Unread = { readonly name: string; readonly line: number; readonly why: string }

/** Everything that a refusal of a file names, one by one; the refusal itself where it names nothing. */
export const unreadIn = (words: Words, file: string, refusal: Refusal): readonly Unread[] => {
  const { values } = refusal.problem
  const rows = Rows.safeParse(values)
  if (rows.success)
    return rows.data.problems.map((one) => ({
      name: one.found ?? one.column ?? file,
      line: one.row,
      why: problemLines(words, [one], 1)[0] ?? '',
    }))
  const entries = Entries.safeParse(values)
  if (entries.success)
    return entries.data.faults.map((fault) => ({
      name: fault.id,
      line: 0,
      why: faultLines(words, [fault], 1)[0] ?? '',
    }))
  return [{ name: file, line: 0, why: sayProblem(refusal) }]
}
