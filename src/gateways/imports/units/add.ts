import type { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import { problem, refuse } from '../../../kernel/problem.ts'
import {
  addUnits,
  Line,
  linesOf,
  NewUnit,
  saveLines,
  territoriesOf,
  todayOf,
  unitsOf,
} from '../../../modules/directory/index.ts'
import { type NameBook, nameBook } from '../../../modules/duties/core/name-book.ts'
import { treeBook } from '../../../modules/duties/core/template/read-trees.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import type { UnitFault, UnitRow, UnitsRead } from './read.ts'

/** Values: `faults`, `total`. */
export const unitsRefused = problem('imports/units-refused', 422)

/** What a file of units does: which are new, and every cell that stands in the way. */
export type UnitsAdded = {
  readonly rows: number
  readonly added: number
  /** Those here already, by name or id: left as they are. */
  readonly known: number
  /** Rows of units that are no more. */
  readonly ended: number
  readonly addedLines: readonly string[]
  readonly unknownColumns: readonly string[]
  readonly faults: readonly UnitFault[]
}

type Drawn = Omit<UnitsAdded, 'added'> & { readonly units: readonly NewUnit[]; readonly lines: readonly Line[] }

type Place = { readonly id: Id } | { readonly code: 'place' | 'several-places' }

const placeFor = (row: UnitRow, book: NameBook, root: Id): Place => {
  if (row.serves === null) return { id: root }
  const found = book.find(row.serves)
  if (found.kind === 'one') return { id: found.id }
  return { code: found.kind === 'several' ? 'several-places' : 'place' }
}

/** A code for a line that has only a name: as written where that will do, else by its pinyin, numbered when taken. */
const codeFor = (name: string, taken: ReadonlySet<string>): string => {
  const bare = initialsOf(name)
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 30)
  const plain = Line.shape.code.safeParse(name).success ? name : /^[a-z]/.test(bare) ? bare : `l${bare}`
  for (let n = 1; ; n += 1) {
    const code = n === 1 ? plain : `${plain}-${n}`
    if (!taken.has(code)) return code
  }
}

/** Lines that the file names and nobody here knows. */
const newLines = (call: Call, rows: readonly UnitRow[], known: readonly Line[]): Line[] => {
  const names = new Set(known.flatMap((line) => [line.code, line.name, line.nameEn ?? line.name]))
  const codes = new Set(known.map((line) => line.code))
  const added: Line[] = []
  for (const { line } of rows) {
    if (line === null || names.has(line)) continue
    const code = codeFor(line, codes)
    names.add(line)
    codes.add(code)
    added.push({ id: call.newId(), code, name: line, nameEn: null, closedOn: null })
  }
  return added
}

type Row = { readonly row: UnitRow; readonly unit: NewUnit }

/** Those whose parents are here or come before them, parents first; the rest hang on a row left out, or in a circle. */
const rootedFirst = (rows: readonly Row[], standing: ReadonlySet<Id>): { rooted: Row[]; adrift: Row[] } => {
  const placed = new Set(standing)
  const rooted: Row[] = []
  let adrift = [...rows]
  for (let before = -1; before !== rooted.length; ) {
    before = rooted.length
    const next = adrift.filter(({ unit }) => unit.parentId === null || placed.has(unit.parentId))
    for (const one of next) placed.add(one.unit.id)
    rooted.push(...next)
    adrift = adrift.filter(({ unit }) => !placed.has(unit.id))
  }
  return { rooted, adrift }
}

/** What the names in a row are looked up in. */
type Books = { readonly places: NameBook; readonly root: Id; readonly lines: NameBook; readonly parents: NameBook }

type Wrong = readonly ['serves' | 'parent', UnitFault['code']]

/** One row as a new unit, or the names in it that mean nothing here. */
const understand = (row: UnitRow, id: Id, books: Books): { unit: NewUnit | null; wrong: readonly Wrong[] } => {
  const place = placeFor(row, books.places, books.root)
  const above = row.parent === null ? null : books.parents.find(row.parent)
  const line = row.line === null ? null : books.lines.find(row.line)
  const wrong: Wrong[] = []
  if ('code' in place) wrong.push(['serves', place.code])
  if (above !== null && above.kind !== 'one') wrong.push(['parent', 'parent'])
  if ('code' in place || (above !== null && above.kind !== 'one')) return { unit: null, wrong }

  const { kind, name, shortName, nameEn, from, aliases } = row
  const [parentId, lineId] = [above?.id ?? null, line?.kind === 'one' ? line.id : null]
  const said = { id, kind, name, shortName, nameEn, from, aliases }
  return { unit: NewUnit.parse({ ...said, territoryId: place.id, parentId, lineId }), wrong }
}

const placesOf = async (call: Call): Promise<Pick<Books, 'places' | 'root'>> => {
  const path = call.jurisdiction.territoryPath
  const here = (await territoriesOf(call)).filter((node) => node.to === null && isWithin(node.path, path))
  return {
    places: treeBook(here.map((node) => ({ id: node.id, parent: node.parentId, name: node.name }))),
    root: here.find((node) => node.path === path)?.id ?? '',
  }
}

const namesOf = ({ name, shortName }: Pick<UnitRow, 'name' | 'shortName'>): string[] => [name, shortName ?? '']

const draw = async (call: Call, read: UnitsRead): Promise<Drawn> => {
  const standing = (await unitsOf(call)).filter((unit) => unit.to === null)
  const ids = new Set(standing.map((unit) => unit.id))
  const names = new Set(standing.map((unit) => unit.name))
  const living = read.units.filter((row) => row.to === null || row.to > todayOf(call))
  const fresh = living
    .filter((row) => !names.has(row.name) && !(row.id !== null && ids.has(row.id)))
    .map((row) => ({ row, id: call.newId() }))

  const knownLines = await linesOf(call)
  const mayAdd = newLines(
    call,
    fresh.map(({ row }) => row),
    knownLines,
  )
  const lines = [...knownLines, ...mayAdd].map(({ id, code, name, nameEn }) => ({
    id,
    names: [code, name, nameEn ?? ''],
  }))
  const parents = [...standing.map((unit) => ({ row: unit, id: unit.id })), ...fresh]
  const books: Books = {
    ...(await placesOf(call)),
    lines: nameBook(lines),
    parents: nameBook(parents.map(({ row, id }) => ({ id, names: namesOf(row) }))),
  }
  const faults: UnitFault[] = []
  const fault = (row: UnitRow, [column, code]: Wrong): void => {
    faults.push({ sheet: row.sheet, row: row.row, column: read.heading(column), value: row[column] ?? '', code })
  }
  const understood = fresh.flatMap(({ row, id }): Row[] => {
    const { unit, wrong } = understand(row, id, books)
    for (const one of wrong) fault(row, one)
    return unit === null ? [] : [{ row, unit }]
  })
  const { rooted, adrift } = rootedFirst(understood, ids)
  for (const { row } of adrift) fault(row, ['parent', 'parent'])

  const used = new Set(rooted.map(({ unit }) => unit.lineId))
  const added = mayAdd.filter((line) => used.has(line.id))
  return {
    rows: read.rows,
    known: living.length - fresh.length,
    ended: read.units.length - living.length,
    addedLines: added.map((line) => line.name),
    unknownColumns: read.unknownColumns,
    faults: [...read.faults, ...faults],
    units: rooted.map(({ unit }) => unit),
    lines: added,
  }
}

const said = ({ units, lines: _lines, ...drawn }: Drawn): UnitsAdded => ({ ...drawn, added: units.length })

/** What a file of units would do; keeps nothing. */
export const previewUnits = async (call: Call, read: UnitsRead): Promise<UnitsAdded> => said(await draw(call, read))

/**
 * Adds the units of a file, and the lines they name, that are not here yet.
 *
 * Refuses a file with faults, keeping nothing, unless bad rows are asked to be skipped.
 */
export const addUnitsOf = (call: Call, read: UnitsRead, { skipBadRows }: { readonly skipBadRows: boolean }) =>
  inTransaction(call, async (call): Promise<UnitsAdded> => {
    const drawn = await draw(call, read)
    const { faults } = drawn
    if (faults.length > 0 && !skipBadRows) refuse(unitsRefused, { faults: faults.slice(0, 200), total: faults.length })

    if (drawn.lines.length > 0) await saveLines(call, drawn.lines)
    await addUnits(call, drawn.units)
    return said(drawn)
  })
