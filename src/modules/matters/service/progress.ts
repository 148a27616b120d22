import { instantMs } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { calendarOf } from '../../directory/index.ts'
import { hasContact, listReveals } from '../../people/index.ts'
import type { CoReporter } from '../core/co-reporter.ts'
import { becauseOf } from '../core/decided.ts'
import { type Entry, isShownTo } from '../core/entry.ts'
import { isAtWork, type Matter, titleOf } from '../core/matter.ts'
import { noSuchReceipt } from '../core/problems.ts'
import { readReceipt } from '../core/receipt.ts'
import type { Progress } from '../core/views.ts'
import { countCoReporters, findCoReporter, findCoReporterByNumber } from '../store/co-reporters.ts'
import { findMatter, findMatterByNumber } from '../store/matters.ts'
import { findText, listAssignments, listEntries } from '../store/parts.ts'
import { type KeptPhoto, listPhotos } from '../store/photos.ts'
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
  /** The matter that the holder reported, where staff joined it to `matter`. */
  readonly own: Matter | null
}

/** The matter that a joined one goes with, for whoever reported the joined one. */
const heldOverMain = async (call: Call, own: Matter): Promise<Held | null> => {
  const [main, coReporter] = [
    own.goesWith === null ? null : await findMatter(call, own.goesWith),
    await findCoReporter(call, own.id),
  ]
  return main === null || coReporter === null ? null : { ...main, coReporter, own }
}

/** The matter of a receipt, for whoever holds it; every other receipt is answered alike, wrong or unknown. */
export const findByReceipt = async (call: Call, typed: string): Promise<Held> => {
  const receipt = readReceipt(typed)
  if (receipt === null) return refuse(noSuchReceipt)
  const first = await findMatterByNumber(call, receipt.number)
  if (first !== null && isSecretOf(receipt.secret, first.receiptHash)) {
    const over = await heldOverMain(call, first.matter)
    return over ?? { ...first, coReporter: null, own: null }
  }
  const joined = await findCoReporterByNumber(call, receipt.number)
  if (joined === null || !isSecretOf(receipt.secret, joined.receiptHash)) return refuse(noSuchReceipt)
  const found = (await findMatter(call, joined.coReporter.matterId)) ?? refuse(noSuchReceipt)
  return { ...found, coReporter: joined.coReporter, own: null }
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

/** What happened, as its reporter may see it: of a matter that was joined, its own story and then the other one's. */
const shownEntries = async (call: Call, { matter, coReporter, own }: Held): Promise<Entry[]> => {
  const shown = (await listEntries(call, matter.id)).filter((entry) => isShownTo(entry, coReporter?.id ?? null))
  if (own === null) return shown
  const before = (await listEntries(call, own.id)).filter((entry) => isShownTo(entry, null))
  return [...before, ...shown.filter(({ kind }) => kind !== 'joined')]
    .sort((a, b) => instantMs(a.at) - instantMs(b.at))
    .map((entry, at) => ({ ...entry, no: at + 1 }))
}

/** The photos that whoever holds the receipt sees: their own, and those that came with an answer. */
export const ownPhotos = async (call: Call, { matter, coReporter, own }: Held): Promise<KeptPhoto[]> => {
  const here = (await listPhotos(call, matter.id)).filter((photo) => isOwnPhoto(photo, coReporter?.id ?? null))
  const before = own === null ? [] : await listPhotos(call, own.id)
  return [...before.filter((photo) => isOwnPhoto(photo, null)), ...here]
}

/** What the reporter sees: who is accountable, why, by when, what happened, and who looked at the contact. */
export const progressOf = async (call: Call, typed: string): Promise<Progress> => {
  const held = await findByReceipt(call, typed)
  const { matter, decision, clock, coReporter, own } = held
  const self: Id = coReporter?.id ?? matter.id
  const [said, standing, parts, entries, calendar, reveals, hasSomebody, photos] = await Promise.all([
    ownWords(call, held),
    standingOf(call, held),
    listAssignments(call, [matter.id]),
    shownEntries(call, held),
    calendarOf(call),
    listReveals(call, self),
    hasContact(call, self),
    ownPhotos(call, held),
  ])
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
    reportedAt: own?.reportedAt ?? coReporter?.joinedAt ?? matter.reportedAt,
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
    photos: photos.map(shownPhoto),
  }
}
