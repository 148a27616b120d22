import type { PointColumns } from '../../src/modules/duties/core/engine/batch.ts'
import type { PlanePoint } from '../../src/modules/duties/core/engine/scan.ts'
import { type Ready, winnersOf } from './lists.ts'
import { pointReader } from './points.ts'
import { rivalDuties } from './rows.ts'
import type { Loaded, RuleEngine } from './rule-engines.ts'

/** What one rule engine did with one list. */
export type Run = { readonly duties: number; readonly perS: number; readonly checked: number; readonly loadMs: number }

/** A list is tried when loading it and asking a few times is expected to take no longer than this. */
const mostLoadMs = 30_000
const mostAskMs = 20_000
const fewest = 5
/** How long a list is asked, once it was loaded. */
const askMs = 3_000
const mostAsked = 3_000

const copied = (point: PlanePoint): PlanePoint => ({ ...point, cells: point.cells.slice() })

const processCpuS = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Refuses to go on when a rival and the engine disagree: then one of them is wrong, and figures are worth nothing. */
const compare = (name: string, asked: { found: readonly number[]; own: readonly number[] }, first: boolean): void => {
  const { found, own } = asked
  const isSame = first
    ? own.length === 0
      ? found.length === 0
      : own.includes(found[0] ?? -1)
    : found.join() === own.join()
  if (!isSame) throw new Error(`${name} answers [${found.join()}], the engine [${own.join()}]`)
}

/** CPU of the whole process, since some of them work in threads of their own. */
const asked = async (
  loaded: Loaded,
  points: PointColumns,
  check: (point: PlanePoint, found: readonly number[]) => void,
) => {
  const read = pointReader(points)
  let [count, spent] = [0, 0]
  const from = performance.now()
  while (count < Math.min(mostAsked, points.count) && performance.now() - from < askMs) {
    const point = copied(read(count))
    const before = processCpuS()
    const found = await loaded.ask(point)
    spent += processCpuS() - before
    check(point, found)
    count += 1
  }
  return { count, perS: count / Math.max(1e-6, spent) }
}

const runOnce = async (rival: RuleEngine, ready: Ready, points: PointColumns): Promise<Run> => {
  const from = performance.now()
  const loaded = await rival.load(ready.plane, rivalDuties(ready.plane))
  const loadMs = performance.now() - from
  const own = winnersOf(ready)
  const check = (point: PlanePoint, found: readonly number[]): void =>
    compare(rival.name, { found, own: own(point) }, loaded.isFirstOnly)
  const { count, perS } = await asked(loaded, points, check)
  return { duties: ready.plane.duties.count, perS, checked: count, loadMs }
}

/** Whether a list `times` as long would, going by this run, be loaded and asked a few times within the limits. */
const mayTry = ({ loadMs, perS }: Run, times: number): boolean =>
  loadMs * times < mostLoadMs && (fewest * times * 1_000) / perS < mostAskMs

/**
 * Runs a rule engine over longer and longer lists until the next would take it too long.
 *
 * Every answer is held against the engine's.
 */
export const runRival = async (rival: RuleEngine, lists: readonly Ready[], points: PointColumns): Promise<Run[]> => {
  const runs: Run[] = []
  for (const ready of lists) {
    const last = runs.at(-1)
    if (last !== undefined && !mayTry(last, ready.plane.duties.count / last.duties)) break
    runs.push(await runOnce(rival, ready, points))
  }
  return runs
}
