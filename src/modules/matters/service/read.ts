import { type Permission, scopesThatAllow } from '../../../kernel/actor.ts'
import type { Calendar } from '../../../kernel/calendar.ts'
import type { Instant } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { pageOf } from '../../../kernel/page.ts'
import { refuse } from '../../../kernel/problem.ts'
import { DueExplanation, ribbonOf } from '../../../kernel/working-time.ts'
import type { Call } from '../../../platform/call.ts'
import { calendarOf, todayOf } from '../../directory/index.ts'
import { hasContact, listReveals } from '../../people/index.ts'
import { becauseOf, readDecided } from '../core/decided.ts'
import { type Entry, isPublicEntry } from '../core/entry.ts'
import { isOpen, type Matter } from '../core/matter.ts'
import { isIndependent, mayAsLead } from '../core/permissions.ts'
import { noSuchMatter, noSuchReceipt } from '../core/problems.ts'
import type { QueueCounts, QueueQuery, QueueView } from '../core/queue.ts'
import { readReceipt } from '../core/receipt.ts'
import type { ClockView, MatterView, Progress, QueuePage } from '../core/views.ts'
import { mayStep } from '../core/workflow.ts'
import { findMatter, findMatterByNumber } from '../store/matters.ts'
import { findText, listAssignments, listEntries } from '../store/parts.ts'
import { countView, keyOf, listNearby, listQueue, mayReach } from '../store/queue.ts'
import { namesOf } from './names.ts'
import { isSecretOf } from './report.ts'

/** A deadline with its reason and its ribbon; null where there is none. */
const clockOf = (matter: Matter, explained: unknown, now: Instant, calendar: Calendar): ClockView | null => {
  if (matter.dueAt === null) return null
  const explanation = DueExplanation.safeParse(explained)
  return {
    dueAt: matter.dueAt,
    given: matter.givenDue,
    explanation: explanation.success ? explanation.data : null,
    ribbon: ribbonOf({ from: matter.reportedAt, due: matter.dueAt, now: matter.answeredAt ?? now }, calendar),
  }
}

const unitsIn = (entries: readonly Entry[]): (Id | null)[] =>
  entries.flatMap(({ unitId, values }) => [unitId, typeof values.leadUnitId === 'string' ? values.leadUnitId : null])

const typesIn = (entries: readonly Entry[]): (Id | null)[] =>
  entries.map(({ values }) => (typeof values.typeId === 'string' ? values.typeId : null))

const unitsDecided = (decision: unknown): string[] =>
  (readDecided(decision)?.units ?? []).filter((unit) => !unit.includes(':') && unit !== 'none')

const mayOf = (call: Call, matter: Matter, entries: readonly Entry[], hasSomebody: boolean): MatterView['may'] => {
  const today = todayOf(call)
  const as = (permission: Permission): boolean => mayAsLead(call.scopes, permission, matter, today)
  const handles = as('matters.handle')
  const isHandler = call.actor.kind === 'account' && call.actor.id === matter.handlerId
  const verifies = as('matters.close') && call.actor.kind === 'account' && isIndependent(call.actor.id, entries)
  return {
    claim: handles && mayStep(matter.state, 'claim') && !isHandler,
    release: handles && mayStep(matter.state, 'release'),
    answer: handles && mayStep(matter.state, 'answer'),
    close: verifies && mayStep(matter.state, 'close'),
    reopen: as('matters.close') && mayStep(matter.state, 'reopen'),
    dispatch: as('matters.dispatch') && mayStep(matter.state, 'dispatch'),
    reveal: hasSomebody && scopesThatAllow(call.scopes, 'people.reveal', today).length > 0,
  }
}

const nearbyShown = 5

/** One matter as staff within reach see it; texts and persons stay in their own drawers. */
export const viewMatter = async (call: Call, id: Id): Promise<MatterView> => {
  const found = await findMatter(call, id)
  if (found === null || !(await mayReach(call, 'matters.read', id))) return refuse(noSuchMatter)
  const { matter, decision, clock } = found
  const [said, assignments, entries, calendar, hasSomebody] = await Promise.all([
    findText(call, id),
    listAssignments(call, [id]),
    listEntries(call, id),
    calendarOf(call),
    hasContact(call, id),
  ])
  const { typeId, placePath } = matter
  const near = typeId === null ? [] : await listNearby(call, { typeId, placePath, limit: nearbyShown + 1 })
  const units = [
    matter.unitId,
    ...assignments.map((part) => part.unitId),
    ...unitsIn(entries),
    ...unitsDecided(decision),
  ]
  return {
    matter,
    text: said?.text ?? null,
    placeText: said?.placeText ?? null,
    redactedAt: said?.redactedAt ?? null,
    assignments,
    entries,
    decision,
    because: becauseOf(decision),
    clock: clockOf(matter, clock, call.now, calendar),
    nearby: near.filter((one) => one.id !== id).slice(0, nearbyShown),
    names: await namesOf(call, { units, types: [typeId, ...typesIn(entries)], territories: [matter.territoryId] }),
    hasContact: hasSomebody.reporter || hasSomebody.reported,
    may: mayOf(call, matter, entries, hasSomebody.reporter || hasSomebody.reported),
  }
}

/** A page of the queue with everything a line shows: matter, our part, why, and the names it needs. */
export const queuePage = async (call: Call, asked: QueueQuery): Promise<QueuePage> => {
  const found = await listQueue(call, asked)
  const page = pageOf(found, asked.limit, ({ matter }) => keyOf(matter))
  const parts = await listAssignments(
    call,
    page.rows.map(({ matter }) => matter.id),
  )
  const ours = asked.unitId ?? null
  const rows = page.rows.map(({ matter, decision }) => {
    const part = parts.find((one) => one.matterId === matter.id && one.unitId === (ours ?? matter.unitId))
    const decided = readDecided(decision)
    return {
      ...matter,
      part: part === undefined ? null : { role: part.role, dueAt: part.dueAt, scope: part.scope, state: part.state },
      because: decided?.because ?? null,
      flags: decided?.flags ?? [],
      ask: decided?.ask ?? [],
      named: matter.state === 'waiting' ? unitsDecided(decision) : [],
    }
  })
  const names = await namesOf(call, {
    units: [...rows.map((row) => row.unitId), ...page.rows.flatMap(({ decision }) => unitsDecided(decision))],
    types: rows.map((row) => row.typeId),
    territories: rows.map((row) => row.territoryId),
  })
  return { rows, next: page.next, names }
}

/** How many matters each tab of a queue holds, counted up to 1,000. */
export const queueCounts = async (call: Call, unitId: Id | undefined): Promise<QueueCounts> => {
  const count = (view: QueueView) => countView(call, view, unitId)
  const [open, toClaim, mine, dueToday, overdue, waiting, assisting, done] = await Promise.all([
    count('open'),
    count('to-claim'),
    count('mine'),
    count('due-today'),
    count('overdue'),
    count('waiting'),
    count('assisting'),
    count('done'),
  ])
  return { open, 'to-claim': toClaim, mine, 'due-today': dueToday, overdue, waiting, assisting, done }
}

/** The matter of a receipt, for whoever holds it; every other receipt is answered alike, wrong or unknown. */
export const findByReceipt = async (call: Call, typed: string) => {
  const receipt = readReceipt(typed)
  const found = receipt === null ? null : await findMatterByNumber(call, receipt.number)
  if (receipt === null || found === null || !isSecretOf(receipt.secret, found.receiptHash)) return refuse(noSuchReceipt)
  return found
}

/** What the reporter sees: who is accountable, why, by when, what happened, and who looked at the contact. */
export const progressOf = async (call: Call, typed: string): Promise<Progress> => {
  const { matter, decision, clock } = await findByReceipt(call, typed)
  const [said, parts, all, calendar, reveals, hasSomebody] = await Promise.all([
    findText(call, matter.id),
    listAssignments(call, [matter.id]),
    listEntries(call, matter.id),
    calendarOf(call),
    listReveals(call, matter.id),
    hasContact(call, matter.id),
  ])
  const entries = all.filter((entry) => isPublicEntry(entry.kind))
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
    number: matter.number,
    title: matter.title,
    text: said?.text ?? null,
    state: matter.state,
    waitsFor: matter.waitsFor,
    outcome: matter.outcome,
    reportedAt: matter.reportedAt,
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
    mayWithdraw: isOpen(matter) && mayStep(matter.state, 'withdraw'),
    hasContact: hasSomebody.reporter,
  }
}
