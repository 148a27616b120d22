import { z } from 'zod'
import { Day, Instant } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { Level } from './territory.ts'
import { UnitKind } from './unit.ts'

const Name = z.string().trim().min(1).max(80)

/** A unit that a reorganisation sets up. */
export const CreatedUnit = z.object({
  name: Name,
  shortName: z.string().trim().min(1).max(40).nullable(),
  kind: UnitKind,
  lineId: Id.nullable(),
  territoryId: Id,
  parentId: Id.nullable(),
})
export type CreatedUnit = z.infer<typeof CreatedUnit>

/** A territory that a reorganisation sets up. */
export const CreatedTerritory = z.object({ name: Name, level: Level, parentId: Id })
export type CreatedTerritory = z.infer<typeof CreatedTerritory>

/** Where something goes: to a node that exists (`created` null), or to a new one with this id. */
export const UnitTarget = z.object({ id: Id, created: CreatedUnit.nullable() })
export const TerritoryTarget = z.object({ id: Id, created: CreatedTerritory.nullable() })

const Child = z.object({ childId: Id, intoId: Id })

/** To which part of a split unit one of its posts goes, with whoever holds it. */
export const PostTo = z.object({ postId: Id, intoId: Id })
export type PostTo = z.infer<typeof PostTo>

const unitParts = {
  posts: z
    .array(PostTo)
    .max(2000)
    .optional()
    .meta({ description: 'Where posts go with their holders; others go to the first' }),
}

const plansFor = <Subject extends 'unit' | 'territory', Target extends z.ZodType, More extends z.ZodRawShape>(
  subject: Subject,
  { target, more }: { readonly target: Target; readonly more: More },
) => {
  const of = z.literal(subject)
  return [
    z.object({ subject: of, kind: z.literal('merge'), from: z.array(Id).min(1).max(50), into: target }),
    z.object({
      subject: of,
      kind: z.literal('split'),
      from: Id,
      into: z.array(target).min(2).max(20).meta({ description: 'The first answers for the old one' }),
      children: z.array(Child).max(2000).meta({ description: 'Where children go; others go to the first' }),
      ...more,
    }),
    z.object({ subject: of, kind: z.literal('rename'), from: Id, name: Name, shortName: Name.max(40).nullable() }),
    z.object({ subject: of, kind: z.literal('move'), from: Id, parentId: Id.nullable() }),
    z.object({ subject: of, kind: z.literal('close'), from: Id, successorId: Id.nullable() }),
  ] as const
}

/** What is to change: merge, split, rename, move or close, of units or of territories. */
export const Plan = z.union([
  z.discriminatedUnion('kind', plansFor('unit', { target: UnitTarget, more: unitParts })),
  z.discriminatedUnion('kind', plansFor('territory', { target: TerritoryTarget, more: {} })),
])
export type Plan = z.infer<typeof Plan>

/** A dated reorganisation: proposed, approved (waiting for its day), done, or withdrawn. */
export const Reorganisation = z.object({
  id: Id,
  version: z.number().int().min(1),
  effectiveOn: Day,
  state: z.enum(['proposed', 'approved', 'done', 'withdrawn']),
  basis: z.string().trim().min(1).max(500).meta({ description: 'The decision it rests on, such as a document number' }),
  plan: Plan,
  proposedBy: Id.nullable(),
  proposedAt: Instant,
  decidedBy: Id.nullable(),
  decidedAt: Instant.nullable(),
  nextAt: Instant.nullable(),
  problem: z
    .object({ code: z.string(), status: z.number(), values: z.record(z.string(), z.unknown()) })
    .nullable()
    .meta({ description: 'Why it could not take effect on its day' }),
})
export type Reorganisation = z.infer<typeof Reorganisation>

/** Who comes after whom; `rank` 0 answers for the old one. */
export const Succession = z.object({ oldId: Id, newId: Id, rank: z.number().int().min(0) })
export type Succession = z.infer<typeof Succession>
