import { countyCode } from '../divisions.ts'
import type { Grid, Place } from '../place.ts'
import type { Said } from '../said.ts'
import { taxonomyNodes } from '../taxonomy.ts'
import type { TownUnit } from '../units.ts'
import { attributes } from './conditions.ts'
import type { Assignee, Box, Item, ListKind, Meaning, Section } from './item.ts'
import { sections } from './sections.ts'

/** An item with its place in the lists. */
type NumberedItem = Item & {
  readonly id: string
  readonly kind: ListKind
  readonly number: number
  readonly section: Said
  readonly owner: string | null
}

/** One duty of the list file; see `docs` of the duties room for the meaning of each field. */
export type ListDuty = Omit<Meaning, 'who' | 'matters' | 'in' | 'except'> & {
  readonly id: string
  readonly assignee: Assignee
  readonly matter: string
  readonly territory: string
  readonly exceptTerritories: readonly string[]
  readonly boxes: readonly Box[]
  readonly kind: ListKind
  readonly basis: string | null
  readonly item: string
  readonly scope: string | null
}

/** Days that depend on the demonstration's own date. */
export type ListDates = {
  /** The first day of the twelve months. */
  readonly from: string
  /** The day on which the basis of one duty ran out. */
  readonly expiredOn: string
  /** The first of January after the demonstration's day, when one duty ends without a successor. */
  readonly newYear: string
}

const numbered = (section: Section, before: number): NumberedItem[] =>
  section.items.map((item, at) => ({
    ...item,
    id: [section.kind, section.owner, before + at + 1].filter((part) => part !== null).join('-'),
    kind: section.kind,
    number: before + at + 1,
    section: section.name,
    owner: section.owner,
  }))

/** Every item of the county's lists with its number. */
export const items: readonly NumberedItem[] = (() => {
  const counts = new Map<string, number>()
  return sections.flatMap((section) => {
    const key = `${section.kind} ${section.owner ?? ''}`
    const before = counts.get(key) ?? 0
    counts.set(key, before + section.items.length)
    return numbered(section, before)
  })
})()

const scopeOf = (item: Item, meaning: Meaning): string | null => {
  if (item.columns === undefined || !('townshipDuty' in item.columns)) return null
  const isTownship = 'line' in meaning.who && meaning.who.line === 'township'
  return isTownship ? item.columns.townshipDuty : item.columns.departmentDuty
}

const dayOf = (day: string | null, dates: ListDates): string | null => {
  if (day === 'expired') return dates.expiredOn
  return day === 'new-year' ? dates.newYear : day
}

const dutiesOf = (item: NumberedItem, dates: ListDates): ListDuty[] =>
  item.means.flatMap((meaning, at) =>
    meaning.matters.flatMap((matter) =>
      (meaning.in.length > 0 ? meaning.in : [countyCode]).map((territory): ListDuty => {
        const { who, matters: _matters, in: _in, except, to, ...rest } = meaning
        return {
          ...rest,
          id: `${item.id}/${at + 1}/${matter}${territory === countyCode ? '' : `/${territory}`}`,
          assignee: who,
          matter,
          territory,
          exceptTerritories: except,
          to: dayOf(to, dates),
          kind: item.kind,
          basis: item.basis?.zh ?? null,
          item: item.id,
          scope: scopeOf(item, meaning),
        }
      }),
    ),
  )

/** Every duty that the items mean. */
export const duties = (dates: ListDates): readonly ListDuty[] => items.flatMap((item) => dutiesOf(item, dates))

const levels = { province: 1, city: 2, county: 3, township: 4, community: 5 } as const

const territoriesOf = (place: Place, grids: readonly Grid[]) => [
  ...place.divisions.map((division) => ({
    id: division.code,
    parent: division.parent,
    level: levels[division.level],
    name: division.name.zh,
  })),
  ...grids.map((grid) => ({ id: grid.code, parent: grid.community, level: 6, name: grid.name.zh })),
]

const matterNodes = taxonomyNodes.map(({ node, parent }) => ({
  id: node.id,
  parent,
  name: node.name.zh,
  nameEn: node.name.en,
  words: 'words' in node ? node.words.zh : [],
  wordsEn: 'words' in node ? node.words.en : [],
  action: 'action' in node ? node.action : null,
}))

/** The duty that the housing bureau has entrusted to the municipal works station. */
const drainDuty = 'cooperating-9/1/drain-blocked'

/** The county's whole list in the JSON format of `wardwork dispatch --list`. */
export const dutyListFile = (place: Place, units: readonly TownUnit[], dates: ListDates) => ({
  order: 'territory' as const,
  domain: 'leaf' as const,
  window: null,
  matters: matterNodes,
  territories: territoriesOf(place, place.grids),
  attributes,
  units: units.map((unit) => ({
    id: unit.id,
    line: unit.line,
    serves: unit.serves,
    from: unit.from,
    to: unit.to,
    successor: unit.successor,
    name: unit.name.zh,
    shortName: unit.short.zh,
    aliases: unit.aliases,
  })),
  items: items.map((item) => ({
    id: item.id,
    kind: item.kind,
    number: String(item.number),
    section: item.section.zh,
    territory: countyCode,
    text: item.text.zh,
    state: item.state,
  })),
  duties: duties(dates),
  delegations: [
    {
      duty: drainDuty,
      kind: 'entrust' as const,
      to: 'municipal-works',
      from: '2024-01-01',
      until: null,
      basis: '城区排水管网养护委托书（演示）',
    },
  ],
})
