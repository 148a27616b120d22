import { type ColumnType, sql } from 'kysely'
import type { Instant } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Page, type PageQuery, pageOf } from '../../../kernel/page.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { KeptReplay, WholeReplay } from '../core/replay/kept.ts'
import { ReplayReport } from '../core/replay/report.ts'

type Tables = {
  'duties.replay': {
    jurisdiction_id: Id
    id: Id
    name: string
    mapping: string
    orders: number
    pairs: number
    pairs_several: number
    report: ColumnType<unknown, string, never>
    made_at: Instant
    made_by: Id | null
  }
  'duties.replay_proposal': {
    jurisdiction_id: Id
    replay_id: Id
    type_ref: string
    item_id: Id
    proposed_at: Instant
  }
}

const rows = (call: Call) => rowsOf<Tables>(call)

/** Keeps a replay; the same id sent twice is kept once. Answers whether it is new. */
export const addReplayRow = async (
  call: Call,
  replay: { readonly id: Id; readonly report: ReplayReport },
): Promise<boolean> => {
  const { id, report } = replay
  const added = await rows(call)
    .insertInto('duties.replay')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      id,
      name: report.reading.file.slice(0, 200),
      mapping: report.reading.mapping.slice(0, 80),
      orders: report.orders,
      pairs: report.pairs,
      pairs_several: report.pairsSeveralUnits,
      report: JSON.stringify(report),
      made_at: call.now,
      made_by: call.actor.kind === 'account' ? call.actor.id : null,
    })
    .onConflict((at) => at.columns(['jurisdiction_id', 'id']).doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

const kept = (call: Call) =>
  rows(call)
    .selectFrom('duties.replay')
    .select(['id', 'name', 'mapping', 'orders', 'pairs', 'pairs_several as pairsSeveral', 'made_at as madeAt'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)

/** Kept replays, the newest first; the key of a page is the last row's id, made when it was sent. */
export const listReplayRows = async (call: Call, { limit, after }: PageQuery): Promise<Page<KeptReplay>> => {
  const asked = kept(call)
    .orderBy('id', 'desc')
    .limit(limit + 1)
  const found = await (after === undefined ? asked : asked.where(sql<string>`id::text`, '<', after)).execute()
  return pageOf(found, limit, ({ id }) => id)
}

/** One replay with its report and what was proposed from it. */
export const findReplayRow = async (call: Call, id: Id): Promise<WholeReplay | null> => {
  const row = await kept(call).select('report').where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const proposed = await rows(call)
    .selectFrom('duties.replay_proposal')
    .select(['type_ref as typeRef', 'item_id as itemId'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('replay_id', '=', id)
    .orderBy('type_ref')
    .execute()
  return { ...row, report: ReplayReport.parse(row.report), proposed }
}

/** Holds the replay until the end of the transaction; false when there is none. */
export const lockReplayRow = async (call: Call, id: Id): Promise<boolean> => {
  const row = await rows(call)
    .selectFrom('duties.replay')
    .select('id')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

export const addProposalRow = async (
  call: Call,
  proposal: { readonly replayId: Id; readonly typeRef: string; readonly itemId: Id },
): Promise<void> => {
  await rows(call)
    .insertInto('duties.replay_proposal')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      replay_id: proposal.replayId,
      type_ref: proposal.typeRef,
      item_id: proposal.itemId,
      proposed_at: call.now,
    })
    .execute()
}

/** Removes a replay and what it says was proposed; items in a draft stay. */
export const removeReplayRow = async (call: Call, id: Id): Promise<boolean> => {
  const removed = await rows(call)
    .deleteFrom('duties.replay')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}
