import { InvalidArgumentError, Option } from 'commander'
import { Day } from '../../kernel/day.ts'

/** Reads an option that counts something. */
export const wholeNumber = (text: string): number => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('a whole number is expected')
  return number
}

/** Reads an option that is a day. */
export const day = (text: string): Day => {
  const read = Day.safeParse(text)
  if (!read.success) throw new InvalidArgumentError('a day is expected, as 2026-03-02')
  return read.data
}

/** `--json`, which every command with an answer takes. */
export const json = (): Option => new Option('--json', 'print exactly one JSON document')

/** Which jurisdiction a command works for. */
export const jurisdiction = (): Option =>
  new Option('--jurisdiction <sign>', 'for which jurisdiction; may be left out where there is only one')

/** What every help ends with. */
export const example = (...lines: readonly string[]): string =>
  `\n${lines.length === 1 ? 'Example' : 'Examples'}:\n${lines.map((line) => `  ${line}\n`).join('')}`
