import { type Budget, spend } from './budget.ts'
import type { Span } from './column.ts'
import { type Axis, freeFrom, type Rule, sizeOf, slabsOf, stateKey } from './slabs.ts'

/** Spans of the columns that a gap is bounded in, first column first; later columns may have any value. */
export type Gap = readonly Span[]

/**
 * Finds where no rule applies: columns in file order, each cut at the bounds of the rules still active; a slab without a rule is one gap, and gaps are never merged.
 *
 * What lies below a column depends only on which rules are still active: it is looked for once for each such set.
 */
export const gapsOf = (axes: readonly Axis[], rules: readonly Rule[], budget: Budget): readonly Gap[] => {
  const known = new Map<string, readonly Gap[]>()
  const free = new Map(rules.map((rule) => [rule, freeFrom(axes, rule)]))

  const below = (place: number, active: readonly Rule[]): readonly Gap[] => {
    if (active.length === 0) return [[]]
    if (place === axes.length || active.some((rule) => (free.get(rule) ?? 0) <= place)) return []
    const key = stateKey(place, active)
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const found = sweep(place, active)
    known.set(key, found)
    return found
  }

  const sweep = (place: number, active: readonly Rule[]): readonly Gap[] => {
    const axis = axes[place]
    if (axis === undefined) return []
    const slabs = slabsOf(axis, place, active)
    if (!spend(budget, 'work', active.length + sizeOf(slabs))) return []
    const gaps: Gap[] = []
    for (const { span, rules: there } of slabs) {
      const rest = below(place + 1, there)
      if (budget.spent !== null) return []
      if (gaps.length + rest.length > budget.findings) spend(budget, 'findings', gaps.length + rest.length)
      else for (const gap of rest) gaps.push([span, ...gap])
    }
    return gaps
  }

  const gaps = axes.length === 0 || rules.length > 0 ? below(0, rules) : sweep(0, rules)
  return spend(budget, 'findings', gaps.length) ? gaps : []
}

const meets = (spans: readonly Span[], { from, to }: Span): boolean =>
  spans.some((span) => span.from <= to && span.to >= from)

/** The rules next to a gap: those that apply after one step across one of its bounds. */
export const besideGap = (gap: Gap, rules: readonly Rule[]): readonly number[] => {
  const beside = (rule: Rule): boolean => {
    const missed = gap.flatMap((span, place) => (meets(rule.spans[place] ?? [], span) ? [] : [place]))
    const [place = 0] = missed
    const span = gap[place]
    const reached = rule.spans.every((spans) => spans.length > 0)
    if (missed.length !== 1 || span === undefined || !reached) return false
    return meets(rule.spans[place] ?? [], { from: span.from - 1, to: span.to + 1 })
  }
  return rules.filter(beside).map((rule) => rule.no)
}
