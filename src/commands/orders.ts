import type { Writable } from 'node:stream'
import { replayFile } from '../gateways/imports/orders/replay-file.ts'
import { replayLines, stripLines } from '../gateways/imports/orders/report-lines.ts'
import { stripOrders } from '../gateways/imports/orders/strip.ts'
import { fileSource } from '../gateways/imports/table/source.ts'
import { sentenceOf, wordsOf } from '../words/index.ts'
import { answer, tell, terminalLocale } from './say.ts'
import { writeWhole } from './whole-file.ts'

type ReplayWish = {
  readonly orders: string
  readonly map: string
  readonly list?: readonly string[]
  readonly learnUntil: number
  readonly skipBadRows?: boolean
  readonly json?: boolean
}

/** `wardwork replay`: what past orders say about the list. Pure work on a file, no database. */
export const replay = async (wish: ReplayWish): Promise<void> => {
  const words = wordsOf(terminalLocale())
  const { report, skipped, skippedRows } = await replayFile({
    file: wish.orders,
    mapping: wish.map,
    learnUntil: wish.learnUntil,
    ...(wish.list === undefined ? {} : { lists: wish.list }),
    ...(wish.skipBadRows === undefined ? {} : { skipBadRows: wish.skipBadRows }),
  })
  for (const problem of skipped) tell(sentenceOf(words, problem))
  if (skippedRows > 0) tell(words.imports.skippedRows(skippedRows))
  answer(wish.json === true, report, () => replayLines(report, words))
}

/** `wardwork orders strip`: takes persons out of a file before it leaves the hotline. */
export const strip = async (file: string, wish: { readonly out?: string; readonly json?: boolean }): Promise<void> => {
  const source = fileSource(file)
  const stripInto = (output: Writable) => stripOrders({ source, output })
  const report = wish.out === undefined ? await stripInto(process.stdout) : await writeWhole(wish.out, stripInto)
  const lines = stripLines(report, wordsOf(terminalLocale()))
  if (wish.out !== undefined) return answer(wish.json === true, report, () => lines)
  // Standard output is the stripped file itself: what was removed is said beside it.
  for (const line of wish.json === true ? [JSON.stringify(report)] : lines) tell(line)
}
