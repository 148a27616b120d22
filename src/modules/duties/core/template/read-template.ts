import type { Attribute } from '../attribute.ts'
import { canonical } from '../diff.ts'
import type { Assignee, Delegation, Duty } from '../duty.ts'
import type { Fault } from '../fault.ts'
import { listFaults } from '../list-faults.ts'
import type { DutyList, KeyOrder, ListItem, MatterNode } from '../list-file.ts'
import { type NameBook, nameBook } from '../name-book.ts'
import { type SheetKind, sheetNames } from './columns.ts'
import { everywhere, looseNames, looseTerritories, looseTypes } from './loose-names.ts'
import { mergeTypes } from './merge-types.ts'
import {
  type Books,
  type IdBooks,
  readAttributes,
  readDelegations,
  readDuties,
  readItems,
  readUnits,
} from './read-lists.ts'
import { readTerritories, readTypes, treeBook } from './read-trees.ts'
import type { RowProblem, UnknownColumn } from './row-problem.ts'
import { type RowReader, rowReader } from './row-reader.ts'
import { type CellRow, type Table, type Tables, tablesOf } from './tables.ts'

/** What a file is laid over: the list of a jurisdiction with everything it stands on. */
export type TemplateBase = {
  readonly list: DutyList
  /** The territory of the jurisdiction: where a duty applies that names none. */
  readonly root: string
  readonly units: NameBook
  readonly lines: NameBook
  readonly isId: (id: string) => boolean
}

/** A file read as a list. Rows with a problem are not in it. */
export type TemplateRead = {
  readonly list: DutyList
  readonly problems: readonly RowProblem[]
  readonly unknownColumns: readonly UnknownColumn[]
  readonly unknownSheets: readonly string[]
  /** Rows of data in sheets that are ours. */
  readonly rows: number
  readonly addedTypes: readonly MatterNode[]
  readonly changedTypes: readonly MatterNode[]
  /** Units stand as written and lines at a level are not looked for: vacancies are not judged. */
  readonly isJudged: boolean
}

type Reading = {
  readonly readers: RowReader[]
  /** Row of an entry, by part and id. */
  readonly rowOf: Map<string, RowReader>
}

const note = (
  reading: Reading,
  part: string,
  read: { readers: readonly RowReader[]; rowOf: ReadonlyMap<string, RowReader> },
): void => {
  reading.readers.push(...read.readers)
  for (const [id, reader] of read.rowOf) reading.rowOf.set(`${part} ${id}`, reader)
}

const typesFrom = (table: Table | undefined, base: TemplateBase | null, newId: () => string, reading: Reading) => {
  const read = table === undefined ? null : readTypes(table)
  if (read !== null) note(reading, 'matters', read)
  if (base === null && read === null) {
    const loose = looseNames()
    return { book: loose.book, matters: () => looseTypes(loose.paths()), added: [], changed: [] }
  }
  const merged = mergeTypes(base?.list.matters ?? [], read?.nodes ?? [], {
    newId,
    isId: base?.isId ?? (() => true),
    columns: table?.columns ?? new Set(),
  })
  const [added, changed] = base === null ? [[], []] : [merged.added, merged.changed]
  return { book: treeBook(merged.types), matters: () => merged.types, added, changed }
}

/** A row that only says what must be there already: known by its id, or else by its name. */
const checkKnown = (reader: RowReader, book: NameBook, unknown: 'unknown-territory' | 'unknown-unit'): void => {
  const id = reader.text('id')
  if (id !== null && book.find(id).kind === 'one') return
  const name = reader.needed('name')
  const parent = reader.text('parent')
  const found = book.find(name)
  const isSharedBelow = found.kind === 'several' && parent !== null && book.find(`${parent} > ${name}`).kind !== 'none'
  if (name !== '' && !isSharedBelow) reader.named('name', name, book, unknown)
}

const placesFrom = (table: Table | undefined, base: TemplateBase | null, reading: Reading) => {
  if (base !== null) {
    const book = treeBook(base.list.territories)
    if (table !== undefined) {
      const readers = table.records.map(rowReader)
      for (const reader of readers) checkKnown(reader, book, 'unknown-territory')
      reading.readers.push(...readers)
    }
    return { book, territories: () => base.list.territories, everywhere: base.root }
  }
  if (table === undefined) {
    const loose = looseNames()
    return { book: loose.book, territories: () => looseTerritories(loose.paths()), everywhere }
  }
  const read = readTerritories(table)
  note(reading, 'territories', read)
  const root = read.nodes.find((node) => node.parent === null)?.id ?? ''
  return { book: treeBook(read.nodes), territories: () => read.nodes, everywhere: root }
}

const unitNames = (list: Pick<DutyList, 'units'>): NameBook =>
  nameBook(
    list.units.map((unit) => ({
      id: unit.id,
      names: [unit.name, unit.shortName, ...unit.aliases].filter((name) => name !== null),
    })),
  )

const unitsFrom = (table: Table | undefined, base: TemplateBase | null, places: NameBook, reading: Reading) => {
  if (base !== null) {
    if (table !== undefined) {
      const readers = table.records.map(rowReader)
      for (const reader of readers) checkKnown(reader, base.units, 'unknown-unit')
      reading.readers.push(...readers)
    }
    return { book: base.units, units: () => base.list.units }
  }
  if (table === undefined) {
    const names = new Set<string>()
    const book: NameBook = {
      find: (text) => {
        names.add(text.trim())
        return { kind: 'one', id: text.trim() }
      },
    }
    const unitOf = (id: string): DutyList['units'][number] => ({
      id,
      name: id,
      shortName: null,
      aliases: [],
      line: null,
      serves: null,
      from: null,
      to: null,
      successor: null,
    })
    return { book, units: () => [...names].map(unitOf) }
  }
  const read = readUnits(table, places)
  note(reading, 'units', read)
  const book = unitNames({ units: [...read.entries] })
  const units = read.entries.map((unit) => {
    const found = unit.successor === null ? null : book.find(unit.successor)
    return { ...unit, successor: found?.kind === 'one' ? found.id : unit.successor }
  })
  return { book, units: () => units }
}

const itemBook = (items: readonly ListItem[], localIds: ReadonlyMap<string, string>): NameBook =>
  nameBook(
    items.map((item) => ({
      id: item.id,
      names: [
        localIds.get(item.id) ?? null,
        item.number,
        item.number === null ? null : `${item.kind} ${item.number}`,
      ].filter((name) => name !== null),
    })),
  )

/** Ids of duties that say exactly the same, to be given again. */
const idsBySaying = (duties: readonly Duty[]): ReadonlyMap<string, string[]> => {
  const ids = new Map<string, string[]>()
  for (const { id, ...said } of duties) {
    const key = canonical(said)
    ids.set(key, [...(ids.get(key) ?? []), id])
  }
  return ids
}

const orderIn = (table: Table | undefined, before: KeyOrder): KeyOrder => {
  const value = table?.records.find((record) => record.get('name') === 'order')?.get('value')
  return value === 'matter' || value === 'territory' ? value : before
}

const fieldColumn = (fault: Fault): string => {
  const [field = ''] = fault.field.split('.')
  if (field === 'assignee') return 'unit'
  return field === '' ? 'id' : field
}

const located = (fault: Fault, reading: Reading, sheets: ReadonlyMap<string, string>): RowProblem => {
  const reader = reading.rowOf.get(`${fault.part} ${fault.id}`)
  return {
    sheet: reader?.record.sheet ?? sheets.get(fault.part) ?? fault.part,
    row: reader?.record.row ?? 0,
    column: reader === undefined ? fault.field : reader.record.heading(fieldColumn(fault)),
    code: fault.code,
    found: fault.found,
    expected: fault.expected,
    suggestion: null,
  }
}

const without = (list: DutyList, faults: readonly Fault[]): DutyList => {
  const bad = new Set(faults.map((fault) => `${fault.part} ${fault.id}`))
  const isGood = (part: string, id: string): boolean => !bad.has(`${part} ${id}`)
  const duties = list.duties.filter((duty) => isGood('duties', duty.id))
  const kept = new Set(duties.map((duty) => duty.id))
  return {
    ...list,
    duties,
    items: list.items.filter((item) => isGood('items', item.id)),
    delegations: list.delegations.filter(({ duty }) => kept.has(duty) && isGood('delegations', duty)),
  }
}

/** Takes out what is faulty, with its faults, until what is left is sound or nothing more can be taken out. */
const soundPart = (list: DutyList): { list: DutyList; faults: Fault[] } => {
  const faults = listFaults(list)
  if (faults.length === 0) return { list, faults }
  const rest = without(list, faults)
  const isSmaller =
    rest.duties.length < list.duties.length ||
    rest.items.length < list.items.length ||
    rest.delegations.length < list.delegations.length
  if (!isSmaller) return { list, faults }
  const further = soundPart(rest)
  return { list: further.list, faults: [...faults, ...further.faults] }
}

const sheetTitles: ReadonlyMap<string, string> = new Map(
  Object.entries(sheetNames).map(([kind, names]) => [kind === 'types' ? 'matters' : kind, names.zh[0]]),
)

/**
 * Reads the rows of a file in our own template.
 *
 * Laid over a base, names are looked up there, and a part whose sheet is absent stays as it is. Alone, a file without
 * sheets of types, territories or units takes their names as they are written, and vacancies are not judged.
 *
 * @param newId ids for rows that bring none
 */
export const readTemplate = (
  rows: readonly CellRow[],
  given: { readonly base: TemplateBase | null; readonly newId: () => string },
): TemplateRead => {
  const { base, newId } = given
  const found = tablesOf(rows)
  const sheet = (kind: SheetKind): Table | undefined => found.tables.get(kind)
  const reading: Reading = { readers: [], rowOf: new Map() }
  const types = typesFrom(sheet('types'), base, newId, reading)
  const places = placesFrom(sheet('territories'), base, reading)
  const units = unitsFrom(sheet('units'), base, places.book, reading)
  const isJudged = base !== null || sheet('units') !== undefined

  const attributes = attributesFrom(sheet('attributes'), base, reading)
  const localIds = new Map<string, string>()
  const isId = base?.isId ?? (() => true)
  const items = itemsFrom(sheet('items'), base, { territories: places.book, newId, isId, localIds }, reading)
  const same = idsBySaying(base?.list.duties ?? [])
  const books: Books = {
    types: types.book,
    territories: places.book,
    units: units.book,
    lines: base?.lines ?? null,
    items:
      base === null && sheet('items') === undefined
        ? { find: (text) => ({ kind: 'one', id: text }) }
        : itemBook(items, localIds),
    everywhere: places.everywhere,
    attributes,
    idFor: (duty) => same.get(canonical(duty))?.shift() ?? newId(),
    newId,
    isId,
    localIds,
    lineAssignee: (line, level): Assignee => {
      if (isJudged) return { line, level }
      const unit = units.book.find(`${line}@${level}`)
      return { unit: unit.kind === 'one' ? unit.id : line }
    },
  }
  const duties = dutiesFrom(sheet('duties'), base, books, reading)
  const delegations = delegationsFrom(sheet('delegations'), base, { books, duties }, reading)
  const { list, faults } = soundPart({
    order: orderIn(sheet('settings'), base?.list.order ?? 'territory'),
    domain: 'leaf',
    window: null,
    matters: [...types.matters()],
    territories: [...places.territories()],
    attributes: [...attributes],
    units: [...units.units()],
    items: [...items],
    duties: [...duties],
    delegations: [...delegations],
  })
  return {
    list,
    problems: [
      ...found.problems,
      ...missingDuties(found, base),
      ...reading.readers.flatMap((reader) => reader.problems),
      ...faults.map((fault) => located(fault, reading, sheetTitles)),
    ],
    unknownColumns: found.unknownColumns,
    unknownSheets: found.unknownSheets,
    rows: reading.readers.length,
    addedTypes: types.added,
    changedTypes: types.changed,
    isJudged,
  }
}

/** A file in which no sheet is one of ours says nothing. */
const missingDuties = (found: Tables, base: TemplateBase | null): RowProblem[] => {
  const isEnough = found.tables.has('duties') || (base !== null && found.tables.size > 0) || found.problems.length > 0
  if (isEnough) return []
  const sheet = found.unknownSheets[0] ?? ''
  return [
    {
      sheet,
      row: 1,
      column: null,
      code: 'no-heading',
      found: null,
      expected: sheetNames.duties.zh[0],
      suggestion: sheetNames.duties.zh[0],
    },
  ]
}

const attributesFrom = (
  table: Table | undefined,
  base: TemplateBase | null,
  reading: Reading,
): readonly Attribute[] => {
  if (table === undefined) return base?.list.attributes ?? []
  const read = readAttributes(table)
  note(reading, 'attributes', read)
  return read.entries
}

const itemsFrom = (
  table: Table | undefined,
  base: TemplateBase | null,
  books: Pick<Books, 'territories'> & IdBooks,
  reading: Reading,
): readonly ListItem[] => {
  if (table === undefined) return base?.list.items ?? []
  const read = readItems(table, books)
  note(reading, 'items', read)
  return read.entries
}

const dutiesFrom = (
  table: Table | undefined,
  base: TemplateBase | null,
  books: Books,
  reading: Reading,
): readonly Duty[] => {
  if (table === undefined) return base?.list.duties ?? []
  const read = readDuties(table, books)
  note(reading, 'duties', read)
  return read.entries
}

const delegationsFrom = (
  table: Table | undefined,
  base: TemplateBase | null,
  known: { readonly books: Books; readonly duties: readonly Duty[] },
  reading: Reading,
): readonly Delegation[] => {
  const ids = new Set(known.duties.map((duty) => duty.id))
  if (table === undefined) return (base?.list.delegations ?? []).filter(({ duty }) => ids.has(duty))
  const read = readDelegations(
    table,
    known.books,
    nameBook([...ids].map((id) => ({ id, names: [known.books.localIds.get(id) ?? id] }))),
  )
  note(reading, 'delegations', read)
  return read.entries
}
