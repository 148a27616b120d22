import type { Attribute } from '../../../src/modules/duties/core/attribute.ts'
import type { Assignee, Duty, ListKind, Role } from '../../../src/modules/duties/core/duty.ts'
import type { ListItem } from '../../../src/modules/duties/core/list-file.ts'
import { conditionsIn } from '../../../src/modules/duties/core/template/condition-text.ts'
import type { DutyRow } from '../../../src/modules/duties/core/views.ts'
import type { Words } from '../../../src/words/index.ts'
import { type Choice, choiceOf } from '../../api/choice.ts'
import { newId } from '../../api/ids.ts'
import { filled } from './filled.ts'
import { type ItemChoice, itemChoice } from './item-choice.ts'
import type { WrongFields } from './wrong-fields.ts'

/** A duty while it is being written: choices by name, conditions as text. */
export type Written = {
  readonly id: string
  readonly kept: Duty | null
  readonly role: Role
  readonly kind: ListKind
  readonly unit: readonly Choice[]
  readonly type: readonly Choice[]
  readonly place: readonly Choice[]
  readonly item: readonly ItemChoice[]
  readonly conditions: string
  readonly from: string
  readonly to: string
  readonly basis: string
  readonly scope: string
}

const empty: Omit<Written, 'id'> = {
  kept: null,
  role: 'lead',
  kind: 'basic',
  unit: [],
  type: [],
  place: [],
  item: [],
  conditions: '',
  from: '',
  to: '',
  basis: '',
  scope: '',
}

/** A duty of the draft ready to be changed, or an empty one. */
export const writtenOf = (row: DutyRow | null, nameOf: (item: ListItem) => string): Written => {
  if (row === null) return { ...empty, id: newId() }
  const { duty } = row
  return {
    id: duty.id,
    kept: duty,
    role: duty.role,
    kind: duty.kind,
    unit: 'unit' in duty.assignee ? [choiceOf(duty.assignee.unit, row.who)] : [],
    type: [choiceOf(duty.matter, row.type)],
    place: [choiceOf(duty.territory, row.where)],
    item: row.item === null ? [] : [itemChoice(row.item, nameOf)],
    conditions: row.conditions,
    from: duty.from ?? '',
    to: duty.to ?? '',
    basis: duty.basis ?? '',
    scope: duty.scope ?? '',
  }
}

/** The assignee as it stands: a unit that was chosen, else what the duty said (a line, outside, nobody). */
export const assigneeOf = (written: Written): Assignee | null => {
  const [unit] = written.unit
  if (unit !== undefined) return { unit: unit.id }
  const kept = written.kept?.assignee
  return kept === undefined || 'unit' in kept ? null : kept
}

/** What is wrong with a duty before anybody is asked, by field. */
export const wrongInDuty = (
  written: Written,
  attributes: readonly Attribute[],
  words: Pick<Words['duties'], 'faults' | 'editing'>,
): WrongFields => {
  const { wrong } = words.editing
  const [problem] = conditionsIn(written.conditions, attributes).problems
  const isReversed = written.from !== '' && written.to !== '' && written.to <= written.from
  const found: WrongFields = {
    assignee: assigneeOf(written) === null ? wrong.unit : undefined,
    matter: written.type.length === 0 ? wrong.type : undefined,
    territory: written.place.length === 0 ? wrong.place : undefined,
    boxes: problem === undefined ? undefined : words.faults[problem.code](problem),
    to: isReversed ? wrong.days : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, said]) => said !== undefined))
}

/** The duty as it was written; null while something that it cannot do without is missing. */
export const dutyOf = (written: Written, attributes: readonly Attribute[]): Duty | null => {
  const assignee = assigneeOf(written)
  const [type, place] = [written.type[0], written.place[0]]
  const { boxes, problems } = conditionsIn(written.conditions, attributes)
  if (assignee === null || type === undefined || place === undefined || problems.length > 0) return null
  const before = written.kept
  return {
    id: written.id,
    role: written.role,
    assignee,
    matter: type.id,
    territory: place.id,
    exceptMatters: before?.exceptMatters ?? [],
    exceptTerritories: before?.exceptTerritories ?? [],
    boxes: boxes.map((box) => ({ ...box })),
    from: filled(written.from),
    to: filled(written.to),
    precedence: before?.precedence ?? 0,
    force: before?.force ?? 0,
    jointGroup: before?.jointGroup ?? null,
    coordinator: before?.coordinator ?? false,
    replaces: before?.replaces ?? false,
    kind: written.kind,
    basis: filled(written.basis),
    item: written.item[0]?.id ?? null,
    scope: filled(written.scope),
  }
}
