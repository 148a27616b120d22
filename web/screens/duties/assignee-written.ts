import type { Assignee } from '../../../src/modules/duties/core/duty.ts'
import { type Choice, choiceOf } from '../../api/choice.ts'

/** What may carry a duty. */
export const assigneeKinds = ['unit', 'line', 'outside', 'none'] as const
export type AssigneeKind = (typeof assigneeKinds)[number]

/** Where the destinations that everybody knows do not reach. */
export const elsewhere = 'elsewhere'

/** Whoever carries a duty while it is being written; what was filled in for another kind is kept until it is saved. */
export type AssigneeWritten = {
  readonly kind: AssigneeKind
  readonly unit: readonly Choice[]
  readonly line: string
  readonly level: string
  /** A destination that is known, or `elsewhere`. */
  readonly outside: string
  readonly elsewhere: string
  readonly reason: string
}

const county = '3'

const empty: AssigneeWritten = {
  kind: 'unit',
  unit: [],
  line: '',
  level: county,
  outside: '',
  elsewhere: '',
  reason: '',
}

/** A unit, chosen already. */
export const writtenOfUnit = (unit: Choice): AssigneeWritten => ({ ...empty, unit: [unit] })

/** The assignee of a duty ready to be changed; a unit by name, nobody chosen where there is none. */
export const writtenOfAssignee = (
  assignee: Assignee | null,
  who: string,
  destinations: Readonly<Record<string, string>>,
): AssigneeWritten => {
  if (assignee === null) return empty
  if ('unit' in assignee) return writtenOfUnit(choiceOf(assignee.unit, who))
  if ('line' in assignee) return { ...empty, kind: 'line', line: assignee.line, level: String(assignee.level) }
  if ('none' in assignee) return { ...empty, kind: 'none', reason: assignee.none }
  const isKnown = assignee.outside in destinations
  const where = isKnown ? { outside: assignee.outside } : { outside: elsewhere, elsewhere: assignee.outside }
  return { ...empty, kind: 'outside', ...where }
}

/** Whoever was written down; null while what the kind cannot do without is missing. */
export const assigneeOf = (written: AssigneeWritten): Assignee | null => {
  const [unit] = written.unit
  if (written.kind === 'unit') return unit === undefined ? null : { unit: unit.id }
  if (written.kind === 'line') return written.line === '' ? null : { line: written.line, level: Number(written.level) }
  const said = (written.kind === 'none' ? written.reason : written.elsewhere).trim()
  if (written.kind === 'none') return said === '' ? null : { none: said }
  const destination = written.outside === elsewhere ? said : written.outside
  return destination === '' ? null : { outside: destination }
}
