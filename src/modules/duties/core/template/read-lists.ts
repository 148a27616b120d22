import { type Attribute, AttributeKind } from '../attribute.ts'
import { type Assignee, type Delegation, DelegationKind, type Duty, ListKind, Role } from '../duty.ts'
import { ItemState, type ListItem, type ListUnit } from '../list-file.ts'
import type { NameBook } from '../name-book.ts'
import { attributeKindIn, delegationKindIn, kindIn, piecesIn, roleIn, stateIn } from './cell.ts'
import { conditionsIn } from './condition-text.ts'
import { type RowReader, rowReader } from './row-reader.ts'
import type { Table } from './tables.ts'

/** Entries read from a sheet, each with its row; a row with a problem has no entry. */
export type EntriesRead<Entry> = {
  readonly entries: readonly Entry[]
  readonly readers: readonly RowReader[]
  readonly rowOf: ReadonlyMap<string, RowReader>
}

/** What names in cells are looked up in. */
export type Books = {
  readonly types: NameBook
  readonly territories: NameBook
  readonly units: NameBook
  /** Lines by code and name; null where every line stands as written. */
  readonly lines: NameBook | null
  readonly items: NameBook
  /** Where a duty applies that names no territory. */
  readonly everywhere: string
  readonly attributes: readonly Attribute[]
  /** An id for a row that brings none; it may look at what the row says. */
  readonly idFor: (duty: Omit<Duty, 'id'>) => string
  readonly newId: () => string
  /** Whether an id of the file may be kept; any other is only how rows of the file name each other. */
  readonly isId: (id: string) => boolean
  /** Ids given here → the file's own, for rows whose id was not kept. */
  readonly localIds: Map<string, string>
  /** A line at a level, as an assignee. */
  readonly lineAssignee: (line: string, level: number) => Assignee
}

const readEntries = <Entry>(
  table: Table,
  idOf: (entry: Entry) => string,
  entryOf: (reader: RowReader) => Entry,
): EntriesRead<Entry> => {
  const entries: Entry[] = []
  const readers: RowReader[] = []
  const rowOf = new Map<string, RowReader>()
  for (const record of table.records) {
    const reader = rowReader(record)
    const entry = entryOf(reader)
    readers.push(reader)
    if (reader.problems.length > 0) continue
    entries.push(entry)
    rowOf.set(idOf(entry), reader)
  }
  return { entries, readers, rowOf }
}

/** Reads the sheet of attributes. */
export const readAttributes = (table: Table): EntriesRead<Attribute> =>
  readEntries(
    table,
    (attribute) => attribute.name,
    (reader) => ({
      name: reader.needed('name'),
      kind: reader.word('kind', attributeKindIn, AttributeKind.options) ?? 'number',
      scale: reader.whole('scale', { from: 0, to: 9 }) ?? 0,
      values: piecesIn(reader.record.get('values')),
      zone: reader.truth('zone'),
      label: reader.text('label'),
      labelEn: reader.text('labelEn'),
    }),
  )

/** Reads the sheet of units as a list of its own; successors and places are looked up afterwards. */
export const readUnits = (table: Table, territories: NameBook): EntriesRead<ListUnit> =>
  readEntries(
    table,
    (unit) => unit.id,
    (reader) => {
      const name = reader.needed('name')
      const serves = reader.text('serves')
      return {
        id: reader.text('id') ?? name,
        name,
        shortName: reader.text('shortName'),
        aliases: reader.pieces('aliases'),
        line: reader.text('line'),
        serves: serves === null ? null : reader.named('serves', serves, territories, 'unknown-territory'),
        from: reader.day('from'),
        to: reader.day('to'),
        successor: reader.text('successor'),
      }
    },
  )

/** What giving ids needs. */
export type IdBooks = Pick<Books, 'newId' | 'isId' | 'localIds'>

/** The id of a row: its own where it may be kept, else the one made for it, remembered under its own. */
const keptId = (reader: RowReader, books: IdBooks, make: () => string): string => {
  const own = reader.text('id')
  if (own !== null && books.isId(own)) return own
  const id = make()
  if (own !== null) books.localIds.set(id, own)
  return id
}

/** Reads the sheet of items. */
export const readItems = (table: Table, books: Pick<Books, 'territories'> & IdBooks): EntriesRead<ListItem> =>
  readEntries(
    table,
    (item) => item.id,
    (reader) => {
      const territory = reader.text('territory')
      return {
        id: keptId(reader, books, books.newId),
        kind: reader.word('kind', kindIn, ListKind.options) ?? 'basic',
        number: reader.text('number'),
        section: reader.text('section'),
        territory:
          territory === null ? null : reader.named('territory', territory, books.territories, 'unknown-territory'),
        text: reader.needed('text'),
        state: reader.word('state', stateIn, ItemState.options) ?? 'open',
      }
    },
  )

const assigneeColumns = ['unit', 'line', 'outside', 'none'] as const

const assigneeIn = (reader: RowReader, books: Books): Assignee | null => {
  const filled = assigneeColumns.filter((column) => reader.text(column) !== null)
  if (filled.length > 1) {
    reader.fail(filled[1] ?? 'unit', 'several-assignees', {
      found: filled.map((column) => reader.text(column)).join(' + '),
    })
    return null
  }
  const [column] = filled
  const cell = column === undefined ? null : reader.text(column)
  if (column === undefined || cell === null) {
    reader.fail('unit', 'no-assignee')
    return null
  }
  if (column === 'outside') return { outside: cell }
  if (column === 'none') return { none: cell }
  if (column === 'unit') {
    const unit = reader.named('unit', cell, books.units, 'unknown-unit')
    return unit === null ? null : { unit }
  }
  const line = books.lines === null ? cell : reader.named('line', cell, books.lines, 'unknown-line')
  const level = reader.level('level')
  if (level === null && reader.text('level') === null) reader.fail('level', 'missing', { expected: '0-6' })
  return line === null || level === null ? null : books.lineAssignee(line, level)
}

const namedAll = (
  reader: RowReader,
  column: string,
  book: NameBook,
  unknown: 'unknown-type' | 'unknown-territory',
): string[] => reader.pieces(column).flatMap((piece) => reader.named(column, piece, book, unknown) ?? [])

const dutyIn = (reader: RowReader, books: Books): Duty => {
  const matter = reader.needed('matter')
  const territory = reader.text('territory')
  const conditions = conditionsIn(reader.record.get('boxes'), books.attributes)
  for (const { code, ...wrong } of conditions.problems) reader.fail('boxes', code, wrong)
  const item = reader.text('item')
  const said = {
    role: reader.word('role', roleIn, Role.options) ?? 'lead',
    assignee: assigneeIn(reader, books) ?? { none: '' },
    matter: matter === '' ? '' : (reader.named('matter', matter, books.types, 'unknown-type') ?? ''),
    territory:
      territory === null
        ? books.everywhere
        : (reader.named('territory', territory, books.territories, 'unknown-territory') ?? ''),
    exceptMatters: namedAll(reader, 'exceptMatters', books.types, 'unknown-type'),
    exceptTerritories: namedAll(reader, 'exceptTerritories', books.territories, 'unknown-territory'),
    boxes: conditions.boxes.map((box) => ({ ...box })),
    from: reader.day('from'),
    to: reader.day('to'),
    precedence: reader.whole('precedence', { from: 0, to: 15 }) ?? 0,
    force: reader.whole('force', { from: 0, to: 3 }) ?? 0,
    jointGroup: reader.text('jointGroup'),
    coordinator: reader.truth('coordinator'),
    replaces: reader.truth('replaces'),
    kind: reader.word('kind', kindIn, ListKind.options) ?? 'basic',
    basis: reader.text('basis'),
    item: item === null ? null : reader.named('item', item, books.items, 'unknown-item'),
    scope: reader.text('scope'),
  }
  return { id: keptId(reader, books, () => books.idFor(said)), ...said }
}

/** Reads the sheet of duties. */
export const readDuties = (table: Table, books: Books): EntriesRead<Duty> =>
  readEntries(
    table,
    (duty) => duty.id,
    (reader) => dutyIn(reader, books),
  )

/** Reads the sheet of delegations. */
export const readDelegations = (table: Table, books: Books, duties: NameBook): EntriesRead<Delegation> =>
  readEntries(
    table,
    (delegation) => delegation.duty,
    (reader) => {
      const by = reader.text('by')
      return {
        duty: reader.named('duty', reader.needed('duty'), duties, 'unknown-duty') ?? '',
        kind: reader.word('kind', delegationKindIn, DelegationKind.options) ?? 'entrust',
        to: reader.named('to', reader.needed('to'), books.units, 'unknown-unit') ?? '',
        by: by === null ? null : reader.named('by', by, books.units, 'unknown-unit'),
        from: reader.day('from'),
        until: reader.day('until'),
        basis: reader.text('basis'),
      }
    },
  )
