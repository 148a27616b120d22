import type { Attribute, Values } from '../attribute.ts'
import type { Box, Condition } from '../box.ts'
import type { Names } from '../sentences.ts'

/** The words of a language that conditions are said with. */
export type ConditionWords = {
  readonly between: (said: { name: string; from: string; to: string }) => string
  readonly from: (said: { name: string; from: string }) => string
  readonly below: (said: { name: string; to: string }) => string
  readonly members: (said: { name: string; members: string }) => string
  readonly yes: (name: string) => string
  readonly no: (name: string) => string
  readonly weekdays: readonly string[]
  readonly and: string
  readonly or: string
}

/** What conditions are said with: words, names, and the attributes as they are declared. */
export type ConditionSpeaker = {
  readonly words: ConditionWords
  readonly names: Pick<Names, 'attribute'>
  readonly attributes: ReadonlyMap<string, Attribute>
}

/** A number of an attribute's grid as people write it: 12050 with two decimals is 120.50, minute 1320 is 22:00. */
export const gridText = ({ kind, scale }: Pick<Attribute, 'kind' | 'scale'>, value: number): string => {
  if (kind === 'minutes') return `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`
  if (scale === 0) return String(value)
  const digits = String(Math.abs(value)).padStart(scale + 1, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** A single value as a condition that holds for it alone. */
const boxOf = (value: string | boolean): Condition => (typeof value === 'boolean' ? value : [value])

const conditionText = (speaker: ConditionSpeaker, attribute: Attribute, condition: Condition): string => {
  const { words, names } = speaker
  const name = names.attribute(attribute.name)
  if (typeof condition === 'boolean') return condition ? words.yes(name) : words.no(name)
  if (Array.isArray(condition)) {
    const [only] = condition
    if (condition.length === 1 && typeof only === 'boolean') return only ? words.yes(name) : words.no(name)
    const isWeekday = attribute.kind === 'weekday'
    const members = condition.map((one) => (isWeekday ? (words.weekdays[Number(one) - 1] ?? String(one)) : String(one)))
    return words.members({ name, members: members.join(', ') })
  }
  const from = condition.from === null ? null : gridText(attribute, condition.from)
  const to = condition.to === null ? null : gridText(attribute, condition.to)
  if (from !== null && to !== null) return words.between({ name, from, to })
  if (from !== null) return words.from({ name, from })
  return to === null ? '' : words.below({ name, to })
}

/** What is known of a point, as people say it: "amount: 500, at night: Sat"; empty where nothing is known. */
export const valuesInWords = (speaker: ConditionSpeaker, values: Values): string =>
  Object.entries(values)
    .flatMap(([name, value]) => {
      const attribute = speaker.attributes.get(name)
      if (attribute === undefined || value === null) return []
      if (typeof value !== 'number') return [conditionText(speaker, attribute, boxOf(value))]
      if (attribute.kind === 'weekday') return [conditionText(speaker, attribute, [value])]
      return [speaker.words.members({ name: speaker.names.attribute(name), members: gridText(attribute, value) })]
    })
    .join(speaker.words.and)

/** Boxes of conditions as people say them: "amount from 0 to below 500, on Sat, Sun; or …"; empty where nothing is narrowed. */
export const conditionsInWords = (speaker: ConditionSpeaker, boxes: readonly Box[]): string => {
  const said = boxes.map((box) =>
    Object.entries(box)
      .flatMap(([name, condition]) => {
        const attribute = speaker.attributes.get(name)
        return attribute === undefined ? [] : [conditionText(speaker, attribute, condition)]
      })
      .filter((text) => text !== '')
      .join(speaker.words.and),
  )
  return said.some((text) => text === '') ? '' : said.join(speaker.words.or)
}
