import { sql } from 'kysely'
import { type Call, rowsOf } from '../../../platform/call.ts'
import { reachOf, withinReach } from '../../../platform/reach.ts'
import type { Tables } from './tables.ts'

/**
 * Answered orders of another hotline, oldest answer first, after a key; with the text of the last answer. What goes with
 * another matter is answered by that one.
 */
export const listAnswers = async (
  call: Call,
  after: { readonly answeredAt: string; readonly foreignNo: string } | null,
  limit: number,
) => {
  let rows = rowsOf<Tables>(call)
    .selectFrom('matters.matter as matter')
    .innerJoin('matters.matter as main', (on) =>
      on
        .onRef('main.jurisdiction_id', '=', 'matter.jurisdiction_id')
        .on('main.id', '=', sql<string>`coalesce(matter.goes_with, matter.id)`),
    )
    .select(['matter.foreign_no', 'matter.number'])
    .select(['main.state', 'main.unit_id', 'main.answered_at', 'main.closed_at'])
    .select((row) =>
      row
        .selectFrom('matters.entry as entry')
        .select('entry.text')
        .whereRef('entry.jurisdiction_id', '=', 'main.jurisdiction_id')
        .whereRef('entry.matter_id', '=', 'main.id')
        .where('entry.kind', '=', 'answered')
        .orderBy('entry.no', 'desc')
        .limit(1)
        .as('text'),
    )
    .where('matter.jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter.foreign_no', 'is not', null)
    .where('main.answered_at', 'is not', null)
    .where((row) =>
      withinReach(row, reachOf(call, 'matters.import'), { path: 'matter.place_path', units: ['matter.unit_id'] }),
    )
  if (after !== null) {
    rows = rows.where(
      sql<boolean>`(main.answered_at, matter.foreign_no) > (${after.answeredAt}::timestamptz, ${after.foreignNo})`,
    )
  }
  return rows.orderBy('main.answered_at').orderBy('matter.foreign_no').limit(limit).execute()
}
