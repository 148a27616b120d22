import { type Call, rowsOf } from '../../../platform/call.ts'
import { type Entry, isPublicEntry } from '../core/entry.ts'
import type { Assignment, Matter } from '../core/matter.ts'
import { type Explained, rowOf } from './matters.ts'
import { partRow } from './parts.ts'
import type { Tables } from './tables.ts'
import { wordsKept } from './words.ts'

/** A matter with everything that happened to it elsewhere or before. */
export type HistoricMatter = {
  readonly matter: Matter
  readonly receiptHash: Uint8Array | null
  readonly explained: Explained
  readonly text: string
  readonly placeText: string | null
  readonly parts: readonly Assignment[]
  readonly entries: readonly Entry[]
}

/** PostgreSQL takes 65,535 parameters a statement; a matter's row has 32. */
const rowsAtOnce = 1_000

const inPieces = async <T>(rows: readonly T[], keep: (piece: T[]) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < rows.length; at += rowsAtOnce) await keep(rows.slice(at, at + rowsAtOnce))
}

const entryRow = (call: Call, matter: Matter, entry: Entry) => ({
  jurisdiction_id: call.jurisdiction.id,
  matter_id: matter.id,
  no: entry.no,
  kind: entry.kind,
  at: entry.at,
  unit_id: entry.unitId,
  account_id: entry.accountId,
  values: JSON.stringify(entry.values),
  text: entry.text,
  is_public: isPublicEntry(entry.kind),
})

const textRow = (call: Call, { matter, text, placeText }: HistoricMatter) => ({
  jurisdiction_id: call.jurisdiction.id,
  matter_id: matter.id,
  text,
  place_text: placeText,
  words: wordsKept(call, `${matter.title} ${text} ${placeText ?? ''}`),
  redacted_at: null,
})

/** Keeps many matters at once, a few statements a thousand. Ids and numbers must be new. */
export const addHistory = async (call: Call, matters: readonly HistoricMatter[]): Promise<void> => {
  const rows = rowsOf<Tables>(call)
  await inPieces(matters, (piece) =>
    rows
      .insertInto('matters.matter')
      .values(piece.map((one) => rowOf(call, one)))
      .execute(),
  )
  await inPieces(matters, (piece) =>
    rows
      .insertInto('matters.matter_text')
      .values(piece.map((one) => textRow(call, one)))
      .execute(),
  )
  await inPieces(
    matters.flatMap((one) => one.parts),
    (piece) =>
      rows
        .insertInto('matters.assignment')
        .values(
          piece.map((part) => ({ jurisdiction_id: call.jurisdiction.id, matter_id: part.matterId, ...partRow(part) })),
        )
        .execute(),
  )
  await inPieces(
    matters.flatMap(({ matter, entries }) => entries.map((entry) => ({ matter, entry }))),
    (piece) =>
      rows
        .insertInto('matters.entry')
        .values(piece.map(({ matter, entry }) => entryRow(call, matter, entry)))
        .execute(),
  )
}
