import type { Attribute } from '../attribute.ts'
import { type Box, conditionFault } from '../box.ts'
import type { Duty } from '../duty.ts'
import type { Fault } from '../fault.ts'
import type { DutyList } from '../list-file.ts'
import { mostConditions } from '../plane/packed-key.ts'
import { dateFaults, duplicateFaults, faultOf, unknownFaults } from './entries.ts'

type Known = {
  readonly matters: ReadonlySet<string>
  readonly territories: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly items: ReadonlySet<string>
  readonly attributes: ReadonlyMap<string, Attribute>
}

const countFaults = ({ attributes }: DutyList): Fault[] => {
  const surplus = attributes[mostConditions]
  if (surplus === undefined) return []
  const [found, expected] = [String(attributes.length), `<= ${mostConditions}`]
  return [faultOf('attributes', surplus.name, { code: 'too-many', field: 'name', found, expected })]
}

/** Faults of the declared attributes: duplicates, too many, enumerations without members, members twice. */
export const attributeFaults = (list: DutyList): Fault[] => [
  ...countFaults(list),
  ...duplicateFaults(
    'attributes',
    list.attributes.map((attribute) => attribute.name),
  ),
  ...list.attributes.flatMap((attribute) => [
    ...(attribute.kind === 'enum' && attribute.values.length === 0
      ? [faultOf('attributes', attribute.name, { code: 'shape', field: 'values', found: '[]', expected: 'other, …' })]
      : []),
    ...duplicateFaults('attributes', attribute.values).map((fault) => ({
      ...fault,
      id: attribute.name,
      field: 'values',
    })),
  ]),
]

const boxFaults = (dutyId: string, box: Box, at: number, attributes: Known['attributes']): Fault[] =>
  Object.entries(box).flatMap(([name, condition]) => {
    const field = `boxes.${at}.${name}`
    const attribute = attributes.get(name)
    if (attribute === undefined)
      return [
        faultOf('duties', dutyId, {
          code: 'unknown-attribute',
          field,
          found: name,
          expected: [...attributes.keys()].join(' | '),
        }),
      ]
    const fault = conditionFault(condition, attribute)
    return fault === null ? [] : [faultOf('duties', dutyId, { field, ...fault })]
  })

const dutyFaults = (duty: Duty, known: Known): Fault[] => {
  const named = 'unit' in duty.assignee ? [duty.assignee.unit] : []
  return [
    ...unknownFaults('duties', duty.id, { code: 'unknown-unit', field: 'assignee', names: named, known: known.units }),
    ...unknownFaults('duties', duty.id, {
      code: 'unknown-type',
      field: 'matter',
      names: [duty.matter],
      known: known.matters,
    }),
    ...unknownFaults('duties', duty.id, {
      code: 'unknown-type',
      field: 'exceptMatters',
      names: duty.exceptMatters,
      known: known.matters,
    }),
    ...unknownFaults('duties', duty.id, {
      code: 'unknown-territory',
      field: 'territory',
      names: [duty.territory],
      known: known.territories,
    }),
    ...unknownFaults('duties', duty.id, {
      code: 'unknown-territory',
      field: 'exceptTerritories',
      names: duty.exceptTerritories,
      known: known.territories,
    }),
    ...unknownFaults('duties', duty.id, {
      code: 'unknown-item',
      field: 'item',
      names: duty.item === null || known.items.size === 0 ? [] : [duty.item],
      known: known.items,
    }),
    ...(duty.boxes.length === 0
      ? [faultOf('duties', duty.id, { code: 'no-box', field: 'boxes', found: '[]', expected: '[{}]' })]
      : []),
    ...duty.boxes.flatMap((box, at) => boxFaults(duty.id, box, at, known.attributes)),
    ...dateFaults('duties', duty.id, { from: duty.from, to: duty.to, field: 'to' }),
  ]
}

/** Faults of the duties: what they name must exist, ranges and dates must run forward. */
export const dutiesFaults = (list: DutyList): Fault[] => {
  const known: Known = {
    matters: new Set(list.matters.map((node) => node.id)),
    territories: new Set(list.territories.map((node) => node.id)),
    units: new Set(list.units.map((unit) => unit.id)),
    items: new Set(list.items.map((item) => item.id)),
    attributes: new Map(list.attributes.map((attribute) => [attribute.name, attribute])),
  }
  return [
    ...duplicateFaults(
      'duties',
      list.duties.map((duty) => duty.id),
    ),
    ...duplicateFaults(
      'items',
      list.items.map((item) => item.id),
    ),
    ...list.items.flatMap((item) =>
      unknownFaults('items', item.id, {
        code: 'unknown-territory',
        field: 'territory',
        names: item.territory === null ? [] : [item.territory],
        known: known.territories,
      }),
    ),
    ...list.duties.flatMap((duty) => dutyFaults(duty, known)),
  ]
}
