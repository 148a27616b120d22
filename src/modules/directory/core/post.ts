import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'

/** What a post is for: leading the unit, dispatching, being on duty, or other work. */
export const PostKind = z.enum(['head', 'dispatch', 'duty', 'staff'])
export type PostKind = z.infer<typeof PostKind>

/** A post in a unit; who holds it is a `Holding`. */
export const Post = z.object({
  id: Id,
  unitId: Id,
  kind: PostKind,
  name: z.string().trim().min(1).max(80),
  nameEn: z.string().trim().min(1).max(120).nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
})
export type Post = z.infer<typeof Post>

/** An account holding a post from - to, for itself or acting for the holder. */
export const Holding = z.object({
  id: Id,
  postId: Id,
  accountId: Id.meta({ description: 'An account of people; its name is asked there' }),
  isActing: z.boolean(),
  from: Day,
  to: Day.nullable(),
})
export type Holding = z.infer<typeof Holding>
