import { fact } from '../../../kernel/fact.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { officeOf } from '../../directory/index.ts'
import { maskPersonalData } from '../../people/core/personal-data.ts'
import { type JoinWish, mayJoin } from '../core/co-reporter.ts'
import type { Matter } from '../core/matter.ts'
import { intakeElsewhere, notToJoin, otherMatterWithThisId } from '../core/problems.ts'
import { numberOf, receiptOf } from '../core/receipt.ts'
import type { Receipt } from '../core/report.ts'
import { matterJoined } from '../events.ts'
import { addCoReporter } from '../store/co-reporters.ts'
import { findMatterByNumber, findMatterForUpdate, saveMatter } from '../store/matters.ts'
import { addEntries } from '../store/parts.ts'
import { placeOf } from './place.ts'
import { keepVault, sentAgain, typeOf } from './report.ts'
import { hashOf } from './secrets.ts'

/** The matter of this number, locked; an unknown number is refused like one that may not be joined. */
const lockTarget = async (call: Call, number: string): Promise<Matter> => {
  const found = await findMatterByNumber(call, number.trim().toUpperCase())
  const target = found === null ? null : await findMatterForUpdate(call, found.matter.id)
  return target ?? refuse(notToJoin)
}

/**
 * "That is mine too": the message goes with a matter that another reported first, and whoever sent it gets a receipt
 * of their own. Safe to send twice.
 *
 * Refuses a matter that is over, confidential, or about something else than the message: it was not shown as similar.
 */
export const joinMatter = async (call: Call, wish: JoinWish): Promise<Receipt> => {
  const { jurisdiction, settings } = await officeOf(call)
  if (jurisdiction.intake === 'companion') refuse(intakeElsewhere, { number: settings.hotlineNumber })
  const before = await sentAgain(call, wish)
  if (before !== null) return before
  const place = must(await placeOf(call, wish.place, wish.text))
  const type = await typeOf(call, { chosen: wish.typeId, text: wish.text, edition: jurisdiction.edition })
  if (place.isGuess) refuse(notToJoin)
  const [text, placeText] = [maskPersonalData(wish.text), maskPersonalData(wish.place.text)]
  const number = numberOf(call.jurisdiction.sign, wish.id)

  return inTransaction(call, async (call) => {
    const target = await lockTarget(call, wish.number)
    const again = await sentAgain(call, wish)
    if (again !== null) return again
    must(mayJoin(target, { typeId: type?.id ?? null, placePath: place.path }))

    must(await saveMatter(call, { ...target, version: target.version + 1 }))
    const one = {
      id: wish.id,
      matterId: target.id,
      number,
      text: text.text,
      placeText: placeText.text || null,
      joinedAt: call.now,
      leftAt: null,
      redactedAt: null,
    }
    if (!(await addCoReporter(call, one, hashOf(wish.secret)))) refuse(otherMatterWithThisId)
    await addEntries(call, target.id, [{ kind: 'joined', values: { coReporterId: wish.id } }])
    await keepVault(call, { ...wish, reported: null }, text.spots.length + placeText.spots.length > 0)
    await call.tell([fact(matterJoined, { matterId: target.id, coReporterId: wish.id })])
    return { id: wish.id, number, receipt: receiptOf(number, wish.secret) }
  })
}
