import { Refusal } from '../kernel/problem.ts'
import type { Fault } from '../modules/duties/core/fault.ts'
import { type RefusedParts, refusedParts } from '../modules/duties/core/refused-parts.ts'
import type { ImportReport } from '../modules/duties/index.ts'
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

/** So many faults the refusal says itself. */
const saidByRefusal = 3

const partLines = (words: Words, parts: RefusedParts): string[] => {
  if (parts.what === 'rows') return problemLines(words, parts.rows, parts.total)
  return parts.what === 'entries' ? faultLines(words, parts.entries, parts.total) : []
}

/** Says every place where a refused file is wrong, when there are more than its refusal says. */
export const tellWhere = (error: unknown): never => {
  const words = wordsOf(terminalLocale())
  const lines = error instanceof Refusal ? partLines(words, refusedParts(error.problem)) : []
  if (lines.length > saidByRefusal) for (const line of lines) tell(line)
  throw error
}

/** What keeps a file from being read: what it is about, the row it stands in (0: none), and a sentence. */
export type Unread = { readonly name: string; readonly line: number; readonly why: string }

/** Everything that a refusal of a file names, one by one; the refusal itself where it names nothing. */
export const unreadIn = (words: Words, file: string, refusal: Refusal): readonly Unread[] => {
  const parts = refusedParts(refusal.problem)
  if (parts.what === 'rows')
    return parts.rows.map((one) => ({
      name: one.found ?? one.column ?? file,
      line: one.row,
      why: problemLines(words, [one], 1)[0] ?? '',
    }))
  if (parts.what === 'entries')
    return parts.entries.map((fault) => ({ name: fault.id, line: 0, why: faultLines(words, [fault], 1)[0] ?? '' }))
  return [{ name: file, line: 0, why: sayProblem(refusal) }]
}
