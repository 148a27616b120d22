import type { PoolClient } from 'pg'
import { dayNumbers } from '../../src/modules/duties/core/plane/day-number.ts'
import { type Figure, printTable, rounded } from '../figures.ts'
import { nationalDuties, shapeName } from '../national/duties.ts'
import { type National, national } from '../national/ground.ts'
import { drawPoints } from '../national/points.ts'
import { readColumns, writeDuties } from './from-database.ts'
import { type Ready, readyList, readyWith } from './lists.ts'
import { type FormRun, fillForms, formNames, runForm, setSize } from './postgres.ts'
import { type Run, runRival } from './rivals.ts'
import { type RuleEngine, ruleEngines } from './rule-engines.ts'
import { withPostgres } from './server.ts'
import { rateBelow, speedOf } from './speed.ts'

const duties = Number(process.env.BENCH_DUTIES ?? 1_000_000)
const most = Number(process.env.BENCH_MOST_DUTIES ?? duties * 10)
const points = Number(process.env.BENCH_POINTS ?? 100_000)
/** Sizes that rule engines are tried with, one after the other. */
const ladder = [1_000, 10_000, 100_000]

const thousands = (perS: number): string => {
  if (perS >= 10_000) return `${Math.round(perS / 1_000).toLocaleString('en')} k/s`
  return `${perS >= 100 ? Math.round(perS) : rounded(perS, 2)} /s`
}

/** The first city of the second province: any one will do. */
const cityOf = (made: National): number => made.territoriesAt[2]?.[20] ?? 0

type FromDatabase = { readonly readyS: number; readonly forms: readonly FormRun[] }

const askPostgres = async (client: PoolClient, made: National, ready: Ready): Promise<FromDatabase> => {
  await writeDuties(client, made, ready.plane.duties)
  const from = performance.now()
  const again = readyWith(made, await readColumns(client, { ...made.ground, dayOf: dayNumbers() }))
  const readyS = (performance.now() - from) / 1_000
  checkSame(ready, again)

  const asked = drawPoints(made, { count: 20_000, seed: 5, below: 0 })
  await fillForms(client, ready.plane, asked)
  const forms: FormRun[] = []
  for (const form of formNames) forms.push(await runForm(client, form, { ready, points: asked }))
  return { readyS, forms }
}

/** What was written and read again is the same list. */
const checkSame = (ready: Ready, again: Ready): void => {
  const { key, territory, matter, assignee } = ready.plane.duties
  const other = again.plane.duties
  for (let duty = 0; duty < ready.plane.duties.count; duty += 1) {
    const isSame =
      other.key[duty] === key[duty] &&
      other.territory[duty] === territory[duty] &&
      other.matter[duty] === matter[duty] &&
      other.assignee[duty] === assignee[duty]
    if (!isSame) throw new Error(`duty ${duty} came back from the database as another one`)
  }
}

type Beaten = { readonly rival: RuleEngine; readonly runs: readonly Run[]; readonly ratios: readonly number[] }

const beat = async (made: National, rival: RuleEngine, lists: readonly Ready[]): Promise<Beaten> => {
  const asked = drawPoints(made, { count: 3_000, seed: 11, below: 0 })
  const runs = await runRival(rival, lists, asked)
  const ratios = runs.map((run, at) => {
    const ready = lists[at]
    return ready === undefined ? 0 : rateBelow(made, ready, 0, points) / run.perS
  })
  return { rival, runs, ratios }
}

const rivalFigures = ({ rival, runs, ratios }: Beaten): Figure[] =>
  runs.map((run, at) => ({
    what: `${rival.name}, ${run.duties.toLocaleString('en')} duties`,
    value: thousands(run.perS),
    note: `1/${Math.round(ratios[at] ?? 0).toLocaleString('en')} of the engine; ${run.checked} answers the same${at === runs.length - 1 && at < ladder.length - 1 ? '; longer lists take it too long' : ''}`,
  }))

const formFigure = (one: FormRun): Figure => ({
  what: `PostgreSQL, ${one.form}`,
  value: thousands(one.cpuPerS),
  note: `backend CPU, a point a statement; ${thousands(one.wallPerS)} by the wall; ${one.checked} answers the same`,
})

const setFigure = (one: FormRun): Figure => ({
  what: `PostgreSQL, ${one.form}, ${setSize} at once`,
  value: thousands(one.setCpuPerS),
  note: 'backend CPU',
})

const speedFigures = (speed: ReturnType<typeof speedOf>): Figure[] => [
  {
    what: 'reference kernel',
    value: thousands(speed.limitPerS),
    note: `${rounded(speed.lines, 1)} cache lines a decision`,
  },
  { what: 'lead and flags, one at a time', value: thousands(speed.perS), note: `${rounded(speed.limitShare)} of it` },
  {
    what: 'lead and flags, batches',
    value: thousands(speed.batchPerS),
    note: `${rounded(speed.batchLimitShare)} of it; sorted by territory, which the kernel is not`,
  },
  { what: 'lead, flags and all roles', value: thousands(speed.fullPerS) },
  { what: 'one decision, half of them', value: `${rounded(speed.p50Us)} us`, note: 'the clock included' },
  { what: 'one decision, 99 of 100', value: `${rounded(speed.p99Us)} us` },
]

const measureMost = (made: National): { readonly perS: number; readonly bytes: number; readonly buildS: number } => {
  const ready = readyList(made, most)
  return { perS: rateBelow(made, ready, 0, points), bytes: ready.bytes / most, buildS: ready.buildS }
}

/**
 * Decisions over a national list against the reference kernel, PostgreSQL and three rule engines.
 *
 * @returns the figures, flat; prints a table
 */
export const bench = async (): Promise<Readonly<Record<string, number>>> => {
  const made = national(1)
  const ready = readyWith(made, nationalDuties(made, { duties, seed: 2, conditional: 0.2 }))
  const speed = speedOf(made, ready, points)
  const cityPerS = rateBelow(made, ready, cityOf(made), points)
  const { readyS, forms } = await withPostgres((client) => askPostgres(client, made, ready))
  const lists = ladder.map((size) => readyList(made, size))
  const beaten: Beaten[] = []
  for (const rival of ruleEngines) beaten.push(await beat(made, rival, lists))
  const [at10kPerS, at100kPerS] = lists.slice(1).map((list) => rateBelow(made, list, 0, points))
  const at10m = measureMost(made)

  const best = Math.max(...forms.map((form) => form.cpuPerS))
  const bestSet = Math.max(...forms.map((form) => form.setCpuPerS))
  const [ratioToZen, ratioToCasbin, ratioToJsonRules] = beaten.map(({ ratios }) => ratios.at(-1) ?? 0)
  printTable(
    `dispatch: ${duties.toLocaleString('en')} duties over the whole country (${shapeName}), decisions per CPU second`,
    [
      ...speedFigures(speed),
      { what: 'within one city', value: thousands(cityPerS) },
      {
        what: 'index',
        value: `${rounded(ready.bytes / duties, 1)} bytes a duty`,
        note: `built in ${rounded(ready.buildS, 1)} s`,
      },
      { what: 'from the database to a ready index', value: `${rounded(readyS, 1)} s` },
      ...forms.map(formFigure),
      ...forms.map(setFigure),
      {
        what: 'against the best form of PostgreSQL',
        value: `${rounded(speed.batchPerS / bestSet, 1)} x`,
        note: `batches against ${setSize} at once; ${rounded(speed.perS / best, 1)} x one at a time against a point a statement`,
      },
      ...beaten.flatMap(rivalFigures),
      {
        what: `${most.toLocaleString('en')} duties, one at a time`,
        value: thousands(at10m.perS),
        note: `${rounded(at10m.bytes, 1)} bytes a duty, built in ${rounded(at10m.buildS, 1)} s`,
      },
    ],
  )
  return {
    duties,
    perS: Math.round(speed.perS),
    fullPerS: Math.round(speed.fullPerS),
    cityPerS: Math.round(cityPerS),
    p50Us: rounded(speed.p50Us),
    p99Us: rounded(speed.p99Us),
    bytesPerDuty: rounded(ready.bytes / duties, 1),
    readyS: rounded(readyS),
    limitPerS: Math.round(speed.limitPerS),
    limitShare: rounded(speed.limitShare, 3),
    batchLimitShare: rounded(speed.batchLimitShare, 3),
    ratioToPostgres: rounded(speed.batchPerS / bestSet, 1),
    ratioToPostgresOneByOne: rounded(speed.perS / best, 1),
    ratioToZenAt10k: Math.round(beaten[0]?.ratios[1] ?? 0),
    ratioToZen: Math.round(ratioToZen ?? 0),
    ratioToCasbin: Math.round(ratioToCasbin ?? 0),
    ratioToJsonRules: Math.round(ratioToJsonRules ?? 0),
    at10kPerS: Math.round(at10kPerS ?? 0),
    at100kPerS: Math.round(at100kPerS ?? 0),
    at10mPerS: Math.round(at10m.perS),
  }
}
