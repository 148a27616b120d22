import type { Attribute, Values } from '../attribute.ts'
import type { Box, Condition } from '../box.ts'
import type { Names } from '../sentences.ts'

/** The words of a language that conditions are said with. */
export type ConditionWords = {
  readonly between: (said: { name: string; from: string; to: string }) => string
  readonly from: (said: { name: string; from: string }) => string
  readonly below: (said: { name: string; to: string }) => string
  readonly hours: (said: { name: string; from: string; to: string }) => string
  readonly members: (said: { name: string; members: readonly string[] }) => string
  readonly yes: (name: string) => string
  readonly no: (name: string) => string
  readonly and: string
  readonly or: string
}

/** What conditions are said with: words, names, and the attributes as they are declared. */
export type ConditionSpeaker = {
  readonly words: ConditionWords
  readonly names: Pick<Names, 'attribute' | 'value'>
  readonly attributes: ReadonlyMap<string, Attribute>
}

type Member = string | number | boolean

const membersText = ({ words, names }: ConditionSpeaker, attribute: Attribute, members: readonly Member[]): string => {
  const name = names.attribute(attribute.name)
  const [only] = members
  if (members.length === 1 && typeof only === 'boolean') return only ? words.yes(name) : words.no(name)
  return words.members({ name, members: members.map((member) => names.value(attribute.name, member)) })
}

const conditionText = (speaker: ConditionSpeaker, attribute: Attribute, condition: Condition): string => {
  if (typeof condition === 'boolean') return membersText(speaker, attribute, [condition])
  if (Array.isArray(condition)) return membersText(speaker, attribute, condition)
  if (attribute.kind === 'weekday') {
    const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => day >= (condition.from ?? 1) && day < (condition.to ?? 8))
    return membersText(speaker, attribute, days)
  }
  const { words, names } = speaker
  const name = names.attribute(attribute.name)
  if (attribute.kind === 'minutes') {
    const [from, to] = [condition.from ?? 0, condition.to ?? 1440].map((minute) => names.value(attribute.name, minute))
    return words.hours({ name, from: from ?? '', to: to ?? '' })
  }
  const from = condition.from === null ? null : names.value(attribute.name, condition.from)
  const to = condition.to === null ? null : names.value(attribute.name, condition.to)
  if (from !== null && to !== null) return words.between({ name, from, to })
  if (from !== null) return words.from({ name, from })
  return to === null ? '' : words.below({ name, to })
}

/** What is known of a point, as people say it: "amount: 500, at night: Sat"; empty where nothing is known. */
export const valuesInWords = (speaker: ConditionSpeaker, values: Values): string =>
  Object.entries(values)
    .flatMap(([name, value]) => {
      const attribute = speaker.attributes.get(name)
      return attribute === undefined || value === null ? [] : [membersText(speaker, attribute, [value])]
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
