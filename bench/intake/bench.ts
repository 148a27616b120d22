import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import type { Id } from '../../src/kernel/ids.ts'
import { realSources } from '../../src/platform/call.ts'
import { type OpenDatabase, openDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { openServer } from '../../src/platform/postgres/server.ts'
import { createTestDatabase } from '../../src/platform/postgres/test-server.ts'
import { townSign } from '../../test/town/load/ground.ts'
import { loadTown } from '../../test/town/load.ts'
import { type Figure, printTable, rounded } from '../figures.ts'
import { insertAgain, type Left, leftBy } from './plain.ts'

const clients = [1, 4, 16] as const
const rounds = Number(process.env.BENCH_ROUNDS ?? 4)
const roundMs = 3_000

/** What residents write: a text, and half of them a place in words. */
type Said = { readonly text: string; readonly placeText: string | null; readonly territoryId: Id }

const saidBefore = async (pool: Pool): Promise<Said[]> => {
  const { rows } = await pool.query<Said>(
    `select said.text, said.place_text as "placeText", matter.territory_id as "territoryId"
     from matters.matter_text said join matters.matter on matter.id = said.matter_id
     where said.text is not null order by matter.id`,
  )
  return rows
}

let sent = 0

/** The next report: every other one picks its place from the tree, the rest say it in words. */
const nextReport = (said: readonly Said[]) => {
  sent += 1
  const one = said[sent % said.length]
  if (one === undefined) throw new Error('nobody said anything')
  const place = sent % 2 === 0 ? { territoryId: one.territoryId } : { text: one.placeText ?? '' }
  return { id: realSources.newId(), secret: '4TRW8XN2JCQ5', text: one.text, place }
}

type Post = { readonly base: string; readonly path: string; readonly agent: Agent }

/** Sends a body; each comes from an address of its own, since nobody reports sixty matters a minute. */
const post = ({ base, path, agent }: Post, body: unknown): Promise<number> =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const from = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      'x-wardwork': '1',
      'x-forwarded-for': from,
    }
    const asked = request(new URL(path, base), { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.once('error', reject)
    asked.end(text)
  })

type Rate = { readonly perS: number; readonly times: readonly number[] }

const rateOf = async (count: number, work: () => Promise<unknown>): Promise<Rate> => {
  const from = performance.now()
  const times: number[] = []
  const client = async (): Promise<void> => {
    while (performance.now() - from < roundMs) {
      const began = performance.now()
      await work()
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: count }, client))
  return { perS: (times.length * 1_000) / (performance.now() - from), times }
}

const middle = (numbers: readonly number[], share = 0.5): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0

const race = async (rivals: readonly { readonly count: number; readonly work: () => Promise<unknown> }[]) => {
  const rates: Rate[][] = rivals.map(() => [])
  for (let round = -1; round < rounds; round += 1)
    for (const [i, { count, work }] of rivals.entries()) {
      const rate = await rateOf(count, work)
      if (round >= 0) rates[i]?.push(rate)
    }
  return rates.map((own) => ({
    rounds: own.map(({ perS }) => perS),
    perS: middle(own.map(({ perS }) => perS)),
    least: Math.min(...own.map(({ perS }) => perS)),
    most: Math.max(...own.map(({ perS }) => perS)),
    p95Ms: middle(
      own.flatMap(({ times }) => times),
      0.95,
    ),
  }))
}

const measure = async (open: OpenDatabase, base: string): Promise<Record<string, number>> => {
  const said = await saidBefore(open.pool)
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const to = (path: string): Post => ({ base, agent, path: `/api/j/${townSign}/${path}` })
  const report = async (): Promise<Id> => {
    const body = nextReport(said)
    const status = await post(to('reports'), body)
    if (status !== 200) throw new Error(`a report was answered with ${status}`)
    return body.id
  }
  const preview = async (): Promise<void> => {
    const { text, place } = nextReport(said)
    const status = await post(to('preview'), { text, place })
    if (status !== 200) throw new Error(`a preview was answered with ${status}`)
  }
  const samples: Left[][] = []
  for (let i = 0; i < 60; i += 1) samples.push(await leftBy(open.pool, await report()))
  let next = 0
  const plain = (): Promise<void> => {
    next += 1
    return insertAgain(open.pool, samples[next % samples.length] ?? [], realSources.newId)
  }

  const rivals = [
    ...clients.flatMap((count) => [
      { name: 'intake', count, work: report },
      { name: 'plain insert', count, work: plain },
    ]),
    { name: 'preview', count: 4, work: preview },
  ]
  const results = await race(rivals)
  agent.destroy()
  const figures: Figure[] = rivals.map(({ name, count }, i) => {
    const { perS = 0, least = 0, most = 0, p95Ms = 0 } = results[i] ?? {}
    const spread = `(${Math.round(least)}-${Math.round(most)}), p95 ${p95Ms.toFixed(1)} ms`
    return { what: `${name}, ${count} at once`, value: `${Math.round(perS)} /s`, note: spread }
  })
  printTable(
    `Reports through HTTP against inserting the same rows; ${rounds} interleaved rounds of ${roundMs / 1_000} s, fsync on`,
    figures,
  )
  const resultOf = (name: string, count: number) =>
    results[rivals.findIndex((rival) => rival.name === name && rival.count === count)]
  const of = (name: string, count: number): number => resultOf(name, count)?.perS ?? 0
  // Round by round, one right after the other: what else the machine does weighs on both alike.
  const ratioOf = (count: number): number => {
    const rival = resultOf('plain insert', count)?.rounds ?? []
    return middle((resultOf('intake', count)?.rounds ?? []).map((perS, i) => perS / (rival[i] ?? perS)))
  }
  const rows = samples.flat().reduce((sum, { rows: own }) => sum + own.length, 0) / samples.length
  const ratios = clients.map(ratioOf)
  console.log(
    `  ${rounded(rows, 1)} rows a report; ratio ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}; the aim is 0.30`,
  )
  return {
    rowsPerReport: rounded(rows, 1),
    ...Object.fromEntries(
      clients.flatMap((count, i) => [
        [`intake${count}PerS`, Math.round(of('intake', count))],
        [`plain${count}PerS`, Math.round(of('plain insert', count))],
        [`ratio${count}`, rounded(ratios[i] ?? 0, 3)],
      ]),
    ),
    previewPerS: Math.round(of('preview', 4)),
    ratioToPlainInsert: rounded(middle(ratios), 3),
  }
}

const serving = async (url: string): Promise<{ child: ChildProcess; base: string }> => {
  const child = fork(new URL('./serve.ts', import.meta.url), [url], {
    execArgv:
      process.env.BENCH_PROFILE === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`],
  })
  const [base] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('the house did not open'))),
  ])
  return { child, base: String(base) }
}

const onServer = async (serverUrl: string): Promise<Record<string, number>> => {
  const made = await createTestDatabase(serverUrl)
  await migrate(made.url)
  const open = openDatabase(made.url, 20)
  const { database, pool } = open
  try {
    await loadTown({ database, pool, sources: realSources, seed: 8311, matters: 2_000 })
    await pool.query('vacuum analyze')
    const { child, base } = await serving(made.url)
    try {
      return await measure(open, base)
    } finally {
      child.disconnect()
      await once(child, 'exit')
    }
  } finally {
    await open.close()
    await made.drop()
  }
}

/**
 * Taking in reports through HTTP - validate, understand, decide, save, tell - against a plain insert of the same rows
 * on the same server in the same run.
 *
 * @returns the figures, flat; prints a table
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
