import { z } from 'zod'
import { OfficeHours } from '../../../kernel/calendar.ts'
import { Day } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import type { Level } from './territory.ts'

/** What sort of organisation a unit is. `office` is an internal office of another unit (内设机构). */
export const UnitKind = z.enum([
  'party',
  'government',
  'department',
  'institution',
  'office',
  'committee',
  'grid-team',
  'social-organisation',
  'enterprise',
  'joint-body',
])
export type UnitKind = z.infer<typeof UnitKind>

const Name = z.string().trim().min(1).max(80)
const NameEn = z.string().trim().min(1).max(120)

/** An organisation that can be accountable. */
export const Unit = z.object({
  id: Id,
  version: z.number().int().min(1),
  parentId: Id.nullable(),
  path: z.string().max(200),
  kind: UnitKind,
  name: Name,
  shortName: z.string().trim().min(1).max(40).nullable(),
  nameEn: NameEn.nullable(),
  initials: z.string().max(80),
  lineId: Id.nullable(),
  territoryId: Id.meta({ description: 'The territory it serves' }),
  officeHours: OfficeHours.nullable().meta({ description: 'Null: those of the jurisdiction' }),
  roundTheClock: z.boolean(),
  from: Day.nullable(),
  to: Day.nullable().meta({ description: 'The first day on which it is no more' }),
})
export type Unit = z.infer<typeof Unit>

/** What a person gives to set up a unit. The id is final from the screen on: safe to send twice. */
export const NewUnit = z.object({
  id: Id,
  parentId: Id.nullable().default(null),
  kind: UnitKind,
  name: Name,
  shortName: z.string().trim().min(1).max(40).nullable().default(null),
  nameEn: NameEn.nullable().default(null),
  lineId: Id.nullable().default(null),
  territoryId: Id,
  officeHours: OfficeHours.nullable().default(null),
  roundTheClock: z.boolean().default(false),
  from: Day.nullable().default(null),
  aliases: z.array(Name).max(40).default([]),
})
export type NewUnit = z.infer<typeof NewUnit>

/** What may change without a reorganisation: everything but its name, its parent and what it serves. */
export const UnitChange = z.object({
  version: z.int32().min(1).meta({ description: 'The version that was looked at' }),
  kind: UnitKind,
  shortName: z.string().trim().min(1).max(40).nullable(),
  nameEn: NameEn.nullable(),
  lineId: Id.nullable(),
  officeHours: OfficeHours.nullable(),
  roundTheClock: z.boolean(),
})
export type UnitChange = z.infer<typeof UnitChange>

/** Another name a unit is known by; `former` ones come from renamings. */
export const UnitAlias = z.object({
  name: Name,
  kind: z.enum(['alias', 'former']),
  from: Day.nullable(),
  to: Day.nullable(),
})
export type UnitAlias = z.infer<typeof UnitAlias>

/** A unit as others need it to decide: all names, line, what it serves, when, and who comes after it. */
export type UnitNode = Pick<
  Unit,
  'id' | 'parentId' | 'path' | 'kind' | 'name' | 'shortName' | 'lineId' | 'territoryId' | 'from' | 'to'
> & {
  readonly aliases: readonly string[]
  /** Level and path of the territory served, for "the county's housing bureau". */
  readonly level: Level
  readonly territoryPath: string
  /** Who answers for it once it is closed. */
  readonly successorId: Id | null
}
