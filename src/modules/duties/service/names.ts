import type { Locale } from '../../../words/index.ts'
import { wordsOf } from '../../../words/index.ts'
import { ListKind } from '../core/duty.ts'
import type { DutyList } from '../core/list-file.ts'
import type { Names } from '../core/sentences.ts'

/** What names need besides the list: lines by code, and English names of units and territories by id. */
export type NameSources = {
  readonly lines: readonly { readonly code: string; readonly name: string; readonly nameEn: string | null }[]
  readonly english: ReadonlyMap<string, string>
}

/** What the ids of a list are called in a language; an id nobody knows stays as it is. */
export const namesIn = (list: DutyList, { lines, english }: NameSources, locale: Locale): Names => {
  const words = wordsOf(locale).duties
  const destinations: Readonly<Record<string, string>> = words.destinations
  const isEnglish = locale === 'en'
  const inEnglish = (id: string): string | null => (isEnglish ? (english.get(id) ?? null) : null)
  const units = new Map(
    list.units.map((unit) => [unit.id, inEnglish(unit.id) ?? unit.shortName ?? unit.name ?? unit.id]),
  )
  const types = new Map(list.matters.map((type) => [type.id, (isEnglish ? type.nameEn : null) ?? type.name ?? type.id]))
  const territories = new Map(list.territories.map((node) => [node.id, inEnglish(node.id) ?? node.name ?? node.id]))
  const attributes = new Map(
    list.attributes.map((one) => [one.name, (isEnglish ? one.labelEn : one.label) ?? one.label ?? one.name]),
  )
  const codes = new Map(lines.map((line) => [line.code, (isEnglish ? line.nameEn : null) ?? line.name]))
  const items = new Map(list.items.map((item) => [item.id, item]))
  return {
    unit: (id) => units.get(id) ?? id,
    type: (id) => types.get(id) ?? id,
    territory: (id) => territories.get(id) ?? id,
    attribute: (name) => attributes.get(name) ?? name,
    line: (code) => codes.get(code) ?? code,
    destination: (name) => destinations[name] ?? name,
    level: (level) => words.levels[level] ?? String(level),
    role: (role) => words.roles[role],
    kind: (kind) => {
      const known = ListKind.safeParse(kind)
      return known.success ? words.kinds[known.data] : kind
    },
    item: (id) => items.get(id) ?? null,
  }
}
