import type { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import { problem, refuse } from '../../../kernel/problem.ts'
import {
  addUnits,
  Line,
  linesOf,
  NewUnit,
  saveLines,
  type TerritoryNode,
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

/** Parents before children; whoever belongs to itself in the end comes last. */
const parentsFirst = (units: readonly NewUnit[]): NewUnit[] => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const depthOf = (unit: NewUnit, below = 0): number => {
    const above = unit.parentId === null ? undefined : byId.get(unit.parentId)
    return above === undefined || below > units.length ? below : depthOf(above, below + 1)
  }
  return [...units].sort((a, b) => depthOf(a) - depthOf(b))
}

const draw = async (call: Call, read: UnitsRead): Promise<Drawn> => {
  const path = call.jurisdiction.territoryPath
  const here = (await territoriesOf(call)).filter((node) => node.to === null && isWithin(node.path, path))
  const places = treeBook(here.map((node) => ({ id: node.id, parent: node.parentId, name: node.name })))
  const root = here.find((node: TerritoryNode) => node.path === path)?.id ?? ''
  const standing = (await unitsOf(call)).filter((unit) => unit.to === null)
  const byName = new Map(standing.map((unit) => [unit.name, unit.id]))
  const ids = new Set(standing.map((unit) => unit.id))

  const living = read.units.filter((row) => row.to === null || row.to > todayOf(call))
  const fresh = living.filter((row) => !byName.has(row.name) && !(row.id !== null && ids.has(row.id)))
  const knownLines = await linesOf(call)
  const lines = newLines(call, fresh, knownLines)
  const lineBook = nameBook(
    [...knownLines, ...lines].map(({ id, code, name, nameEn }) => ({ id, names: [code, name, nameEn ?? ''] })),
  )
  const own = new Map(fresh.map((row) => [row, call.newId()]))
  const parents = nameBook([
    ...standing.map((unit) => ({ id: unit.id, names: [unit.name, unit.shortName ?? ''] })),
    ...[...own].map(([row, id]) => ({ id, names: [row.name, row.shortName ?? ''] })),
  ])

  const faults: UnitFault[] = []
  const units = [...own].flatMap(([row, id]): NewUnit[] => {
    const wrong = (column: 'serves' | 'parent', code: UnitFault['code']): void => {
      faults.push({ sheet: row.sheet, row: row.row, column: read.heading(column), value: row[column] ?? '', code })
    }
    const place = placeFor(row, places, root)
    const above = row.parent === null ? null : parents.find(row.parent)
    if ('code' in place) wrong('serves', place.code)
    if (above !== null && (above.kind !== 'one' || above.id === id)) wrong('parent', 'parent')
    if ('code' in place || (above !== null && above.kind !== 'one')) return []
    const line = row.line === null ? null : lineBook.find(row.line)
    const { kind, name, shortName, nameEn, from, aliases } = row
    return [
      NewUnit.parse({
        ...{ id, kind, name, shortName, nameEn, from, aliases, territoryId: place.id },
        parentId: above?.id ?? null,
        lineId: line?.kind === 'one' ? line.id : null,
      }),
    ]
  })
  return {
    rows: read.rows,
    known: living.length - fresh.length,
    ended: read.units.length - living.length,
    addedLines: lines.map((line) => line.name),
    unknownColumns: read.unknownColumns,
    faults: [...read.faults, ...faults],
    ...{ units, lines },
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
    await addUnits(call, parentsFirst(drawn.units))
    return said(drawn)
  })
