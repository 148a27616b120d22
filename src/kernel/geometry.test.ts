import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxOf, type Geometry, isInside } from './geometry.ts'

const ring = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const withHole: Geometry = { type: 'Polygon', coordinates: [ring(0, 0, 10), ring(4, 4, 2)] }
const two: Geometry = { type: 'MultiPolygon', coordinates: [[ring(0, 0, 1)], [ring(5, 5, 1)]] }

describe('inside', () => {
  test.each([
    ['within the outer ring', withHole, 1, 1, true],
    ['in the hole', withHole, 5, 5, false],
    ['beyond the edge', withHole, 11, 1, false],
    ['in the second part', two, 5.5, 5.5, true],
    ['between the parts', two, 3, 3, false],
  ] as const)('%s', (_why, geometry, lon, lat, inside) => {
    expect(isInside({ lon, lat }, geometry)).toBe(inside)
  })
  test('of cells that fill a square, exactly one holds any point, edges and corners too', () => {
    const cells = [0, 1, 2].flatMap((x) =>
      [0, 1, 2].map((y): Geometry => ({ type: 'Polygon', coordinates: [ring(x, y, 1)] })),
    )
    const along = fc.integer({ min: 0, max: 29 }).map((n) => n / 10)
    fc.assert(
      fc.property(along, along, (lon, lat) => {
        expect(cells.filter((cell) => isInside({ lon, lat }, cell))).toHaveLength(1)
      }),
    )
  })
  test('what is inside is within the box', () => {
    const point = fc.record({
      lon: fc.double({ min: -2, max: 12, noNaN: true }),
      lat: fc.double({ min: -2, max: 12, noNaN: true }),
    })
    const box = boxOf(two)
    expect(box).toEqual({ west: 0, south: 0, east: 6, north: 6 })
    fc.assert(
      fc.property(point, ({ lon, lat }) => {
        if (!isInside({ lon, lat }, two)) return
        expect(lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north).toBe(true)
      }),
    )
  })
})
