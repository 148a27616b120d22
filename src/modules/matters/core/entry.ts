import { z } from 'zod'
import { Instant } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'

/** What can happen to a matter; each has a sentence in `words/`. */
export const EntryKind = z.enum([
  'reported',
  'typed',
  'placed',
  'asked',
  'dispatched',
  'waits',
  'named',
  'claimed',
  'released',
  'noted',
  'supplemented',
  'answered',
  'closed',
  'reopened',
  'withdrawn',
  'contact-revealed',
  'contact-erased',
  'redacted',
  'carried',
  'joined',
  'left',
  'went-with',
  'parted',
])
export type EntryKind = z.infer<typeof EntryKind>

/** Which of them the reporter sees: everything but the house's own notes. */
const hidden: readonly EntryKind[] = ['noted', 'typed', 'released', 'redacted']

/** Which of them are one reporter's own: the others do not see them. */
const ofOneReporter: readonly EntryKind[] = [
  'reported',
  'supplemented',
  'contact-revealed',
  'contact-erased',
  'joined',
  'left',
]

export const isPublicEntry = (kind: EntryKind): boolean => !hidden.includes(kind)

/** One thing that happened, as the thread shows it: unit before verb, values for the sentence, words somebody wrote. */
export const Entry = z.object({
  no: z.number().int().min(1),
  kind: EntryKind,
  at: Instant,
  unitId: Id.nullable(),
  accountId: Id.nullable(),
  values: z.record(z.string(), z.unknown()),
  text: z.string().nullable(),
})
export type Entry = z.infer<typeof Entry>

export type NewEntry = Pick<Entry, 'kind'> & Partial<Pick<Entry, 'unitId' | 'accountId' | 'values' | 'text'>>

/**
 * Whether an entry is shown to this reporter: what the house did, and what they did themselves. Nobody learns what the
 * other reporters of a matter said.
 *
 * @param coReporterId null for the first reporter
 */
export const isShownTo = (entry: Pick<Entry, 'kind' | 'values'>, coReporterId: Id | null): boolean => {
  if (!isPublicEntry(entry.kind)) return false
  const by = typeof entry.values.coReporterId === 'string' ? entry.values.coReporterId : null
  return !ofOneReporter.includes(entry.kind) || by === coReporterId
}
