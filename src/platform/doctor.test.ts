import { tmpdir } from 'node:os'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { wordsOf } from '../words/index.ts'
import { type Check, type DoctorOptions, runDoctor, sayDoctor } from './doctor.ts'
import { auditFacts } from './facts/audit.ts'
import { formatRoot, parseRoot } from './facts/finding.ts'
import { sealAll } from './facts/seal.ts'
import { registerListeners } from './facts/tell.ts'
import { callIn, grow, openTrial, recorders, type Trial, thingId } from './facts/trial.ts'
import { startWorker } from './facts/worker.ts'
import { listMigrations } from './migrate.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial(inject('serverUrl'), inject('template'))
})
afterAll(() => trial.drop())

beforeEach(async () => {
  await trial.pool.query(
    'truncate platform.head, platform.event, platform.pending, platform.set_aside, platform.seal, platform.unsealed',
  )
  registerListeners(recorders(1))
})

const look = async (options: DoctorOptions = {}): Promise<Map<string, Check>> => {
  const { checks } = await runDoctor(trial.database, options)
  return new Map(checks.map((check) => [check.name, check]))
}

const lines = async (options: DoctorOptions): Promise<string> =>
  sayDoctor(wordsOf('en'), await runDoctor(trial.database, options)).join('\n')

test('a house in order is said to be in order, in both languages', async () => {
  const report = await runDoctor(trial.database, { audit: true, folder: tmpdir(), listeners: ['trial.recorder-1'] })
  expect(report.ok).toBe(true)
  expect(report.checks.map((check) => check.name)).toEqual([
    'version',
    'encoding',
    'migrations',
    'reactions',
    'listeners',
    'seal',
    'jobs',
    'disk',
    'audit',
  ])
  for (const locale of ['en', 'zh-CN'] as const) {
    const said = sayDoctor(wordsOf(locale), report)
    expect(said).toHaveLength(9)
    expect(said.join('\n')).not.toContain('undefined')
  }
})

test('a database of another version is said to be so, with the names of the migrations', async () => {
  const known = await listMigrations()
  const [first, ...rest] = known
  if (first === undefined) throw new Error('no migrations')
  const changed = { ...first, checksum: 'other' }
  const added = { ...first, name: '9999_platform_new.sql' }
  const check = (await look({ migrations: [changed, ...rest.slice(1), added] })).get('migrations')
  expect(check).toMatchObject({
    state: 'bad',
    values: { missing: added.name, changed: first.name, unknown: rest[0]?.name },
  })
})

test('a reaction that fails, and facts that nobody hears any more, are named', async () => {
  await grow(callIn(trial.database), thingId(1), 3)
  const [recorder] = recorders(1)
  if (recorder === undefined) throw new Error('no recorder')
  const failing = { ...recorder, react: () => Promise.reject(new Error('out of order')) }
  const worker = startWorker({
    database: trial.database,
    reactions: [failing],
    jurisdictions: async () => [callIn(trial.database).jurisdiction],
    backoffMs: () => 600_000,
  })
  await worker.idle()
  await worker.stop()

  const said = await lines({ listeners: [] })
  expect(said).toContain('! Reactions that fail and hold their stream: 1; set aside: 0; facts that wait: 3.')
  expect(said).toContain(`First: trial.recorder-1 thing:${thingId(1)} 1: Error: out of order.`)
  expect(said).toContain('! Facts wait for listeners that are no longer there: trial.recorder-1.')
})

test('a seal that stands still is bad', async () => {
  await grow(callIn(trial.database), thingId(1))
  const now = Temporal.Now.instant()
  expect((await look({ now: now.add({ seconds: 5 }).toString() })).get('seal')?.state).toBe('good')
  const later = await runDoctor(trial.database, { now: now.add({ minutes: 3 }).toString() })
  expect(later.ok).toBe(false)
  expect(sayDoctor(wordsOf('en'), later).join('\n')).toMatch(/✗ The oldest fact not yet sealed is 1[78]\d seconds old/)
})

test('the audit says which fact was altered, and prints the newest root', async () => {
  await grow(callIn(trial.database), thingId(1), 3)
  await sealAll({ database: trial.database })
  const [root] = (await auditFacts(trial.database)).roots
  if (root === undefined) throw new Error('no root')
  await trial.pool.query(`update platform.event set body = '{}' where no = 2`)

  const report = await runDoctor(trial.database, { audit: true, filed: [root] })
  expect(report.ok).toBe(false)
  const said = sayDoctor(wordsOf('en'), report)
  expect(said.at(-2)).toContain(`Fact 2 of thing:${thingId(1)}`)
  expect(said.at(-1)?.trim()).toBe(formatRoot(root))
  expect(parseRoot(formatRoot(root))).toEqual(root)
})

test.each(['', 'x:1:ff', '01910000-0000-7000-8000-000000000001:0:ff', '01910000-0000-7000-8000-000000000001:1:ff'])(
  'what is not a root is refused: %s',
  (text) => {
    expect(parseRoot(text)).toBe(null)
  },
)
