import type { ColumnType, Generated } from 'kysely'
import type { Day, Instant } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { DelegationKind, ListKind, Role } from '../core/duty.ts'
import type { FindingKind } from '../core/findings/finding.ts'
import type { AnalysisState } from '../core/findings/kept.ts'
import type { ItemState, KeyOrder } from '../core/list-file.ts'

/** jsonb: read as a value, written as text. */
type Json = ColumnType<unknown, string, string>

/** The tables of this room, and no others. */
export type Tables = {
  'duties.matter_type': {
    jurisdiction_id: Id
    id: Id
    version: number
    parent_id: Id | null
    path: string
    code: string | null
    name: string
    name_en: string | null
    words: string[]
    words_en: string[]
    urgency: 'urgent' | 'consultation' | 'general' | null
    action: string | null
    closed_on: Day | null
  }
  'duties.list': {
    jurisdiction_id: Id
    id: Id
    version: number
    number: number
    title: string
    state: 'draft' | 'published'
    key_order: KeyOrder
    attributes: Json
    based_on: Id | null
    edition: number | null
    created_at: Instant
    published_at: Instant | null
    published_by: Id | null
  }
  'duties.list_item': {
    jurisdiction_id: Id
    list_id: Id
    id: Id
    kind: ListKind
    number: string | null
    section: string | null
    territory_id: Id | null
    text: string
    state: ItemState
  }
  'duties.duty': {
    jurisdiction_id: Id
    list_id: Id
    id: Id
    role: Role
    unit_id: Id | null
    line: string | null
    line_level: number | null
    outside: string | null
    none_reason: string | null
    type_id: Id
    territory_id: Id
    except_types: Id[]
    except_territories: Id[]
    boxes: Json
    from_on: Day | null
    to_on: Day | null
    precedence: number
    force: number
    joint_group: string | null
    coordinator: boolean
    replaces: boolean
    kind: ListKind
    basis: string | null
    item_id: Id | null
    scope: string | null
  }
  'duties.delegation': {
    jurisdiction_id: Id
    list_id: Id
    id: Id
    duty_id: Id
    kind: DelegationKind
    to_unit_id: Id
    by_unit_id: Id | null
    from_on: Day | null
    until_on: Day | null
    basis: string | null
  }
  'duties.analysis': {
    jurisdiction_id: Id
    id: Id
    list_id: Id
    list_version: number
    edition: Generated<number | null>
    from_on: Generated<Day | null>
    to_on: Generated<Day | null>
    state: AnalysisState
    share: number
    counts: ColumnType<unknown, string | undefined, string>
    kept: Generated<number>
    gap_report: ColumnType<unknown, string | undefined, string>
    problem: Generated<string | null>
    asked_at: Instant
    done_at: Generated<Instant | null>
  }
  'duties.finding': {
    jurisdiction_id: Id
    analysis_id: Id
    no: number
    kind: FindingKind
    body: Json
  }
  'duties.snapshot': {
    jurisdiction_id: Id
    edition: number
    shape: string
    body: Buffer
    made_at: Instant
  }
  'duties.past_order': {
    jurisdiction_id: Id
    id: Id
    source: 'matters' | 'import'
    order_no: string
    type_id: Id
    territory_id: Id
    attributes: Json
    on_day: Day
    unit_id: Id
  }
}

/** The rows of this room. Every query on them names the call's jurisdiction. */
export const dutyRows = (call: Pick<Call, 'database'>) => rowsOf<Tables>(call)

/** How many rows go into one insert: far below PostgreSQL's limit of 65,535 values. */
export const rowsPerInsert = 1_000

/** Cuts rows into pieces that one insert can take. */
export const inPieces = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerInsert) }, (_, at) =>
    rows.slice(at * rowsPerInsert, (at + 1) * rowsPerInsert),
  )
