import { type Budget, spend } from './budget.ts'
import type { Span } from './column.ts'
import { type Axis, type Rule, sizeOf, slabsOf, stateKey } from './slabs.ts'

/** A rectangle in which exactly these rules apply together. */
export type Overlap = { readonly spans: readonly Span[]; readonly rules: readonly Rule[] }

const restKey = ({ spans, rules }: Overlap): string =>
  `${spans.map(({ from, to }) => `${from}-${to}`).join(' ')} ${rules.map((rule) => rule.no).join(',')}`

type Growing = { readonly rest: Overlap; from: number; to: number }

/** Joins what continues from one slab to the next; a hole of the column is never joined over. */
const joinedOver = (axis: Axis, below: readonly (readonly [Span, readonly Overlap[]])[]): readonly Overlap[] => {
  const grown: Growing[] = []
  const ending = new Map<string, Growing>()
  for (const [span, overlaps] of below) {
    for (const rest of overlaps) {
      const key = restKey(rest)
      const before = ending.get(key)
      if (before !== undefined && before.to === span.from - 1 && !axis.breaks.has(span.from)) {
        before.to = span.to
        continue
      }
      const begun = { rest, from: span.from, to: span.to }
      grown.push(begun)
      ending.set(key, begun)
    }
  }
  return grown.map(({ rest, from, to }) => ({ spans: [{ from, to }, ...rest.spans], rules: rest.rules }))
}

/** Finds the rectangles in which two or more rules apply, each with its full set of rules; adjacent ones with the same set are one. */
export const overlapsOf = (axes: readonly Axis[], rules: readonly Rule[], budget: Budget): readonly Overlap[] => {
  const known = new Map<string, readonly Overlap[]>()

  const below = (place: number, active: readonly Rule[]): readonly Overlap[] => {
    if (active.length < 2) return []
    if (place === axes.length) return [{ spans: [], rules: active }]
    const key = stateKey(place, active)
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const found = sweep(place, active)
    known.set(key, found)
    return found
  }

  const sweep = (place: number, active: readonly Rule[]): readonly Overlap[] => {
    const axis = axes[place]
    if (axis === undefined) return []
    const slabs = slabsOf(axis, place, active)
    if (!spend(budget, 'work', active.length + sizeOf(slabs))) return []
    const parts: (readonly [Span, readonly Overlap[]])[] = []
    for (const { span, rules: there } of slabs) {
      const rest = below(place + 1, there)
      if (!spend(budget, 'work', rest.length * (axes.length - place))) return []
      if (rest.length > 0) parts.push([span, rest])
    }
    return joinedOver(axis, parts)
  }

  const overlaps = below(0, rules)
  return spend(budget, 'findings', overlaps.length) ? overlaps : []
}
