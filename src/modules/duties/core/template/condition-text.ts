import type { Attribute } from '../attribute.ts'
import type { Box, Condition } from '../box.ts'
import { gridText } from '../value-text.ts'
import { truthIn } from './cell.ts'

/*
 * Conditions as people write them in a cell.
 *
 *   面积>=50；面积<100            one box: from 50, below 100
 *   金额500以上不满1000           the same in words: 以上 以下 以内 include the bound, 超过 不满 exclude it
 *   商铺=food,other               members of an enumeration
 *   开发区=是                     a zone, or any yes or no
 *   时间>=22:00 或 时间<6:00      two boxes; 或, ||, "or" and a line break separate boxes
 *
 * Source: docs/sources.md#bounds-in-chinese-lists.
 */

type Bound = { readonly from?: number; readonly to?: number }

/** What was wrong with a piece of a condition cell. */
export type ConditionProblem = {
  readonly code: 'bad-condition' | 'unknown-attribute' | 'unknown-value'
  readonly found: string
  readonly expected: string
}

export type ConditionsRead = { readonly boxes: readonly Box[]; readonly problems: readonly ConditionProblem[] }

type Sense = 'atLeast' | 'above' | 'atMost' | 'below'
type Spelling = { readonly text: string; readonly sense: Sense }

/** Longest first: 不超过 is tried before 超过. */
const spellings = (table: readonly (readonly [Sense, readonly string[]])[]): readonly Spelling[] =>
  table
    .flatMap(([sense, texts]) => texts.map((text) => ({ text, sense })))
    .sort((a, b) => b.text.length - a.text.length)

const operators = spellings([
  ['atLeast', ['>=', '≥', '不少于', '不低于', '至少']],
  ['above', ['>', '超过', '大于', '多于', '高于']],
  ['atMost', ['<=', '≤', '不超过', '不多于', '不高于', '至多']],
  ['below', ['<', '不满', '小于', '少于', '低于', '不足']],
])

const suffixes = spellings([
  ['atLeast', ['以上', '及以上']],
  ['atMost', ['以下', '及以下', '以内']],
  ['above', ['以外']],
])

/** The value on the attribute's integer grid: 12.5 with one decimal is 125; 22:00 is minute 1320. */
export const gridValue = (attribute: Attribute, text: string): number | null => {
  const plain = text.trim()
  if (attribute.kind === 'minutes') {
    const clock = /^(\d{1,2})[:：](\d{2})$/.exec(plain)
    if (clock === null) return null
    const minutes = Number(clock[1]) * 60 + Number(clock[2])
    return minutes <= 1440 && Number(clock[2]) < 60 ? minutes : null
  }
  const found = /^([+-]?\d{1,15})(?:\.(\d{1,9}))?$/.exec(plain)
  if (found === null) return null
  const [, whole = '', decimals = ''] = found
  if (decimals.replace(/0+$/, '').length > attribute.scale) return null
  const digits = decimals.slice(0, attribute.scale).padEnd(attribute.scale, '0')
  const value = Number(`${whole}${digits}`)
  return Number.isSafeInteger(value) ? value : null
}

const boundOf = (sense: Sense, value: number): Bound => {
  if (sense === 'atLeast') return { from: value }
  if (sense === 'above') return { from: value + 1 }
  return sense === 'atMost' ? { to: value + 1 } : { to: value }
}

const numberAt = /^\s*(\d{1,2}[:：]\d{2}|[+-]?\d+(?:\.\d+)?)\s*/

type Part = { readonly bound: Bound; readonly rest: string }

const unitWords = /^(?:平方米|㎡|m2|米|元|分贝|dB|人|户|吨|公里|小时|天|日|%|％)\s*/i

const boundBefore = (attribute: Attribute, text: string): Part | null => {
  const operator = operators.find((one) => text.startsWith(one.text))
  if (operator === undefined) return null
  const rest = text.slice(operator.text.length)
  const number = numberAt.exec(rest)
  const value = number === null ? null : gridValue(attribute, number[1] ?? '')
  if (number === null || value === null) return null
  return { bound: boundOf(operator.sense, value), rest: rest.slice(number[0].length).replace(unitWords, '') }
}

const boundAfter = (attribute: Attribute, text: string): Part | null => {
  const number = numberAt.exec(text)
  const value = number === null ? null : gridValue(attribute, number[1] ?? '')
  if (number === null || value === null) return null
  const rest = text.slice(number[0].length).replace(unitWords, '')
  const suffix = suffixes.find((one) => rest.startsWith(one.text))
  return suffix === undefined ? null : { bound: boundOf(suffix.sense, value), rest: rest.slice(suffix.text.length) }
}

/** Bounds written one after another: 50以上不满100. Null when any of it cannot be read. */
const boundsIn = (attribute: Attribute, text: string): Bound | null => {
  let rest = text.trim()
  let bound: Bound = {}
  while (rest !== '') {
    const part = boundBefore(attribute, rest) ?? boundAfter(attribute, rest)
    if (part === null) return null
    bound = { ...bound, ...part.bound }
    rest = part.rest.replace(/^[,，且和并\s]+/, '')
  }
  return bound
}

const memberIn = (attribute: Attribute, text: string): string | number | null => {
  if (attribute.kind === 'enum') return attribute.values.find((member) => member.normalize('NFKC') === text) ?? null
  const day = '一二三四五六日'.indexOf(text.replace(/^(?:周|星期)/, '').replace('天', '日'))
  if (day >= 0 && text.length > 0) return day + 1
  return /^[1-7]$/.test(text) ? Number(text) : null
}

type Read = { readonly condition: Condition } | { readonly problem: ConditionProblem }

const wrong = (code: ConditionProblem['code'], found: string, expected: string): Read => ({
  problem: { code, found, expected },
})

const membersIn = (attribute: Attribute, text: string): Read => {
  const names = text.split(/[,，、]/).map((name) => name.trim())
  const allowed = attribute.kind === 'enum' ? attribute.values.join(' | ') : '1-7'
  const stranger = names.find((name) => memberIn(attribute, name) === null)
  if (stranger !== undefined) return wrong('unknown-value', stranger, allowed)
  const members = names.map((name) => memberIn(attribute, name))
  if (attribute.kind === 'enum') return { condition: members.filter((member) => typeof member === 'string') }
  return { condition: members.filter((member) => typeof member === 'number') }
}

const valueAfter = (attribute: Attribute, text: string): Read => {
  const said = text.replace(/^\s*[=：:为是]?\s*/, '')
  if (attribute.kind === 'boolean') {
    const truths = said.split(/[,，、]/).map((one) => (one.trim() === '' ? null : truthIn(one)))
    if (truths.length > 1 && !truths.includes(null)) return { condition: truths.filter((one) => one !== null) }
    const truth = truthIn(said === '' ? text : said)
    return truth === null || (said === '' && !text.includes('是'))
      ? wrong('bad-condition', text, `${attribute.name}=是 | 否`)
      : { condition: truth }
  }
  if (attribute.kind === 'enum' || attribute.kind === 'weekday') return membersIn(attribute, said)
  if (said === anything) return { condition: { from: null, to: null } }
  const range = boundsIn(attribute, text)
  if (range === null || (range.from === undefined && range.to === undefined))
    return wrong('bad-condition', text, attribute.kind === 'minutes' ? '>=22:00' : '>=50；<100')
  return { condition: { from: range.from ?? null, to: range.to ?? null } }
}

const merged = (before: Condition | undefined, added: Condition): Condition => {
  const isRange = (one: Condition | undefined): one is { from: number | null; to: number | null } =>
    typeof one === 'object' && !Array.isArray(one)
  if (!isRange(before) || !isRange(added)) return added
  return { from: added.from ?? before.from, to: added.to ?? before.to }
}

/** What an attribute goes by: name, labels, and labels without the hint in brackets, 面积（平方米） as 面积. */
const spellingsOf = (attribute: Attribute): string[] =>
  [attribute.name, attribute.label, attribute.labelEn]
    .filter((name) => name !== null)
    .map((name) => name.normalize('NFKC'))
    .flatMap((name) => [name, name.replace(/\s*\(.*\)$/, '')])

/** The attribute whose name, or label in either language, a piece begins with; the longest name wins. */
const namedIn = (piece: string, attributes: readonly Attribute[]) =>
  attributes
    .flatMap((attribute) =>
      spellingsOf(attribute).flatMap((name) => (piece.startsWith(name) ? [{ attribute, name }] : [])),
    )
    .toSorted((a, b) => b.name.length - a.name.length)[0]

const boxIn = (text: string, attributes: readonly Attribute[]): { box: Box; problems: ConditionProblem[] } => {
  const box: Record<string, Condition> = {}
  const problems: ConditionProblem[] = []
  for (const piece of text.split(/[;；]|且/).map((one) => one.trim())) {
    if (piece === '' || piece === anything) continue
    const named = namedIn(piece, attributes)
    if (named === undefined) {
      problems.push({
        code: 'unknown-attribute',
        found: piece,
        expected: attributes.map((attribute) => attribute.label ?? attribute.name).join(' | '),
      })
      continue
    }
    const read = valueAfter(named.attribute, piece.slice(named.name.length).trim())
    if ('problem' in read) problems.push(read.problem)
    else box[named.attribute.name] = merged(box[named.attribute.name], read.condition)
  }
  return { box, problems }
}

/** Reads a cell of conditions; an empty cell is one box without conditions. */
export const conditionsIn = (text: string, attributes: readonly Attribute[]): ConditionsRead => {
  const alternatives = text
    .normalize('NFKC')
    .split(/\|\||\n|\s或\s|或者|\bor\b/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  if (alternatives.length === 0) return { boxes: [{}], problems: [] }
  const read = alternatives.map((one) => boxIn(one, attributes))
  return { boxes: read.map(({ box }) => box), problems: read.flatMap(({ problems }) => problems) }
}

/** Written where a condition, or a whole box, leaves everything open. */
const anything = '*'

const conditionText = (attribute: Attribute, condition: Condition, name: string): string => {
  const memberText = (member: string | number | boolean) =>
    typeof member === 'boolean' ? (member ? '是' : '否') : String(member)
  if (typeof condition === 'boolean') return `${name}=${memberText(condition)}`
  if (Array.isArray(condition)) return `${name}=${condition.map(memberText).join(',')}`
  if (condition.from === null && condition.to === null) return `${name}=${anything}`
  const bounds = [
    condition.from === null ? '' : `${name}>=${gridText(attribute, condition.from)}`,
    condition.to === null ? '' : `${name}<${gridText(attribute, condition.to)}`,
  ]
  return bounds.filter((bound) => bound !== '').join('；')
}

/**
 * Writes boxes as a cell that `conditionsIn` reads back.
 *
 * @param nameOf what an attribute is called: its name, or a label for people
 */
export const conditionsText = (
  boxes: readonly Box[],
  attributes: readonly Attribute[],
  nameOf: (attribute: Attribute) => string = ({ name }) => name,
): string => {
  const byName = new Map(attributes.map((attribute) => [attribute.name, attribute]))
  const texts = boxes.map((box) =>
    Object.entries(box)
      .map(([name, condition]) => {
        const attribute = byName.get(name)
        return attribute === undefined ? '' : conditionText(attribute, condition, nameOf(attribute))
      })
      .filter((text) => text !== '')
      .join('；'),
  )
  if (texts.length === 1) return texts[0] ?? ''
  return texts.map((text) => (text === '' ? anything : text)).join(' || ')
}
