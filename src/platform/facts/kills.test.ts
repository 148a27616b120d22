import { type ChildProcess, fork } from 'node:child_process'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { auditFacts } from './audit.ts'
import { openTrial, outcomeOf, type Trial } from './trial.ts'

/** How many processes are killed; `WARDWORK_TRIAL_KILLS=200` for a long trial. */
const kills = Number(process.env.WARDWORK_TRIAL_KILLS ?? 8)
const failingPercent = '4'
/** Tenths of a second after which what is still waiting will wait for ever. */
const patience = 450 + kills * 10
const tellerPauseMs = '200'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial(inject('serverUrl'), inject('template'))
})
afterAll(async () => {
  await Promise.all([...alive].map(kill))
  await trial.drop()
})

type Part = 'tell' | 'work' | 'seal'
type Running = { readonly part: Part; readonly process: ChildProcess; readonly ended: Promise<unknown> }

const alive = new Set<Running>()

const file = new URL('./trial-process.ts', import.meta.url).pathname

const begin = async (part: Part, amount: number): Promise<Running> => {
  const child = fork(file, [part, trial.url, String(amount), failingPercent, tellerPauseMs], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await Promise.race([new Promise((resolve) => child.once('message', resolve)), ended])
  const running = { part, process: child, ended }
  alive.add(running)
  return running
}

const kill = async (running: Running): Promise<void> => {
  running.process.kill('SIGKILL')
  await running.ended
  alive.delete(running)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const amounts: Readonly<Record<Part, number>> = { tell: 1_000_000, work: 0, seal: 7 }

/** Kills one process after the other in the middle of its work, and puts another in its place. */
const killAround = async (crew: Running[]): Promise<Readonly<Record<Part, number>>> => {
  const killed = { tell: 0, work: 0, seal: 0 }
  for (let i = 0; i < kills; i += 1) {
    await pause(40 + Math.random() * 160)
    const at = i % crew.length
    const victim = crew[at]
    if (victim === undefined) throw new Error('nobody to kill')
    await kill(victim)
    killed[victim.part] += 1
    crew[at] = await begin(victim.part, amounts[victim.part])
  }
  return killed
}

const isDone = async (): Promise<boolean> => {
  const { rows } = await sql<{ waiting: number }>`
    select (select count(*) from platform.pending) + (select count(*) from platform.unsealed) as waiting`.execute(
    trial.database,
  )
  return rows[0]?.waiting === 0
}

test(
  'tellers, workers and sealers are killed in the middle: every effect once and in order, every fact in one batch',
  async () => {
    const parts: readonly Part[] = ['work', 'tell', 'seal', 'work', 'seal']
    const crew = await Promise.all(parts.map((part) => begin(part, amounts[part])))
    const killed = await killAround(crew)
    expect(killed.work + killed.tell + killed.seal).toBe(kills)

    await Promise.all(crew.filter((running) => running.part === 'tell').map(kill))
    for (let i = 0; i < patience && !(await isDone()); i += 1) await pause(100)
    await Promise.all(crew.map(kill))

    const { told, effects, ...rest } = await outcomeOf(trial.database)
    expect(told).toBeGreaterThan(kills)
    expect(effects).toBe(told * 6)
    expect(rest).toEqual({ pending: 0, misplaced: 0, gaps: 0 })

    const { rows } = await sql<{ versions: number; sealed: number; distinct: number }>`
      select (select sum(version)::int from trial.thing) as versions,
        (select count(*) from (select unnest(event_ids) from platform.seal) sealed) as sealed,
        (select count(distinct id) from (select unnest(event_ids) as id from platform.seal) sealed) as distinct`.execute(
      trial.database,
    )
    expect(rows).toEqual([{ versions: told, sealed: told, distinct: told }])
    expect(await auditFacts(trial.database)).toMatchObject({ facts: told, unsealed: 0, findings: [] })
    console.log(`${kills} kills, ${told} facts, ${effects} effects`)
  },
  patience * 100 + kills * 8_000,
)
