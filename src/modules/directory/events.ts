import { z } from 'zod'
import { Day } from '../../kernel/day.ts'
import { factKind } from '../../kernel/fact.ts'
import { Id } from '../../kernel/ids.ts'

/** A published change raised the jurisdiction's edition: whoever keeps a picture of the directory renews it. */
export const editionRaised = factKind(
  'directory.edition.raised',
  z.object({
    jurisdictionId: Id,
    edition: z.number().int(),
    why: z.enum(['opened', 'settings', 'territories', 'units', 'duties', 'types']),
  }),
  (body) => `jurisdiction:${body.jurisdictionId}`,
)

/**
 * A reorganisation took effect. Each room re-homes its own: who succeeds whom is asked at the door
 * (`listSuccessions`), because a moved subtree may hold thousands of nodes.
 */
export const reorganised = factKind(
  'directory.reorganised',
  z.object({
    reorganisationId: Id,
    subject: z.enum(['unit', 'territory']),
    kind: z.enum(['merge', 'split', 'rename', 'move', 'close']),
    effectiveOn: Day,
    nodes: z.number().int().min(0),
    /** Posts of a split unit that went elsewhere than to whoever answers for it: what they were and what they are now. */
    posts: z.array(z.object({ fromId: Id, fromUnitId: Id, toId: Id, toUnitId: Id })).optional(),
  }),
  (body) => `reorganisation:${body.reorganisationId}`,
)

/** Someone begins to hold a post, or no longer does. */
export const holdingChanged = factKind(
  'directory.holding.changed',
  z.object({ holdingId: Id, postId: Id, unitId: Id, accountId: Id, from: Day, to: Day.nullable() }),
  (body) => `post:${body.postId}`,
)
