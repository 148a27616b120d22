import type { ValueKind } from './literal.ts'

/** What a table answers when several of its rules apply. */
export const HitPolicy = ['UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'] as const
export type HitPolicy = (typeof HitPolicy)[number]

/** A text of the file and the line where it stands, from 1. */
export type Said = { readonly text: string; readonly line: number }

/** One input of a table: what it asks, of what kind its values are declared to be, and the allowed values, nearest first. */
export type InputColumn = {
  readonly name: string
  readonly kinds: readonly ValueKind[]
  readonly allowed: readonly Said[]
  readonly line: number
}

/** One output of a table; `ranked` are its declared values, the one that comes first decides. */
export type OutputColumn = { readonly name: string; readonly ranked: Said | null }

/** One rule: a cell for every input and output, in their order. */
export type TableRule = { readonly cells: readonly Said[]; readonly outputs: readonly Said[]; readonly line: number }

/** A decision table as a file has it. `id` is the table's own, or that of what holds it. */
export type DecisionTable = {
  readonly id: string
  readonly name: string
  readonly line: number
  readonly hitPolicy: HitPolicy
  readonly orientation: 'rule-as-row' | 'rule-as-column' | 'cross-table'
  readonly inputs: readonly InputColumn[]
  readonly outputs: readonly OutputColumn[]
  readonly rules: readonly TableRule[]
  readonly hasDefault: boolean
}

/** What one table may hold; beyond it is refused by name. `work` counts the cells looked at while comparing. */
export const tableLimits = { inputs: 64, rules: 4_000, work: 60_000_000, findings: 100_000 }
