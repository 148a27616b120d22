import type { Permission } from '../../../kernel/actor.ts'
import { instantMs } from '../../../kernel/day.ts'
import { type Fact, fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Due, dueAt } from '../../../kernel/working-time.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { listUnits } from '../../directory/index.ts'
import { maskPersonalData } from '../../people/core/personal-data.ts'
import { limitAfterContact } from '../core/clock.ts'
import type { NewEntry } from '../core/entry.ts'
import type { Matter } from '../core/matter.ts'
import { isIndependent } from '../core/permissions.ts'
import type { Photo } from '../core/photo.ts'
import { noSuchPhoto, noSuchUnit, notIndependent, notYourUnit } from '../core/problems.ts'
import type { AnswerWish, CloseWish, NameWish, NoteWish, ReopenWish, SupplyWish } from '../core/steps.ts'
import { type Step, take } from '../core/workflow.ts'
import { matterAnswered, matterClaimed, matterClosed, matterReopened } from '../events.ts'
import { saveMatter } from '../store/matters.ts'
import { addEntries, endAssignments, listEntries, movePartsDue, reopenAssignments } from '../store/parts.ts'
import { attachPhotos, listPhotos } from '../store/photos.ts'
import { groundOf, type Ruled, routed, ruleOn } from './decide.ts'
import { accountOf, lock, mustLead } from './holding.ts'
import { keepRouted } from './keep.ts'
import { keepPhoto } from './photos.ts'
import { placeOf } from './place.ts'
import { typeOf } from './report.ts'

type Move = {
  readonly step: Step
  readonly permission: Permission
  readonly change: (matter: Matter) => Partial<Matter>
  readonly entry: (matter: Matter) => NewEntry
  readonly fact: ((matter: Matter) => Fact) | null
  /** Photos of the unit that go with this step. */
  readonly photoIds?: readonly Id[]
  /** The clock that runs from this step on, where the step changes it. */
  readonly clock?: (call: Call, matter: Matter) => Promise<Due | null>
}

/** One step of the workflow: lock, decide, keep, tell. */
const move = (call: Call, id: Id, { step, permission, change, entry, fact, clock, photoIds }: Move): Promise<Matter> =>
  inTransaction(call, async (call) => {
    const matter = await lock(call, id)
    mustLead(call, permission, matter)
    const taken = must(take(matter, step))
    const next = (await clock?.(call, matter)) ?? null
    const moved = { ...taken, ...change(taken), ...(next === null ? {} : { dueAt: next.due }) }

    must(await saveMatter(call, moved, next === null ? {} : { clock: next.explanation }))
    if (next !== null) await movePartsDue(call, id, next.due)
    const no = await addEntries(call, id, [{ accountId: accountOf(call), unitId: moved.unitId, ...entry(moved) }])
    await attachPhotos(call, id, photoIds ?? [], no)
    if (fact !== null) await call.tell([fact(moved)])
    return moved
  })

/** Taking an urgent matter on is the first contact: from then on its answer is due like any other's, from when it came. */
const clockAfterContact = async (call: Call, { urgency, givenDue, state, reportedAt }: Matter): Promise<Due | null> => {
  if (urgency !== 'urgent' || givenDue || state !== 'dispatched') return null
  const { settings, calendar } = must(await groundOf(call))
  return dueAt(reportedAt, limitAfterContact(settings.limits), calendar)
}

/** A colleague of the accountable unit takes the matter, or takes it over from another. */
export const claimMatter = (call: Call, id: Id): Promise<Matter> =>
  move(call, id, {
    step: 'claim',
    permission: 'matters.handle',
    change: () => ({ handlerId: accountOf(call) }),
    clock: clockAfterContact,
    entry: () => ({ kind: 'claimed' }),
    fact: ({ unitId }) =>
      fact(matterClaimed, {
        matterId: id,
        unitId: unitId ?? refuse(noSuchUnit),
        accountId: accountOf(call) ?? refuse(notYourUnit),
      }),
  })

/** Puts a matter back into the unit's queue. */
export const releaseMatter = (call: Call, id: Id): Promise<Matter> =>
  move(call, id, {
    step: 'release',
    permission: 'matters.handle',
    change: () => ({ handlerId: null }),
    entry: () => ({ kind: 'released' }),
    fact: null,
  })

/** These photos were sent by the unit, and no answer took them along yet. */
const mustWait = async (call: Call, id: Id, photoIds: readonly Id[]): Promise<void> => {
  if (photoIds.length === 0) return
  const waiting = (await listPhotos(call, id)).filter((photo) => photo.side === 'unit' && photo.entryNo === null)
  if (photoIds.some((one) => !waiting.some((photo) => photo.id === one))) refuse(noSuchPhoto)
}

/** The accountable unit adds a photo, which the reporters see with its next answer. */
export const addPhotoOfUnit = (
  call: Call,
  id: Id,
  photo: { readonly id: Id; readonly sent: Uint8Array },
): Promise<Photo> =>
  inTransaction(call, async (call) => {
    const matter = await lock(call, id)
    mustLead(call, 'matters.handle', matter)
    return keepPhoto(call, matter, { ...photo, side: 'unit', coReporterId: null })
  })

/** The accountable unit answers; the reporter reads it at once. */
export const answerMatter = (call: Call, id: Id, wish: AnswerWish): Promise<Matter> =>
  inTransaction(call, async (call) => {
    await lock(call, id)
    await mustWait(call, id, wish.photoIds ?? [])
    const answered = await move(call, id, {
      step: 'answer',
      permission: 'matters.handle',
      photoIds: wish.photoIds ?? [],
      change: (matter) => ({ answeredAt: call.now, handlerId: matter.handlerId ?? accountOf(call) }),
      entry: () => ({ kind: 'answered', text: maskPersonalData(wish.text).text }),
      fact: ({ unitId, dueAt }) =>
        fact(matterAnswered, {
          matterId: id,
          unitId: unitId ?? refuse(noSuchUnit),
          answeredAt: call.now,
          inTime: dueAt === null ? null : instantMs(call.now) <= instantMs(dueAt),
        }),
    })
    await endAssignments(call, id, 'done')
    return answered
  })

/** Somebody who neither dispatched nor handled it has verified the answer. */
export const closeMatter = (call: Call, id: Id, wish: CloseWish): Promise<Matter> =>
  inTransaction(call, async (call) => {
    await lock(call, id)
    const accountId = accountOf(call)
    if (accountId !== null && !isIndependent(accountId, await listEntries(call, id))) refuse(notIndependent)
    return move(call, id, {
      step: 'close',
      permission: 'matters.close',
      change: () => ({ closedAt: call.now }),
      entry: () => ({ kind: 'closed', text: wish.finding === '' ? null : maskPersonalData(wish.finding).text }),
      fact: ({ unitId }) =>
        fact(matterClosed, { matterId: id, unitId: unitId ?? refuse(noSuchUnit), closedAt: call.now }),
    })
  })

/** Back to the accountable unit, with a reason; the matter keeps its age and its deadline. */
export const reopenMatter = (call: Call, id: Id, wish: ReopenWish): Promise<Matter> =>
  inTransaction(call, async (call) => {
    const reopened = await move(call, id, {
      step: 'reopen',
      permission: 'matters.close',
      change: () => ({ answeredAt: null, closedAt: null, handlerId: null }),
      entry: () => ({ kind: 'reopened', text: maskPersonalData(wish.reason).text }),
      fact: ({ unitId }) => fact(matterReopened, { matterId: id, unitId: unitId ?? refuse(noSuchUnit) }),
    })
    await reopenAssignments(call, id)
    return reopened
  })

/** A line for colleagues; the reporter does not see it. */
export const noteMatter = (call: Call, id: Id, wish: NoteWish): Promise<Matter> =>
  inTransaction(call, async (call) => {
    const matter = await lock(call, id)
    const noted = must(await saveMatter(call, { ...matter, version: matter.version + 1 }))
    await addEntries(call, id, [{ kind: 'noted', accountId: accountOf(call), text: maskPersonalData(wish.text).text }])
    return noted
  })

/** What the hotline's body found out goes to the list again: type, place or an attribute that was asked for. */
export const supplyMatter = (call: Call, id: Id, wish: SupplyWish): Promise<Matter> =>
  inTransaction(call, async (call) => {
    const matter = await lock(call, id)
    mustLead(call, 'matters.dispatch', matter)
    const ground = must(await groundOf(call))
    const place = wish.place === undefined ? null : must(await placeOf(call, wish.place, ''))
    const type =
      wish.typeId === undefined ? null : await typeOf(call, { chosen: wish.typeId, text: '', edition: ground.edition })
    const supplied: Matter = {
      ...must(take(matter, 'dispatch')),
      typeId: type?.id ?? matter.typeId,
      urgency: wish.urgency ?? type?.urgency ?? matter.urgency,
      attributes: { ...matter.attributes, ...wish.attributes },
      ...(place === null ? {} : { territoryId: place.territoryId, placePath: place.path, point: place.point }),
    }
    const ruled = await ruleOn(call, supplied, ground)
    const now = routed(call, supplied, ruled, ground)
    const entry: NewEntry = {
      kind: 'placed',
      accountId: accountOf(call),
      values: { typeId: supplied.typeId, territoryId: supplied.territoryId, ...wish.attributes },
    }
    await keepRouted(call, now, ruled, [entry])
    return now.matter
  })

/** The hotline's body names who leads: nobody is accountable by the list, so somebody decides and says why. */
export const nameLead = (call: Call, id: Id, wish: NameWish): Promise<Matter> =>
  inTransaction(call, async (call) => {
    const matter = await lock(call, id)
    mustLead(call, 'matters.dispatch', matter)
    const wanted = [...new Set([wish.unitId, ...wish.assistIds])]
    const known = await listUnits(call, wanted)
    if (known.length < wanted.length) refuse(noSuchUnit)

    const ground = must(await groundOf(call))
    const asked = await ruleOn(call, matter, ground)
    const parts = wanted.map((unitId) => ({
      unitId,
      role: unitId === wish.unitId ? ('lead' as const) : ('assist' as const),
      dutyId: null,
    }))
    const ruled: Ruled = {
      ...asked,
      outcome: 'NAMED',
      route: { kind: 'dispatch', unitId: wish.unitId, parts, destination: null },
    }
    const now = routed(call, must(take(matter, 'dispatch')), ruled, ground)
    const entry: NewEntry = {
      kind: 'named',
      accountId: accountOf(call),
      unitId: matter.unitId,
      values: { leadUnitId: wish.unitId },
      text: maskPersonalData(wish.reason).text,
    }
    await keepRouted(call, now, ruled, [entry])
    return now.matter
  })
