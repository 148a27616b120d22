import type { Budget } from './budget.ts'
import type { TableCounts, TableFinding, TableNote } from './finding.ts'
import { besideGap, gapsOf } from './gaps.ts'
import { type Grid, gridOf } from './grid.ts'
import { compareRanks, outputKeys, outputRanks } from './outputs.ts'
import { overlapsOf } from './overlaps.ts'
import { regionOf, witnessOf } from './region.ts'
import { type Shadow, shadowsOf } from './shadowed.ts'
import type { Rule } from './slabs.ts'
import { type DecisionTable, tableLimits } from './table.ts'
import type { Unsupported } from './unsupported.ts'

/** What the analysis of one table says, or what keeps it from being analysed. */
export type TableAnalysis =
  | { readonly ok: true; readonly findings: readonly TableFinding[]; readonly notes: readonly TableNote[] }
  | { readonly ok: false; readonly unsupported: readonly Unsupported[] }

const openColumns = ({ columns }: Grid): readonly string[] => columns.filter(({ open }) => open).map(({ name }) => name)

const gapFindings = (table: DecisionTable, grid: Grid, budget: Budget): readonly TableFinding[] => {
  if (openColumns(grid).length > 0) return []
  return gapsOf(grid.axes, grid.rules, budget).map((gap) => ({
    kind: 'gap',
    decision: table.id,
    region: regionOf(grid.columns, gap),
    statements: besideGap(gap, grid.rules),
    witness: witnessOf(grid.columns, gap),
  }))
}

/** Under UNIQUE every overlap breaks the policy, under ANY one whose rules put out different values. */
const breaksPolicy = (table: DecisionTable): ((rules: readonly Rule[]) => boolean) => {
  if (table.hitPolicy === 'UNIQUE') return () => true
  if (table.hitPolicy !== 'ANY') return () => false
  const keys = outputKeys(table.rules)
  return (rules) => new Set(rules.map((rule) => keys[rule.no - 1])).size > 1
}

const overlapFindings = (table: DecisionTable, grid: Grid, budget: Budget): readonly TableFinding[] => {
  if (table.hitPolicy === 'COLLECT') return []
  const breaks = breaksPolicy(table)
  const conflicts: TableFinding[] = []
  const overlaps = overlapsOf(grid.axes, grid.rules, budget).map(({ spans, rules }): TableFinding => {
    const said = {
      decision: table.id,
      region: regionOf(grid.columns, spans),
      statements: rules.map((rule) => rule.no),
      witness: witnessOf(grid.columns, spans),
    }
    if (breaks(rules)) conflicts.push({ kind: 'conflict', ...said })
    return { kind: 'overlap', ...said }
  })
  return [...overlaps, ...conflicts]
}

/** Which rules decide before a rule; null where the policy has no order of rules, or nobody can tell it. */
const orderOf = (table: DecisionTable, rules: readonly Rule[]): ((rule: Rule) => readonly Rule[]) | null => {
  if (table.hitPolicy === 'FIRST' || table.hitPolicy === 'RULE ORDER')
    return (rule) => rules.filter((other) => other.no < rule.no)
  const ranks = table.hitPolicy === 'PRIORITY' ? outputRanks(table) : null
  if (ranks === null) return null
  const ranksOf = (rule: Rule): readonly number[] => ranks[rule.no - 1] ?? []
  return (rule) => rules.filter((other) => compareRanks(ranksOf(other), ranksOf(rule)) < 0)
}

const shadowFinding = (table: DecisionTable, { rule, cover }: Shadow): TableFinding => ({
  kind: 'shadowed',
  decision: table.id,
  statements: [rule.no, ...cover.map((other) => other.no)],
})

const outside = ({ rules }: Grid): readonly Rule[] =>
  rules.filter((rule) => rule.spans.some((spans) => spans.length === 0))

const notesOf = (table: DecisionTable, grid: Grid, ordered: boolean): readonly TableNote[] => {
  const { id: decision, line } = table
  const columns = openColumns(grid)
  const unreached = outside(grid).map((rule): TableNote => {
    const at = table.rules[rule.no - 1]?.line ?? line
    return { code: 'rule-outside', decision, statement: rule.no, line: at }
  })
  return [
    ...(columns.length > 0 ? [{ code: 'open-texts', decision, columns, line } as const] : []),
    ...(table.hitPolicy === 'PRIORITY' && !ordered ? [{ code: 'unranked-outputs', decision, line } as const] : []),
    ...(table.hasDefault ? [{ code: 'default-output', decision, line } as const] : []),
    ...unreached,
  ]
}

/** What the tables of one file may cost together. */
export const freshBudget = (): Budget => ({ work: tableLimits.work, findings: tableLimits.findings, spent: null })

/**
 * Analyses one decision table: gaps, overlaps, conflicts and rules that never decide, exactly and completely.
 *
 * Refused by name: what its cells ask that cannot be counted out, and tables beyond `tableLimits`.
 *
 * @param budget shared by the tables of one file
 * @source docs/sources.md#dmn
 */
export const analyseTable = (table: DecisionTable, budget: Budget): TableAnalysis => {
  const built = gridOf(table, budget)
  if ('unsupported' in built) return { ok: false, unsupported: built.unsupported }
  const { grid } = built
  const stronger = orderOf(table, grid.rules)
  const possible = grid.axes.every((axis) => axis.length > 0)
  const findings = !possible
    ? []
    : [
        ...gapFindings(table, grid, budget),
        ...overlapFindings(table, grid, budget),
        ...(stronger === null
          ? []
          : shadowsOf(grid.axes, grid.rules, { stronger, budget }).map((one) => shadowFinding(table, one))),
      ]
  if (budget.spent !== null) {
    const name = `${budget.spent}: > ${tableLimits[budget.spent]}`
    return { ok: false, unsupported: [{ code: 'limit', name, line: table.line }] }
  }
  return { ok: true, findings, notes: notesOf(table, grid, stronger !== null) }
}

/** How many findings of each kind there are. */
export const countsOf = (findings: readonly TableFinding[]): TableCounts => {
  const counts = { gap: 0, overlap: 0, conflict: 0, shadowed: 0 }
  for (const { kind } of findings) counts[kind] += 1
  return counts
}
