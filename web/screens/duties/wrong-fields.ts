import type { Problem } from '../../../src/kernel/problem.ts'
import { type Fault, FaultCode } from '../../../src/modules/duties/core/fault.ts'
import type { Words } from '../../../src/words/index.ts'

/** What is wrong, by the field it is about. */
export type WrongFields = Readonly<Record<string, string | undefined>>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isFault = (value: unknown): value is Fault =>
  isRecord(value) &&
  FaultCode.safeParse(value.code).success &&
  typeof value.part === 'string' &&
  typeof value.field === 'string'

const entriesIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The faults that a refusal names. */
export const faultsIn = ({ values }: Pick<Problem, 'values'>): readonly Fault[] =>
  entriesIn(values.faults).filter(isFault)

/** The first step of a path: `words.0` is about `words`. */
const fieldOf = (path: string): string => path.split('.')[0] ?? path

/**
 * What a refusal says against one entry, by field: faults of its part of the list, and what the server could not read.
 *
 * Of several things wrong with a field the first is said.
 */
export const wrongFieldsIn = (words: Words['duties'], problem: Problem, part: string): WrongFields => {
  const faults = faultsIn(problem)
    .filter((fault) => fault.part === part)
    .map((fault) => [fieldOf(fault.field), words.faults[fault.code](fault)] as const)
  const unread = entriesIn(problem.values.wrongFields).flatMap((one) =>
    isRecord(one) && typeof one.field === 'string' && typeof one.message === 'string'
      ? [[fieldOf(one.field.replace(/^body\./, '')), one.message] as const]
      : [],
  )
  return Object.fromEntries([...faults, ...unread].reverse())
}

/** Whether everything a refusal says stands at a field that is shown, so that nothing is left to say below. */
export const isSaidAt = (wrong: WrongFields, shown: readonly string[]): boolean => {
  const fields = Object.keys(wrong)
  return fields.length > 0 && fields.every((field) => shown.includes(field))
}
