import type { Said } from '../said.ts'

export type ListKind = 'power' | 'basic' | 'cooperating' | 'taken-back' | 'territorial' | 'community'
export type Role = 'lead' | 'assist' | 'supervise' | 'inform'

/** Who carries a duty. */
export type Assignee =
  | { readonly unit: string }
  | { readonly line: string; readonly level: number }
  | { readonly outside: string }
  | { readonly none: string }

/** Half-open `[from, to)` on the attribute's own grid; null is unbounded. */
type Range = { readonly from: number | null; readonly to: number | null }
/** Every named attribute narrowed, all others free. */
export type Box = Readonly<Record<string, Range | readonly string[] | boolean>>

/** What an item means: one duty for each of its matter nodes and territories. */
export type Meaning = {
  readonly role: Role
  readonly who: Assignee
  /** Nodes of the taxonomy. */
  readonly matters: readonly string[]
  /** Codes of territories; the county when nothing is said. */
  readonly in: readonly string[]
  readonly except: readonly string[]
  readonly boxes: readonly Box[]
  readonly from: string | null
  /** `expired` and `new-year` are days that depend on the demonstration's own date. */
  readonly to: string | null
  readonly jointGroup: string | null
  readonly coordinator: boolean
}

/** One entry of a list as published. */
export type Item = {
  readonly text: Said
  /** The columns of the official tables beside the item's name, as published. */
  readonly columns?:
    | { readonly departments: string; readonly departmentDuty: string; readonly townshipDuty: string }
    | { readonly departments: string; readonly way: string }
  readonly basis?: Said
  readonly state: 'confirmed' | 'standing' | 'open'
  readonly means: readonly Meaning[]
}

/** A section of a list; numbers run on within a kind, and start anew with each owner of a power list. */
export type Section = {
  readonly kind: ListKind
  readonly name: Said
  /** The department whose power list it is; null for lists that all townships share. */
  readonly owner: string | null
  readonly items: readonly Item[]
}
