import type { Id } from '../../kernel/ids.ts'

/** What is wrong with a fact or a batch; the names of the sentences in `words/`. */
export type FindingKind =
  | 'factAltered'
  | 'factRemoved'
  | 'factAdded'
  | 'factSealedTwice'
  | 'numberMissing'
  | 'headDiffers'
  | 'batchAltered'
  | 'batchMissing'
  | 'rootDiffers'

/** One thing that is not as it was told and sealed, with as much of its name as is left. */
export type Finding = {
  readonly kind: FindingKind
  readonly jurisdictionId: Id
  readonly batch: number | null
  readonly eventId: Id | null
  readonly stream: string | null
  readonly no: number | null
}

/** A finding about nothing in particular yet. */
export const findingOf = (kind: FindingKind, jurisdictionId: Id, rest: Partial<Finding> = {}): Finding => ({
  kind,
  jurisdictionId,
  batch: null,
  eventId: null,
  stream: null,
  no: null,
  ...rest,
})
