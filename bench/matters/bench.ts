import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import { Permission, type Scope } from '../../src/kernel/actor.ts'
import { instantMs } from '../../src/kernel/day.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { QueueQuery, QueueView } from '../../src/modules/matters/core/queue.ts'
import { countView, listQueue } from '../../src/modules/matters/store/queue.ts'
import { keyOf } from '../../src/modules/matters/store/queue-order.ts'
import { type Call, type Database, newCall } from '../../src/platform/call.ts'
import { type OpenDatabase, openDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { openServer } from '../../src/platform/postgres/server.ts'
import { createTestDatabase } from '../../src/platform/postgres/test-server.ts'
import { type Figure, printTable, rounded } from '../figures.ts'
import { fill } from './fill.ts'
import { chance, fixedId, idBack, type Shape } from './generate.ts'
import { readBy } from './plans.ts'

const now = '2026-03-02T02:00:00Z'

const shape: Shape = {
  matters: Number(process.env.BENCH_MATTERS ?? 1_000_000),
  jurisdictionId: '0199b000-0000-7000-8000-00000000000a',
  sign: 'yx',
  territoryPath: '/cn/hn/yx/',
  units: 60,
  townships: 12,
  communitiesEach: 15,
  gridsEach: 8,
  handlers: 200,
  types: 190,
  nowMs: instantMs(now),
}

/** A smaller county in the same tables: nothing of it may be read. */
const nextDoor: Shape = {
  ...shape,
  matters: Math.round(shape.matters / 10),
  jurisdictionId: '0199b000-0000-7000-8000-00000000000b',
  sign: 'ln',
  territoryPath: '/cn/hn/ln/',
}

const rounds = Number(process.env.BENCH_ROUNDS ?? 40)
const pageLimit = 50

/** The statements of the store, as they go out: the last one is what EXPLAIN is asked about. */
const listening = (open: OpenDatabase) => {
  let last: CompiledQuery | null = null
  const database: Database = new Kysely({
    dialect: new PostgresDialect({ pool: open.pool }),
    log: ({ query }) => {
      last = query
    },
  })
  return { database, last: () => last }
}

type Who = 'the whole county' | 'a township' | 'a grid' | 'a big unit' | 'a small unit'

const scope = (territoryPath: string, unitId: Id | null): Scope => ({
  permissions: Permission.options,
  territoryPath,
  unitId,
  from: null,
  to: null,
})

const scopesOf: Readonly<Record<Who, Scope>> = {
  'the whole county': scope(shape.territoryPath, null),
  'a township': scope(`${shape.territoryPath}3/`, null),
  'a grid': scope(`${shape.territoryPath}3/7/2/`, null),
  'a big unit': scope(shape.territoryPath, fixedId(1, 0)),
  'a small unit': scope(shape.territoryPath, fixedId(1, shape.units - 1)),
}

const callAs = (database: Database, who: Who): Call =>
  newCall(
    database,
    {
      jurisdiction: {
        id: shape.jurisdictionId,
        sign: shape.sign,
        timeZone: 'Asia/Shanghai',
        territoryPath: shape.territoryPath,
      },
      actor: { kind: 'account', id: fixedId(2, 7) },
      scopes: [scopesOf[who]],
    },
    { now: () => now, newId: () => fixedId(9, 0), random: (bytes) => new Uint8Array(bytes) },
  )

type Kind = 'firstPage' | 'deepPage' | 'search' | 'counts' | 'offset'

type Case = { readonly kind: Kind; readonly what: string; readonly once: (round: number) => Promise<unknown> }

const pageCase = (database: Database, who: Who, asked: Partial<QueueQuery>, kind: Kind): Case => {
  const call = callAs(database, who)
  const query = QueueQuery.parse({ limit: pageLimit, ...asked })
  const { view, unitId, words } = query
  const said = [who, view, unitId === undefined ? '' : 'by its unit', words === undefined ? '' : `“${words}”`]
  return { kind, what: said.filter((one) => one !== '').join(', '), once: () => listQueue(call, query) }
}

/** Pages far down: a new place each round, so that none is warm from the one before. */
const deepCase = (database: Database, who: Who, view: QueueView, keyAt: (round: number) => string): Case => {
  const call = callAs(database, who)
  const page = (after: string) => listQueue(call, QueueQuery.parse({ limit: pageLimit, view, after }))
  return { kind: 'deepPage', what: `${who}, ${view}, far down`, once: (round) => page(keyAt(round)) }
}

const doneKey = (round: number): string =>
  keyOf(
    { dueAt: null, placePath: '', id: idBack(shape, Math.floor(shape.matters * (0.1 + 0.8 * chance(round, 50)))) },
    'newest',
  )

/** Due moments spread over the last weeks and the next: somewhere in the middle of what is open. */
const openKey = (round: number): string =>
  keyOf(
    {
      dueAt: Temporal.Instant.fromEpochMilliseconds(
        shape.nowMs + Math.floor((chance(round, 51) * 40 - 10) * 86_400_000),
      ).toString(),
      placePath: '',
      id: fixedId(0, 0),
    },
    'due',
  )

/** The rival: the same page by counting rows off, as lists are often read. */
const offsetCase = (database: Database): Case => ({
  kind: 'offset',
  what: 'the whole county, done, by offset',
  once: (round) => {
    const offset = Math.floor(shape.matters * (0.1 + 0.8 * chance(round, 50)))
    return sql`select * from matters.matter where jurisdiction_id = ${shape.jurisdictionId}
      and state in ('closed', 'withdrawn') order by id desc limit ${pageLimit + 1} offset ${offset}`.execute(database)
  },
})

const unitOf = (who: 'a big unit' | 'a small unit') => scopesOf[who].unitId ?? fixedId(1, 0)

const countCases = (database: Database): Case[] =>
  (['the whole county', 'a township', 'a big unit', 'a small unit'] as const).map((who) => {
    const call = callAs(database, who)
    const unitId = scopesOf[who].unitId ?? undefined
    const count = () => Promise.all(QueueView.options.map((view) => countView(call, view, unitId)))
    return { kind: 'counts', what: `${who}, all eight tabs`, once: count }
  })

const casesOf = (database: Database): Case[] => [
  ...(['open', 'overdue', 'due-today', 'waiting', 'mine', 'done'] as const).map((view) =>
    pageCase(database, 'the whole county', { view }, 'firstPage'),
  ),
  ...(['a township', 'a grid', 'a big unit', 'a small unit'] as const).flatMap((who) =>
    (['open', 'done'] as const).map((view) => pageCase(database, who, { view }, 'firstPage')),
  ),
  ...(['a big unit', 'a small unit'] as const).flatMap((who) =>
    (['open', 'assisting', 'done'] as const).map((view) =>
      pageCase(database, 'the whole county', { view, unitId: unitOf(who) }, 'firstPage'),
    ),
  ),
  ...(['the whole county', 'a township', 'a big unit'] as const).flatMap((who) => [
    deepCase(database, who, 'open', openKey),
    deepCase(database, who, 'done', doneKey),
  ]),
  ...['路灯不亮', '灯杆倾斜', '菜市场 井盖缺失', '没有这样的词'].flatMap((words) =>
    (['open', 'done'] as const).map((view) => pageCase(database, 'the whole county', { view, words }, 'search')),
  ),
  pageCase(database, 'a big unit', { view: 'done', words: '路灯不亮' }, 'search'),
  ...countCases(database),
  offsetCase(database),
]

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0

const race = async (cases: readonly Case[]): Promise<number[][]> => {
  const times: number[][] = cases.map(() => [])
  for (let round = -2; round < rounds; round += 1)
    for (const [i, { kind, once }] of cases.entries()) {
      // Counting off half a million rows takes seconds: often enough to be sure of it is enough.
      if (kind === 'offset' && round % 4 !== 0) continue
      const from = performance.now()
      await once(round)
      if (round >= 0) times[i]?.push(performance.now() - from)
    }
  return times.map((own) => own.sort((a, b) => a - b))
}

const sayReads = async (open: OpenDatabase, listener: ReturnType<typeof listening>): Promise<void> => {
  const figures: Figure[] = []
  const cases = casesOf(listener.database).filter(({ kind }) => kind !== 'counts')
  for (const { what, once } of cases) {
    await once(1)
    const query = listener.last()
    if (query === null) continue
    const read = await readBy(open.pool, query.sql, query.parameters)
    figures.push({ what, value: `${read.rows} rows`, note: `${read.blocks} blocks; ${read.scans.join(', ')}` })
  }
  for (const who of ['the whole county', 'a small unit'] as const)
    for (const view of QueueView.options) {
      await countView(callAs(listener.database, who), view, scopesOf[who].unitId ?? undefined)
      const query = listener.last()
      if (query === null) continue
      const read = await readBy(open.pool, query.sql, query.parameters)
      const note = `${read.blocks} blocks; ${read.scans.join(', ')}`
      figures.push({ what: `${who}, ${view}, counted`, value: `${read.rows} rows`, note })
    }
  printTable('What the statements read (EXPLAIN ANALYZE)', figures)
}

const measure = async (open: OpenDatabase, loadS: number): Promise<Record<string, number>> => {
  const listener = listening(open)
  const cases = casesOf(open.database)
  const times = await race(cases)
  printTable(
    `${shape.matters} matters and ${nextDoor.matters} next door, loaded in ${Math.round(loadS)} s; pages of ${pageLimit}, ${rounds} interleaved rounds`,
    cases.map(({ kind, what }, i) => ({
      what: `${kind}: ${what}`,
      value: `${at(times[i] ?? [], 0.5).toFixed(1)} ms`,
      note: `p95 ${at(times[i] ?? [], 0.95).toFixed(1)} ms`,
    })),
  )
  await sayReads(open, listener)
  const ofKind = (kind: Kind): number[] =>
    times
      .filter((_, i) => cases[i]?.kind === kind)
      .flat()
      .sort((a, b) => a - b)
  const p95 = (kind: Kind) => rounded(at(ofKind(kind), 0.95))
  const done = cases.findIndex(({ what }) => what === 'the whole county, done, far down')
  const deepDone = at(times[done] ?? [], 0.95)
  return {
    matters: shape.matters,
    loadS: rounded(loadS, 1),
    firstPageP50Ms: rounded(at(ofKind('firstPage'), 0.5)),
    firstPageP95Ms: p95('firstPage'),
    deepPageP95Ms: p95('deepPage'),
    searchP95Ms: p95('search'),
    countsP95Ms: p95('counts'),
    offsetP95Ms: p95('offset'),
    ratioOffsetToDeepPage: rounded(p95('offset') / deepDone, 1),
  }
}

const onServer = async (serverUrl: string): Promise<Record<string, number>> => {
  const made = await createTestDatabase(serverUrl)
  await migrate(made.url)
  const open = openDatabase(made.url, 9)
  try {
    const from = performance.now()
    await fill(open.pool, [shape, nextDoor])
    return await measure(open, (performance.now() - from) / 1_000)
  } finally {
    await open.close()
    await made.drop()
  }
}

/**
 * The work queue of a county with a million matters: first pages, pages far down, searches and counts through the
 * store's door, against the same page read by an offset.
 *
 * @returns the figures, flat; prints a table of times and one of what each statement read
 */
export const bench = async (): Promise<Record<string, number>> => {
  const folder = await mkdtemp(join(tmpdir(), 'wardwork-bench-'))
  await chmod(folder, 0o711)
  const server = await openServer({ stateDir: join(folder, 'state'), role: 'serve' })
  try {
    return await onServer(server.url)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
