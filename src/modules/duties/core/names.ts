import type { Value } from './attribute.ts'
import { ListKind, type Role } from './duty.ts'
import type { DutyList } from './list-file.ts'
import type { Names } from './sentences.ts'
import { type ValueWords, valueText } from './value-text.ts'

/** What names need besides the list: lines by code, and English names of units and territories by id. */
export type NameSources = {
  readonly lines: readonly { readonly code: string; readonly name: string; readonly nameEn: string | null }[]
  readonly english: ReadonlyMap<string, string>
}

/** A list that stands alone, as in a file: lines are called as they are written. */
export const namesAlone: NameSources = { lines: [], english: new Map() }

/** The words of a language that names are made with; `src/words/` has them. */
export type NameWords = {
  readonly isEnglish: boolean
  readonly destinations: Readonly<Record<string, string>>
  readonly levels: readonly string[]
  readonly roles: Readonly<Record<Role, string>>
  readonly kinds: Readonly<Record<ListKind, string>>
  readonly values: ValueWords
}

/** What the ids of a list are called in a language; an id nobody knows stays as it is. */
export const namesOf = (list: DutyList, { lines, english }: NameSources, words: NameWords): Names => {
  const { isEnglish } = words
  const inEnglish = (id: string): string | null => (isEnglish ? (english.get(id) ?? null) : null)
  const units = new Map(
    list.units.map((unit) => [unit.id, inEnglish(unit.id) ?? unit.shortName ?? unit.name ?? unit.id]),
  )
  const types = new Map(list.matters.map((type) => [type.id, (isEnglish ? type.nameEn : null) ?? type.name ?? type.id]))
  const territories = new Map(list.territories.map((node) => [node.id, inEnglish(node.id) ?? node.name ?? node.id]))
  const attributes = new Map(
    list.attributes.map((one) => [one.name, (isEnglish ? one.labelEn : one.label) ?? one.label ?? one.name]),
  )
  const declared = new Map(list.attributes.map((one) => [one.name, one]))
  const valueIn = (name: string, value: Value): string => {
    const attribute = declared.get(name)
    return attribute === undefined || value === null ? String(value) : valueText(attribute, value, words.values)
  }
  const codes = new Map(lines.map((line) => [line.code, (isEnglish ? line.nameEn : null) ?? line.name]))
  const items = new Map(list.items.map((item) => [item.id, item]))
  return {
    unit: (id) => units.get(id) ?? id,
    type: (id) => types.get(id) ?? id,
    territory: (id) => territories.get(id) ?? id,
    attribute: (name) => attributes.get(name) ?? name,
    value: valueIn,
    line: (code) => codes.get(code) ?? code,
    destination: (name) => words.destinations[name] ?? name,
    level: (level) => words.levels[level] ?? String(level),
    role: (role) => words.roles[role],
    kind: (kind) => {
      const known = ListKind.safeParse(kind)
      return known.success ? words.kinds[known.data] : kind
    },
    item: (id) => items.get(id) ?? null,
  }
}
