import { withPostgres } from '../dispatch/server.ts'
import { type Figure, printTable, rounded } from '../figures.ts'
import { nationalDuties } from '../national/duties.ts'
import { type National, national } from '../national/ground.ts'
import { editTimes } from './edits.ts'
import { bucketList, crossingList } from './hard-lists.ts'
import { fillStatements, runStatements, type Statement } from './postgres.ts'
import { coreOf, hygieneOf, planeWith, restOf, timed } from './work.ts'

const duties = Number(process.env.BENCH_DUTIES ?? 1_000_000)
const seed = 2

const count = (number: number): string => number.toLocaleString('en')
const seconds = (value: number): string => `${rounded(value)} s`

const listOf = (made: National, size: number, conditional: number) =>
  planeWith(made, nationalDuties(made, { duties: size, seed, conditional }))

const coreCpu = (made: National, size: number): number => {
  const plane = listOf(made, size, 0.2)
  return timed(() => coreOf(plane)).cpu
}

/** CPU seconds of everything. */
const wholeCpu = (made: National, conditional: number): number => {
  const plane = listOf(made, duties, conditional)
  return timed(() => restOf(plane, coreOf(plane))).cpu
}

const statementFigure = ({ what, seconds: spent, isCutOff, found }: Statement): Figure => ({
  what: `PostgreSQL: ${what}`,
  value: `${isCutOff ? 'over ' : ''}${seconds(spent)}`,
  note: isCutOff ? 'stopped' : count(found),
})

/**
 * The analysis of a national list against statements in PostgreSQL, hard lists, and edits.
 *
 * @returns the figures, flat; prints a table
 */
export const bench = async (): Promise<Readonly<Record<string, number>>> => {
  const made = national(1)
  const tenth = coreCpu(made, duties / 10)
  const plane = listOf(made, duties, 0.2)
  const core = timed(() => coreOf(plane))
  const rest = restOf(plane, core.value)
  const hygiene = timed(() => hygieneOf(core.value))
  const wholeCpuS = core.cpu + rest.reportCpu + rest.unevenCpu
  const exponent = Math.log10(core.cpu / Math.max(1e-3, tenth))
  const statements = await withPostgres(async (client) => {
    await fillStatements(client, plane)
    return runStatements(client)
  })
  const crossing = timed(() => coreOf(planeWith(made, crossingList(made, 74))))
  const bucket = timed(() => coreOf(planeWith(made, bucketList(made, 20))))
  const conditional80 = wholeCpu(made, 0.8)
  const edits = editTimes(made, plane.duties, 5)
  const rival = statements.reduce((sum, one) => sum + one.seconds, 0)
  const { overlaps, shadowed, crossings, conflicts } = core.value

  printTable(`analysis: ${count(duties)} duties over the whole country, one thread`, [
    {
      what: 'core',
      value: seconds(core.cpu),
      note: `${count(overlaps)} overlaps, ${count(shadowed)} shadowed, ${count(crossings)} crossings, ${count(conflicts)} conflicts of force, gaps`,
    },
    { what: 'core, a tenth of the duties', value: seconds(tenth), note: `exponent ${rounded(exponent)}` },
    { what: 'gap report', value: seconds(rest.reportCpu), note: `${count(rest.rows)} rows` },
    { what: 'uneven answers', value: seconds(rest.unevenCpu), note: count(rest.uneven) },
    { what: 'all of these together', value: seconds(wholeCpuS) },
    { what: 'untidy statements besides', value: seconds(hygiene.cpu), note: count(hygiene.value) },
    ...statements.map(statementFigure),
    {
      what: '74,000 leads that cross',
      value: seconds(crossing.cpu),
      note: `${count(crossing.value.crossings)} crossings`,
    },
    {
      what: '20,000 leads in one bucket',
      value: seconds(bucket.cpu),
      note: `${count(bucket.value.overlaps)} overlaps`,
    },
    { what: 'everything, 80 % conditional', value: seconds(conditional80) },
    { what: 'an edit, 99 of 100', value: `${rounded(edits.p99Ms)} ms`, note: `of ${count(edits.edits)}` },
    {
      what: 'the slowest edit',
      value: `${rounded(edits.worstMs)} ms`,
      note: 'among them five at the roots of both trees',
    },
  ])
  return {
    duties,
    coreCpuS: rounded(core.cpu),
    wholeCpuS: rounded(wholeCpuS),
    hygieneCpuS: rounded(hygiene.cpu),
    exponent: rounded(exponent, 3),
    ratioToPostgres: rounded(rival / core.cpu, 1),
    crossing74kS: rounded(crossing.cpu),
    bucket20kS: rounded(bucket.cpu),
    conditional80CpuS: rounded(conditional80),
    incrementalP99Ms: rounded(edits.p99Ms),
    incrementalWorstMs: rounded(edits.worstMs),
  }
}
