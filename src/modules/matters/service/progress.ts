import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { calendarOf } from '../../directory/index.ts'
import { hasContact, listReveals } from '../../people/index.ts'
import type { CoReporter } from '../core/co-reporter.ts'
import { becauseOf } from '../core/decided.ts'
import { isShownTo } from '../core/entry.ts'
import { isAtWork, type Matter, titleOf } from '../core/matter.ts'
import { noSuchReceipt } from '../core/problems.ts'
import { readReceipt } from '../core/receipt.ts'
import type { Progress } from '../core/views.ts'
import { countCoReporters, findCoReporterByNumber } from '../store/co-reporters.ts'
import { findMatter, findMatterByNumber } from '../store/matters.ts'
import { findText, listAssignments, listEntries } from '../store/parts.ts'
import { listPhotos } from '../store/photos.ts'
import { namesOf } from './names.ts'
import { isOwnPhoto, shownPhoto } from './photos.ts'
import { clockOf, unitsIn } from './read.ts'
import { isSecretOf } from './secrets.ts'

/** What a receipt opens: the matter, and who holds it - null for whoever reported it first. */
export type Held = {
  readonly matter: Matter
  readonly decision: unknown
  readonly clock: unknown
  readonly coReporter: CoReporter | null
}

/** The matter of a receipt, for whoever holds it; every other receipt is answered alike, wrong or unknown. */
export const findByReceipt = async (call: Call, typed: string): Promise<Held> => {
  const receipt = readReceipt(typed)
  if (receipt === null) return refuse(noSuchReceipt)
  const first = await findMatterByNumber(call, receipt.number)
  if (first !== null && isSecretOf(receipt.secret, first.receiptHash)) return { ...first, coReporter: null }
  const joined = await findCoReporterByNumber(call, receipt.number)
  if (joined === null || !isSecretOf(receipt.secret, joined.receiptHash)) return refuse(noSuchReceipt)
  const found = (await findMatter(call, joined.coReporter.matterId)) ?? refuse(noSuchReceipt)
  return { ...found, coReporter: joined.coReporter }
}

/** How it stands for whoever holds the receipt: one who took it back is out of it, the first one only alone. */
const standingOf = async (call: Call, { matter, coReporter }: Held) => {
  if (coReporter !== null) {
    const isOut = coReporter.leftAt !== null
    return { state: isOut ? ('withdrawn' as const) : matter.state, mayWithdraw: !isOut && isAtWork(matter) }
  }
  const isAlone = !(await countCoReporters(call, [matter.id])).has(matter.id)
  return { state: matter.state, mayWithdraw: isAlone && isAtWork(matter) }
}

/** What the reporter said themselves; of the first reporter's words, who joined sees nothing. */
const ownWords = async (call: Call, { matter, coReporter }: Held) => {
  if (coReporter === null)
    return { number: matter.number, title: matter.title, text: (await findText(call, matter.id))?.text ?? null }
  const { number, text } = coReporter
  return { number, title: text === null ? number : titleOf(text, number), text }
}

/** What the reporter sees: who is accountable, why, by when, what happened, and who looked at the contact. */
export const progressOf = async (call: Call, typed: string): Promise<Progress> => {
  const held = await findByReceipt(call, typed)
  const { matter, decision, clock, coReporter } = held
  const self: Id = coReporter?.id ?? matter.id
  const [said, standing, parts, all, calendar, reveals, hasSomebody, photos] = await Promise.all([
    ownWords(call, held),
    standingOf(call, held),
    listAssignments(call, [matter.id]),
    listEntries(call, matter.id),
    calendarOf(call),
    listReveals(call, self),
    hasContact(call, self),
    listPhotos(call, matter.id),
  ])
  const entries = all.filter((entry) => isShownTo(entry, coReporter?.id ?? null))
  const names = await namesOf(call, {
    units: [
      matter.unitId,
      ...parts.map((part) => part.unitId),
      ...unitsIn(entries),
      ...reveals.map((one) => one.unitId),
    ],
    types: [matter.typeId],
    territories: [matter.territoryId],
  })
  const named = (id: Id | null) => (id === null ? null : (names.units[id] ?? null))
  return {
    ...said,
    ...standing,
    waitsFor: matter.waitsFor,
    outcome: matter.outcome,
    reportedAt: coReporter?.joinedAt ?? matter.reportedAt,
    lead: named(matter.unitId),
    assists: parts.filter((part) => part.role === 'assist').flatMap((part) => named(part.unitId) ?? []),
    because: becauseOf(decision),
    clock: clockOf(matter, clock, call.now, calendar),
    entries: entries.map(({ accountId: _hidden, ...entry }) => entry),
    names,
    reveals: reveals.map(({ unitId, purpose, reason, from, until }) => ({
      unit: named(unitId),
      purpose,
      reason,
      from,
      until,
    })),
    hasContact: hasSomebody.reporter,
    photos: photos.filter((photo) => isOwnPhoto(photo, coReporter?.id ?? null)).map(shownPhoto),
  }
}
