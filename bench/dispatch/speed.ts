import { batchDecider, type PointColumns } from '../../src/modules/duties/core/engine/batch.ts'
import { leanDecider } from '../../src/modules/duties/core/engine/lean.ts'
import { wholeDecider } from '../../src/modules/duties/core/engine/whole.ts'
import type { National } from '../national/ground.ts'
import { drawPoints } from '../national/points.ts'
import { arenaOf } from './arena.ts'
import { cpuRate, median, quantile } from './clock.ts'
import { kernelOf } from './kernel.ts'
import type { Ready } from './lists.ts'
import { pointReader } from './points.ts'

const pairs = 9
const warmUps = 3

/** Where the answers end, so that making them is not optimised away. */
const answered = new Int32Array(1)
const take = (value: number): void => {
  answered[0] = (answered[0] ?? 0) ^ value
}

/** Ways of going through points, by name. */
export type Works = Readonly<Record<'kernel' | 'one' | 'batch' | 'full', () => void>>
export type Rates = Readonly<Record<keyof Works, readonly number[]>>

const oneByOne = (lean: ReturnType<typeof leanDecider>, points: PointColumns) => {
  const read = pointReader(points)
  return (): void => {
    for (let at = 0; at < points.count; at += 1) take(lean.decide(read(at)).flags)
  }
}

const worksOf = (ready: Ready, points: PointColumns): { readonly works: Works; readonly lines: number } => {
  const arena = arenaOf(ready)
  const kernel = kernelOf(arena, points)
  const lean = leanDecider(arena.ground)
  const batch = batchDecider(arena.ground, lean)
  const whole = wholeDecider(arena.ground, lean)
  const read = pointReader(points)
  const full = (): void => {
    for (let at = 0; at < points.count; at += 1) {
      const { lead, parts } = whole(read(at))
      take(lead.flags ^ (parts.byRole[1]?.units.count ?? 0))
    }
  }
  const works = {
    kernel: () => take(kernel.run()),
    one: oneByOne(lean, points),
    batch: () => batch(points, (_, { flags }) => take(flags)),
    full,
  }
  return { works, lines: kernel.lines }
}

/** Runs all works in turn, so that what disturbs one disturbs all; decisions per CPU second of each round. */
const race = (works: Works, count: number): Rates => {
  const rates = { kernel: [] as number[], one: [] as number[], batch: [] as number[], full: [] as number[] }
  for (let round = -warmUps; round < pairs; round += 1) {
    for (const name of ['kernel', 'one', 'batch', 'full'] as const) {
      const rate = cpuRate(count, works[name])
      if (round >= 0) rates[name].push(rate)
    }
  }
  return rates
}

const shareOf = (rates: Rates, name: 'one' | 'batch'): number =>
  median(rates[name].map((rate, round) => rate / (rates.kernel[round] ?? 1)))

/** Each decision timed by itself, in microseconds, ascending; the clock's own time is in it. */
const timesOf = (ready: Ready, points: PointColumns): Float64Array => {
  const lean = leanDecider(ready)
  const read = pointReader(points)
  const times = new Float64Array(points.count)
  for (let round = 0; round < 2; round += 1) {
    for (let at = 0; at < points.count; at += 1) {
      const point = read(at)
      const from = performance.now()
      take(lean.decide(point).flags)
      times[at] = (performance.now() - from) * 1_000
    }
  }
  return times.sort()
}

/** Lead and flags only, points drawn below a territory. */
export const rateBelow = (made: National, ready: Ready, below: number, count: number): number => {
  const points = drawPoints(made, { count, seed: 7, below })
  const work = oneByOne(leanDecider(ready), points)
  for (let round = 0; round < warmUps; round += 1) work()
  return median(Array.from({ length: 5 }, () => cpuRate(count, work)))
}

/** Everything measured of one list against the reference kernel. */
export const speedOf = (made: National, ready: Ready, count: number) => {
  const points = drawPoints(made, { count, seed: 3, below: 0 })
  const { works, lines } = worksOf(ready, points)
  const rates = race(works, count)
  const times = timesOf(ready, points)
  return {
    lines,
    limitPerS: median(rates.kernel),
    perS: median(rates.one),
    batchPerS: median(rates.batch),
    fullPerS: median(rates.full),
    limitShare: shareOf(rates, 'one'),
    batchLimitShare: shareOf(rates, 'batch'),
    p50Us: quantile(times, 0.5),
    p99Us: quantile(times, 0.99),
  }
}
