import { type Budget, spend } from './budget.ts'
import type { Span } from './column.ts'
import { type Axis, type Rule, sizeOf, slabsOf, stateKey } from './slabs.ts'

/** A rule that never decides, and an irredundant set of rules that cover it. */
export type Shadow = { readonly rule: Rule; readonly cover: readonly Rule[] }

const within = (inner: readonly Span[], outer: readonly Span[]): boolean =>
  inner.every(({ from, to }) => outer.some((span) => span.from <= from && span.to >= to))

const meet = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => one.from <= other.to && other.from <= one.to))

const isEmpty = (rule: Rule): boolean => rule.spans.some((spans) => spans.length === 0)

/** Rules among these that together apply at every point of the rule; null when some point is left. */
const coverOf = (
  axes: readonly Axis[],
  rule: Rule,
  stronger: readonly Rule[],
  budget: Budget,
): readonly Rule[] | null => {
  const known = new Map<string, readonly Rule[] | null>()
  const holdsAll = (place: number, other: Rule): boolean =>
    axes.every((_axis, at) => at < place || within(rule.spans[at] ?? [], other.spans[at] ?? []))

  const below = (place: number, active: readonly Rule[]): readonly Rule[] | null => {
    if (active.length === 0 || budget.spent !== null) return null
    const whole = active.find((other) => holdsAll(place, other))
    if (whole !== undefined) return [whole]
    const key = stateKey(place, active)
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const found = sweep(place, active)
    known.set(key, found)
    return found
  }

  const sweep = (place: number, active: readonly Rule[]): readonly Rule[] | null => {
    const axis = axes[place]
    if (axis === undefined) return null
    const slabs = slabsOf(axis, place, [rule, ...active]).filter((slab) => slab.rules.includes(rule))
    if (!spend(budget, 'work', axes.length * active.length + sizeOf(slabs))) return null
    const cover = new Set<Rule>()
    for (const slab of slabs) {
      const part = below(
        place + 1,
        slab.rules.filter((other) => other !== rule),
      )
      if (part === null) return null
      for (const other of part) cover.add(other)
    }
    return active.filter((other) => cover.has(other))
  }
  return below(0, stronger)
}

/** Leaves out, from the last on, whatever the rest covers without. */
const irredundant = (cover: readonly Rule[], covers: (rest: readonly Rule[]) => boolean): readonly Rule[] =>
  cover.toReversed().reduce<readonly Rule[]>((kept, rule) => {
    const rest = kept.filter((other) => other !== rule)
    return covers(rest) ? rest : kept
  }, cover)

/** Finds the rules that never decide. `stronger` gives the rules that decide before a rule wherever they apply. */
export const shadowsOf = (
  axes: readonly Axis[],
  rules: readonly Rule[],
  { stronger, budget }: { readonly stronger: (rule: Rule) => readonly Rule[]; readonly budget: Budget },
): readonly Shadow[] =>
  rules.flatMap((rule) => {
    if (isEmpty(rule)) return [{ rule, cover: [] }]
    const near = stronger(rule).filter((other) =>
      axes.every((_axis, place) => meet(rule.spans[place] ?? [], other.spans[place] ?? [])),
    )
    if (!spend(budget, 'work', rules.length * axes.length)) return []
    const cover = coverOf(axes, rule, near, budget)
    if (cover === null) return []
    return [{ rule, cover: irredundant(cover, (rest) => coverOf(axes, rule, rest, budget) !== null) }]
  })
