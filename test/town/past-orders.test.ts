import { expect, test } from 'vitest'
import { hotline } from '../../src/gateways/imports/orders/mapping-hotline.ts'
import { readOrders } from '../../src/gateways/imports/orders/read-orders.ts'
import { bytesSource } from '../../src/gateways/imports/table/source.ts'
import { mattersOf } from './matters.ts'
import { pastOrdersOf } from './past-orders.ts'
import { matterTypes } from './taxonomy.ts'
import { buildTown, townSeed } from './town.ts'

const town = buildTown({ seed: townSeed, endsOn: '2026-03-31' })
const read = (csv: string) => readOrders(bytesSource('orders.csv', Buffer.from(csv)), { mapping: hotline })

test('the year as a file: every order that a unit had, understood whole by the hotline mapping', async () => {
  const { book, reading } = await read(pastOrdersOf(town, 3_000))
  const had = mattersOf(town, 3_000).filter(({ lead }) => lead !== null)
  expect(reading).toMatchObject({ rows: had.length, joined: 0, badRows: 0, withoutUnit: 0, unknownColumns: [] })
  const leaves = new Set(matterTypes.map(({ name }) => name.zh))
  const types = new Set(Array.from(book.type.slice(0, had.length), (node) => book.types.names[node]))
  expect([...types].filter((name) => !leaves.has(name ?? ''))).toEqual([])
  expect(types.size).toBeGreaterThan(150)
})

test('the same county gives the same file', () => {
  expect(pastOrdersOf(town, 500)).toBe(pastOrdersOf(town, 500))
})
