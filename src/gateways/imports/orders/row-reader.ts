import type { Named } from '../../../modules/duties/core/replay/forest.ts'
import type { PastOrder } from '../../../modules/duties/core/replay/order-book.ts'
import type { Positions } from './headings.ts'
import type { OrderMapping, TreeMapping } from './mapping.ts'
import { placeInWords } from './place.ts'
import { wallClockMinute } from './wall-clock.ts'

/** What one row says. */
export type ReadRow =
  | { readonly kind: 'order'; readonly number: string | null; readonly order: PastOrder }
  | { readonly kind: 'answered-at-once' | 'reminder' | 'without-unit' | 'empty' }
  | { readonly kind: 'wrong'; readonly what: 'time' | 'type'; readonly column: string; readonly value: string }

type Cells = readonly string[]
type ReadTree = (cells: Cells) => Named[]

const cellAt = (cells: Cells, at: number): string => (at < 0 ? '' : (cells[at] ?? '').trim())

/** The same name under different parents is a different node: without an id, the whole path is the id. */
const idIn = (path: readonly Named[], name: string): string =>
  path.length === 0 ? name : `${path.at(-1)?.id ?? ''} / ${name}`

const append = (path: Named[], id: string, name: string): void => {
  path.push({ id: id === '' ? idIn(path, name) : `${path.length}:${id}`, name: name === '' ? id : name })
}

const splitBy = (text: string, separators: readonly string[]): string[] => {
  let parts = [text]
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

const treeReader = (tree: TreeMapping, positions: Positions, isUnknown: (cell: string) => boolean): ReadTree => {
  if ('levels' in tree) {
    const levels = tree.levels.map(({ id, name }) => ({ id: positions.of(id), name: positions.of(name) }))
    return (cells) => {
      const path: Named[] = []
      for (const level of levels) {
        const name = cellAt(cells, level.name)
        if (isUnknown(name)) break
        append(path, cellAt(cells, level.id), name)
      }
      return path
    }
  }
  if ('address' in tree) {
    const at = positions.of(tree.address)
    return (cells) => placeInWords(cellAt(cells, at))
  }
  const at = positions.of(tree.path)
  return (cells) => {
    const path: Named[] = []
    for (const name of splitBy(cellAt(cells, at), tree.separators)) if (!isUnknown(name)) append(path, '', name)
    return path
  }
}

const returnsIn = (text: string): number => {
  const number = /\d+/.exec(text)?.[0]
  if (number !== undefined) return Math.min(255, Number(number))
  return text === '' || /^(?:否|无|没有|no|false)$/i.test(text) ? 0 : 1
}

const headingOf = (column: OrderMapping['time']): string => (typeof column === 'string' ? column : (column[0] ?? ''))

const typeHeading = ({ type }: OrderMapping): string => {
  if ('levels' in type) return headingOf(type.levels[0]?.name ?? '')
  return headingOf('path' in type ? type.path : type.address)
}

/** Reads rows of one sheet as its heading and the mapping say. */
export const rowReader = (mapping: OrderMapping, positions: Positions): ((cells: Cells) => ReadRow) => {
  const unknown = new Set(['', ...mapping.unknown])
  const isUnknown = (cell: string): boolean => unknown.has(cell)
  const readType = treeReader(mapping.type, positions, isUnknown)
  const readPlace = treeReader(mapping.place, positions, isUnknown)
  const at = {
    number: positions.of(mapping.order),
    time: positions.of(mapping.time),
    unitId: positions.of(mapping.unit.id),
    unit: positions.of(mapping.unit.name),
    source: positions.of(mapping.source),
    returns: positions.of(mapping.returns),
    handling: positions.of(mapping.handling?.column),
  }
  const noUnit = new Set(['', ...(mapping.unit.unknown ?? mapping.unknown)])
  const readUnit = (cells: Cells): Named | null => {
    const name = splitBy(cellAt(cells, at.unit), mapping.unit.separators ?? [])[0] ?? ''
    const id = cellAt(cells, at.unitId)
    if (noUnit.has(name) && noUnit.has(id)) return null
    return { id: noUnit.has(id) ? name : id, name: noUnit.has(name) ? id : name }
  }

  return (cells) => {
    if (cells.every((cell) => cell === '')) return { kind: 'empty' }
    const handling = cellAt(cells, at.handling)
    if (mapping.handling?.reminder.includes(handling) === true) return { kind: 'reminder' }
    if (mapping.handling?.answeredAtOnce.includes(handling) === true) return { kind: 'answered-at-once' }

    const time = cellAt(cells, at.time)
    const atMinute = wallClockMinute(time)
    if (atMinute === null) return { kind: 'wrong', what: 'time', column: headingOf(mapping.time), value: time }
    const type = readType(cells)
    if (type.length === 0) return { kind: 'wrong', what: 'type', column: typeHeading(mapping), value: '' }
    const unit = readUnit(cells)
    if (unit === null) return { kind: 'without-unit' }
    const source = cellAt(cells, at.source)
    const returns = returnsIn(cellAt(cells, at.returns))
    const order = { atMinute, type, place: readPlace(cells), unit, source: isUnknown(source) ? null : source, returns }
    return { kind: 'order', number: cellAt(cells, at.number) || null, order }
  }
}
