import type { Call } from '../../../platform/call.ts'
import { packed, unpacked } from '../../../platform/packed.ts'
import { dutyRows } from './tables.ts'

/** What the body of a snapshot looks like; whoever changes what is kept in one changes this name. */
const shape = 'ground-1'

/**
 * What `keepSnapshot` kept for this edition; null when it was another edition or shape, or nothing.
 *
 * Only this file writes the row, and its shape is named in it: what is read back is what was kept.
 */
export const findSnapshot = async <Kept>(call: Call, edition: number): Promise<Kept | null> => {
  const row = await dutyRows(call)
    .selectFrom('duties.snapshot')
    .select('body')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('edition', '=', edition)
    .where('shape', '=', shape)
    .executeTakeFirst()
  return row === undefined ? null : unpacked<Kept>(row.body)
}

/** Keeps what decisions of this edition are made with, in the place of an older edition's. */
export const keepSnapshot = async (call: Call, edition: number, kept: unknown): Promise<void> => {
  const body = await packed(kept)
  const row = { edition, shape, body, made_at: call.now }
  await dutyRows(call)
    .insertInto('duties.snapshot')
    .values({ jurisdiction_id: call.jurisdiction.id, ...row })
    .onConflict((at) => at.column('jurisdiction_id').doUpdateSet(row).where('duties.snapshot.edition', '<=', edition))
    .execute()
}

/** Whether a snapshot of this edition is kept. */
export const hasSnapshot = async (call: Call, edition: number): Promise<boolean> => {
  const row = await dutyRows(call)
    .selectFrom('duties.snapshot')
    .select('edition')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('edition', '=', edition)
    .where('shape', '=', shape)
    .executeTakeFirst()
  return row !== undefined
}
