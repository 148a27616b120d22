import { type Budget, spend } from './budget.ts'
import type { Span } from './column.ts'
import { type Axis, type Rule, slabsOf, stateKey } from './slabs.ts'

/** A rule that never decides, and an irredundant set of rules that cover it. */
export type Shadow = { readonly rule: Rule; readonly cover: readonly Rule[] }

const within = (inner: readonly Span[], outer: readonly Span[]): boolean =>
  inner.every(({ from, to }) => outer.some((span) => span.from <= from && span.to >= to))

const meet = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => one.from <= other.to && other.from <= one.to))

const isEmpty = (rule: Rule): boolean => rule.spans.some((spans) => spans.length === 0)

/** True when these rules together apply at every point of the rule. */
const covered = (axes: readonly Axis[], rule: Rule, stronger: readonly Rule[], budget: Budget): boolean => {
  const known = new Map<string, boolean>()
  const holdsAll = (place: number, other: Rule): boolean =>
    axes.every((_axis, at) => at < place || within(rule.spans[at] ?? [], other.spans[at] ?? []))

  const below = (place: number, active: readonly Rule[]): boolean => {
    if (active.length === 0 || budget.spent !== null) return false
    if (active.some((other) => holdsAll(place, other))) return true
    const axis = axes[place]
    if (axis === undefined) return true
    const key = stateKey(place, active)
    const seen = known.get(key)
    if (seen !== undefined) return seen
    const slabs = slabsOf(axis, place, [rule, ...active]).filter((slab) => slab.rules.includes(rule))
    if (!spend(budget, 'work', slabs.length * (active.length + 1))) return false
    const found = slabs.every((slab) =>
      below(
        place + 1,
        slab.rules.filter((other) => other !== rule),
      ),
    )
    known.set(key, found)
    return found
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
    if (!spend(budget, 'work', rules.length * axes.length) || !covered(axes, rule, near, budget)) return []
    const alone = near.find((other) => covered(axes, rule, [other], budget))
    const cover = alone === undefined ? irredundant(near, (rest) => covered(axes, rule, rest, budget)) : [alone]
    return [{ rule, cover }]
  })
