import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { actionAttribute, defaultAction, domainWords, isInDomain, type Value, Values } from './attribute.ts'
import type { DutyIndex } from './duty-index.ts'
import { type Fault, faultValues } from './fault.ts'
import { faultOf } from './list-faults/entries.ts'
import { pointRefused } from './problems.ts'

/** Where and when a decision is asked for; attributes that are absent or null are unknown. */
export const Point = z.object({
  matter: z.string().min(1),
  territory: z.string().min(1),
  on: Day,
  attributes: Values.default({}),
})
export type Point = {
  readonly matter: string
  readonly territory: string
  readonly on: Day
  readonly attributes: Readonly<Record<string, Value>>
}

const valueFaults = (index: DutyIndex, id: string, name: string, value: Value): Fault[] => {
  const attribute = index.attributes.get(name)
  const field = `attributes.${name}`
  if (attribute === undefined)
    return [
      faultOf('points', id, {
        code: 'unknown-attribute',
        field,
        found: name,
        expected: [...index.attributes.keys()].join(' | '),
      }),
    ]
  if (value === null || isInDomain(attribute, value)) return []
  return [
    faultOf('points', id, { code: 'unknown-value', field, found: String(value), expected: domainWords(attribute) }),
  ]
}

/**
 * Checks that everything a point names is known to the list.
 *
 * @param id what the point is called in the refusal, such as its line number
 */
export const checkPoint = (index: DutyIndex, point: Point, id = ''): Answer<Point> => {
  const faults: Fault[] = []
  if (!index.matters.has(point.matter))
    faults.push(faultOf('points', id, { code: 'unknown-type', field: 'matter', found: point.matter }))
  if (!index.territories.has(point.territory))
    faults.push(faultOf('points', id, { code: 'unknown-territory', field: 'territory', found: point.territory }))
  for (const [name, value] of Object.entries(point.attributes)) faults.push(...valueFaults(index, id, name, value))
  return faults.length > 0 ? no(pointRefused, faultValues(faults)) : yes(point)
}

/** The known values of a point; the action is always known where the list declares it. */
export const knownValues = (index: DutyIndex, point: Point): ReadonlyMap<string, Exclude<Value, null>> => {
  const known = new Map<string, Exclude<Value, null>>()
  for (const [name, value] of Object.entries(point.attributes)) if (value !== null) known.set(name, value)

  const action = index.attributes.get(actionAttribute)
  const asked = index.actionOf(point.matter) ?? defaultAction
  if (action !== undefined && !known.has(actionAttribute) && isInDomain(action, asked))
    known.set(actionAttribute, asked)
  return known
}
