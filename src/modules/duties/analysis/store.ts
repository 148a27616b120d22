import { z } from 'zod'
import type { Id } from '../../../kernel/ids.ts'
import { type Page, type PageQuery, pageOf } from '../../../kernel/page.ts'
import type { Call } from '../../../platform/call.ts'
import { Finding, type FindingKind } from '../core/findings/finding.ts'
import { GapReport } from '../core/findings/gap-report.ts'
import { Counts, type KeptAnalysis } from '../core/findings/kept.ts'
import { dutyRows, inPieces } from '../store/tables.ts'

const columns = [
  'id',
  'list_id as listId',
  'list_version as listVersion',
  'edition',
  'from_on as fromOn',
  'to_on as toOn',
  'state',
  'share',
  'counts',
  'kept',
  'problem',
  'asked_at as askedAt',
  'done_at as doneAt',
] as const

const analyses = (call: Call) =>
  dutyRows(call).selectFrom('duties.analysis').select(columns).where('jurisdiction_id', '=', call.jurisdiction.id)

type Row = Omit<KeptAnalysis, 'counts'> & { counts: unknown }

const analysisOf = (row: Row): KeptAnalysis => ({ ...row, counts: Counts.nullable().parse(row.counts) })

const found = (row: Row | undefined): KeptAnalysis | null => (row === undefined ? null : analysisOf(row))

export const findAnalysisRow = async (call: Call, id: Id): Promise<KeptAnalysis | null> =>
  found(await analyses(call).where('id', '=', id).executeTakeFirst())

/** The analysis of a version that was asked for last; with a state, the last one in it. */
export const lastAnalysisRow = async (
  call: Call,
  listId: Id,
  state?: KeptAnalysis['state'],
): Promise<KeptAnalysis | null> => {
  const ofList = analyses(call).where('list_id', '=', listId).orderBy('asked_at', 'desc').orderBy('id', 'desc').limit(1)
  return found(await (state === undefined ? ofList : ofList.where('state', '=', state)).executeTakeFirst())
}

/** The gaps of an analysis for people; null where it is not done. */
export const findGapReport = async (call: Call, id: Id): Promise<GapReport | null> => {
  const row = await dutyRows(call)
    .selectFrom('duties.analysis')
    .select('gap_report as gapReport')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', id)
    .executeTakeFirst()
  return GapReport.nullable().parse(row?.gapReport ?? null)
}

/** Asks for an analysis; the same id sent twice is asked for once. */
export const addAnalysisRow = async (
  call: Call,
  asked: { readonly id: Id; readonly listId: Id; readonly listVersion: number },
): Promise<void> => {
  await dutyRows(call)
    .insertInto('duties.analysis')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      id: asked.id,
      list_id: asked.listId,
      list_version: asked.listVersion,
      state: 'asked',
      share: 0,
      asked_at: call.now,
    })
    .onConflict((at) => at.columns(['jurisdiction_id', 'id']).doNothing())
    .execute()
}

/** The one that waits longest. One left running by a process that ended waits too. */
export const nextAnalysisRow = async (call: Call): Promise<KeptAnalysis | null> =>
  found(
    await analyses(call)
      .where('state', 'in', ['asked', 'running'])
      .orderBy('asked_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
  )

type Step = {
  readonly state: KeptAnalysis['state']
  readonly share?: number
  readonly listVersion?: number
  readonly edition?: number
  readonly fromOn?: string
  readonly toOn?: string
  readonly counts?: Counts
  readonly kept?: number
  readonly gapReport?: GapReport
  readonly problem?: string
}

/** Moves an analysis that has not ended yet; false when it has, by whoever cancelled it. */
export const moveAnalysisRow = async (call: Call, id: Id, step: Step): Promise<boolean> => {
  const isOver = step.state !== 'running'
  const moved = await dutyRows(call)
    .updateTable('duties.analysis')
    .set({
      state: step.state,
      ...(step.share === undefined ? {} : { share: step.share }),
      ...(step.listVersion === undefined ? {} : { list_version: step.listVersion }),
      ...(step.edition === undefined ? {} : { edition: step.edition }),
      ...(step.fromOn === undefined ? {} : { from_on: step.fromOn }),
      ...(step.toOn === undefined ? {} : { to_on: step.toOn }),
      ...(step.counts === undefined ? {} : { counts: JSON.stringify(step.counts) }),
      ...(step.kept === undefined ? {} : { kept: step.kept }),
      ...(step.gapReport === undefined ? {} : { gap_report: JSON.stringify(step.gapReport) }),
      ...(step.problem === undefined ? {} : { problem: step.problem }),
      ...(isOver ? { done_at: call.now } : {}),
    })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', id)
    .where('state', 'in', ['asked', 'running'])
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

export const addFindingRows = async (call: Call, analysisId: Id, findings: readonly Finding[]): Promise<void> => {
  const values = findings.map((finding, at) => ({
    jurisdiction_id: call.jurisdiction.id,
    analysis_id: analysisId,
    no: at + 1,
    kind: finding.kind,
    body: JSON.stringify(finding),
  }))
  for (const piece of inPieces(values)) await dutyRows(call).insertInto('duties.finding').values(piece).execute()
}

/** Analyses of the same version that were asked for earlier and have ended, with their findings. */
export const removeEarlierRows = async (call: Call, { listId, id, askedAt }: KeptAnalysis): Promise<void> => {
  await dutyRows(call)
    .deleteFrom('duties.analysis')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('list_id', '=', listId)
    .where('id', '<>', id)
    .where('asked_at', '<=', askedAt)
    .where('state', 'not in', ['asked', 'running'])
    .execute()
}

const bodies = (call: Call, analysisId: Id) =>
  dutyRows(call)
    .selectFrom('duties.finding')
    .select(['no', 'body'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('analysis_id', '=', analysisId)
    .orderBy('no')

/** Findings of an analysis in its order, of one kind or all. */
export const listFindingRows = async (
  call: Call,
  asked: { readonly analysisId: Id; readonly kind?: FindingKind; readonly page: PageQuery },
): Promise<Page<{ readonly no: number; readonly finding: Finding }>> => {
  const { limit, after } = asked.page
  let query = bodies(call, asked.analysisId).limit(limit + 1)
  if (asked.kind !== undefined) query = query.where('kind', '=', asked.kind)
  if (after !== undefined) query = query.where('no', '>', /^\d{1,9}$/.test(after) ? Number(after) : 0)
  const rows = (await query.execute()).map(({ no, body }) => ({ no, finding: Finding.parse(body) }))
  return pageOf(rows, limit, ({ no }) => String(no))
}

/** One finding by its number, or null. */
export const findFindingRow = async (call: Call, analysisId: Id, no: number): Promise<Finding | null> => {
  const row = await bodies(call, analysisId).where('no', '=', no).executeTakeFirst()
  return row === undefined ? null : Finding.parse(row.body)
}

/** Every finding that was kept, in order. */
export const allFindings = async (call: Call, analysisId: Id): Promise<Finding[]> =>
  z.array(Finding).parse((await bodies(call, analysisId).execute()).map(({ body }) => body))
