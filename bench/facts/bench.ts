import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { inTransaction } from '../../src/platform/call.ts'
import { auditFacts } from '../../src/platform/facts/audit.ts'
import { sealAll } from '../../src/platform/facts/seal.ts'
import { registerListeners } from '../../src/platform/facts/tell.ts'
import { callIn, east, grow, openTrial, recorders, type Trial, thingId } from '../../src/platform/facts/trial.ts'
import { startWorker } from '../../src/platform/facts/worker.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { openServer } from '../../src/platform/postgres/server.ts'
import { createTestDatabase } from '../../src/platform/postgres/test-server.ts'

const clients = 8
const rounds = 5
const roundMs = 1_500
const listeners = 6

let made = 0
const nextThing = () => {
  made += 1
  return thingId(made)
}

/** The same row as `grow` keeps, by itself: what a transaction costs anyhow. */
const growSilently = (trial: Trial): Promise<unknown> =>
  inTransaction(callIn(trial.database), (call) =>
    sql`
      insert into trial.thing as thing (jurisdiction_id, id, version) values (${east.id}, ${nextThing()}, 1)
      on conflict (jurisdiction_id, id) do update set version = thing.version + 1
      returning version`.execute(call.database),
  )

const perSecond = async (ms: number, once: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  let count = 0
  const client = async (): Promise<void> => {
    while (performance.now() - from < ms) {
      await once()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return (count * 1_000) / (performance.now() - from)
}

type Rival = { readonly name: string; readonly hears: number; readonly once: (trial: Trial) => Promise<unknown> }

const rivals: readonly Rival[] = [
  { name: 'a row', hears: 0, once: growSilently },
  { name: 'a row and a fact, nobody listens', hears: 0, once: (trial) => grow(callIn(trial.database), nextThing()) },
  {
    name: `a row and a fact, ${listeners} listeners`,
    hears: listeners,
    once: (trial) => grow(callIn(trial.database), nextThing()),
  },
]

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

const race = async (trial: Trial): Promise<number[]> => {
  const rates: number[][] = rivals.map(() => [])
  for (let round = -1; round < rounds; round += 1) {
    for (const [i, rival] of rivals.entries()) {
      registerListeners(recorders(rival.hears))
      const rate = await perSecond(roundMs, () => rival.once(trial))
      if (round >= 0) rates[i]?.push(rate)
    }
  }
  return rivals.map(({ name }, i) => {
    const own = rates[i] ?? []
    const rate = median(own)
    const spread = `${Math.round(Math.min(...own))}-${Math.round(Math.max(...own))}`
    console.log(`${name.padEnd(36)} ${rate.toFixed(0).padStart(6)} transactions/s   (${spread})`)
    return rate
  })
}

const timed = async (work: () => Promise<number>): Promise<number> => {
  const from = performance.now()
  const count = await work()
  return (count * 1_000) / (performance.now() - from)
}

const hearAll = async (trial: Trial): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from platform.pending`.execute(trial.database)
  const reactions = recorders(listeners)
  const worker = startWorker({ database: trial.database, reactions, jurisdictions: async () => [east], lanes: clients })
  await worker.idle()
  await worker.stop()
  return rows[0]?.count ?? 0
}

const measure = async (trial: Trial): Promise<Record<string, number>> => {
  console.log(
    `${clients} clients, ${rounds} interleaved rounds of ${roundMs / 1_000} s, fsync on; medians (and spread)`,
  )
  const [row = 0, silent = 0, told = 0] = await race(trial)
  // What the rounds left behind would take minutes: a smaller heap is enough to time the worker.
  await sql`delete from platform.pending where stream < ${`thing:${thingId(made - 500)}`}`.execute(trial.database)
  await trial.pool.query('vacuum analyze platform.pending')
  const heard = await timed(() => hearAll(trial))
  const sealed = await timed(() => sealAll({ database: trial.database }))
  const audited = await timed(async () => (await auditFacts(trial.database)).facts)
  console.log(`${'reactions, a transaction each'.padEnd(36)} ${heard.toFixed(0).padStart(6)} reactions/s`)
  console.log(`${'sealed'.padEnd(36)} ${sealed.toFixed(0).padStart(6)} facts/s`)
  console.log(`${'audited'.padEnd(36)} ${audited.toFixed(0).padStart(6)} facts/s`)
  const whole = (figure: number) => Math.round(figure)
  const ratio = (figure: number) => Number((figure / row).toFixed(3))
  return {
    rowPerS: whole(row),
    factPerS: whole(silent),
    factSixListenersPerS: whole(told),
    ratioFactToRow: ratio(silent),
    ratioSixListenersToRow: ratio(told),
    reactionsPerS: whole(heard),
    sealedPerS: whole(sealed),
    auditedPerS: whole(audited),
  }
}

/**
 * Telling facts against keeping the bare row, on the same server in the same run; then hearing, sealing and auditing
 * what was told.
 *
 * @returns the figures, flat; prints a table
 */
export const bench = async (): Promise<Record<string, number>> => {
  const folder = await mkdtemp(join(tmpdir(), 'wardwork-bench-'))
  await chmod(folder, 0o711)
  const server = await openServer({ stateDir: join(folder, 'state'), role: 'serve' })
  try {
    const template = await createTestDatabase(server.url)
    await migrate(template.url)
    const trial = await openTrial(server.url, template.name)
    try {
      return await measure(trial)
    } finally {
      await trial.drop()
      await template.drop()
    }
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
