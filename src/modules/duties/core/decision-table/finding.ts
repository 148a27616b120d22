import type { Shown } from './literal.ts'
import type { HitPolicy } from './table.ts'

/**
 * One column of a region. A missing bound is unbounded; `values` are single values instead of a range.
 * `other`: every value that the column names nowhere, too. `null`: the range and null besides.
 */
export type RegionColumn = {
  readonly attribute: string
  readonly from?: Shown
  readonly fromIncluded?: boolean
  readonly to?: Shown
  readonly toIncluded?: boolean
  readonly values?: readonly Shown[]
  readonly other?: true
  readonly null?: true
}

/** A point of a region: every column by its name. */
export type Witness = Readonly<Record<string, Shown>>

/**
 * What the analysis says. `decision` is the id of the table; `statements` are rule numbers from 1.
 *
 * - gap: no rule applies; `statements` are the rules next to it; columns that the region leaves out may have any value
 * - overlap: all of `statements` apply, and no other rule
 * - conflict: an overlap that breaks the hit policy
 * - shadowed: `statements[0]` never decides, because the others cover it; without others no value ever reaches it
 */
export type TableFinding =
  | {
      readonly kind: 'gap' | 'overlap' | 'conflict'
      readonly decision: string
      readonly region: readonly RegionColumn[]
      readonly statements: readonly number[]
      readonly witness: Witness
    }
  | { readonly kind: 'shadowed'; readonly decision: string; readonly statements: readonly number[] }

/** How many findings of each kind there are. */
export type TableCounts = Readonly<Record<TableFinding['kind'], number>>

/** What was not judged, and why: nothing is left out in silence. */
export type TableNote =
  | {
      readonly code: 'open-texts'
      readonly decision: string
      readonly columns: readonly string[]
      readonly line: number
    }
  | { readonly code: 'unranked-outputs'; readonly decision: string; readonly line: number }
  | { readonly code: 'default-output'; readonly decision: string; readonly line: number }
  | { readonly code: 'rule-outside'; readonly decision: string; readonly statement: number; readonly line: number }
  | { readonly code: 'not-a-table'; readonly decision: string; readonly logic: string; readonly line: number }

/** A table that was read, as the answer lists it. */
export type TableRead = {
  readonly decision: string
  readonly name: string
  readonly line: number
  readonly hitPolicy: HitPolicy
  readonly orientation: 'rule-as-row' | 'rule-as-column' | 'cross-table'
  readonly columns: readonly string[]
  readonly rules: number
}
