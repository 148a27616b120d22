import { Readable } from 'node:stream'
import { answerLines } from '../gateways/hotline/answers.ts'
import { readIncomingOrders } from '../gateways/hotline/read.ts'
import { type FileTaken, takeFile } from '../gateways/hotline/take.ts'
import { fileSource } from '../gateways/imports/table/source.ts'
import { type Words, wordsOf } from '../words/index.ts'
import { withCounty } from './county.ts'
import { answer, tell, terminalLocale } from './say.ts'
import { sendTo } from './whole-file.ts'

type ImportWish = {
  readonly jurisdiction?: string
  readonly dryRun?: boolean
  readonly skipBadRows?: boolean
  readonly json?: boolean
}

type ExportWish = { readonly jurisdiction?: string; readonly out?: string; readonly json?: boolean }

/** At most this many wrong cells are said; `--json` has them all. */
const faultsSaid = 50

const faultLines = (words: Words['commands'], faults: FileTaken['faults']): string[] => [
  ...faults.slice(0, faultsSaid).map((fault) => `${words.cell(fault)} ${words.expected[fault.expected]}`),
  ...(faults.length > faultsSaid ? [words.moreProblems(faults.length - faultsSaid)] : []),
]

const unmatchedLines = (words: Words['commands'], { orders }: FileTaken): string[] =>
  (['type', 'place'] as const).flatMap((field) => {
    const names = orders.flatMap((order) => order.unmatched.filter((one) => one.field === field))
    const values = [...new Set(names.map((one) => one.value))]
    return values.length === 0
      ? []
      : [words.unmatched({ field, n: values.length, examples: values.slice(0, 5).join(', ') })]
  })

const lines = (words: Words['commands'], taken: FileTaken, isDry: boolean): string[] => {
  const waiting = taken.orders.filter((order) => order.state === 'waiting').length
  const figures = { ...taken, waiting }
  return [
    isDry ? words.orders(figures) : words.ordersTaken(figures),
    ...(taken.unknownColumns.length > 0 ? [words.unknownColumns(taken.unknownColumns)] : []),
    ...unmatchedLines(words, taken),
    ...faultLines(words, taken.faults),
  ]
}

/** `wardwork import orders`: another hotline's orders, all of a file or none; a file that comes twice adds nothing. */
export const importOrders = (file: string, wish: ImportWish): Promise<void> =>
  withCounty(wish.jurisdiction, async (call) => {
    const words = wordsOf(terminalLocale()).commands
    const source = fileSource(file)
    const read = await readIncomingOrders(source, call.jurisdiction.timeZone)
    const isDry = wish.dryRun === true
    const mode = isDry ? 'dry' : wish.skipBadRows === true ? 'skip' : 'whole'
    if (mode === 'whole') for (const line of faultLines(words, read.faults)) tell(line)
    const taken = await takeFile(call, read, mode, source.name)
    answer(wish.json === true, taken, () => lines(words, taken, isDry))
    if (isDry && taken.faults.length > 0) process.exitCode = 1
  })

/** `wardwork export answers`: every answer to the orders of another hotline, as CSV that it can read back. */
export const exportAnswers = (wish: ExportWish): Promise<void> =>
  withCounty(wish.jurisdiction, async (call) => {
    let answers = 0
    const counted = answerLines(call, () => {
      answers += 1
    })
    await sendTo(wish.out, Readable.from(counted))
    const { answersWritten } = wordsOf(terminalLocale()).commands
    if (wish.out === undefined) return tell(wish.json === true ? JSON.stringify({ answers }) : answersWritten(answers))
    answer(wish.json === true, { file: wish.out, answers }, () => [answersWritten(answers)])
  })
