import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { Box } from './box.ts'

/** What a unit has to do with a matter. */
export const Role = z.enum(['lead', 'assist', 'supervise', 'inform'])
export type Role = z.infer<typeof Role>

/** Which of the official lists a duty or an item belongs to. */
export const ListKind = z.enum(['power', 'basic', 'cooperating', 'taken-back', 'territorial', 'community'])
export type ListKind = z.infer<typeof ListKind>

/** Who carries a duty: a unit, a line at a level, a destination outside, or declaredly nobody. */
export const Assignee = z.union([
  z.strictObject({ unit: z.string().min(1).max(200) }),
  z.strictObject({ line: z.string().min(1).max(40), level: z.int().min(0).max(12) }),
  z.strictObject({ outside: z.string().min(1).max(80) }),
  z.strictObject({ none: z.string().max(400) }),
])
export type Assignee = z.infer<typeof Assignee>

/**
 * One statement of the list: who, for which matters, where, under which conditions, since when.
 *
 * `exceptMatters` and `exceptTerritories` are holes: subtrees cut out of the duty's own region. `boxes` is a union.
 * Valid `[from, to)` in days of the jurisdiction's time zone.
 */
export const Duty = z.object({
  id: z.string().min(1),
  role: Role,
  assignee: Assignee,
  matter: z.string().min(1),
  territory: z.string().min(1),
  exceptMatters: z.array(z.string()).max(1_000).default([]),
  exceptTerritories: z.array(z.string()).max(5_000).default([]),
  boxes: z.array(Box).max(1_000).default([{}]),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  precedence: z.int().min(0).max(15).default(0),
  force: z.int().min(0).max(3).default(0),
  jointGroup: z.string().min(1).max(80).nullable().default(null),
  coordinator: z.boolean().default(false),
  replaces: z.boolean().default(false),
  kind: ListKind.default('basic'),
  basis: z.string().min(1).max(2_000).nullable().default(null),
  item: z.string().nullable().default(null),
  /** The published wording of what the unit does and under which conditions, kept beside the boxes. */
  scope: z.string().min(1).max(4_000).nullable().default(null),
})
export type Duty = z.infer<typeof Duty>

/** Entrusting leaves accountability where it is, transferring moves it. */
export const DelegationKind = z.enum(['entrust', 'transfer'])
export type DelegationKind = z.infer<typeof DelegationKind>

/**
 * A duty handed on, valid `[from, until)`.
 *
 * `by` is the unit that hands it on; null means the duty's own assignee, anything else continues a chain.
 */
export const Delegation = z.object({
  duty: z.string().min(1),
  kind: DelegationKind,
  to: z.string().min(1),
  by: z.string().min(1).nullable().default(null),
  from: Day.nullable().default(null),
  until: Day.nullable().default(null),
  basis: z.string().min(1).max(2_000).nullable().default(null),
})
export type Delegation = z.infer<typeof Delegation>
