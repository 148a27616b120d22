import type { PoolClient } from 'pg'
import { noEnd, noStart } from '../../src/modules/duties/core/plane/day-number.ts'
import { type Plane, roleNumber } from '../../src/modules/duties/core/plane/plane.ts'
import { copyIn } from '../dispatch/postgres.ts'

/** A statement that finds a part of what the analysis finds, none of them exact on conditions or unions. */
export type Statement = {
  readonly what: string
  readonly seconds: number
  readonly isCutOff: boolean
  readonly found: number
}

/** A statement that takes longer is stopped, and counts as having taken this long. */
const longestS = Number(process.env.BENCH_STATEMENT_S ?? 90)

const range = (from: number, to: number): string => `[${from === noStart ? '' : from},${to === noEnd ? '' : to})`

const leadLines = function* ({ duties, matters, territories }: Plane): Generator<string> {
  for (let duty = 0; duty < duties.count; duty += 1) {
    if (duties.role[duty] !== roleNumber.lead) continue
    const [t, m] = [duties.territory[duty] ?? 0, duties.matter[duty] ?? 0]
    const [tEnd, mEnd] = [territories.end[t] ?? 0, matters.end[m] ?? 0]
    const days = range(duties.from[duty] ?? 0, duties.to[duty] ?? 0)
    const isPlain = duties.extra[duty] === 0
    yield [duty, t, tEnd, m, mEnd, duties.key[duty], duties.assignee[duty], duties.boxes[duty], days, isPlain].join(
      '\t',
    )
  }
}

const aboveLines = function* (parent: Int32Array, wanted: Iterable<number>): Generator<string> {
  for (const node of wanted) for (let at = node; at >= 0; at = parent[at] ?? -1) yield `${node}\t${at}`
}

const usedTerritories = ({ duties }: Plane): Set<number> => new Set(duties.territory)

/** Fills the tables: leads, and for each node those above it. */
export const fillStatements = async (client: PoolClient, plane: Plane): Promise<void> => {
  await client.query(`
    create table lead (duty int, t int, t_end int, m int, m_end int, key int, assignee int, boxes int, days int4range, plain bool);
    create table t_above (t int, above int);
    create table m_above (m int, above int)`)
  await copyIn(client, 'lead', leadLines(plane))
  await copyIn(client, 't_above', aboveLines(plane.territories.parent, usedTerritories(plane)))
  await copyIn(client, 'm_above', aboveLines(plane.matters.parent, Array(plane.matters.count).keys()))
  await client.query(
    `set maintenance_work_mem = '256MB'; create index on lead (t, m); create index on t_above (t); create index on m_above (m)`,
  )
  for (const table of ['lead', 't_above', 'm_above']) await client.query(`vacuum analyze ${table}`)
}

const window = `int4range(20454, 20819)`

const statements = {
  'pairs that tie, by equal bucket and key': `
    select count(*) as found from lead a join lead b using (t, m, key)
    where a.duty < b.duty and a.assignee <> b.assignee and a.days && b.days and a.days && ${window} and b.days && ${window}`,
  'all pairs that meet': `
    select count(*) as found from lead a join t_above x on x.t = a.t cross join lateral (
      select b.assignee, b.days from m_above y join lead b on b.t = x.above and b.m = y.above where y.m = a.m
      union all select b.assignee, b.days from lead b where b.t = x.above and b.m > a.m and b.m < a.m_end
    ) b where a.assignee <> b.assignee and a.days && b.days`,
  'shadowed by a single stronger lead': `
    select count(*) as found from lead a where exists (
      select from t_above x join m_above y on y.m = a.m join lead b on b.t = x.above and b.m = y.above
      where x.t = a.t and b.key > a.key and b.plain and (b.boxes = 0 or b.boxes = a.boxes) and b.days @> (a.days * ${window}))`,
  'matters with a gap, of unconditional leads': `
    select count(*) as found from (
      select y.m from m_above y join lead b on b.m = y.above and b.boxes = 0 and b.plain and b.days @> ${window}
      group by y.m having range_agg(int4range(b.t, b.t_end)) <> '{[0,1000000)}'::int4multirange) open`,
}

/** Runs the statements, each as long as it may; parallel workers off, as everything else here is one thread. */
export const runStatements = async (client: PoolClient): Promise<Statement[]> => {
  const run: Statement[] = []
  await client.query(`set jit = off; set max_parallel_workers_per_gather = 0; set work_mem = '512MB'`)
  for (const [what, text] of Object.entries(statements)) {
    await client.query(`set statement_timeout = ${longestS * 1_000}`)
    const from = performance.now()
    const found = await client.query<{ found: number }>(text).then(
      ({ rows }) => Number(rows[0]?.found ?? 0),
      (error: { code?: string }) => {
        if (error.code === '57014') return null
        throw error
      },
    )
    const seconds = (performance.now() - from) / 1_000
    run.push({ what, seconds, isCutOff: found === null, found: found ?? 0 })
  }
  return run
}
