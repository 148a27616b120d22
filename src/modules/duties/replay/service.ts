import type { Permission } from '../../../kernel/actor.ts'
import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Page, PageQuery } from '../../../kernel/page.ts'
import { isWithin } from '../../../kernel/path.ts'
import { refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { notPermitted } from '../../../platform/http/access.ts'
import { reachOf } from '../../../platform/reach.ts'
import { type Locale, wordsOf } from '../../../words/index.ts'
import type { DutyList } from '../core/list-file.ts'
import { type KeptReplay, nothingToClarify, replayNotFound, type WholeReplay } from '../core/replay/kept.ts'
import type { ReplayReport, ReportClarify } from '../core/replay/report.ts'
import { itemProposed, replayKept, replayRemoved } from '../events.ts'
import { findDraft, openDraft, saveItem } from '../service/drafts.ts'
import { inForceOf } from '../service/ground.ts'
import { addProposalRow, addReplayRow, findReplayRow, listReplayRows, lockReplayRow, removeReplayRow } from './store.ts'

/** A replay speaks of the whole jurisdiction: whoever may act in a part of it only may not see or change it. */
const mustReachAll = (call: Call, permission: Permission): void => {
  const { territoryPath } = call.jurisdiction
  const reachesAll = reachOf(call, permission).some((scope) => isWithin(territoryPath, scope.territoryPath))
  if (!reachesAll) refuse(notPermitted, { permission })
}

/** Keeps the report of a replay. Sent twice with one id, it is kept once. */
export const keepReplay = (
  call: Call,
  replay: { readonly id: Id; readonly report: ReplayReport },
): Promise<WholeReplay> =>
  inTransaction(call, async (call) => {
    mustReachAll(call, 'duties.replay')
    if (await addReplayRow(call, replay))
      await call.tell([fact(replayKept, { replayId: replay.id, orders: replay.report.orders })])
    return (await findReplayRow(call, replay.id)) ?? refuse(replayNotFound)
  })

/** Kept replays, the newest first. */
export const listReplays = async (call: Call, query: PageQuery): Promise<Page<KeptReplay>> => {
  mustReachAll(call, 'duties.replay')
  return listReplayRows(call, query)
}

/** One replay with its report. */
export const findReplay = async (call: Call, id: Id): Promise<WholeReplay> => {
  mustReachAll(call, 'duties.replay')
  return (await findReplayRow(call, id)) ?? refuse(replayNotFound)
}

/** Removes a replay; items proposed from it stay in the draft. */
export const removeReplay = (call: Call, id: Id): Promise<void> =>
  inTransaction(call, async (call) => {
    mustReachAll(call, 'duties.replay')
    if (!(await removeReplayRow(call, id))) refuse(replayNotFound)
    await call.tell([fact(replayRemoved, { replayId: id })])
  })

const percent = (part: number, of: number): string => `${Math.round((part / of) * 100)}%`

const itemText = (report: ReplayReport, row: ReportClarify, locale: Locale): string => {
  const words = wordsOf(locale).replay
  const practice = row.tooFew
    ? words.clarify.tooFew
    : row.units
        .slice(0, 3)
        .map(({ name, orders }) => `${name} ${percent(orders, row.allOrders)}`)
        .join(', ')
  return words.item({
    type: row.type.path,
    reach: words.clarify.reach[row.reach],
    practice,
    from: report.firstOn ?? '',
    to: report.lastOn ?? '',
    orders: row.allOrders,
  })
}

const draftOf = async (call: Call, locale: Locale): Promise<void> => {
  if ((await findDraft(call)) !== null) return
  await openDraft(call, { id: call.newId(), title: wordsOf(locale).replay.draftTitle })
}

/**
 * Proposes a duty to clarify as an open item of the draft (opening one if there is none); a second time it answers the
 * item of the first. An open item dispatches nothing until an editor has said what it means.
 */
export const proposeItem = (
  call: Call,
  asked: { readonly replayId: Id; readonly typeRef: string; readonly locale: Locale },
): Promise<{ itemId: Id }> =>
  inTransaction(call, async (call) => {
    mustReachAll(call, 'duties.edit')
    if (!(await lockReplayRow(call, asked.replayId))) refuse(replayNotFound)
    const { report, proposed } = (await findReplayRow(call, asked.replayId)) ?? refuse(replayNotFound)
    const known = proposed.find(({ typeRef }) => typeRef === asked.typeRef)
    if (known !== undefined) return { itemId: known.itemId }
    const row = report.clarify.rows.find(({ type }) => type.id === asked.typeRef) ?? refuse(nothingToClarify)

    await draftOf(call, asked.locale)
    const itemId = call.newId()
    const text = itemText(report, row, asked.locale)
    await saveItem(call, {
      id: itemId,
      kind: 'basic',
      number: null,
      section: null,
      territory: null,
      text,
      state: 'open',
    })
    await addProposalRow(call, { ...asked, itemId })
    await call.tell([fact(itemProposed, { replayId: asked.replayId, itemId })])
    return { itemId }
  })

/** The list in force, to replay against, or null while none was published. */
export const listInForce = async (call: Call): Promise<DutyList | null> => {
  const { version, list } = await inForceOf(call)
  return version === null ? null : list
}
