import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Instant } from '../kernel/day.ts'
import type { Words } from '../words/index.ts'
import { type Database, realSources } from './call.ts'
import { type AuditReport, auditFacts } from './facts/audit.ts'
import { type ChainRoot, type Finding, formatRoot } from './facts/finding.ts'
import { sealDelayS } from './facts/seal.ts'
import { countPending, listTroubles } from './facts/troubles.ts'
import { countFailedJobs } from './jobs/jobs.ts'
import { listMigrations, type Migration } from './migrate.ts'

/** One thing looked at: `good`, `doubtful` (look soon) or `bad` (does not work, or was tampered with). */
export type Check = {
  readonly name: keyof Words['platform']['doctor']
  readonly state: 'good' | 'doubtful' | 'bad'
  readonly values: Readonly<Record<string, string | number>>
}

/** What the doctor saw. `ok` unless something is bad. */
export type DoctorReport = {
  readonly ok: boolean
  readonly checks: readonly Check[]
  readonly audit: AuditReport | null
}

export type DoctorOptions = {
  /** Recomputes every seal: minutes for millions of facts. */
  readonly audit?: boolean
  /** Roots that were filed outside earlier, for the audit. */
  readonly filed?: readonly ChainRoot[]
  /** Every listener of this version; the check for abandoned facts is left out without it. */
  readonly listeners?: readonly string[]
  /** Where to look for free space; left out without it. */
  readonly folder?: string
  readonly migrations?: readonly Migration[]
  readonly now?: Instant
}

const oldestVersion = 150_000
const sealAlarmS = 60
const [littleMb, leastMb] = [2_048, 256]

const checkVersion = async (database: Database): Promise<Check> => {
  const { rows } = await sql<{ version: string; number: number }>`
    select current_setting('server_version') as version,
      current_setting('server_version_num')::int as number`.execute(database)
  const { version = 'unknown', number = 0 } = rows[0] ?? {}
  return { name: 'version', state: number >= oldestVersion ? 'good' : 'bad', values: { version } }
}

const checkEncoding = async (database: Database): Promise<Check> => {
  const { rows } = await sql<{ encoding: string }>`
    select current_setting('server_encoding') as encoding`.execute(database)
  const encoding = rows[0]?.encoding ?? 'unknown'
  return { name: 'encoding', state: encoding === 'UTF8' ? 'good' : 'bad', values: { encoding } }
}

const checkMigrations = async (database: Database, known: readonly Migration[]): Promise<Check> => {
  const { rows } = await sql<{ name: string; checksum: string }>`
    select name, checksum from public.wardwork_migration order by name`.execute(database)
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))
  const ours = new Set(known.map(({ name }) => name))
  const namesOf = (migrations: readonly Migration[]): string => migrations.map(({ name }) => name).join(', ')
  const missing = namesOf(known.filter(({ name }) => !applied.has(name)))
  const changed = namesOf(known.filter(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum))
  const unknown = [...applied.keys()].filter((name) => !ours.has(name)).join(', ')
  const good = missing === '' && changed === '' && unknown === ''
  return {
    name: 'migrations',
    state: good ? 'good' : 'bad',
    values: { applied: applied.size, missing, changed, unknown },
  }
}

const checkReactions = async (database: Database, waiting: number): Promise<Check> => {
  const troubles = await listTroubles(database, undefined, 1_000)
  const setAside = troubles.filter((trouble) => trouble.setAsideWhy !== null).length
  const [worst] = troubles
  const first =
    worst === undefined ? '' : `${worst.listener} ${worst.stream} ${worst.no}: ${worst.problem ?? worst.setAsideWhy}`
  const state = troubles.length === 0 ? 'good' : 'doubtful'
  return { name: 'reactions', state, values: { waiting, failing: troubles.length - setAside, setAside, first } }
}

const checkListeners = (waiting: ReadonlyMap<string, number>, listeners: readonly string[]): Check => {
  const unknown = [...waiting.keys()].filter((listener) => !listeners.includes(listener)).join(', ')
  return { name: 'listeners', state: unknown === '' ? 'good' : 'doubtful', values: { unknown } }
}

const checkSeal = async (database: Database, now: Instant): Promise<Check> => {
  const seconds = Math.round(await sealDelayS(database, now))
  return { name: 'seal', state: seconds > sealAlarmS ? 'bad' : 'good', values: { seconds } }
}

const checkJobs = async (database: Database): Promise<Check> => {
  const counts = await countFailedJobs(database)
  const failed = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return {
    name: 'jobs',
    state: failed === 0 ? 'good' : 'doubtful',
    values: { failed, names: [...counts.keys()].join(', ') },
  }
}

const checkDisk = async (database: Database, folder: string): Promise<Check> => {
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database()) as bytes`.execute(database)
  const { bavail, bsize } = await statfs(folder)
  const mb = (bytes: number): number => Math.round(bytes / 1_048_576)
  const freeMb = mb(bavail * bsize)
  const short = freeMb < leastMb ? 'bad' : 'doubtful'
  return {
    name: 'disk',
    state: freeMb < littleMb ? short : 'good',
    values: { folder, freeMb, databaseMb: mb(rows[0]?.bytes ?? 0) },
  }
}

const checkAudit = ({ facts, batches, unsealed, findings }: AuditReport): Check => ({
  name: 'audit',
  state: findings.length === 0 ? 'good' : 'bad',
  values: { facts, batches, unsealed, faults: findings.length },
})

/** Looks the house over: database, migrations, reactions, seal, jobs, disk, and every fact ever told if asked. */
export const runDoctor = async (database: Database, options: DoctorOptions = {}): Promise<DoctorReport> => {
  const waiting = await countPending(database)
  const depth = [...waiting.values()].reduce((sum, count) => sum + count, 0)
  const checks = [
    await checkVersion(database),
    await checkEncoding(database),
    await checkMigrations(database, options.migrations ?? (await listMigrations())),
    await checkReactions(database, depth),
    ...(options.listeners === undefined ? [] : [checkListeners(waiting, options.listeners)]),
    await checkSeal(database, options.now ?? realSources.now()),
    await checkJobs(database),
    ...(options.folder === undefined ? [] : [await checkDisk(database, options.folder)]),
  ]
  const audit = options.audit === true ? await auditFacts(database, { filed: options.filed ?? [] }) : null
  if (audit !== null) checks.push(checkAudit(audit))
  return { ok: checks.every((check) => check.state !== 'bad'), checks, audit }
}

/** A check as a sentence. */
export const sayCheck = (words: Words, check: Check): string => words.platform.doctor[check.name](check.values)

/** A finding of the audit as a sentence. */
export const sayFinding = (words: Words, finding: Finding): string => words.platform.findings[finding.kind](finding)

const marks: Readonly<Record<Check['state'], string>> = { good: '✓', doubtful: '!', bad: '✗' }

/** The report as lines for a terminal: a mark and a sentence each, then what the audit found, then the newest roots. */
export const sayDoctor = (words: Words, report: DoctorReport): string[] => [
  ...report.checks.map((check) => `${marks[check.state]} ${sayCheck(words, check)}`),
  ...(report.audit?.findings ?? []).map((finding) => `    ${sayFinding(words, finding)}`),
  ...(report.audit?.roots ?? []).map((root) => `    ${formatRoot(root)}`),
]
