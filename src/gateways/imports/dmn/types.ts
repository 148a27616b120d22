import type { ValueKind } from '../../../modules/duties/core/decision-table/literal.ts'
import type { Said } from '../../../modules/duties/core/decision-table/table.ts'
import type { UnsupportedCode } from '../../../modules/duties/core/decision-table/unsupported.ts'
import { childOf, childrenOf, type Element } from './element.ts'

/** A type as a column sees it: kinds of values, none for any, and allowed values, nearest first. */
export type ColumnType = { readonly kinds: readonly ValueKind[]; readonly allowed: readonly Said[] }

/** A type that a file names, or why it cannot be used for a column. */
export type TypeFound =
  | { readonly ok: true; readonly type: ColumnType }
  | { readonly ok: false; readonly code: UnsupportedCode; readonly name: string }

/** The types of a file by name, and the names that stand for other files. */
export type TypeBook = { readonly items: ReadonlyMap<string, Element>; readonly imports: ReadonlySet<string> }

const moments: readonly ValueKind[] = ['moment', 'instant']

/** Built-in types, as the versions of DMN and its tools spell them; a `date` may hold a date and time in older tools. */
const builtIn: Readonly<Record<string, readonly ValueKind[]>> = {
  any: [],
  number: ['number'],
  integer: ['number'],
  int: ['number'],
  long: ['number'],
  double: ['number'],
  float: ['number'],
  decimal: ['number'],
  string: ['string'],
  boolean: ['boolean'],
  date: ['date', ...moments],
  time: ['time'],
  datetime: moments,
  dateandtime: moments,
  duration: ['span', 'months'],
  daytimeduration: ['span'],
  daysandtimeduration: ['span'],
  yearmonthduration: ['months'],
  yearsandmonthsduration: ['months'],
}

/** Reads the type definitions of a file. */
export const typeBook = (root: Element): TypeBook => {
  const items = childrenOf(root, 'itemDefinition').map((item) => [item.attributes.name?.trim() ?? '', item] as const)
  const imports = childrenOf(root, 'import').map((one) => one.attributes.name?.trim() ?? '')
  return { items: new Map(items), imports: new Set(imports.filter((name) => name !== '')) }
}

/** The text of a child such as `allowedValues`, with its line. */
export const saidIn = (element: Element | undefined): Said | null => {
  if (element === undefined) return null
  const text = childOf(element, 'text')
  return { text: text?.text ?? '', line: (text ?? element).line }
}

/** The type an item names: an element of its own since 1.1, an attribute in some tools. */
export const typeRefOf = (element: Element | undefined): string =>
  (childOf(element, 'typeRef')?.text ?? element?.attributes.typeRef ?? '').trim()

const constraints = (item: Element): readonly Said[] =>
  ['allowedValues', 'typeConstraint'].flatMap((name) => saidIn(childOf(item, name)) ?? [])

const unprefixed = (name: string): string => name.slice(name.lastIndexOf(':') + 1)

const itemNamed = (book: TypeBook, name: string): Element | undefined =>
  name.startsWith('feel:') ? undefined : (book.items.get(name) ?? book.items.get(unprefixed(name)))

const no = (code: UnsupportedCode, name: string): TypeFound => ({ ok: false, code, name })

const builtInNamed = (book: TypeBook, name: string): TypeFound => {
  const plain = unprefixed(name).replace(/\s+/g, '').toLowerCase()
  if (plain === '') return { ok: true, type: { kinds: [], allowed: [] } }
  const kinds = Object.hasOwn(builtIn, plain) ? builtIn[plain] : undefined
  if (kinds !== undefined) return { ok: true, type: { kinds, allowed: [] } }
  const imported = [...book.imports].some((prefix) => name.startsWith(`${prefix}.`) || name.startsWith(`${prefix}:`))
  return no(imported ? 'imported-type' : 'type', name)
}

/** Looks a type up by the name a column gives, through the definitions it is made of. */
export const typeNamed = (book: TypeBook, name: string, seen: readonly string[] = []): TypeFound => {
  const item = itemNamed(book, name)
  return item === undefined ? builtInNamed(book, name) : typeOfItem(book, item, [...seen, name])
}

/** The type of one definition, or of one component of a structure. */
const typeOfItem = (book: TypeBook, item: Element, seen: readonly string[]): TypeFound => {
  const own = item.attributes.name ?? ''
  if (item.attributes.isCollection === 'true') return no('collection', own)
  if (childOf(item, 'itemComponent') !== undefined || childOf(item, 'functionItem') !== undefined)
    return no('type', own)
  const name = typeRefOf(item)
  if (seen.includes(name)) return no('cycle', [...seen, name].join(' → '))
  const base = typeNamed(book, name, seen)
  if (!base.ok) return base
  return { ok: true, type: { kinds: base.type.kinds, allowed: [...constraints(item), ...base.type.allowed] } }
}

const componentsOf = (book: TypeBook, item: Element | undefined, left = 20): readonly Element[] => {
  if (item === undefined || left === 0) return []
  const own = childrenOf(item, 'itemComponent')
  return own.length > 0 ? own : componentsOf(book, itemNamed(book, typeRefOf(item)), left - 1)
}

/** Follows a path such as `applicant.age` from the type of its first name; null where it leads nowhere. */
export const typeAlong = (book: TypeBook, start: string, path: readonly string[]): TypeFound | null => {
  if (path.length === 0) return typeNamed(book, start)
  const end = path.reduce<Element | undefined>(
    (item, name) => componentsOf(book, item).find((component) => component.attributes.name === name),
    itemNamed(book, start),
  )
  return end === undefined ? null : typeOfItem(book, end, [])
}
