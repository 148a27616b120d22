import type { Column, Span } from './column.ts'
import type { Coordinate } from './coordinate.ts'
import type { RegionColumn, Witness } from './finding.ts'
import { type Shown, shown } from './literal.ts'
import { sampleAt } from './sample.ts'

const lowerEnd = (coordinate: Coordinate | undefined): Pick<RegionColumn, 'from' | 'fromIncluded'> => {
  if (coordinate?.at === 'value') return { from: shown(coordinate.literal), fromIncluded: true }
  if (coordinate?.at !== 'between' || coordinate.after === null) return {}
  return { from: shown(coordinate.after), fromIncluded: false }
}

const upperEnd = (coordinate: Coordinate | undefined): Pick<RegionColumn, 'to' | 'toIncluded'> => {
  if (coordinate?.at === 'value') return { to: shown(coordinate.literal), toIncluded: true }
  if (coordinate?.at !== 'between' || coordinate.before === null) return {}
  return { to: shown(coordinate.before), toIncluded: false }
}

const valueAt = (coordinate: Coordinate): readonly Shown[] => {
  if (coordinate.at === 'null') return [null]
  return coordinate.at === 'value' ? [shown(coordinate.literal)] : []
}

const columnAt = (column: Column, { from, to }: Span): RegionColumn => {
  const inside = column.coordinates.slice(from, to + 1)
  const attribute = column.name
  if (column.byValue || inside.every(({ at }) => at === 'null')) {
    const other = inside.some(({ at }) => at === 'other')
    return { attribute, values: inside.flatMap(valueAt), ...(other ? { other } : {}) }
  }
  const nullToo = inside[0]?.at === 'null'
  const first = inside[nullToo ? 1 : 0]
  return { attribute, ...lowerEnd(first), ...upperEnd(inside.at(-1)), ...(nullToo ? { null: true } : {}) }
}

/** Spans of the first columns as the answer prints them; columns without a span are left out. */
export const regionOf = (columns: readonly Column[], spans: readonly Span[]): readonly RegionColumn[] =>
  columns.flatMap((column, place) => {
    const span = spans[place]
    return span === undefined ? [] : [columnAt(column, span)]
  })

/** A point of a region that names every column. */
export const witnessOf = (columns: readonly Column[], spans: readonly Span[]): Witness =>
  Object.fromEntries(
    columns.map((column, place) => {
      const coordinate = column.coordinates[spans[place]?.from ?? 0]
      return [column.name, coordinate === undefined ? null : sampleAt(column, coordinate)]
    }),
  )
