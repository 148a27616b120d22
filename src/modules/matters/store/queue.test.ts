import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world/world.ts'
import { Permission, type Scope } from '../../../kernel/actor.ts'
import { type Id, uuidV7 } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import { renewStatistics } from '../../../platform/database.ts'
import type { Assignment, Matter, State } from '../core/matter.ts'
import { QueueQuery, QueueSort, QueueView } from '../core/queue.ts'
import { aMatter } from '../samples.ts'
import { addHistory } from './history.ts'
import { countView, listQueue, mayReach } from './queue.ts'
import { keyOf, orderOf } from './queue-order.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await addHistory(world.call, kept)
  await renewStatistics(world.database)
})
afterAll(() => world.close())

const id = (kind: number, n: number): Id =>
  uuidV7(
    1_758_000_000_000 + n,
    Uint8Array.from({ length: 10 }, () => kind),
  )
const unit = (n: number): Id => id(1, n)
const colleague = id(2, 1)
const states: readonly State[] = ['waiting', 'dispatched', 'underway', 'answered', 'closed', 'withdrawn']
const home = '/cn/hn/yx/'

/** A matter of every state with every unit leading, others assisting, some of them twice, in four places. */
const kept = Array.from({ length: 360 }, (_, n) => {
  const state = states[n % 6] ?? 'closed'
  const isWork = state === 'waiting' || state === 'dispatched' || state === 'underway'
  const matter = aMatter({
    id: id(3, n),
    number: `YX-${n}`,
    state,
    waitsFor: state === 'waiting' ? 'negotiation' : null,
    unitId: unit(n % 5),
    handlerId: n % 4 === 0 ? colleague : null,
    placePath: `${home}${1 + (n % 2)}/${1 + (n % 3)}/`,
    dueAt: n % 11 === 0 ? null : `2025-09-${20 + ((n * 7) % 11)}T0${n % 10}:00:00Z`,
  })
  const part = (of: Id, role: Assignment['role'], ended = false): Assignment => ({
    matterId: matter.id,
    unitId: of,
    role,
    dutyId: null,
    scope: null,
    dueAt: null,
    state: ended ? 'ended' : isWork ? 'open' : 'done',
    startedAt: matter.reportedAt,
    doneAt: null,
  })
  const parts = [
    ...(n % 7 === 0 ? [] : [part(unit(n % 5), 'lead')]),
    ...(n % 2 === 0 ? [part(unit((n + 1) % 5), 'assist'), part(unit((n + 1) % 5), 'inform')] : []),
    ...(n % 9 === 0 ? [part(unit((n + 2) % 5), 'assist', true)] : []),
  ]
  const text = n % 3 === 0 ? '路灯不亮' : '井盖缺失'
  return {
    matter,
    receiptHash: null,
    explained: { decision: null, clock: null },
    text,
    placeText: null,
    parts,
    entries: [],
  }
})

const scope = (unitId: Id | null, territoryPath = home): Scope => ({
  permissions: Permission.options,
  unitId,
  territoryPath,
  from: null,
  to: null,
})

/** Everybody who looks at a queue, by what they may reach. */
const people: Readonly<Record<string, readonly Scope[]>> = {
  'over the county': [scope(null)],
  'over a township': [scope(null, `${home}1/`)],
  'in a unit': [scope(unit(1))],
  'in two units': [scope(unit(1)), scope(unit(2))],
  'in a unit and over a community': [scope(unit(3)), scope(null, `${home}2/2/`)],
  'over another county': [scope(null, '/cn/hn/xn/')],
  'with nothing': [],
}

const callAs = (who: string): Call => world.callAs({ kind: 'account', id: colleague }, people[who] ?? [])

type Kept = (typeof kept)[number]

const takesPart = ({ matter, parts }: Kept, unitId: Id): boolean =>
  matter.unitId === unitId || parts.some((part) => part.unitId === unitId && part.state !== 'ended')

const isSeen = (one: Kept, scopes: readonly Scope[]): boolean =>
  scopes.some(({ unitId, territoryPath }) =>
    unitId === null ? one.matter.placePath.startsWith(territoryPath) : takesPart(one, unitId),
  )

const now = '2025-09-26T08:40:00Z'
const midnight = '2025-09-26T16:00:00Z'
const isOpen = ({ state }: Matter): boolean => state !== 'closed' && state !== 'withdrawn'
const ticks = ({ state, dueAt }: Matter): boolean =>
  dueAt !== null && (state === 'waiting' || state === 'dispatched' || state === 'underway')

const isOn: Readonly<Record<QueueView, (matter: Matter, unitId: Id | undefined) => boolean>> = {
  open: isOpen,
  'to-claim': ({ state }) => state === 'dispatched',
  mine: (matter) => isOpen(matter) && matter.handlerId === colleague,
  'due-today': (matter) => ticks(matter) && matter.dueAt !== null && matter.dueAt >= now && matter.dueAt < midnight,
  overdue: (matter) => ticks(matter) && matter.dueAt !== null && matter.dueAt < now,
  waiting: ({ state }) => state === 'waiting',
  assisting: (matter, unitId) => isOpen(matter) && matter.unitId !== unitId,
  done: (matter) => !isOpen(matter),
}

/** The queue as it is told in words, one matter after the other. */
const expected = (who: string, view: QueueView, unitId: Id | undefined, sort: QueueSort = 'due'): Id[] => {
  const rows = kept
    .filter((one) => isSeen(one, people[who] ?? []))
    .filter((one) => unitId === undefined || takesPart(one, unitId))
    .map(({ matter }) => matter)
    .filter((matter) => isOn[view](matter, unitId))
  const place: typeof byDue = ({ placePath, id }) => `${placePath} ${id}`
  const byDue = ({ dueAt, id }: Pick<Matter, 'dueAt' | 'placePath' | 'id'>): string => `${dueAt ?? '9'} ${id}`
  const ids = rows.map((matter) => matter.id).sort()
  if (sort === 'oldest') return ids
  if (view === 'done' || sort === 'newest') return ids.reverse()
  const said = sort === 'place' ? place : byDue
  return rows.sort((a, b) => (said(a) < said(b) ? -1 : 1)).map((matter) => matter.id)
}

const paged = async (call: Call, asked: Partial<QueueQuery>): Promise<Id[]> => {
  const ids: Id[] = []
  const limit = 7
  for (let after: string | undefined; ; ) {
    const rows = await listQueue(call, QueueQuery.parse({ ...asked, limit, ...(after === undefined ? {} : { after }) }))
    ids.push(...rows.slice(0, limit).map(({ matter }) => matter.id))
    const last = rows[limit - 1]
    if (rows.length <= limit || last === undefined) return ids
    after = keyOf(last.matter, orderOf(asked.view ?? 'open', asked.sort ?? 'due'))
  }
}

describe.each(Object.keys(people))('somebody %s', (who) => {
  test.each(QueueView.options)('reads every page of the tab %s, and each matter once', async (view) => {
    for (const unitId of [undefined, unit(1), unit(4)]) {
      const wanted = expected(who, view, unitId)
      expect(await paged(callAs(who), { view, ...(unitId === undefined ? {} : { unitId }) }), unitId).toEqual(wanted)
      expect(await countView(callAs(who), view, unitId), unitId).toBe(wanted.length)
    }
  })

  test.each(QueueSort.options)('reads every page by %s, and each matter once', async (sort) => {
    for (const view of ['open', 'to-claim', 'assisting', 'done'] as const)
      for (const unitId of [undefined, unit(1)]) {
        const wanted = expected(who, view, unitId, sort)
        const asked = { view, sort, ...(unitId === undefined ? {} : { unitId }) }
        expect(await paged(callAs(who), asked), `${view} ${unitId}`).toEqual(wanted)
      }
  })

  test('reaches the matters of its queue and no others', async () => {
    const some = kept.filter((_, n) => n % 17 === 0)
    for (const one of some)
      expect(await mayReach(callAs(who), 'matters.read', one.matter.id)).toBe(isSeen(one, people[who] ?? []))
  })
})

test('words find the matters of this jurisdiction only, and of nobody else’s reach', async () => {
  const ids = await paged(callAs('in a unit'), { view: 'open', words: '路灯' })
  const wanted = new Set(kept.filter(({ text }) => text.includes('路灯')).map(({ matter }) => matter.id))
  expect(ids).toEqual(expected('in a unit', 'open', undefined).filter((one) => wanted.has(one)))
  expect(ids.length).toBeGreaterThan(5)

  const neighbour = { ...world.jurisdiction, id: id(9, 1), sign: 'xn' }
  const there = world.callAs({ kind: 'account', id: colleague }, people['over the county'] ?? [], neighbour)
  expect(await paged(there, { view: 'open', words: '路灯' })).toEqual([])
})

describe('an index gives the order itself, without sorting what everybody else has', () => {
  const statementOf = async (who: string, asked: Partial<QueueQuery>) => {
    const statements: { sql: string; parameters: readonly unknown[] }[] = []
    const call = callAs(who)
    const watching = call.database.withPlugin({
      transformQuery: ({ node }) => {
        statements.push(call.database.getExecutor().compileQuery(node, { queryId: 'watched' }))
        return node
      },
      transformResult: async ({ result }) => result,
    })
    await listQueue({ ...call, database: watching }, QueueQuery.parse(asked))
    return statements.at(-1) ?? { sql: '', parameters: [] }
  }

  const planOf = async (who: string, asked: Partial<QueueQuery>): Promise<string> => {
    const { sql: text, parameters } = await statementOf(who, asked)
    const client = await world.pool.connect()
    try {
      await client.query('set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off')
      const { rows } = await client.query(`explain ${text}`, [...parameters])
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    } finally {
      await client.query('reset all')
      client.release()
    }
  }

  test.each([
    ['due', 'matter_open_by_due'],
    ['newest', 'Scan Backward using matter_open_by_age'],
    ['oldest', 'matter_open_by_age'],
    ['place', 'matter_open_in_places'],
  ] as const)('by %s, over the county', async (sort, index) => {
    const first = (await listQueue(callAs('over the county'), QueueQuery.parse({ sort })))[9]
    if (first === undefined) throw new Error('there are more than ten')
    for (const after of [undefined, keyOf(first.matter, sort)]) {
      const plan = await planOf('over the county', { sort, ...(after === undefined ? {} : { after }) })
      expect(plan).toContain(index)
      expect(plan).not.toContain('Sort')
    }
  })

  test.each([
    ['due', 'matter_open_by_unit'],
    ['newest', 'matter_open_by_unit_age'],
    ['oldest', 'matter_open_by_unit_age'],
    ['place', 'matter_open_by_unit_in_places'],
  ] as const)('by %s, what one unit leads', async (sort, index) => {
    expect(await planOf('in a unit', { sort })).toMatch(new RegExp(`${index} on matter`))
  })
})
