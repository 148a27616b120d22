import type { ColumnType } from 'kysely'
import type { Day, Instant } from '../../../kernel/day.ts'
import type { Geometry } from '../../../kernel/geometry.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Level } from '../core/territory.ts'
import type { UnitKind } from '../core/unit.ts'

/** The tables of this room, and no others. Columns of jsonb are written as text. */
export type Tables = {
  'directory.territory': {
    id: Id
    parent_id: Id | null
    path: string
    level: Level
    name: string
    name_en: string | null
    initials: string
    statistical: boolean
    opened_on: Day | null
    closed_on: Day | null
  }
  'directory.territory_code': {
    system: 'stats' | 'own'
    code: string
    territory_id: Id
    from_on: Day | null
    to_on: Day | null
  }
  'directory.territory_alias': {
    territory_id: Id
    name: string
    kind: 'short' | 'alias' | 'former'
    from_on: Day | null
    to_on: Day | null
  }
  'directory.territory_boundary': {
    territory_id: Id
    from_on: Day
    to_on: Day | null
    geometry: ColumnType<Geometry, string, string>
    west: number
    south: number
    east: number
    north: number
  }
  'directory.jurisdiction': {
    id: Id
    version: number
    sign: string
    territory_id: Id
    name: string
    name_en: string
    time_zone: string
    intake: 'companion' | 'own'
    hotline_unit_id: Id | null
    languages: ('zh-CN' | 'en')[]
    settings: unknown
    edition: number
    opened_at: Instant
    is_demonstration: boolean
  }
  'directory.edition': { jurisdiction_id: Id; edition: number; why: string; raised_at: Instant; actor_id: Id | null }
  'directory.calendar_day': { jurisdiction_id: Id; day: Day; is_open: boolean; name: string; name_en: string }
  'directory.line': {
    id: Id
    jurisdiction_id: Id
    code: string
    name: string
    name_en: string | null
    closed_on: Day | null
  }
  'directory.unit': {
    id: Id
    jurisdiction_id: Id
    version: number
    parent_id: Id | null
    path: string
    kind: UnitKind
    name: string
    short_name: string | null
    name_en: string | null
    initials: string
    line_id: Id | null
    territory_id: Id
    office_hours: unknown
    round_the_clock: boolean
    opened_on: Day | null
    closed_on: Day | null
  }
  'directory.unit_alias': {
    unit_id: Id
    name: string
    kind: 'alias' | 'former'
    from_on: Day | null
    to_on: Day | null
  }
  'directory.relation': {
    id: Id
    jurisdiction_id: Id
    kind: 'leads' | 'guides' | 'stationed'
    from_unit_id: Id
    to_unit_id: Id
    people: number | null
    from_on: Day | null
    to_on: Day | null
  }
  'directory.post': {
    id: Id
    jurisdiction_id: Id
    unit_id: Id
    kind: 'head' | 'dispatch' | 'duty' | 'staff'
    name: string
    name_en: string | null
    from_on: Day | null
    to_on: Day | null
  }
  'directory.holding': {
    id: Id
    jurisdiction_id: Id
    post_id: Id
    account_id: Id
    is_acting: boolean
    from_on: Day
    to_on: Day | null
  }
  'directory.reorganisation': {
    id: Id
    jurisdiction_id: Id
    version: number
    subject: 'unit' | 'territory'
    kind: 'merge' | 'split' | 'rename' | 'move' | 'close'
    effective_on: Day
    state: 'proposed' | 'approved' | 'done' | 'withdrawn'
    basis: string
    plan: unknown
    proposed_by: Id | null
    proposed_at: Instant
    decided_by: Id | null
    decided_at: Instant | null
    next_at: Instant | null
    problem: unknown
  }
  'directory.unit_successor': { old_id: Id; new_id: Id; reorganisation_id: Id; on_day: Day; rank: number }
  'directory.territory_successor': { old_id: Id; new_id: Id; reorganisation_id: Id; on_day: Day; rank: number }
}
