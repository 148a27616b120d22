import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listJurisdictions } from '../../src/modules/directory/index.ts'
import { progressOf } from '../../src/modules/matters/service/progress.ts'
import { openWorld, type World } from '../world/world.ts'
import { demoAccounts, loadTown } from './load.ts'

let world: World
let loaded: Awaited<ReturnType<typeof loadTown>>

beforeAll(async () => {
  world = await openWorld()
  const { database, pool, sources } = world
  loaded = await loadTown({ database, pool, sources, seed: 8311, matters: 700 })
})
afterAll(() => world.close())

const rows = async <Row>(query: string): Promise<Row[]> => (await sql.raw<Row>(query).execute(world.database)).rows

const count = async (query: string): Promise<number> => {
  const [row] = await rows<{ n: number }>(`select count(*)::int as n from ${query}`)
  return row?.n ?? 0
}

test('the county is there: matters with texts, thread and parts, grids, units, committees', async () => {
  expect(loaded.matters).toBe(700)
  expect(await count('matters.matter')).toBe(700)
  expect(await count('matters.matter_text')).toBe(700)
  expect(await count('matters.entry')).toBeGreaterThan(3_500)
  expect(await count('directory.unit')).toBeGreaterThan(280)
})

test('every division, unit and type has a name in both languages', async () => {
  expect(await count(`directory.territory where level > 0 and name_en is null`)).toBe(0)
  expect(await count('directory.unit where name_en is null')).toBe(0)
  expect(await count('duties.matter_type where name_en is null')).toBe(0)
})

test('its accounts are those that the start prints', async () => {
  expect(await demoAccounts(world.database)).toEqual(loaded.accounts)
  expect(loaded.accounts.map(({ login }) => login)).toContain('housing')
})

test('posts have holders, four desks are held by somebody acting, one post is vacant', async () => {
  expect(await count('directory.holding where is_acting')).toBe(4)
  const vacant = 'directory.post p where not exists (select from directory.holding h where h.post_id = p.id)'
  expect(await count(vacant)).toBe(1)
})

test('every open matter names a unit and says why and by when', async () => {
  const open = await rows<{ unit: string | null; decision: Record<string, unknown>; clock: unknown; due: string }>(
    `select unit_id as unit, decision, clock, due_at as due from matters.matter where state not in ('closed', 'withdrawn')
     and reported_at > timestamptz '${world.sources.now()}' - interval '20 days'`,
  )
  expect(open.length).toBeGreaterThan(5)
  for (const { unit, decision, clock, due } of open) {
    expect(unit).not.toBeNull()
    expect(decision).toHaveProperty('explanation')
    expect(clock).toMatchObject({ due: expect.any(String) })
    expect(due).not.toBeNull()
  }
})

test('the deadline that the town tells is the one that the house counts, to the minute', async () => {
  const told = await rows<{ due: string; counted: string }>(
    `select due_at as due, clock->>'due' as counted from matters.matter where clock is not null`,
  )
  expect(told.length).toBeGreaterThan(30)
  for (const { due, counted } of told) {
    expect(Math.abs(Date.parse(due) - Date.parse(counted))).toBeLessThanOrEqual(60_000)
  }
})

test('the lighting station is closed and nobody took over', async () => {
  const [station] = await rows<{ to: string | null }>(
    `select closed_on as to from directory.unit where name = '新田县村镇路灯管护站'`,
  )
  expect(station?.to).toBe('2025-04-01')
})

test('no text holds a telephone number, not even an invented one; contacts lie in the vault', async () => {
  expect(await count(`matters.matter_text where text ~ '100-0000|1[3-9][0-9]{9}'`)).toBe(0)
  expect(await count('people.vault_contact')).toBeGreaterThan(0)
})

test('three receipts may be tried, each opening its matter as a resident sees it', async () => {
  expect(loaded.receipts).toHaveLength(3)
  const [jurisdiction] = await listJurisdictions(world.database)
  if (jurisdiction === undefined) throw new Error('no county')
  const resident = world.callAs({ kind: 'public' }, [], jurisdiction)
  for (const { receipt } of loaded.receipts) {
    const progress = await progressOf(resident, receipt)
    expect(progress.entries.length).toBeGreaterThan(1)
    expect(JSON.stringify(progress)).not.toContain('100-0000')
  }
})

test('what waits with the hotline is due there by the rule for negotiation, before the answer itself', async () => {
  const waiting = await rows<{ part: string; answer: string }>(
    `select a.due_at as part, m.due_at as answer from matters.matter m join matters.assignment a on a.matter_id = m.id
     where m.state = 'waiting' and m.urgency = 'general'`,
  )
  expect(waiting.length).toBeGreaterThan(5)
  for (const { part, answer } of waiting) expect(Date.parse(part)).toBeLessThan(Date.parse(answer))
})
