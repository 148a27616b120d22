import type { Assignee } from '../duty.ts'
import type { Plane } from '../plane/plane.ts'
import { firstAt } from './duty-rows.ts'
import type { Place } from './meeting-buckets.ts'
import type { RowsByMatter } from './rows-by-matter.ts'

type Tree = Plane['matters']

const siblingsOf = ({ parent, end, count }: Tree, node: number): number[] => {
  const up = parent[node] ?? -1
  const last = up < 0 ? count : (end[up] ?? 0)
  const siblings: number[] = []
  for (let at = up + 1; at < last; at = end[at] ?? last) if (at !== node) siblings.push(at)
  return siblings
}

/** Counts by assignee; the one that comes most often, of equals the one met first. A court next door is no proposal. */
const tally = () => {
  const counts = new Map<string, { assignee: Assignee; count: number }>()
  return {
    add: (assignee: Assignee): void => {
      if ('none' in assignee || 'outside' in assignee) return
      const key = JSON.stringify(assignee)
      const known = counts.get(key) ?? { assignee, count: 0 }
      known.count += 1
      counts.set(key, known)
    },
    most: (): Assignee | null => {
      let best: { assignee: Assignee; count: number } | null = null
      for (const one of counts.values()) if (best === null || one.count > best.count) best = one
      return best?.assignee ?? null
    },
  }
}

/** Who leads the neighbouring kinds of matter in this territory or above it. */
const besideMatter = ({ matters, territories, duties, units }: Plane, rows: RowsByMatter, place: Place) => {
  const found = tally()
  for (const matter of siblingsOf(matters, place.matter)) {
    const own = rows(matter)
    for (let at = place.territory; at >= 0 && own.length > 0; at = territories.parent[at] ?? -1)
      for (let row = firstAt(own, duties.territory, at); duties.territory[own[row] ?? -1] === at; row += 1) {
        const assignee = units.assignees[duties.assignee[own[row] ?? 0] ?? 0]
        if (assignee !== undefined) found.add(assignee)
      }
  }
  return found.most()
}

/** Leads by matter, and the numbers of the units that they name. */
type Leads = { readonly rows: RowsByMatter; readonly unitOf: (name: string) => number }

/** The line that leads this kind of matter, or the one above it, in the neighbouring territories. */
const besideTerritory = (plane: Plane, { rows, unitOf }: Leads, place: Place) => {
  const { matters, territories, levels, duties, units } = plane
  const level = levels[place.territory] ?? 0
  const found = tally()
  const siblings = siblingsOf(territories, place.territory)
  for (let matter = place.matter; matter >= 0; matter = matters.parent[matter] ?? -1) {
    const own = rows(matter)
    for (const sibling of own.length === 0 ? [] : siblings)
      for (let row = firstAt(own, duties.territory, sibling); duties.territory[own[row] ?? -1] === sibling; row += 1) {
        const assignee = units.assignees[duties.assignee[own[row] ?? 0] ?? 0]
        if (assignee === undefined) continue
        if ('line' in assignee) found.add(assignee)
        const unit = 'unit' in assignee ? unitOf(assignee.unit) : -1
        const line = units.serves[unit] === sibling ? units.lineOf(unit) : null
        if (line !== null) found.add({ line, level })
      }
  }
  return found.most()
}

/**
 * Who leads beside pairs of nodes: what leads the neighbouring kinds of matter there, else the line that leads the same
 * kind in the neighbouring territories; null where nobody does.
 */
export const leadersBeside = (plane: Plane, rows: RowsByMatter): ((place: Place) => Assignee | null) => {
  const numbers = new Map(plane.units.names.map((name, number) => [name, number]))
  const leads: Leads = { rows, unitOf: (name) => numbers.get(name) ?? -1 }
  return (place) => besideMatter(plane, rows, place) ?? besideTerritory(plane, leads, place)
}
