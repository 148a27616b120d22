import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { maskPersonalData } from '../../people/core/personal-data.ts'
import { goWith, isSooner } from '../core/going-with.ts'
import type { Matter } from '../core/matter.ts'
import { changedMeanwhile } from '../core/problems.ts'
import type { GoWithWish, PartWish } from '../core/steps.ts'
import { take } from '../core/workflow.ts'
import { matterJoined, matterLeft, matterParted, matterWentWith } from '../events.ts'
import { countCoReporters, keepCoReporter, leaveMatter } from '../store/co-reporters.ts'
import { findMatter, findMatterByNumber, findMatterForUpdate, saveMatter } from '../store/matters.ts'
import { addEntries, endAssignments, findText, listEntries, movePartsDue } from '../store/parts.ts'
import { groundOf, routed, ruleOn } from './decide.ts'
import { accountOf, holdInOrder, lock, mustLead } from './holding.ts'
import { keepRouted } from './keep.ts'

/** Keeps the main matter a version further; the sooner deadline of both is the one that counts from now on. */
const keepMain = async (call: Call, main: Matter, matter: Matter): Promise<void> => {
  const next = { ...main, version: main.version + 1 }
  if (!isSooner(matter.dueAt, main.dueAt) || matter.dueAt === null) {
    must(await saveMatter(call, next))
    return
  }
  const { dueAt, givenDue } = matter
  const clock = (await findMatter(call, matter.id))?.clock ?? null
  must(await saveMatter(call, { ...next, dueAt, givenDue }, { clock }))
  await movePartsDue(call, main.id, dueAt)
}

/** Whoever reported the matter goes with the other one from now on, with the receipt and the words they have. */
const keepReporter = async (call: Call, matter: Matter, mainId: Id): Promise<void> => {
  const said = await findText(call, matter.id)
  const held = await findMatterByNumber(call, matter.number)
  const one = {
    id: matter.id,
    matterId: mainId,
    number: matter.number,
    text: said?.text ?? null,
    placeText: said?.placeText ?? null,
    joinedAt: call.now,
    leftAt: null,
    redactedAt: said?.redactedAt ?? null,
  }
  await keepCoReporter(call, one, held?.receiptHash ?? null)
}

/**
 * Staff join a matter to another that is about the same thing. It leaves the queue; its reporter keeps the receipt and
 * follows the other one with it, as one who said "that is mine too" does.
 *
 * Whoever does it answers for both: as the unit that leads both, or over the places of both.
 */
export const joinToAnother = (call: Call, id: Id, { mainId }: GoWithWish): Promise<Matter> =>
  inTransaction(call, async (call) => {
    await holdInOrder(call, [id, mainId])
    const [matter, main] = [await lock(call, id), await lock(call, mainId)]
    mustLead(call, 'matters.join', matter)
    mustLead(call, 'matters.join', main)
    const joined = must(goWith(matter, main, (await countCoReporters(call, [id])).get(id) ?? 0))

    must(await saveMatter(call, joined))
    await keepMain(call, main, matter)
    await endAssignments(call, id, 'ended')
    await keepReporter(call, matter, mainId)
    const accountId = accountOf(call)
    await addEntries(call, id, [{ kind: 'went-with', accountId, unitId: main.unitId, values: { withId: mainId } }])
    const values = { coReporterId: id, number: matter.number }
    await addEntries(call, mainId, [{ kind: 'joined', accountId, values }])
    await call.tell([
      fact(matterWentWith, { matterId: id, withId: mainId }),
      fact(matterJoined, { matterId: mainId, coReporterId: id }),
    ])
    return joined
  })

/** What its reporter added while it went with the other one: said about it, so it comes along. */
const addedMeanwhile = async (call: Call, id: Id, mainId: Id) =>
  (await listEntries(call, mainId))
    .filter((entry) => entry.kind === 'supplemented' && entry.values.coReporterId === id && entry.text !== null)
    .map(({ text }) => ({ kind: 'supplemented' as const, text }))

/** Handles a matter by itself again, for a reason that its reporter reads: the list is asked anew, its age stays. */
export const partFromAnother = (call: Call, id: Id, { reason }: PartWish): Promise<Matter> =>
  inTransaction(call, async (call) => {
    const mainId = (await findMatter(call, id))?.matter.goesWith ?? null
    await holdInOrder(call, mainId === null ? [id] : [id, mainId])
    const matter = await lock(call, id)
    mustLead(call, 'matters.join', matter)
    const parted: Matter = { ...must(take(matter, 'part')), goesWith: null }
    const main = mainId === null ? null : await findMatterForUpdate(call, mainId)
    if (main === null || matter.goesWith !== main.id) return refuse(changedMeanwhile)
    const ground = must(await groundOf(call))
    const ruled = await ruleOn(call, parted, ground)

    const [accountId, text] = [accountOf(call), maskPersonalData(reason).text]
    const added = await addedMeanwhile(call, id, main.id)
    const now = routed(call, parted, ruled, ground)
    await keepRouted(call, now, ruled, [...added, { kind: 'parted', accountId, text, values: { fromId: main.id } }])
    must(await saveMatter(call, { ...main, version: main.version + 1 }))
    await leaveMatter(call, id)
    await addEntries(call, main.id, [
      { kind: 'left', accountId, text, values: { coReporterId: id, number: matter.number } },
    ])
    await call.tell([
      fact(matterParted, { matterId: id, fromId: main.id }),
      fact(matterLeft, { matterId: main.id, coReporterId: id }),
    ])
    return now.matter
  })
