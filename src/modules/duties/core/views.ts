import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { PageOf, PageQuery } from '../../../kernel/page.ts'
import { Value, Values } from './attribute.ts'
import { Assignee, Delegation, DelegationKind, Duty, ListKind, Role } from './duty.ts'
import { KeyComponent } from './key.ts'
import { ItemState, KeyOrder, ListItem } from './list-file.ts'
import { ListContent, ListVersion } from './list-version.ts'
import { verdicts } from './matrix.ts'
import { flagNames, outcomes } from './ruling.ts'

const Ids = z.array(z.string()).readonly()
const Part = z.object({ unit: z.string(), duty: z.string() })
const Parts = z.array(Part).readonly()

const Resolved = z.union([
  z.object({ state: z.literal('unit'), unit: z.string() }),
  z.object({ state: z.enum(['vacant', 'unresolved', 'place']) }),
])

const Reason = z.object({
  duty: z.string(),
  assignee: Assignee,
  resolved: Resolved,
  kind: z.string(),
  item: z.string().nullable(),
  basis: z.string().nullable(),
  scope: z.string().nullable(),
  matter: z.string(),
  territory: z.string(),
  exceptMatters: Ids,
  exceptTerritories: Ids,
})

const Crossing = z.object({ units: Ids, duties: Ids })
const PossibleView = z.object({ outcome: z.enum(outcomes), units: Ids, duties: Ids })

const HandOnView = z.object({
  duty: z.string(),
  kind: DelegationKind,
  to: z.string().nullable(),
  named: z.string(),
  basis: z.string().nullable(),
  from: Day.nullable(),
  until: Day.nullable(),
})

const OpenPartView = z.object({
  role: Role,
  duty: z.string(),
  why: z.enum(['vacant', 'unresolved', 'place', 'attributes']),
})

/** Why a decision is what it is, as data. */
export const ExplanationView = z.object({
  edition: z.int(),
  on: Day,
  matter: z.string(),
  territory: z.string(),
  attributes: z.record(z.string(), Value).readonly(),
  order: KeyOrder,
  winners: z.array(Reason).readonly(),
  lost: z.array(Reason.extend({ lostBy: z.enum(KeyComponent), to: z.string() })).readonly(),
  crossing: Crossing.nullable(),
  mattered: Ids,
  possible: z.array(PossibleView).readonly(),
  handedOn: z.array(HandOnView).readonly(),
  openParts: z.array(OpenPartView).readonly(),
  previousUnit: z.string().nullable(),
})

/** A decision as it is sent and stored. */
export const DecisionView = z.object({
  outcome: z.enum(outcomes),
  units: Ids,
  winners: Ids,
  flags: z.array(z.enum(flagNames)).readonly(),
  ask: Ids,
  assist: Parts,
  supervise: Parts,
  inform: Parts,
  performs: z.string().nullable(),
  coordinator: z.string().nullable(),
  provisional: z.string().nullable(),
  explanation: ExplanationView,
  edition: z.int(),
})
export type DecisionView = z.infer<typeof DecisionView>

/** An explanation in words: one line, and the sentences that give the reasons. */
export const SpokenView = z.object({
  headline: z.string(),
  sentences: z
    .array(
      z.object({
        about: z.enum(['winner', 'source', 'lost', 'flag', 'handed-on', 'asked', 'part', 'next', 'edition']),
        text: z.string(),
        duty: z.string().nullable(),
      }),
    )
    .readonly(),
})

/**
 * What is asked to try a matter: type, place, and what is known. The day is today and the list the one in force where
 * they are left out.
 */
export const TrialWish = z.object({
  typeId: Id,
  territoryId: Id,
  on: Day.optional(),
  versionId: Id.optional(),
  attributes: Values.default({}),
})

export const TrialView = z.object({ decision: DecisionView, spoken: SpokenView })
export type TrialView = z.infer<typeof TrialView>

const Count = z.int()

const Tally = z.object({
  clear: Count,
  joint: Count,
  crossing: Count,
  overlap: Count,
  gap: Count,
  vacant: Count,
  declared: Count,
  ask: Count,
})

const ColumnView = z.object({
  id: z.string(),
  unitId: z.string().nullable(),
  level: z.int().nullable(),
  outside: z.string().nullable(),
  name: z.string().nullable(),
})

/** The whole matrix: every open type as a row, who has which part, and how clear that is. */
export const MatrixView = z.object({
  version: ListVersion.nullable(),
  on: Day,
  since: Day,
  duties: z.int(),
  items: z.int(),
  columns: z.array(ColumnView).readonly(),
  rows: z
    .array(
      z.object({
        typeId: Id,
        parentId: Id.nullable(),
        name: z.string(),
        nameEn: z.string().nullable(),
        marks: z.record(z.string(), z.object({ role: Role, vacant: z.boolean() })).readonly(),
        orders: z.int(),
        tally: Tally,
        verdict: z.enum(verdicts).nullable(),
        ask: Ids,
      }),
    )
    .readonly(),
  orders: z.int(),
  tally: Tally,
})
export type MatrixView = z.infer<typeof MatrixView>

/** One type of the matrix opened: its statements with their items, and who had its orders. */
export const TypeView = z.object({
  typeId: Id,
  statements: z
    .array(
      z.object({ duty: Duty, item: ListItem.nullable(), who: z.string(), where: z.string(), inherited: z.boolean() }),
    )
    .readonly(),
  practice: z.array(z.object({ unitId: Id, name: z.string(), orders: z.int() })).readonly(),
  months: z.array(z.object({ month: z.string(), orders: z.int() })).readonly(),
})
export type TypeView = z.infer<typeof TypeView>

/** A version with everything it says. */
export const VersionView = z.object({ version: ListVersion, content: ListContent })
export type VersionView = z.infer<typeof VersionView>

const FieldChange = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })
const EntryChange = z.union([
  z.object({ id: z.string(), change: z.enum(['added', 'removed']), name: z.string() }),
  z.object({ id: z.string(), change: z.literal('changed'), name: z.string(), fields: z.array(FieldChange).readonly() }),
])

/** What changed from one version to another, each entry with a name to read, and what the version declares. */
export const DiffView = z.object({
  header: z.array(FieldChange).readonly(),
  attributes: z.array(EntryChange).readonly(),
  items: z.array(EntryChange).readonly(),
  duties: z.array(EntryChange).readonly(),
  delegations: z.array(EntryChange).readonly(),
})
export type DiffView = z.infer<typeof DiffView>

const NamedOne = z.object({ id: z.string(), name: z.string() })

/** One link by which a duty is handed on, with names to read; `by` null is whoever carries the duty. */
export const HandOnRow = Delegation.omit({ duty: true, to: true, by: true }).extend({
  to: NamedOne,
  by: NamedOne.nullable(),
})
export type HandOnRow = z.infer<typeof HandOnRow>

/** One duty as a line of a table, with names to read. */
export const DutyRow = z.object({
  duty: Duty,
  who: z.string(),
  type: z.string(),
  where: z.string(),
  conditions: z.string(),
  exceptTypes: z.array(NamedOne).readonly(),
  exceptPlaces: z.array(NamedOne).readonly(),
  handedOn: z.array(HandOnRow).readonly(),
  item: ListItem.nullable(),
})
export type DutyRow = z.infer<typeof DutyRow>

/** One duty, and the version of the list that it was read from. */
export const SeenDutyRow = DutyRow.extend({ version: Count })
export type SeenDutyRow = z.infer<typeof SeenDutyRow>

/** A page of duties, and the version of the list that they were read from. */
export const DutyRowsView = PageOf(DutyRow).extend({ version: Count })
export type DutyRowsView = z.infer<typeof DutyRowsView>

/** What items are asked for: those of a kind and a state that say this. */
export const ItemQuery = PageQuery.extend({
  search: z.string().max(60).optional(),
  kind: ListKind.optional(),
  state: ItemState.optional(),
})
export type ItemQuery = z.infer<typeof ItemQuery>

/** One item as a line of a table: where it applies by name, and the duties that say what it means. */
export const ItemRow = z.object({
  item: ListItem,
  where: z.string().nullable(),
  meanings: z.array(z.object({ dutyId: z.string(), said: z.string() })).readonly(),
})
export type ItemRow = z.infer<typeof ItemRow>

/** A page of items in list order, the version they were read from, and how many of it stand in each state. */
export const ItemsView = PageOf(ItemRow).extend({
  version: Count,
  states: z.object({ confirmed: Count, standing: Count, abolished: Count, open: Count }),
})
export type ItemsView = z.infer<typeof ItemsView>
