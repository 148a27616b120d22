import { z } from 'zod'

/** What a condition may be about. `number` holds integers of its scale, `minutes` 0-1439 of the day, `weekday` 1-7 from Monday. */
export const AttributeKind = z.enum(['number', 'enum', 'boolean', 'minutes', 'weekday'])
export type AttributeKind = z.infer<typeof AttributeKind>

/**
 * A declared attribute.
 *
 * `scale` is the number of decimals of a number (2: cents); `values` closes an enumeration; `zone` marks a functional
 * zone, all of which count as one constrained attribute.
 */
export const Attribute = z.object({
  name: z.string().min(1).max(80),
  kind: AttributeKind,
  scale: z.int().min(0).max(9).default(0),
  values: z.array(z.string().min(1)).default([]),
  zone: z.boolean().default(false),
  label: z.string().nullable().default(null),
  labelEn: z.string().nullable().default(null),
})
export type Attribute = z.infer<typeof Attribute>

/** A value of an attribute at a point; null is unknown. */
export const Value = z.union([z.number(), z.string(), z.boolean(), z.null()])
export type Value = z.infer<typeof Value>

/** Values by attribute name; a name that is absent is unknown. */
export const Values = z.record(z.string(), Value)
export type Values = Readonly<Record<string, Value>>

/** The attribute that says what is to be done: always known, because a matter type carries the action it asks for. */
export const actionAttribute = 'action'
/** The action that a matter asks for when its type says nothing else. */
export const defaultAction = 'dispose'
/** The action that only a unit with a power may carry out. */
export const enforcement = 'enforce'

/** Half-open bounds of the attribute's domain; null is unbounded. Enumerations and booleans have none. */
export const domainOf = (kind: AttributeKind): { readonly from: number | null; readonly to: number | null } => {
  if (kind === 'minutes') return { from: 0, to: 1440 }
  if (kind === 'weekday') return { from: 1, to: 8 }
  return { from: null, to: null }
}

/** Whether a value belongs to the attribute's domain. */
export const isInDomain = (attribute: Attribute, value: Exclude<Value, null>): boolean => {
  if (attribute.kind === 'boolean') return typeof value === 'boolean'
  if (attribute.kind === 'enum') return typeof value === 'string' && attribute.values.includes(value)
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false
  const { from, to } = domainOf(attribute.kind)
  return (from === null || value >= from) && (to === null || value < to)
}

/** What a value of this attribute looks like, for refusals. */
export const domainWords = (attribute: Attribute): string => {
  if (attribute.kind === 'enum') return attribute.values.join(' | ')
  if (attribute.kind === 'boolean') return 'true | false'
  if (attribute.kind === 'minutes') return '0-1439'
  if (attribute.kind === 'weekday') return '1-7'
  return attribute.scale === 0 ? 'integer' : `integer, 1 = 10^-${attribute.scale}`
}
