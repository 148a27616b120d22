import { type Instant, instantMs } from '../../../src/kernel/day.ts'
import type { ClockTone } from '../../ui/clock-ribbon.tsx'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** How much time a clock has left or is over, in its largest sensible unit, rounded down. */
export type Countdown = {
  readonly tone: ClockTone
  readonly spent: number
  readonly unit: 'days' | 'hours' | 'minutes'
  readonly amount: number
}

const inUnits = (ms: number): Pick<Countdown, 'unit' | 'amount'> => {
  if (ms >= 2 * dayMs) return { unit: 'days', amount: Math.floor(ms / dayMs) }
  if (ms >= 2 * hourMs) return { unit: 'hours', amount: Math.floor(ms / hourMs) }
  return { unit: 'minutes', amount: Math.max(1, Math.floor(ms / minuteMs)) }
}

/** Less than this, or than a quarter of the whole, and a clock is pressing. */
const soonMs = 12 * hourMs

/** How a clock stands now. `spent` is the share of its whole time that has passed. */
export const countdown = (from: Instant, due: Instant, now: Instant): Countdown => {
  const [start, end, at] = [instantMs(from), instantMs(due), instantMs(now)]
  const left = end - at
  const spent = end <= start ? 1 : (at - start) / (end - start)
  const isSoon = left < soonMs || spent > 0.75
  return { tone: left < 0 ? 'late' : isSoon ? 'soon' : 'calm', spent, ...inUnits(Math.abs(left)) }
}
