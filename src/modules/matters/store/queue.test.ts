import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world/world.ts'
import { Permission, type Scope } from '../../../kernel/actor.ts'
import { type Id, uuidV7 } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import type { Assignment, Matter, State } from '../core/matter.ts'
import { QueueQuery, QueueView } from '../core/queue.ts'
import { aMatter } from '../samples.ts'
import { addHistory } from './history.ts'
import { countView, keyOf, listQueue, mayReach } from './queue.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await addHistory(world.call, kept)
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
const expected = (who: string, view: QueueView, unitId: Id | undefined): Id[] => {
  const rows = kept
    .filter((one) => isSeen(one, people[who] ?? []))
    .filter((one) => unitId === undefined || takesPart(one, unitId))
    .map(({ matter }) => matter)
    .filter((matter) => isOn[view](matter, unitId))
  const due = ({ dueAt, id }: Matter): string => `${dueAt ?? '9'} ${id}`
  return view === 'done'
    ? rows.map((matter) => matter.id).sort((a, b) => (a < b ? 1 : -1))
    : rows.sort((a, b) => (due(a) < due(b) ? -1 : 1)).map((matter) => matter.id)
}

const paged = async (call: Call, asked: Partial<QueueQuery>): Promise<Id[]> => {
  const ids: Id[] = []
  const limit = 7
  for (let after: string | undefined; ; ) {
    const rows = await listQueue(call, QueueQuery.parse({ ...asked, limit, ...(after === undefined ? {} : { after }) }))
    ids.push(...rows.slice(0, limit).map(({ matter }) => matter.id))
    const last = rows[limit - 1]
    if (rows.length <= limit || last === undefined) return ids
    after = keyOf(last.matter)
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
