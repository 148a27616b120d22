import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { Attribute } from './attribute.ts'
import { Delegation, Duty, ListKind } from './duty.ts'
import { type Fault, faultValues } from './fault.ts'
import { listFaults } from './list-faults.ts'
import { TypeUrgency } from './matter-type.ts'
import { listRefused } from './problems.ts'

/** A matter type: the words that recognise it, and the action a matter of it asks for (null: dispose). */
export const MatterNode = z.object({
  id: z.string().min(1),
  parent: z.string().nullable().default(null),
  name: z.string().nullable().default(null),
  nameEn: z.string().nullable().default(null),
  words: z.array(z.string()).default([]),
  wordsEn: z.array(z.string()).default([]),
  urgency: TypeUrgency.nullable().default(null),
  action: z.string().nullable().default(null),
  code: z.string().nullable().default(null),
})
export type MatterNode = z.infer<typeof MatterNode>

/** A territory; levels strictly increase downward: nation 0 … county 3, township 4, community 5, grid 6. */
export const TerritoryNode = z.object({
  id: z.string().min(1),
  parent: z.string().nullable().default(null),
  level: z.int().min(0).max(12),
  name: z.string().nullable().default(null),
})
export type TerritoryNode = z.infer<typeof TerritoryNode>

/** A unit; existing `[from, to)`, afterwards answered for by its successor. */
export const ListUnit = z.object({
  id: z.string().min(1),
  line: z.string().nullable().default(null),
  serves: z.string().nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  successor: z.string().nullable().default(null),
  name: z.string().nullable().default(null),
  shortName: z.string().nullable().default(null),
  aliases: z.array(z.string()).default([]),
})
export type ListUnit = z.infer<typeof ListUnit>

/** What became of an item: its meaning confirmed, standing work that no matter asks for, abolished, or open. */
export const ItemState = z.enum(['confirmed', 'standing', 'abolished', 'open'])
export type ItemState = z.infer<typeof ItemState>

/** One numbered entry of a list as published, word for word. */
export const ListItem = z.object({
  id: z.string().min(1),
  kind: ListKind.default('basic'),
  number: z.string().min(1).max(40).nullable().default(null),
  section: z.string().min(1).max(200).nullable().default(null),
  territory: z.string().nullable().default(null),
  text: z.string().min(1).max(8_000),
  state: ItemState.default('open'),
})
export type ListItem = z.infer<typeof ListItem>

/** Which depth counts first when duties are compared. */
export const KeyOrder = z.enum(['territory', 'matter'])
export type KeyOrder = z.infer<typeof KeyOrder>

/** A whole list, as it is read from and written to a file. */
export const DutyList = z.object({
  order: KeyOrder.default('territory'),
  domain: z.enum(['leaf', 'all']).default('leaf'),
  window: z.object({ from: Day, to: Day }).nullable().default(null),
  matters: z.array(MatterNode),
  territories: z.array(TerritoryNode),
  attributes: z.array(Attribute).default([]),
  units: z.array(ListUnit).default([]),
  items: z.array(ListItem).default([]),
  duties: z.array(Duty),
  delegations: z.array(Delegation).default([]),
})
export type DutyList = z.infer<typeof DutyList>

/** A list that was read, and the names of the fields in it that nobody here knows. */
export type ReadList = { readonly list: DutyList; readonly unknownFields: readonly string[] }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mapped = (entries: unknown, change: (entry: Readonly<Record<string, unknown>>) => unknown): unknown =>
  Array.isArray(entries) ? entries.map((entry: unknown) => (isObject(entry) ? change(entry) : entry)) : entries

const withKind = (entry: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  entry.kind === 'taken back' ? { ...entry, kind: 'taken-back' } : entry

const withMembers = (box: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(Object.entries(box).map(([name, given]) => [name, typeof given === 'string' ? [given] : given]))

/** The items that duties give meaning to: whoever wrote the duty has said what the item means. */
const citedIn = (duties: unknown): ReadonlySet<unknown> =>
  new Set(Array.isArray(duties) ? duties.map((duty: unknown) => (isObject(duty) ? duty.item : undefined)) : [])

/**
 * Spellings that mean the same: `taken back`, a single member of an enumeration outside a list, and an item without a
 * state that a duty cites, which is confirmed.
 */
const respelled = (json: unknown): unknown => {
  if (!isObject(json)) return json
  const duties = mapped(json.duties, (duty) => ({
    ...withKind(duty),
    ...('boxes' in duty ? { boxes: mapped(duty.boxes, withMembers) } : {}),
  }))
  const cited = citedIn(json.duties)
  const items = mapped(json.items, (item) =>
    withKind('state' in item || !cited.has(item.id) ? item : { ...item, state: 'confirmed' }),
  )
  return {
    ...json,
    ...('duties' in json ? { duties } : {}),
    ...('items' in json ? { items } : {}),
  }
}

const entryOf = (json: unknown, part: string, at: number): unknown => {
  const entries = isObject(json) ? json[part] : undefined
  return Array.isArray(entries) ? entries[at] : undefined
}

const idOf = (entry: unknown, at: number): string => {
  if (!isObject(entry)) return `#${at + 1}`
  const id = entry.id ?? entry.name ?? entry.duty
  return typeof id === 'string' ? id : `#${at + 1}`
}

const shown = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value).slice(0, 120))

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return typeof key === 'number' ? at[key] : undefined
    return isObject(at) && typeof key === 'string' ? at[key] : undefined
  }, json)

const shapeFault = (json: unknown, issue: z.core.$ZodIssue): Fault => {
  const [part, at, ...field] = issue.path
  const position = typeof at === 'number' ? at : -1
  return {
    code: 'shape',
    part: String(part ?? 'list'),
    id: position < 0 ? String(part ?? 'list') : idOf(entryOf(json, String(part), position), position),
    field: field.map(String).join('.'),
    found: shown(valueAt(json, issue.path)),
    expected: issue.message,
  }
}

const parts = {
  matters: MatterNode,
  territories: TerritoryNode,
  attributes: Attribute,
  units: ListUnit,
  items: ListItem,
  duties: Duty,
  delegations: Delegation,
}

const strangersIn = (entries: unknown, part: string, known: Readonly<Record<string, unknown>>): string[] =>
  Array.isArray(entries)
    ? entries
        .flatMap((entry) => (isObject(entry) ? Object.keys(entry) : []))
        .filter((key) => !(key in known))
        .map((key) => `${part}.${key}`)
    : []

const unknownFieldsOf = (json: unknown): string[] => {
  if (!isObject(json)) return []
  const top = Object.keys(json).filter((key) => !(key in DutyList.shape))
  const inside = Object.entries(parts).flatMap(([part, schema]) => strangersIn(json[part], part, schema.shape))
  return [...new Set([...top, ...inside])].sort()
}

/**
 * Reads a list from parsed JSON.
 *
 * @returns the list with every default filled in, or `listRefused` naming each faulty entry and what was expected
 */
export const readListFile = (json: unknown): Answer<ReadList> => {
  const parsed = DutyList.safeParse(respelled(json))
  if (!parsed.success) return no(listRefused, faultValues(parsed.error.issues.map((issue) => shapeFault(json, issue))))

  const faults = listFaults(parsed.data)
  if (faults.length > 0) return no(listRefused, faultValues(faults))
  return yes({ list: parsed.data, unknownFields: unknownFieldsOf(json) })
}
