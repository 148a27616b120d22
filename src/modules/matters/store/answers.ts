import { sql } from 'kysely'
import { type Call, rowsOf } from '../../../platform/call.ts'
import { reachOf, withinReach } from '../../../platform/reach.ts'
import type { Tables } from './tables.ts'

/** Answered orders of another hotline, oldest answer first, after a key; with the text of the last answer. */
export const listAnswers = async (
  call: Call,
  after: { readonly answeredAt: string; readonly foreignNo: string } | null,
  limit: number,
) => {
  let rows = rowsOf<Tables>(call)
    .selectFrom('matters.matter as matter')
    .select(['foreign_no', 'number', 'state', 'unit_id', 'answered_at', 'closed_at'])
    .select((row) =>
      row
        .selectFrom('matters.entry as entry')
        .select('entry.text')
        .whereRef('entry.jurisdiction_id', '=', 'matter.jurisdiction_id')
        .whereRef('entry.matter_id', '=', 'matter.id')
        .where('entry.kind', '=', 'answered')
        .orderBy('entry.no', 'desc')
        .limit(1)
        .as('text'),
    )
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('foreign_no', 'is not', null)
    .where('answered_at', 'is not', null)
    .where((row) => withinReach(row, reachOf(call, 'matters.import'), { path: 'place_path', units: ['unit_id'] }))
  if (after !== null) {
    rows = rows.where(sql<boolean>`(answered_at, foreign_no) > (${after.answeredAt}::timestamptz, ${after.foreignNo})`)
  }
  return rows.orderBy('answered_at').orderBy('foreign_no').limit(limit).execute()
}
