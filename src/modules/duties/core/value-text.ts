import { type Attribute, actionAttribute, type Value } from './attribute.ts'

/** The words of a language that values of attributes are said with. */
export type ValueWords = {
  readonly yes: string
  readonly no: string
  /** From Monday. */
  readonly weekdays: readonly string[]
  readonly actions: Readonly<Record<string, string>>
  /** A member of an enumeration that has no other name than itself. */
  readonly member: (member: string) => string
}

/** A number of an attribute's grid as people write it: 12050 with two decimals is 120.50, minute 1320 is 22:00. */
export const gridText = ({ kind, scale }: Pick<Attribute, 'kind' | 'scale'>, value: number): string => {
  if (kind === 'minutes') return `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`
  if (scale === 0) return String(value)
  const digits = String(Math.abs(value)).padStart(scale + 1, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** A value of an attribute as people say it: 300.00, 22:00, Saturday, yes, "restaurant", to enforce. */
export const valueText = (attribute: Attribute, value: Exclude<Value, null>, words: ValueWords): string => {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string')
    return (attribute.name === actionAttribute ? words.actions[value] : undefined) ?? words.member(value)
  return attribute.kind === 'weekday' ? (words.weekdays[value - 1] ?? String(value)) : gridText(attribute, value)
}
