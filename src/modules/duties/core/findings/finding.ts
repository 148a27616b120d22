import { z } from 'zod'
import { Day } from '../../../../kernel/day.ts'
import { Values } from '../attribute.ts'
import { Box } from '../box.ts'

/** What an analysis can find in a list. Definitions: docs/guide/analysis.md. */
export const findingKinds = ['overlap', 'gap', 'shadowed', 'crossing', 'forceConflict', 'uneven', 'hygiene'] as const
export const FindingKind = z.enum(findingKinds)
export type FindingKind = z.infer<typeof FindingKind>

export const hygieneCodes = [
  'vacancy',
  'unresolved',
  'several-units',
  'self-supervision',
  'duty-without-power',
] as const

const Ids = z.array(z.string()).readonly()
const Boxes = z.array(Box).readonly()

/** Days `[from, to)`. */
export const Days = z.object({ from: Day, to: Day })
export type Days = z.infer<typeof Days>

/** A verified point at which a finding holds: it names every attribute. */
export const Witness = z.object({ matter: z.string(), territory: z.string(), on: Day, attributes: Values })
export type Witness = z.infer<typeof Witness>

/** A subtree with subtrees cut out. */
export const Clause = z.object({ in: z.string(), except: Ids })
export type Clause = z.infer<typeof Clause>

const meeting = { matter: z.string(), territory: z.string(), duties: Ids, days: Days, witness: Witness }

export const Overlap = z.object({
  kind: z.literal('overlap'),
  ...meeting,
  units: Ids,
  boxes: Boxes,
  size: z.int(),
  latent: z.boolean(),
})
export type Overlap = z.infer<typeof Overlap>

/** Why nobody leads: no statement at all, only under other conditions, or no longer / not yet. */
export const gapReasons = ['none', 'conditions', 'expires', 'begins'] as const

export const Gap = z.object({
  kind: z.literal('gap'),
  matters: Ids,
  territories: z.array(Clause).readonly(),
  boxes: Boxes,
  days: Days,
  size: z.int(),
  reason: z.enum(gapReasons),
  witness: Witness,
})
export type Gap = z.infer<typeof Gap>

/** `duties[0]` is never on top, because of the others. */
export const Shadowed = z.object({
  kind: z.literal('shadowed'),
  matter: z.string(),
  territory: z.string(),
  duties: Ids,
  sameUnit: z.boolean(),
})
export type Shadowed = z.infer<typeof Shadowed>

export const Crossing = z.object({ kind: z.literal('crossing'), ...meeting })
export type Crossing = z.infer<typeof Crossing>

/** `duties[0]` has the lower force, the others reserve. */
export const ForceConflict = z.object({ kind: z.literal('forceConflict'), ...meeting })
export type ForceConflict = z.infer<typeof ForceConflict>

export const UnevenGroup = z.object({ kind: z.string(), territories: Ids })
export type UnevenGroup = z.infer<typeof UnevenGroup>

export const Uneven = z.object({
  kind: z.literal('uneven'),
  matter: z.string(),
  territory: z.string(),
  groups: z.array(UnevenGroup).readonly(),
  days: Days,
})
export type Uneven = z.infer<typeof Uneven>

/** What a hygiene finding has depends on its code; absent fields are null or empty. */
export const Hygiene = z.object({
  kind: z.literal('hygiene'),
  code: z.enum(hygieneCodes),
  line: z.string().nullable(),
  level: z.int().nullable(),
  matter: z.string().nullable(),
  territory: z.string().nullable(),
  units: Ids,
  duties: Ids,
  days: Days,
  witness: Witness.nullable(),
})
export type Hygiene = z.infer<typeof Hygiene>

export const Finding = z.discriminatedUnion('kind', [Overlap, Gap, Shadowed, Crossing, ForceConflict, Uneven, Hygiene])
export type Finding = z.infer<typeof Finding>

/** Every finding of a list over its window, and how many there are of each kind (a kind with none is 0). */
export const Analysis = z.object({
  counts: z.record(FindingKind, z.int()),
  findings: z.array(Finding).readonly(),
})
export type Analysis = z.infer<typeof Analysis>
