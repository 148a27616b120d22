import { collected, limited } from '../gateways/imports/table/bytes.ts'
import { fileSource } from '../gateways/imports/table/source.ts'
import { Day } from '../kernel/day.ts'
import { problem, Refusal, refuse } from '../kernel/problem.ts'
import { boundaryFileRefused } from '../modules/directory/core/problems.ts'
import { boundaryFileBytes, importBoundaries } from '../modules/directory/index.ts'
import { sentenceOf, type Words, wordsOf } from '../words/index.ts'
import { withCounty } from './county.ts'
import { answer, tell, terminalLocale } from './say.ts'

const wrongOption = problem('commands/wrong-option', 400)

type Wish = {
  readonly jurisdiction?: string
  readonly from?: string
  readonly skipBad?: boolean
  readonly json?: boolean
}

type Said = { readonly code: string; readonly values: Readonly<Record<string, unknown>> }

const isSaid = (one: unknown): one is Said =>
  typeof one === 'object' && one !== null && 'code' in one && 'values' in one

const linesOf = (words: Words, problems: unknown): string[] =>
  Array.isArray(problems) ? problems.filter(isSaid).map((one) => sentenceOf(words, one)) : []

/** The features that a refused file holds: the refusal alone says only how many. */
const tellFeatures = (error: unknown): never => {
  if (error instanceof Refusal && error.problem.code === boundaryFileRefused.code)
    for (const line of linesOf(wordsOf(terminalLocale()), error.problem.values.problems)) tell(line)
  throw error
}

const dayIn = (text: string): Day => {
  const read = Day.safeParse(text)
  return read.success ? read.data : refuse(wrongOption, { option: '--from', why: '2026-01-01' })
}

/** `wardwork import boundaries`: the boundaries of a GeoJSON file, all of them or none unless bad ones are skipped. */
export const importBoundaryFile = (file: string, wish: Wish): Promise<void> => {
  const from = wish.from === undefined ? {} : { from: dayIn(wish.from) }
  return withCounty(wish.jurisdiction, async (call) => {
    const source = fileSource(file)
    const bytes = await collected(limited(source.open(), boundaryFileBytes, source.name))
    const given = { bytes, skipBad: wish.skipBad === true, ...from }
    const done = await importBoundaries(call, given).catch(tellFeatures)
    const words = wordsOf(terminalLocale())
    answer(wish.json === true, done, () => [words.commands.boundariesKept(done.kept), ...linesOf(words, done.refused)])
  })
}
