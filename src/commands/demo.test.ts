import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../test/world/world.ts'
import { listJurisdictions } from '../app.ts'
import { beginDemonstration, demonstrationState } from '../platform/demonstration.ts'
import { demo, ensureDemo } from './demo.ts'
import type { OpenHouse } from './house.ts'

let world: World
let house: OpenHouse
beforeAll(async () => {
  world = await openWorld()
  const { database, pool, url } = world
  house = { database, pool, url, kind: 'bundled', close: world.close }
})
afterAll(() => world.close())

const small = { seed: 7, matters: 60 }

test('a demonstration that broke off is thrown away and built anew; a whole one is left alone', async () => {
  await beginDemonstration(world.database, '2025-09-26T08:40:00Z')
  expect(await demonstrationState(world.database)).toBe('unfinished')

  const built = await demo(house, small)
  expect(built.accounts.length).toBeGreaterThan(5)
  expect(await demonstrationState(world.database)).toBe('whole')
  expect((await listJurisdictions(world.database)).map(({ sign }) => sign)).toEqual(['xt'])

  expect((await ensureDemo(house))?.accounts).toEqual(built.accounts)
  await expect(demo(house, small)).rejects.toMatchObject({ problem: { code: 'platform/demo-exists' } })
}, 120_000)
