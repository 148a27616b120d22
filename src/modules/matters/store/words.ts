import { sql } from 'kysely'
import { type Call, rowsOf } from '../../../platform/call.ts'
import { queryOf, vectorOf } from '../core/search.ts'
import type { Tables } from './tables.ts'

/** A lexeme that no text has: with it, one index of words finds the texts of one jurisdiction only. */
const ofHere = (call: Pick<Call, 'jurisdiction'>): string => `'@${call.jurisdiction.id}'`

/** The words by which a text of this jurisdiction is found. */
export const wordsKept = (call: Pick<Call, 'jurisdiction'>, text: string) =>
  sql<string>`${`${ofHere(call)} ${vectorOf(text)}`}::tsvector`

/** The matters whose text holds all of these words; null where there are no words. */
export const wordsWanted = (call: Call, text: string) => {
  const words = queryOf(text)
  if (words === '') return null
  return rowsOf<Tables>(call)
    .selectFrom('matters.matter_text')
    .select('matter_id')
    .where('matters.matter_text.jurisdiction_id', '=', call.jurisdiction.id)
    .where(sql<boolean>`words @@ ${`${ofHere(call)} & ${words}`}::tsquery`)
}
