import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'

/** The seven steps of the division tree, from the top: the number of a level is its place here. */
export const levelNames = ['nation', 'province', 'city', 'county', 'township', 'community', 'grid'] as const

/** 0 nation … 6 grid. A child is always deeper than its parent, not always by one: some cities have no counties. */
export const Level = z.number().int().min(0).max(6)
export type Level = z.infer<typeof Level>

export type LevelName = (typeof levelNames)[number]

/** The name of a level, as its key in `words/`. */
export const levelNameOf = (level: Level): LevelName => levelNames[level] ?? 'grid'

/** Where the codes come from: the statistics authority's (without trailing zeros), or a town's own numbers. */
export const CodeSystem = z.enum(['stats', 'own'])
export type CodeSystem = z.infer<typeof CodeSystem>

/** A code as an attribute with history: codes are abolished and given to others. */
export const TerritoryCode = z.object({
  system: CodeSystem,
  code: z.string().min(1).max(40),
  from: Day.nullable(),
  to: Day.nullable(),
})
export type TerritoryCode = z.infer<typeof TerritoryCode>

/** A node of the division tree. It keeps its parent for life; `path` may be copied into other rows. */
export const Territory = z.object({
  id: Id,
  parentId: Id.nullable(),
  path: z
    .string()
    .max(200)
    .meta({ description: 'Materialised path, such as /cn/43/01/; covers all that starts with it' }),
  level: Level,
  name: z.string().min(1).max(80),
  nameEn: z.string().max(120).nullable(),
  initials: z.string().max(80).meta({ description: 'Pinyin initials, lower case' }),
  statistical: z
    .boolean()
    .meta({ description: 'A node of the statistics only, such as 市辖区: no administrative unit' }),
  from: Day.nullable(),
  to: Day.nullable().meta({ description: 'The first day on which it is no more' }),
})
export type Territory = z.infer<typeof Territory>

/** A territory as others need it to decide: its place in the tree, nothing else. */
export type TerritoryNode = Pick<Territory, 'id' | 'parentId' | 'level' | 'name' | 'path' | 'from' | 'to'> & {
  /** Who answers for it once it is closed. */
  readonly successorId: Id | null
}

/** What a person or a file gives to add a territory. The id is final from the screen on: safe to send twice. */
export const NewTerritory = z.object({
  id: Id,
  parentId: Id,
  level: Level,
  name: z.string().trim().min(1).max(80),
  nameEn: z.string().trim().min(1).max(120).nullable().default(null),
  from: Day.nullable().default(null),
  code: z
    .object({ system: CodeSystem, code: z.string().trim().min(1).max(40) })
    .nullable()
    .default(null),
  aliases: z.array(z.string().trim().min(1).max(80)).max(20).default([]),
})
export type NewTerritory = z.infer<typeof NewTerritory>
