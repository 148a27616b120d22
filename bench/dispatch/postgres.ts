import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { PointColumns } from '../../src/modules/duties/core/engine/batch.ts'
import { noEnd, noStart } from '../../src/modules/duties/core/plane/day-number.ts'
import { swapKey } from '../../src/modules/duties/core/plane/packed-key.ts'
import type { Plane } from '../../src/modules/duties/core/plane/plane.ts'
import { type Ready, winnersOf } from './lists.ts'
import { pointReader } from './points.ts'
import { type RivalDuty, rivalDuties, type Span, spansOf } from './rows.ts'

/** Lines for COPY, many to a piece. */
export const inPieces = function* (lines: Iterable<string>): Generator<string> {
  let held: string[] = []
  for (const line of lines) {
    held.push(line)
    if (held.length < 2_000) continue
    yield `${held.join('\n')}\n`
    held = []
  }
  if (held.length > 0) yield `${held.join('\n')}\n`
}

export const copyIn = (client: PoolClient, table: string, lines: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(inPieces(lines)), client.query(copyFrom(`copy ${table} from stdin`)))

const range = ([from, to]: Span): string => `[${from === noStart ? '' : from},${to === noEnd ? '' : to})`
const multirange = (spans: readonly Span[]): string => `{${spans.map(range).join(',')}}`
const holesText = (holes: readonly Span[]): string => (holes.length === 0 ? '\\N' : multirange(holes))

const leadLines = function* (plane: Plane, duties: readonly RivalDuty[]): Generator<string> {
  for (const { duty, key, territory, matter, days, territoryHoles, matterHoles } of duties) {
    const regions = [range(territory), range(matter), holesText(territoryHoles), holesText(matterHoles)]
    const numbers = [duty, territory[0], matter[0], key, swapKey(key, plane.order)]
    yield [...numbers, ...regions, range(days), plane.duties.boxes[duty]].join('\t')
  }
}

const boxLines = function* (plane: Plane): Generator<string> {
  for (const [set, boxes] of plane.boxes.sets.entries()) {
    if (set === 0) continue
    for (const box of boxes) {
      const kept = plane.axes.map((_, axis) => {
        const at = box.axes.indexOf(axis)
        return at < 0 ? '\\N' : multirange(spansOf(box.kept[at] ?? []))
      })
      yield [set, ...kept].join('\t')
    }
  }
}

const lineOf = (parent: Int32Array, node: number): number[] => {
  const line: number[] = []
  for (let at = node; at >= 0; at = parent[at] ?? -1) line.push(at)
  return line
}

const pointLines = function* (plane: Plane, points: PointColumns): Generator<string> {
  const read = pointReader(points)
  for (let at = 0; at < points.count; at += 1) {
    const { territory, matter, day, cells } = read(at)
    const [ts, ms] = [lineOf(plane.territories.parent, territory), lineOf(plane.matters.parent, matter)]
    yield [at, territory, matter, day, `{${ts.join()}}`, `{${ms.join()}}`, ...cells].join('\t')
  }
}

/** Fills the tables that the forms ask. */
export const fillForms = async (client: PoolClient, plane: Plane, points: PointColumns): Promise<void> => {
  const axes = plane.axes.map((_, axis) => `a${axis}`)
  await client.query(`
    create table lead (duty int, t int, m int, key int, swapped int, t_range int4range, m_range int4range,
      t_holes int4multirange, m_holes int4multirange, days int4range, boxes int);
    create table box (set int, ${axes.map((axis) => `${axis} int4multirange`).join(', ')});
    create table point (n int primary key, t int, m int, day int, ts int[], ms int[], ${axes.map((axis) => `${axis} int`).join(', ')})`)
  await copyIn(client, 'lead', leadLines(plane, rivalDuties(plane)))
  await copyIn(client, 'box', boxLines(plane))
  await copyIn(client, 'point', pointLines(plane, points))
  await client.query(`
    set maintenance_work_mem = '256MB';
    create index on box (set);
    create index on lead (t, m);
    create index on lead using gist (t_range, m_range)`)
  for (const table of ['lead', 'box', 'point']) await client.query(`vacuum analyze ${table}`)
}

/** How the leads of the 30 pairs of nodes above a point are found; the rest of the statement is the same. */
const forms = {
  'pairs of nodes, joined':
    'unnest(p.ts) above_t cross join unnest(p.ms) above_m join lead l on l.t = above_t and l.m = above_m where',
  'both arrays, any': 'lead l where l.t = any (p.ts) and l.m = any (p.ms) and',
  'ranges, gist': 'lead l where l.t_range @> p.t and l.m_range @> p.m and',
}
export type Form = keyof typeof forms
export const formNames: readonly Form[] = ['pairs of nodes, joined', 'both arrays, any', 'ranges, gist']

const statementOf = (form: Form, axes: number): string => {
  const holds = Array.from({ length: axes }, (_, axis) => `(b.a${axis} is null or b.a${axis} @> p.a${axis})`)
  return `
    select p.n, w.duty, w.key = w.top as is_top from point p cross join lateral (
      select * from (
        select l.duty, l.key, l.swapped, max(l.key) over () as top, max(l.swapped) over () as swap_top
        from ${forms[form]} l.days @> p.day
          and (l.t_holes is null or not l.t_holes @> p.t) and (l.m_holes is null or not l.m_holes @> p.m)
          and (l.boxes = 0 or exists (select from box b where b.set = l.boxes and ${holds.join(' and ')}))
      ) applicable where key = top or swapped = swap_top
    ) w where p.n >= $1 and p.n < $2`
}

/** CPU seconds of a backend on this machine, from the kernel's books; null elsewhere. */
const backendCpuS = (pid: number): number | null => {
  try {
    const [, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const numbers = rest.join(') ').split(' ')
    return (Number(numbers[11]) + Number(numbers[12])) / 100
  } catch {
    return null
  }
}

/** How many points a statement is asked about: one as the engine is asked one at a time, or a set at once. */
export const setSize = 250

export type FormRun = {
  readonly form: Form
  readonly cpuPerS: number
  readonly wallPerS: number
  /** The same, asked about `setSize` points a statement. */
  readonly setCpuPerS: number
  readonly checked: number
}

type WinnerRow = { readonly n: number; readonly duty: number; readonly is_top: boolean }

const checkRows = (
  ready: Ready,
  points: PointColumns,
  asked: readonly [number, number],
  rows: readonly WinnerRow[],
): void => {
  const own = winnersOf(ready)
  const read = pointReader(points)
  const top = Map.groupBy(
    rows.filter((row) => row.is_top),
    (row) => row.n,
  )
  for (let at = asked[0]; at < asked[1]; at += 1) {
    const found = (top.get(at) ?? []).map((row) => row.duty).sort((a, b) => a - b)
    const ours = own(read(at))
    if (found.join() !== ours.join()) throw new Error(`PostgreSQL answers [${found}], the engine [${ours}]`)
  }
}

const askMs = 3_500

type Asking = {
  readonly client: PoolClient
  readonly ready: Ready
  readonly points: PointColumns
  readonly pid: number
}

const askedBy = async ({ client, ready, points, pid }: Asking, form: Form, size: number) => {
  const text = statementOf(form, ready.plane.axes.length)
  const ask = (from: number) =>
    client.query<WinnerRow>({ name: `${form} ${size}`, text, values: [from, Math.min(from + size, points.count)] })
  // The first few are planned anew each time; then the plan is kept.
  for (let round = 0; round < 8; round += 1) await ask(round * size)
  const [wall, cpu] = [performance.now(), backendCpuS(pid)]
  const answers: WinnerRow[] = []
  let asked = 0
  while (asked + size <= points.count && performance.now() - wall < askMs) {
    const { rows } = await ask(asked)
    for (const row of rows) answers.push(row)
    asked += size
  }
  const [wallS, after] = [(performance.now() - wall) / 1_000, backendCpuS(pid)]
  checkRows(ready, points, [0, asked], answers)
  const spent = cpu === null || after === null ? wallS : Math.max(0.01, after - cpu)
  return { asked, cpuPerS: asked / spent, wallPerS: asked / wallS }
}

/** Asks one form for the leads on top in either order: units, states and flags are left to the caller. */
export const runForm = async (
  client: PoolClient,
  form: Form,
  on: { readonly ready: Ready; readonly points: PointColumns },
): Promise<FormRun> => {
  await client.query('set jit = off; set max_parallel_workers_per_gather = 0; set plan_cache_mode = force_generic_plan')
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const asking = { client, ...on, pid: rows[0]?.pid ?? 0 }
  const one = await askedBy(asking, form, 1)
  const set = await askedBy(asking, form, setSize)
  return {
    form,
    cpuPerS: one.cpuPerS,
    wallPerS: one.wallPerS,
    setCpuPerS: set.cpuPerS,
    checked: one.asked + set.asked,
  }
}
