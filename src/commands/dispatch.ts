import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { openDutyList } from '../gateways/imports/duty-list/read.ts'
import { fileSource } from '../gateways/imports/table/source.ts'
import { must, problem, refuse } from '../kernel/problem.ts'
import { answerAt } from '../modules/duties/core/answer.ts'
import { buildIndex, type DutyIndex } from '../modules/duties/core/duty-index.ts'
import { checkPoint, Point } from '../modules/duties/core/point.ts'

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

/** `wardwork dispatch`: who is accountable at each point, by a list file. Pure work on files, no database. */
export const dispatch = async (wish: { readonly list: string; readonly points: string }): Promise<void> => {
  const index = buildIndex(await openDutyList(fileSource(wish.list)))
  await answerPoints(index, fileSource(wish.points).open(), process.stdout)
}
