import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'

/** A specialised system across levels, such as housing or emergency management (条线). */
export const Line = z.object({
  id: Id,
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'lower-case letters, digits and dashes, a letter first'),
  name: z.string().trim().min(1).max(80),
  nameEn: z.string().trim().min(1).max(120).nullable(),
  closedOn: Day.nullable(),
})
export type Line = z.infer<typeof Line>

/** Leads (领导), guides in its speciality (业务指导), or belongs to one unit and works under another (派驻). */
export const RelationKind = z.enum(['leads', 'guides', 'stationed'])
export type RelationKind = z.infer<typeof RelationKind>

/** Between two units, from - to. `fromUnitId` leads, guides or is stationed; `toUnitId` is led, guided or receives. */
export const Relation = z.object({
  id: Id,
  kind: RelationKind,
  fromUnitId: Id,
  toUnitId: Id,
  people: z.int32().min(0).nullable().meta({ description: 'How many are stationed there' }),
  from: Day.nullable(),
  to: Day.nullable(),
})
export type Relation = z.infer<typeof Relation>
