import { z } from 'zod'
import { type Attribute, domainOf, domainWords, type Value } from './attribute.ts'
import type { FaultCode } from './fault.ts'

/** Half-open `[from, to)`; null is unbounded. */
export const Range = z.object({ from: z.int().nullable().default(null), to: z.int().nullable().default(null) })
export type Range = z.infer<typeof Range>

/** What one attribute is narrowed to: a range, a set of members, or one truth. */
export const Condition = z.union([z.boolean(), z.array(z.string()), z.array(z.int()), z.array(z.boolean()), Range])
export type Condition = z.infer<typeof Condition>

/** One box: every named attribute narrowed, all others free. */
export const Box = z.record(z.string(), Condition)
export type Box = Readonly<Record<string, Condition>>

const isRange = (condition: Condition): condition is Range => typeof condition === 'object' && !Array.isArray(condition)

const membersOf = (condition: Condition): readonly Value[] => {
  if (Array.isArray(condition)) return condition
  return typeof condition === 'boolean' ? [condition] : []
}

/** Whether a known value lies in the condition. */
export const holds = (condition: Condition, value: Exclude<Value, null>): boolean => {
  if (!isRange(condition)) return membersOf(condition).includes(value)
  if (typeof value !== 'number') return false
  return (condition.from === null || value >= condition.from) && (condition.to === null || value < condition.to)
}

const rangeNarrows = (range: Range, attribute: Attribute): boolean => {
  const domain = domainOf(attribute.kind)
  const cutsBelow = range.from !== null && (domain.from === null || range.from > domain.from)
  const cutsAbove = range.to !== null && (domain.to === null || range.to < domain.to)
  return cutsBelow || cutsAbove
}

const allMembers = (attribute: Attribute): readonly Value[] => {
  if (attribute.kind === 'enum') return attribute.values
  if (attribute.kind === 'boolean') return [false, true]
  return [1, 2, 3, 4, 5, 6, 7]
}

/** Whether the condition, clipped to the attribute's domain, leaves anything of it out. */
export const narrows = (condition: Condition, attribute: Attribute): boolean =>
  isRange(condition)
    ? rangeNarrows(condition, attribute)
    : allMembers(attribute).some((member) => !membersOf(condition).includes(member))

/** The number of constrained attributes of a set of boxes; all functional zones together count once. */
export const constrainedCount = (boxes: readonly Box[], attributes: ReadonlyMap<string, Attribute>): number => {
  const narrowed = new Set<string>()
  for (const box of boxes) {
    for (const [name, condition] of Object.entries(box)) {
      const attribute = attributes.get(name)
      if (attribute !== undefined && narrows(condition, attribute)) narrowed.add(attribute.zone ? '' : name)
    }
  }
  return narrowed.size
}

export type ConditionFault = { readonly code: FaultCode; readonly found: string; readonly expected: string }

const rangeFault = (range: Range, attribute: Attribute): ConditionFault | null => {
  const found = `[${range.from ?? ''}, ${range.to ?? ''})`
  if (range.from !== null && range.to !== null && range.from > range.to)
    return { code: 'reversed-range', found, expected: 'from < to' }
  if (range.from !== null && range.from === range.to) return { code: 'empty-range', found, expected: 'from < to' }
  const domain = domainOf(attribute.kind)
  const isOutside =
    (range.from !== null && domain.to !== null && range.from >= domain.to) ||
    (range.to !== null && domain.from !== null && range.to <= domain.from)
  return isOutside ? { code: 'empty-range', found, expected: domainWords(attribute) } : null
}

/** What is wrong with a condition on this attribute; null when nothing is. */
export const conditionFault = (condition: Condition, attribute: Attribute): ConditionFault | null => {
  if (isRange(condition)) {
    if (attribute.kind === 'enum' || attribute.kind === 'boolean')
      return { code: 'shape', found: JSON.stringify(condition), expected: domainWords(attribute) }
    return rangeFault(condition, attribute)
  }
  const expected = domainWords(attribute)
  if (attribute.kind === 'number' || attribute.kind === 'minutes')
    return { code: 'shape', found: JSON.stringify(condition), expected: '{"from", "to"}' }
  const members = membersOf(condition)
  if (members.length === 0) return { code: 'empty-range', found: '[]', expected }
  const stranger = members.find((member) => !allMembers(attribute).includes(member))
  return stranger === undefined ? null : { code: 'unknown-value', found: String(stranger), expected }
}
