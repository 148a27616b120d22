import type { Duty } from '../../src/modules/duties/core/duty.ts'
import { liveAnalysis } from '../../src/modules/duties/core/incremental.ts'
import type { DutyColumns } from '../../src/modules/duties/core/plane/plane.ts'
import { quantile } from '../dispatch/clock.ts'
import { asList } from '../national/as-list.ts'
import { chanceFrom } from '../national/chance.ts'
import type { National } from '../national/ground.ts'

/** Milliseconds of edits to a list that is followed: what dispatch and the findings of leads need to be up to date. */
export type EditTimes = { readonly p99Ms: number; readonly worstMs: number; readonly edits: number }

const randomEdits = 2_000

/** Another assignee, other conditions or another place, taken from another duty; some end, and come back. */
const changed = (duty: Duty, other: Duty, way: number): Duty => {
  if (way === 0) return { ...duty, assignee: other.assignee }
  if (way === 1) return { ...duty, boxes: other.boxes }
  return way === 2 ? { ...duty, matter: other.matter, exceptMatters: [] } : { ...duty, to: '2026-07-01' }
}

export const editTimes = (made: National, columns: DutyColumns, seed: number): EditTimes => {
  const list = asList(made, columns)
  const live = liveAnalysis(list)
  const chance = chanceFrom(seed)
  const duties = [...list.duties]
  const timeOf = (duty: Duty): number => {
    const from = performance.now()
    live.change({ put: [duty] })
    return performance.now() - from
  }
  const times: number[] = []
  for (let edit = 0; edit < randomEdits; edit += 1) {
    const at = chance.below(duties.length)
    const [duty, other] = [duties[at], duties[chance.below(duties.length)]]
    if (duty === undefined || other === undefined) continue
    const after = changed(duty, other, chance.below(4))
    duties[at] = after
    times.push(timeOf(after))
  }
  const [matter, territory] = [made.ground.matters.ids[0] ?? '', made.ground.territories.ids[0] ?? '']
  // They stay there together, so that they tie with each other.
  const rooted = duties.filter((duty) => duty.role === 'lead').slice(0, 5)
  const atRoots = rooted.map((duty) => timeOf({ ...duty, matter, territory, exceptMatters: [], exceptTerritories: [] }))
  const sorted = times.toSorted((a, b) => a - b)
  return {
    p99Ms: quantile(sorted, 0.99),
    worstMs: Math.max(...times, ...atRoots),
    edits: times.length + atRoots.length,
  }
}
