import { z } from 'zod'
import { factKind } from '../../kernel/fact.ts'
import { Id } from '../../kernel/ids.ts'

/** A version of the list is in force: whoever decided by the one before may look again. */
export const listPublished = factKind(
  'duties.list.published',
  z.object({
    listId: Id,
    number: z.int(),
    edition: z.int(),
    added: z.int().min(0),
    removed: z.int().min(0),
    changed: z.int().min(0),
  }),
  (body) => `list:${body.listId}`,
)

/** Types were added, changed or closed. */
export const typesChanged = factKind(
  'duties.types.changed',
  z.object({ jurisdictionId: Id, edition: z.int(), types: z.array(Id).max(500) }),
  (body) => `types:${body.jurisdictionId}`,
)

/** Past orders were replayed and the report kept. */
export const replayKept = factKind(
  'duties.replay.kept',
  z.object({ replayId: Id, orders: z.int().min(0) }),
  (body) => `replay:${body.replayId}`,
)

/** A duty to clarify became an open item of the draft. */
export const itemProposed = factKind(
  'duties.item.proposed',
  z.object({ replayId: Id, itemId: Id }),
  (body) => `replay:${body.replayId}`,
)

/** A replay was removed. */
export const replayRemoved = factKind(
  'duties.replay.removed',
  z.object({ replayId: Id }),
  (body) => `replay:${body.replayId}`,
)
