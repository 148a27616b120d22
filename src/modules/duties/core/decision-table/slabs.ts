import type { Span } from './column.ts'

/** A rule as the sweep sees it: per column the spans of coordinates it asks for. */
export type Rule = { readonly no: number; readonly spans: readonly (readonly Span[])[] }

/** A stretch of a column in which the same rules apply. */
export type Slab = { readonly span: Span; readonly rules: readonly Rule[] }

/** One column as the sweep sees it: how many coordinates, and where they do not follow on each other. */
export type Axis = { readonly length: number; readonly breaks: ReadonlySet<number> }

type Edge = { readonly starts: Rule[]; readonly ends: Rule[] }

/**
 * Cuts a column at the bounds of the rules still active, and nowhere else.
 *
 * @returns slabs in the order of the column, those without a rule included; `rules` in the order of their numbers
 */
export const slabsOf = (axis: Axis, place: number, rules: readonly Rule[]): readonly Slab[] => {
  const edges = new Map<number, Edge>()
  const edgeAt = (at: number): Edge => {
    const edge = edges.get(at) ?? { starts: [], ends: [] }
    edges.set(at, edge)
    return edge
  }
  for (const at of [0, ...axis.breaks]) edgeAt(at)
  for (const rule of rules) {
    for (const { from, to } of rule.spans[place] ?? []) {
      edgeAt(from).starts.push(rule)
      edgeAt(to + 1).ends.push(rule)
    }
  }
  const cuts = [...edges.keys()].filter((at) => at < axis.length).sort((a, b) => a - b)
  const active = new Set<Rule>()
  return cuts.map((from, index) => {
    for (const rule of edges.get(from)?.ends ?? []) active.delete(rule)
    for (const rule of edges.get(from)?.starts ?? []) active.add(rule)
    const to = (cuts[index + 1] ?? axis.length) - 1
    return { span: { from, to }, rules: [...active].sort((a, b) => a.no - b.no) }
  })
}

/** The first column from which on a rule asks nothing any more. */
export const freeFrom = (axes: readonly Axis[], rule: Rule): number => {
  const asks = (axis: Axis, place: number): boolean => {
    const [first] = rule.spans[place] ?? []
    return first === undefined || first.from > 0 || first.to < axis.length - 1
  }
  return axes.findLastIndex(asks) + 1
}

/** What it takes to look at these slabs once. */
export const sizeOf = (slabs: readonly Slab[]): number => slabs.reduce((sum, { rules }) => sum + rules.length + 1, 0)

/** The same text for the same rules at the same column. */
export const stateKey = (place: number, rules: readonly Rule[]): string =>
  `${place}:${rules.map((rule) => rule.no).join(',')}`
