import { type Permission, scopesThatAllow } from '../../../kernel/actor.ts'
import type { Calendar } from '../../../kernel/calendar.ts'
import type { Instant } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { pageOf } from '../../../kernel/page.ts'
import { refuse } from '../../../kernel/problem.ts'
import { DueExplanation, ribbonOf } from '../../../kernel/working-time.ts'
import type { Call } from '../../../platform/call.ts'
import { calendarOf, todayOf } from '../../directory/index.ts'
import { hasContact } from '../../people/index.ts'
import type { CoReporter } from '../core/co-reporter.ts'
import { becauseOf, readDecided } from '../core/decided.ts'
import type { Entry } from '../core/entry.ts'
import type { Matter } from '../core/matter.ts'
import { isIndependent, mayAsLead } from '../core/permissions.ts'
import { noSuchMatter } from '../core/problems.ts'
import type { QueueCounts, QueueQuery, QueueView } from '../core/queue.ts'
import type { ClockView, MatterView, QueuePage } from '../core/views.ts'
import { mayStep } from '../core/workflow.ts'
import { listGoingWith } from '../store/alike.ts'
import { countCoReporters, listCoReporters } from '../store/co-reporters.ts'
import { findMatter } from '../store/matters.ts'
import { findText, listAssignments, listEntries } from '../store/parts.ts'
import { listPhotos } from '../store/photos.ts'
import { countView, listNearby, listQueue, mayReach } from '../store/queue.ts'
import { keyOf, orderOf } from '../store/queue-order.ts'
import { namesOf } from './names.ts'
import { type OpenPhoto, openPhoto, shownPhoto } from './photos.ts'

/** A deadline with its reason and its ribbon; null where there is none. */
export const clockOf = (matter: Matter, explained: unknown, now: Instant, calendar: Calendar): ClockView | null => {
  if (matter.dueAt === null) return null
  const explanation = DueExplanation.safeParse(explained)
  return {
    dueAt: matter.dueAt,
    given: matter.givenDue,
    explanation: explanation.success ? explanation.data : null,
    ribbon: ribbonOf({ from: matter.reportedAt, due: matter.dueAt, now: matter.answeredAt ?? now }, calendar),
  }
}

export const unitsIn = (entries: readonly Entry[]): (Id | null)[] =>
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
    join: as('matters.join') && mayStep(matter.state, 'join') && !matter.confidential,
    part: as('matters.join') && mayStep(matter.state, 'part'),
  }
}

const hasContactOfOthers = async (call: Call, others: readonly CoReporter[]): Promise<boolean> => {
  for (const { id } of others) if ((await hasContact(call, id)).reporter) return true
  return false
}

/** The matter that this one goes with, by its title for whoever may see it. */
const goesWithOf = async (call: Call, { goesWith }: Matter): Promise<MatterView['goesWith']> => {
  const main = goesWith === null ? null : ((await findMatter(call, goesWith))?.matter ?? null)
  if (main === null) return null
  const { id, number, title } = main
  return { id, number, title: (await mayReach(call, 'matters.read', id)) ? title : null }
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
  const [also, photos] = [await listCoReporters(call, id), await listPhotos(call, id)]
  const hasAnybody = hasSomebody.reporter || hasSomebody.reported || (await hasContactOfOthers(call, also))
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
    hasContact: hasAnybody,
    reporters: 1 + also.filter((one) => one.leftAt === null).length,
    alsoSaid: also.map((one) => ({ id: one.id, text: one.text, at: one.joinedAt, left: one.leftAt !== null })),
    photos: photos.map(shownPhoto),
    goesWith: await goesWithOf(call, matter),
    joined: await listGoingWith(call, id),
    may: mayOf(call, matter, entries, hasAnybody),
  }
}

/** Opens a photo of a matter for staff within reach of it. */
export const photoOfMatter = async (call: Call, id: Id, photoId: Id): Promise<OpenPhoto> => {
  if (!(await mayReach(call, 'matters.read', id))) return refuse(noSuchMatter)
  return openPhoto(call, await listPhotos(call, id), photoId)
}

/** Refuses, before anything is read of what they send, whoever may not see the matter. */
export const mustReach = async (call: Call, id: Id): Promise<void> => {
  if (!(await mayReach(call, 'matters.read', id))) refuse(noSuchMatter)
}

/** A page of the queue with everything a line shows: matter, our part, why, and the names it needs. */
export const queuePage = async (call: Call, asked: QueueQuery): Promise<QueuePage> => {
  const found = await listQueue(call, asked)
  const page = pageOf(found, asked.limit, ({ matter }) => keyOf(matter, orderOf(asked.view, asked.sort)))
  const parts = await listAssignments(
    call,
    page.rows.map(({ matter }) => matter.id),
  )
  const joined = await countCoReporters(
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
      reporters: 1 + (joined.get(matter.id) ?? 0),
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
