import type { Day } from '../../../kernel/day.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { type Attribute, domainWords, isInDomain, type Value } from './attribute.ts'
import { type Fault, faultValues } from './fault.ts'
import { faultOf } from './list-faults/entries.ts'
import type { DutyList } from './list-file.ts'
import { type Named, nameBook, pathNames } from './name-book.ts'
import type { Point } from './point.ts'
import { pointRefused } from './problems.ts'
import { truthIn } from './template/cell.ts'
import { gridValue } from './template/condition-text.ts'

/** A point as a person names it: a type and a place by name, path, code or id, and attributes as `name=value`. */
export type AskedPoint = {
  readonly type: string
  readonly place: string
  readonly on: Day
  readonly set: readonly string[]
}

const readValue = (attribute: Attribute, text: string): Value => {
  if (attribute.kind === 'enum') return text
  if (attribute.kind === 'boolean') return truthIn(text)
  return gridValue(attribute, text)
}

const nodeOf = (
  things: readonly Named[],
  asked: { readonly text: string; readonly field: string; readonly code: 'unknown-type' | 'unknown-territory' },
): { readonly id: string; readonly faults: readonly Fault[] } => {
  const found = nameBook(things).find(asked.text)
  if (found.kind === 'one') return { id: found.id, faults: [] }
  const fault =
    found.kind === 'several'
      ? faultOf('points', '', { code: 'ambiguous', field: asked.field, found: found.ids.join(', ') })
      : faultOf('points', '', { code: asked.code, field: asked.field, found: asked.text, expected: found.suggestion })
  return { id: '', faults: [fault] }
}

const setting = (
  attributes: readonly Attribute[],
  text: string,
): { readonly name: string; readonly value: Value } | Fault => {
  const [, name = text, written = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  const attribute = attributes.find((one) => [one.name, one.label, one.labelEn].includes(name.trim()))
  if (attribute === undefined) {
    const expected = attributes.map((one) => one.name).join(' | ')
    return faultOf('points', '', { code: 'unknown-attribute', field: 'set', found: name, expected })
  }
  const value = readValue(attribute, written.trim())
  if (value !== null && isInDomain(attribute, value)) return { name: attribute.name, value }
  return faultOf('points', '', {
    code: 'unknown-value',
    field: attribute.name,
    found: written,
    expected: domainWords(attribute),
  })
}

/**
 * The point that somebody asks for.
 *
 * Numbers are read as people write them (500 or 499.99, at most as many decimals as the attribute has), minutes as 22:00.
 *
 * @returns the point, or `pointRefused` naming each part that is not understood and what was probably meant
 */
export const askedPoint = (list: DutyList, asked: AskedPoint): Answer<Point> => {
  const typePaths = pathNames(list.matters)
  const types = list.matters.map(({ id, code, nameEn }) => ({
    id,
    names: [...(typePaths.get(id) ?? []), ...(code === null ? [] : [code]), ...(nameEn === null ? [] : [nameEn])],
  }))
  const placePaths = pathNames(list.territories)
  const places = list.territories.map(({ id }) => ({ id, names: placePaths.get(id) ?? [] }))

  const type = nodeOf(types, { text: asked.type, field: 'type', code: 'unknown-type' })
  const place = nodeOf(places, { text: asked.place, field: 'place', code: 'unknown-territory' })
  const settings = asked.set.map((text) => setting(list.attributes, text))
  const faults = [...type.faults, ...place.faults, ...settings.filter((one) => 'code' in one)]
  if (faults.length > 0) return no(pointRefused, faultValues(faults))

  const attributes = Object.fromEntries(settings.flatMap((one) => ('code' in one ? [] : [[one.name, one.value]])))
  return yes({ matter: type.id, territory: place.id, on: asked.on, attributes })
}
