import { expect, test } from 'vitest'
import { doubleArea, holds } from './cells.ts'
import { readDivisions } from './divisions.ts'
import { mapOf } from './map.ts'
import { buildPlace, countySeat } from './place.ts'
import { postsOf, vacantPost } from './units/posts.ts'
import { committees, lines, mainUnits, relationsOf } from './units.ts'

const place = buildPlace(8311)
const units = [...mainUnits(place.divisions, '2025-04-01'), ...committees(place.divisions)]

test('the county is a real one, read from the package: 13 townships, more than 200 communities', () => {
  const divisions = readDivisions()
  expect(divisions.filter((division) => division.level === 'township')).toHaveLength(13)
  expect(divisions.filter((division) => division.level === 'community').length).toBeGreaterThan(200)
  expect(place.county.name).toEqual({ zh: '新田县', en: 'Xintian County' })
})

test('every division but the province has its parent in the list', () => {
  const codes = new Set(place.divisions.map((division) => division.code))
  for (const { parent } of place.divisions.slice(1)) expect(codes).toContain(parent)
})

test('names read as people say them, in both languages', () => {
  const names = place.communities.map((community) => community.name)
  expect(names.filter(({ zh }) => /委会$|社区社区|村村/.test(zh))).toEqual([])
  expect(names.filter(({ en }) => !/^[A-Z][A-Za-z' ]+$/.test(en))).toEqual([])
})

test('all ground is marked as invented and lies around the county seat', () => {
  for (const feature of mapOf(place).features) expect(feature.properties?.invented).toBe(true)
  for (const { point } of [...place.communities, ...place.grids]) {
    expect(Math.hypot(point[0] - countySeat[0], point[1] - countySeat[1])).toBeLessThan(0.3)
  }
})

test.each([1, 2, 7, 8311])('seed %i: every township is one piece, whose area is that of its communities', (seed) => {
  const { county, townships, communities } = buildPlace(seed)
  expect(county.outline).toHaveLength(1)
  for (const township of townships) {
    const cells = communities.filter((community) => community.township === township.code)
    const whole = township.outline.reduce((sum, ring) => sum + doubleArea(ring), 0)
    const parts = cells.reduce((sum, { cell }) => sum + Math.abs(doubleArea(cell)), 0)
    expect(township.outline).toHaveLength(1)
    expect(whole).toBeCloseTo(parts, 9)
  }
})

test('communities and grids lie in their own cells, and the grids of a community fill it', () => {
  for (const { cell, point } of [...place.communities, ...place.grids]) expect(holds(cell, point)).toBe(true)
  for (const community of place.communities.filter((one) => one.urban)) {
    const grids = place.grids.filter((grid) => grid.community === community.code)
    const filled = grids.reduce((sum, { cell }) => sum + Math.abs(doubleArea(cell)), 0)
    expect(grids.length).toBeGreaterThan(1)
    expect(filled).toBeCloseTo(Math.abs(doubleArea(community.cell)), 9)
  }
})

test('units: about forty and the townships, in more than twelve lines, no name twice', () => {
  const main = units.filter((unit) => unit.kind !== 'committee')
  const known = new Set(lines.map((line) => line.id))
  expect(main.length).toBeGreaterThan(40)
  expect(new Set(main.flatMap((unit) => unit.line ?? [])).size).toBeGreaterThan(12)
  expect(units.filter((unit) => unit.line !== null && !known.has(unit.line))).toEqual([])
  expect(new Set(units.map((unit) => unit.name.zh)).size).toBe(units.length)
  expect(new Set(units.map((unit) => unit.id)).size).toBe(units.length)
})

test('no line has two units for the same place, so that "the county\'s housing bureau" is one', () => {
  const places = units.filter((unit) => unit.line !== null).map((unit) => `${unit.line} ${unit.serves}`)
  expect(new Set(places).size).toBe(places.length)
})

test('every unit belongs to a unit that exists, and relations name units that exist', () => {
  const ids = new Set(units.map((unit) => unit.id))
  for (const { parent } of units) if (parent !== null) expect(ids).toContain(parent)
  for (const { from, to } of relationsOf(units)) expect([ids.has(from), ids.has(to)]).toEqual([true, true])
  expect(new Set(relationsOf(units).map((relation) => relation.kind))).toEqual(
    new Set(['leads', 'guides', 'stationed']),
  )
})

test('posts have invented holders; one is vacant, some are held by somebody acting', () => {
  const posts = postsOf(units, 8311, '2025-09-29')
  expect(posts.filter((post) => post.holders.length === 0).map((post) => post.id)).toEqual([vacantPost])
  expect(posts.filter((post) => post.holders.some((holder) => holder.isActing))).toHaveLength(4)
  for (const { holders } of posts) for (const holder of holders) expect(holder.invented).toBe(true)
})
