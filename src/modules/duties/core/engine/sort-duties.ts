import type { DutyColumns } from '../plane/plane.ts'
import { partOf } from './block-layout.ts'

/** Where the duties of each territory begin when they are sorted by it; one longer than the territories. */
const startsOf = (duties: DutyColumns, territories: number): Int32Array => {
  const starts = new Int32Array(territories + 1)
  for (let duty = 0; duty < duties.count; duty += 1) {
    const t = duties.territory[duty] ?? 0
    starts[t + 1] = (starts[t + 1] ?? 0) + 1
  }
  for (let t = 0; t < territories; t += 1) starts[t + 1] = (starts[t + 1] ?? 0) + (starts[t] ?? 0)
  return starts
}

/**
 * The duties by territory, then matter, then part (leads, then other roles), then key (strongest first), then number.
 *
 * A counting sort by territory, then each territory by itself: few by insertion.
 */
export const sortedDuties = (duties: DutyColumns, territories: number): Int32Array => {
  const starts = startsOf(duties, territories)
  const next = starts.slice()
  const sorted = new Int32Array(duties.count)
  for (let duty = 0; duty < duties.count; duty += 1) {
    const t = duties.territory[duty] ?? 0
    sorted[next[t] ?? 0] = duty
    next[t] = (next[t] ?? 0) + 1
  }
  for (let t = 0; t < territories; t += 1) {
    const [from, to] = [starts[t] ?? 0, starts[t + 1] ?? 0]
    if (to - from > 24) sortMany(duties, sorted, from, to)
    else if (to - from > 1) sortFew(duties, sorted, from, to)
  }
  return sorted
}

const isBefore = ({ matter, role, key }: DutyColumns, a: number, b: number): boolean => {
  const byMatter = (matter[a] ?? 0) - (matter[b] ?? 0)
  if (byMatter !== 0) return byMatter < 0
  const byPart = partOf(role[a] ?? 0) - partOf(role[b] ?? 0)
  if (byPart !== 0) return byPart < 0
  const byKey = (key[b] ?? 0) - (key[a] ?? 0)
  return byKey === 0 ? a < b : byKey < 0
}

const sortFew = (duties: DutyColumns, sorted: Int32Array, from: number, to: number): void => {
  for (let at = from + 1; at < to; at += 1) {
    const duty = sorted[at] ?? 0
    let place = at
    for (; place > from && isBefore(duties, duty, sorted[place - 1] ?? 0); place -= 1)
      sorted[place] = sorted[place - 1] ?? 0
    sorted[place] = duty
  }
}

const sortMany = (duties: DutyColumns, sorted: Int32Array, from: number, to: number): void => {
  const before = (a: number, b: number): number => (isBefore(duties, a, b) ? -1 : 1)
  sorted.subarray(from, to).sort(before)
}
