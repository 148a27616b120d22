import type { ColumnType } from 'kysely'
import type { Id } from '../../../kernel/ids.ts'
import type { EntryKind } from '../core/entry.ts'
import type { AttributeValues, Channel, Outcome, Role, State, Urgency, WaitsFor } from '../core/matter.ts'
import type { PhotoSide, PhotoType } from '../core/photo.ts'

/** JSON goes in as text, comes out as data. */
type Json<T> = ColumnType<T, string, string>
type NullableJson<T> = ColumnType<T | null, string | null, string | null>

export type MatterTable = {
  jurisdiction_id: Id
  id: Id
  version: number
  number: string
  receipt_hash: Uint8Array | null
  channel: Channel
  title: string
  state: State
  waits_for: WaitsFor | null
  urgency: Urgency
  confidential: boolean
  type_id: Id | null
  territory_id: Id
  place_path: string
  lon: number | null
  lat: number | null
  attributes: Json<AttributeValues>
  outcome: Outcome | null
  unit_id: Id | null
  decision: NullableJson<unknown>
  given_due: boolean
  due_at: string | null
  clock: NullableJson<unknown>
  handler_id: Id | null
  goes_with: Id | null
  foreign_no: string | null
  reported_at: string
  dispatched_at: string | null
  answered_at: string | null
  closed_at: string | null
}

export type CoReporterTable = {
  jurisdiction_id: Id
  id: Id
  matter_id: Id
  number: string
  receipt_hash: Uint8Array | null
  text: string | null
  place_text: string | null
  joined_at: string
  left_at: string | null
  redacted_at: string | null
}

export type PhotoTable = {
  jurisdiction_id: Id
  matter_id: Id
  id: Id
  side: PhotoSide
  co_reporter_id: Id | null
  entry_no: number | null
  blob_id: Id
  sent_sha256: Uint8Array
  media_type: PhotoType
  width_px: number
  height_px: number
  bytes: number
  added_at: string
}

/** Every table of this room, by its name in SQL. */
export type Tables = {
  'matters.co_reporter': CoReporterTable
  'matters.photo': PhotoTable
  'matters.matter': MatterTable
  'matters.matter_text': {
    jurisdiction_id: Id
    matter_id: Id
    text: string | null
    place_text: string | null
    words: ColumnType<string, unknown, unknown>
    redacted_at: string | null
  }
  'matters.assignment': {
    jurisdiction_id: Id
    matter_id: Id
    unit_id: Id
    role: Role
    duty_id: Id | null
    scope: string | null
    due_at: string | null
    state: 'open' | 'done' | 'ended'
    started_at: string
    done_at: string | null
  }
  'matters.entry': {
    jurisdiction_id: Id
    matter_id: Id
    no: number
    kind: EntryKind
    at: string
    unit_id: Id | null
    account_id: Id | null
    values: Json<Record<string, unknown>>
    text: string | null
    is_public: boolean
  }
}
