import { z } from 'zod'
import { Day } from '../../../../kernel/day.ts'
import { Values } from '../attribute.ts'
import { DutyRow } from '../views.ts'
import { FindingRow } from './kept.ts'

/** A point at which a finding holds, with names to read; `known` says in words those of its attributes that decide. */
const Instance = z.object({
  typeId: z.string(),
  type: z.string(),
  territoryId: z.string(),
  where: z.string(),
  on: Day,
  attributes: Values,
  known: z.string(),
})

/** Past orders of the matters and places that a finding is about, and who had them, most first. */
const PastOrders = z.object({
  orders: z.int().min(0),
  units: z.array(z.object({ unitId: z.string(), name: z.string(), orders: z.int().min(0) })).readonly(),
})

/** One finding opened: its duties as they are written, its conditions and an instance in words, and what practice did. */
export const OpenedFinding = FindingRow.extend({
  rows: z
    .array(DutyRow)
    .readonly()
    .meta({ description: 'Its duties, or those that lead nearby where it names none; up to a limit' }),
  conditions: z.string(),
  instance: Instance.nullable(),
  past: PastOrders.nullable(),
  names: z
    .record(z.string(), z.string())
    .readonly()
    .meta({ description: 'Names of the matter types and territories that the finding names, up to a limit' }),
})
export type OpenedFinding = z.infer<typeof OpenedFinding>
