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

/** The root of a jurisdiction's chain after batch `no`, 64 hex digits: to be printed, mailed or filed outside. */
export type ChainRoot = { readonly jurisdictionId: Id; readonly no: number; readonly root: string }

/** A root as people file it: `jurisdiction:batch:root`. */
export const formatRoot = ({ jurisdictionId, no, root }: ChainRoot): string => `${jurisdictionId}:${no}:${root}`

/** Reads a filed root back; null when it is none. */
export const parseRoot = (text: string): ChainRoot | null => {
  const found = /^([0-9a-f-]{36}):([1-9]\d*):([0-9a-f]{64})$/i.exec(text.trim())
  const [, jurisdictionId, no, root] = found ?? []
  if (jurisdictionId === undefined || no === undefined || root === undefined) return null
  return { jurisdictionId: jurisdictionId.toLowerCase(), no: Number(no), root: root.toLowerCase() }
}
