import { findEntry, groupIn, type Served, type UnitDays } from './serving.ts'

/** What an assignee can come to besides the number of a unit. */
export const vacant = -1
export const unresolved = -2
/** The place is known too coarsely to say which unit of the line it is. */
export const needsPlace = -3

/** Numbers an assignee holds: the level of a line, or one of the two below; a line or a unit; since when. */
export const whoWidth = 4
/** A unit that does not close needs nothing else to be resolved. */
export const simpleUnit = -1
export const closingUnit = -2

/** Where resolution looks things up. */
export type ResolverTables = {
  /** Assignees, `whoWidth` numbers each. */
  readonly who: Int32Array
  /** Who serves where (`serving.ts`). */
  readonly entries: Int32Array
  /** Each territory's parent and level: `(parent + 1) * 16 + level`. */
  readonly up: Int32Array
  readonly groups: readonly Served[]
  readonly days: UnitDays
}

/** Follows a unit through its successors to who exists on a day. */
const follower =
  ({ from, to, successor }: UnitDays) =>
  (unit: number, day: number): number => {
    let at = unit
    while (at >= 0) {
      if (day < (from[at] ?? 0)) return unresolved
      if (day < (to[at] ?? 0)) return at
      at = successor[at] ?? -1
    }
    return unresolved
  }

/** Which of the units that serve a territory does so on a day: one that exists, else who answers for a closed one. */
const servingOn = (members: readonly number[], days: UnitDays, day: number): number => {
  const follow = follower(days)
  let followed = -1
  for (const unit of members) {
    if (day >= (days.from[unit] ?? 0) && day < (days.to[unit] ?? 0)) return unit
    if (day < (days.to[unit] ?? 0)) continue
    const after = follow(unit, day)
    if (after >= 0 && (followed < 0 || after < followed)) followed = after
  }
  return followed < 0 ? vacant : followed
}

/** Who somebody is at a territory on a day: the number of a unit, or `vacant`, `unresolved`, `needsPlace`. */
export type Resolvers = {
  /** Of an assignee by its number. */
  readonly resolve: (assignee: number, territory: number, day: number) => number
  /** Of one that has no number, by what `who` would hold: the level or kind, the line or unit, since when. */
  readonly resolveWho: (who: Who, territory: number, day: number) => number
}

export type Who = readonly [level: number, one: number, since: number]

export const resolversOf = ({ who, entries, up, groups, days }: ResolverTables): Resolvers => {
  const follow = follower(days)

  const servingAt = (line: number, territory: number, day: number): number => {
    const entry = line < 0 ? -1 : findEntry(entries, line, territory)
    if (entry < 0) return vacant
    const unit = entries[entry + 2] ?? 0
    if (unit >= 0) return day < (entries[entry + 3] ?? 0) ? vacant : unit
    return servingOn(groups[groupIn(unit)]?.units ?? [], days, day)
  }

  const lineAt = (line: number, level: number, territory: number, day: number): number => {
    let [node, step] = [territory, up[territory] ?? 0]
    if ((step & 15) < level) return needsPlace
    while ((step & 15) > level) {
      node = (step >> 4) - 1
      if (node < 0) return vacant
      step = up[node] ?? 0
    }
    return (step & 15) === level ? servingAt(line, node, day) : vacant
  }

  return {
    resolve: (assignee, territory, day) => {
      const at = assignee * whoWidth
      const level = who[at] ?? closingUnit
      const one = who[at + 1] ?? -1
      if (level >= 0) return lineAt(one, level, territory, day)
      if (level === simpleUnit) return day < (who[at + 2] ?? 0) ? unresolved : one
      return follow(one, day)
    },
    resolveWho: ([level, one], territory, day) => (level >= 0 ? lineAt(one, level, territory, day) : follow(one, day)),
  }
}
