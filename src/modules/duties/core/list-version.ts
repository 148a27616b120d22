import { z } from 'zod'
import { Instant } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { Attribute } from './attribute.ts'
import { Delegation, Duty } from './duty.ts'
import { KeyOrder, ListItem } from './list-file.ts'

/** One version of a jurisdiction's list. Only a draft changes; publishing one ends the reign of the one before. */
export const ListVersion = z.object({
  id: Id,
  version: z.int().min(1).meta({ description: 'Grows with every change of a draft' }),
  number: z.int().min(1),
  title: z.string().min(1).max(120),
  state: z.enum(['draft', 'published']),
  order: KeyOrder,
  attributes: z.array(Attribute),
  basedOn: Id.nullable(),
  edition: z.int().nullable().meta({ description: 'The edition that publishing it raised' }),
  createdAt: Instant,
  publishedAt: Instant.nullable(),
})
export type ListVersion = z.infer<typeof ListVersion>

/** Everything a version says: published words, duties, and how duties are handed on. */
export const ListContent = z.object({
  items: z.array(ListItem),
  duties: z.array(Duty),
  delegations: z.array(Delegation),
})
export type ListContent = {
  readonly items: readonly ListItem[]
  readonly duties: readonly Duty[]
  readonly delegations: readonly Delegation[]
}
