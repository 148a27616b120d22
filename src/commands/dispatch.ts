import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { openDutyList } from '../gateways/imports/duty-list/read.ts'
import { fileSource } from '../gateways/imports/table/source.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { must, problem, refuse } from '../kernel/problem.ts'
import { answerAt } from '../modules/duties/core/answer.ts'
import { askedPoint } from '../modules/duties/core/asked-point.ts'
import { answerOf, decide } from '../modules/duties/core/decide.ts'
import { buildIndex, type DutyIndex } from '../modules/duties/core/duty-index.ts'
import type { DutyList } from '../modules/duties/core/list-file.ts'
import { type NameSources, namesAlone, namesOf } from '../modules/duties/core/names.ts'
import { checkPoint, Point } from '../modules/duties/core/point.ts'
import { explainInWords } from '../modules/duties/core/sentences.ts'
import { inForce } from '../modules/duties/index.ts'
import { wordsOf } from '../words/index.ts'
import { withCounty } from './county.ts'
import { answer, terminalLocale } from './say.ts'

/** A line that is no point; values: `line`, `why`. */
export const noPoint = problem('duties/no-point', 422)

const pointIn = (text: string, line: number): Point => {
  try {
    return Point.parse(JSON.parse(text))
  } catch (error) {
    return refuse(noPoint, { line, why: error instanceof Error ? error.message : '' })
  }
}

const isFull = (out: NodeJS.WritableStream, text: string): boolean => !out.write(text)

/** Decides the points of a stream of JSON lines in order, one answer a line; empty lines are skipped. */
export const answerPoints = async (
  index: DutyIndex,
  points: AsyncIterable<Uint8Array>,
  out: NodeJS.WritableStream,
): Promise<number> => {
  let line = 0
  let answered = 0
  for await (const text of createInterface({ input: Readable.from(points), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (text.trim() === '') continue
    const point = must(checkPoint(index, pointIn(text, line), String(line)))
    answered += 1
    if (isFull(out, `${JSON.stringify(answerAt(index, point))}\n`)) await once(out, 'drain')
  }
  return answered
}

/** Neither a point nor points to decide, or both. */
const whatToDecide = problem('commands/what-to-decide', 400)

type DispatchWish = {
  readonly list?: string
  readonly jurisdiction?: string
  readonly type?: string
  readonly place?: string
  readonly set?: readonly string[]
  readonly on?: Day
  readonly points?: string
  readonly json?: boolean
}

type Ground = { readonly index: DutyIndex; readonly list: DutyList; readonly sources: NameSources; readonly today: Day }

const decideOne = ({ index, list, sources, today }: Ground, wish: DispatchWish): void => {
  const { type = '', place = '', set = [], on = today } = wish
  const point = must(checkPoint(index, must(askedPoint(list, { type, place, on, set }))))
  const decision = decide(index, point)
  const locale = terminalLocale()
  const words = wordsOf(locale).duties
  const names = namesOf(list, sources, { ...words, isEnglish: locale === 'en' })
  const { headline, sentences } = explainInWords({ words: words.explain, names }, decision)
  answer(wish.json === true, { ...answerOf(decision), explanation: decision.explanation }, () => [
    headline,
    ...sentences.map(({ text }) => `  ${text}`),
  ])
}

const decideAll = async (ground: Ground, wish: DispatchWish): Promise<void> => {
  if (wish.points === undefined) return decideOne(ground, wish)
  await answerPoints(ground.index, fileSource(wish.points).open(), process.stdout)
}

/** `wardwork dispatch`: who is accountable, by the list in force or by a list file, which needs no database. */
export const dispatch = async (wish: DispatchWish): Promise<void> => {
  const isOne = wish.type !== undefined && wish.place !== undefined
  if (isOne === (wish.points !== undefined)) refuse(whatToDecide)
  if (wish.list === undefined)
    return withCounty(wish.jurisdiction, async (call) => {
      const { list, index, names } = await inForce(call)
      await decideAll({ list, index, sources: names, today: dayOf(call.now, call.jurisdiction.timeZone) }, wish)
    })
  const list = await openDutyList(fileSource(wish.list))
  const today = Temporal.Now.plainDateISO().toString()
  return decideAll({ list, index: buildIndex(list), sources: namesAlone, today }, wish)
}
