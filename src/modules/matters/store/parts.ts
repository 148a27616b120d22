import { sql } from 'kysely'
import type { Instant } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import { type Entry, isPublicEntry, type NewEntry } from '../core/entry.ts'
import type { Assignment } from '../core/matter.ts'
import type { Tables } from './tables.ts'
import { wordsKept } from './words.ts'

const here = (call: Call, matterId: Id) => ({ jurisdiction_id: call.jurisdiction.id, matter_id: matterId })

export type MatterText = {
  readonly text: string | null
  readonly placeText: string | null
  readonly redactedAt: Instant | null
}

/** Keeps what somebody said, already masked, with the words it is found by. */
export const addText = async (
  call: Call,
  matterId: Id,
  said: { readonly title: string; readonly text: string; readonly placeText: string | null },
): Promise<void> => {
  await rowsOf<Tables>(call)
    .insertInto('matters.matter_text')
    .values({
      ...here(call, matterId),
      text: said.text,
      place_text: said.placeText,
      words: wordsKept(call, `${said.title} ${said.text} ${said.placeText ?? ''}`),
      redacted_at: null,
    })
    .execute()
}

export const findText = async (call: Call, matterId: Id): Promise<MatterText | null> => {
  const row = await rowsOf<Tables>(call)
    .selectFrom('matters.matter_text')
    .select(['text', 'place_text', 'redacted_at'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
  return row === undefined ? null : { text: row.text, placeText: row.place_text, redactedAt: row.redacted_at }
}

/** What units said to all reporters of a matter: it stays for as long as one of them is left. */
const toEverybody = ['answered', 'named', 'closed', 'reopened'] as const

/**
 * Takes every text of the first reporter away, the words it was found by too, and what colleagues noted; what was
 * decided stays, and what others said who joined. Returns how many entries had one.
 */
export const redactTexts = async (call: Call, matterId: Id, others: 'none' | 'remain'): Promise<number> => {
  await rowsOf<Tables>(call)
    .updateTable('matters.matter_text')
    .set({ text: null, place_text: null, words: sql`''::tsvector`, redacted_at: call.now })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .execute()
  const emptied = await rowsOf<Tables>(call)
    .updateTable('matters.entry')
    .set({ text: null })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .where('text', 'is not', null)
    .where(sql<boolean>`values ->> 'coReporterId' is null`)
    .where((row) => (others === 'none' ? sql<boolean>`true` : row('kind', 'not in', [...toEverybody])))
    .executeTakeFirst()
  return Number(emptied.numUpdatedRows)
}

/** Takes away what somebody said who joined a matter later. */
export const redactSaidBy = async (call: Call, matterId: Id, coReporterId: Id): Promise<number> => {
  const emptied = await rowsOf<Tables>(call)
    .updateTable('matters.entry')
    .set({ text: null })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .where('text', 'is not', null)
    .where(sql<boolean>`values ->> 'coReporterId' = ${coReporterId}`)
    .executeTakeFirst()
  return Number(emptied.numUpdatedRows)
}

/** Appends what happened; the matter's row lock keeps the numbers in order. Returns the number of the last one. */
export const addEntries = async (call: Call, matterId: Id, entries: readonly NewEntry[]): Promise<number> => {
  const { last } = await rowsOf<Tables>(call)
    .selectFrom('matters.entry')
    .select((builder) => builder.fn.coalesce(builder.fn.max('no'), sql<number>`0`).as('last'))
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .executeTakeFirstOrThrow()
  if (entries.length > 0) await appendEntries(call, matterId, entries, last)
  return last + entries.length
}

/** The first entries of a matter that is new. */
export const addFirstEntries = (call: Call, matterId: Id, entries: readonly NewEntry[]): Promise<void> =>
  appendEntries(call, matterId, entries, 0)

const appendEntries = async (call: Call, matterId: Id, entries: readonly NewEntry[], last: number): Promise<void> => {
  await rowsOf<Tables>(call)
    .insertInto('matters.entry')
    .values(
      entries.map((entry, i) => ({
        ...here(call, matterId),
        no: last + 1 + i,
        kind: entry.kind,
        at: call.now,
        unit_id: entry.unitId ?? null,
        account_id: entry.accountId ?? null,
        values: JSON.stringify(entry.values ?? {}),
        text: entry.text ?? null,
        is_public: isPublicEntry(entry.kind),
      })),
    )
    .execute()
}

/** Everything that happened to a matter, oldest first. */
export const listEntries = async (call: Call, matterId: Id): Promise<Entry[]> => {
  const rows = await rowsOf<Tables>(call)
    .selectFrom('matters.entry')
    .selectAll()
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .orderBy('no')
    .execute()
  return rows.map(({ no, kind, at, unit_id, account_id, values, text }) => ({
    no,
    kind,
    at,
    unitId: unit_id,
    accountId: account_id,
    values,
    text,
  }))
}

/** Puts these parts in the place of the open ones; parts that ended stay as they were. */
export const replaceAssignments = async (call: Call, matterId: Id, parts: readonly Assignment[]): Promise<void> => {
  await endAssignments(call, matterId, 'ended')
  await addAssignments(call, matterId, parts)
}

/** A part as its row has it, but for where it is. */
export const partRow = (part: Assignment) => ({
  unit_id: part.unitId,
  role: part.role,
  duty_id: part.dutyId,
  scope: part.scope,
  due_at: part.dueAt,
  state: part.state,
  started_at: part.startedAt,
  done_at: part.doneAt,
})

/** Keeps parts; a part of the same unit in the same role is taken up again. */
export const addAssignments = async (call: Call, matterId: Id, parts: readonly Assignment[]): Promise<void> => {
  if (parts.length === 0) return
  await rowsOf<Tables>(call)
    .insertInto('matters.assignment')
    .values(parts.map((part) => ({ ...here(call, matterId), ...partRow(part) })))
    .onConflict((conflict) =>
      conflict.columns(['jurisdiction_id', 'matter_id', 'unit_id', 'role']).doUpdateSet((builder) => ({
        duty_id: builder.ref('excluded.duty_id'),
        scope: builder.ref('excluded.scope'),
        due_at: builder.ref('excluded.due_at'),
        state: builder.ref('excluded.state'),
        started_at: builder.ref('excluded.started_at'),
        done_at: null,
      })),
    )
    .execute()
}

/** Gives every open part of a matter that has a clock the matter's new deadline. */
export const movePartsDue = async (call: Call, matterId: Id, dueAt: Instant): Promise<void> => {
  await rowsOf<Tables>(call)
    .updateTable('matters.assignment')
    .set({ due_at: dueAt })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .where('state', '=', 'open')
    .where('due_at', 'is not', null)
    .execute()
}

/** Ends every open part of a matter: `done` when it was answered, `ended` when it went elsewhere. */
export const endAssignments = async (call: Call, matterId: Id, state: 'done' | 'ended'): Promise<void> => {
  await rowsOf<Tables>(call)
    .updateTable('matters.assignment')
    .set({ state, done_at: call.now })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .where('state', '=', 'open')
    .execute()
}

/** Parts that were done are work again: their matter went back to its unit. */
export const reopenAssignments = async (call: Call, matterId: Id): Promise<void> => {
  await rowsOf<Tables>(call)
    .updateTable('matters.assignment')
    .set({ state: 'open', done_at: null })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .where('state', '=', 'done')
    .execute()
}

/** The units' parts in these matters, lead first. */
export const listAssignments = async (call: Call, matterIds: readonly Id[]): Promise<Assignment[]> => {
  if (matterIds.length === 0) return []
  const rows = await rowsOf<Tables>(call)
    .selectFrom('matters.assignment')
    .selectAll()
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', 'in', [...matterIds])
    .where('state', '<>', 'ended')
    .orderBy(sql`array_position(array['lead', 'assist', 'supervise', 'inform'], role)`)
    .orderBy('unit_id')
    .execute()
  return rows.map((row) => ({
    matterId: row.matter_id,
    unitId: row.unit_id,
    role: row.role,
    dutyId: row.duty_id,
    scope: row.scope,
    dueAt: row.due_at,
    state: row.state,
    startedAt: row.started_at,
    doneAt: row.done_at,
  }))
}
