import type { Attribute } from '../../../src/modules/duties/core/attribute.ts'
import type { Duty, ListKind, Role } from '../../../src/modules/duties/core/duty.ts'
import type { ListItem } from '../../../src/modules/duties/core/list-file.ts'
import { conditionsIn } from '../../../src/modules/duties/core/template/condition-text.ts'
import type { DutyRow } from '../../../src/modules/duties/core/views.ts'
import type { Words } from '../../../src/words/index.ts'
import { type Choice, choiceOf } from '../../api/choice.ts'
import { newId } from '../../api/ids.ts'
import { type AssigneeWritten, assigneeOf, writtenOfAssignee } from './assignee-written.ts'
import { filled } from './filled.ts'
import { type ItemChoice, itemChoice } from './item-choice.ts'
import type { WrongFields } from './wrong-fields.ts'

/** A duty while it is being written: choices by name, conditions as text. */
export type Written = {
  readonly id: string
  readonly role: Role
  readonly kind: ListKind
  readonly assignee: AssigneeWritten
  readonly type: readonly Choice[]
  readonly place: readonly Choice[]
  readonly exceptTypes: readonly Choice[]
  readonly exceptPlaces: readonly Choice[]
  readonly item: readonly ItemChoice[]
  readonly conditions: string
  readonly from: string
  readonly to: string
  readonly basis: string
  readonly scope: string
  readonly precedence: string
  readonly force: string
  readonly jointGroup: string
  readonly isCoordinator: boolean
  readonly isReplacing: boolean
}

const empty: Omit<Written, 'id' | 'assignee'> = {
  role: 'lead',
  kind: 'basic',
  type: [],
  place: [],
  exceptTypes: [],
  exceptPlaces: [],
  item: [],
  conditions: '',
  from: '',
  to: '',
  basis: '',
  scope: '',
  precedence: '0',
  force: '0',
  jointGroup: '',
  isCoordinator: false,
  isReplacing: false,
}

/** What a duty is shown by: its item, and the destinations outside that are known. */
export type Naming = {
  readonly nameOf: (item: ListItem) => string
  readonly destinations: Readonly<Record<string, string>>
}

/** A duty of the draft ready to be changed, or an empty one. */
export const writtenOf = (row: DutyRow | null, { nameOf, destinations }: Naming): Written => {
  if (row === null) return { ...empty, id: newId(), assignee: writtenOfAssignee(null, '', destinations) }
  const { duty } = row
  return {
    id: duty.id,
    role: duty.role,
    kind: duty.kind,
    assignee: writtenOfAssignee(duty.assignee, row.who, destinations),
    type: [choiceOf(duty.matter, row.type)],
    place: [choiceOf(duty.territory, row.where)],
    exceptTypes: row.exceptTypes.map(({ id, name }) => choiceOf(id, name)),
    exceptPlaces: row.exceptPlaces.map(({ id, name }) => choiceOf(id, name)),
    item: row.item === null ? [] : [itemChoice(row.item, nameOf)],
    conditions: row.conditions,
    from: duty.from ?? '',
    to: duty.to ?? '',
    basis: duty.basis ?? '',
    scope: duty.scope ?? '',
    precedence: String(duty.precedence),
    force: String(duty.force),
    jointGroup: duty.jointGroup ?? '',
    isCoordinator: duty.coordinator,
    isReplacing: duty.replaces,
  }
}

/** Whether one of the holes is all of what holes are cut out of. */
const isCutOut = (whole: readonly Choice[], holes: readonly Choice[]): boolean =>
  holes.some(({ id }) => id === whole[0]?.id)

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
    assignee: assigneeOf(written.assignee) === null ? wrong.assignee[written.assignee.kind] : undefined,
    matter: written.type.length === 0 ? wrong.type : undefined,
    territory: written.place.length === 0 ? wrong.place : undefined,
    boxes: problem === undefined ? undefined : words.faults[problem.code](problem),
    to: isReversed ? wrong.days : undefined,
    exceptMatters: isCutOut(written.type, written.exceptTypes) ? wrong.nothingLeft : undefined,
    exceptTerritories: isCutOut(written.place, written.exceptPlaces) ? wrong.nothingLeft : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, said]) => said !== undefined))
}

/** The duty as it was written; null while something that it cannot do without is missing. */
export const dutyOf = (written: Written, attributes: readonly Attribute[]): Duty | null => {
  const assignee = assigneeOf(written.assignee)
  const [type, place] = [written.type[0], written.place[0]]
  const { boxes, problems } = conditionsIn(written.conditions, attributes)
  if (assignee === null || type === undefined || place === undefined || problems.length > 0) return null
  const jointGroup = filled(written.jointGroup)
  return {
    id: written.id,
    role: written.role,
    assignee,
    matter: type.id,
    territory: place.id,
    exceptMatters: written.exceptTypes.map(({ id }) => id),
    exceptTerritories: written.exceptPlaces.map(({ id }) => id),
    boxes: boxes.map((box) => ({ ...box })),
    from: filled(written.from),
    to: filled(written.to),
    precedence: Number(written.precedence),
    force: Number(written.force),
    jointGroup,
    coordinator: jointGroup !== null && written.isCoordinator,
    replaces: written.isReplacing,
    kind: written.kind,
    basis: filled(written.basis),
    item: written.item[0]?.id ?? null,
    scope: filled(written.scope),
  }
}
