import { z } from 'zod'
import { Instant } from '../../kernel/day.ts'
import { factKind } from '../../kernel/fact.ts'
import { Id } from '../../kernel/ids.ts'

const stream = ({ matterId }: { matterId: Id }): string => `matter:${matterId}`
const matter = { matterId: Id }

/** A matter was reported, through which channel, where. */
export const matterReported = factKind(
  'matters.matter.reported',
  z.object({ ...matter, channel: z.string(), territoryId: Id, placePath: z.string(), reportedAt: Instant }),
  stream,
)

/** Somebody else reported the same and goes with it. */
export const matterJoined = factKind('matters.matter.joined', z.object({ ...matter, coReporterId: Id }), stream)

/** One of several reporters took it back; the matter goes on for the others. */
export const matterLeft = factKind('matters.matter.left', z.object({ ...matter, coReporterId: Id }), stream)

/** A photo was added, by a reporter or by a unit. */
export const photoAdded = factKind(
  'matters.photo.added',
  z.object({ ...matter, photoId: Id, side: z.string(), bytes: z.number().int() }),
  stream,
)

/** A unit is accountable: by the list (`edition`, `dutyIds`) or because the hotline's body named it. */
export const matterDispatched = factKind(
  'matters.matter.dispatched',
  z.object({
    ...matter,
    outcome: z.string(),
    unitId: Id,
    typeId: Id.nullable(),
    territoryId: Id,
    attributes: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
    dutyIds: z.array(z.string()),
    edition: z.number().int(),
    dueAt: Instant.nullable(),
  }),
  stream,
)

/** Nobody is accountable yet: it waits with the hotline's body, for what. */
export const matterWaits = factKind(
  'matters.matter.waits',
  z.object({ ...matter, outcome: z.string().nullable(), waitsFor: z.string(), edition: z.number().int() }),
  stream,
)

export const matterClaimed = factKind(
  'matters.matter.claimed',
  z.object({ ...matter, unitId: Id, accountId: Id }),
  stream,
)

export const matterAnswered = factKind(
  'matters.matter.answered',
  z.object({ ...matter, unitId: Id, answeredAt: Instant, inTime: z.boolean().nullable() }),
  stream,
)

export const matterClosed = factKind(
  'matters.matter.closed',
  z.object({ ...matter, unitId: Id, closedAt: Instant }),
  stream,
)

export const matterReopened = factKind('matters.matter.reopened', z.object({ ...matter, unitId: Id }), stream)

export const matterWithdrawn = factKind('matters.matter.withdrawn', z.object(matter), stream)

/** A text was taken away at somebody's request; what was decided stays. */
export const matterRedacted = factKind(
  'matters.matter.redacted',
  z.object({ ...matter, entries: z.number().int() }),
  stream,
)

/** Staff joined it to another matter: from then on it goes where that one goes. */
export const matterWentWith = factKind('matters.matter.went-with', z.object({ ...matter, withId: Id }), stream)

/** It is handled by itself again. */
export const matterParted = factKind('matters.matter.parted', z.object({ ...matter, fromId: Id }), stream)
