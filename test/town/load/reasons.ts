import { type Instant, instantMs } from '../../../src/kernel/day.ts'
import type { Id } from '../../../src/kernel/ids.ts'
import { dueAt, type Limit } from '../../../src/kernel/working-time.ts'
import { calendarOf, settingsOf } from '../../../src/modules/directory/index.ts'
import { decideFor, findDuty } from '../../../src/modules/duties/index.ts'
import type { HistoricMatter, Matter } from '../../../src/modules/matters/index.ts'
import type { Call } from '../../../src/platform/call.ts'
import type { TownMatter } from '../matters.ts'
import type { TownIds } from './ids.ts'

/** The explanations kept with a matter, and by which duty each helping unit helps. */
export type Explained = HistoricMatter['explained'] & { readonly helps: ReadonlyMap<Id, Id> }

/** What dispatch itself would have said of a matter. */
export type Reasons = {
  /** Why a unit is accountable, and when its answer is due. */
  readonly explain: (told: TownMatter, matter: Matter) => Promise<Explained>
  /** The published words of what a duty's unit does. */
  readonly scopeOf: (dutyId: Id) => Promise<string | null>
  /** By when the hotline's body has to name a lead for what came to it at that moment. */
  readonly negotiatedBy: (since: Instant) => Instant
}

/** Days before today for which the whole decision is kept; older matters keep the winning duty and its item. */
const wholeDays = 30

const dayMs = 86_400_000

const isUnderWay = (state: TownMatter['state']): boolean => state !== 'closed' && state !== 'withdrawn'

type Found = NonNullable<Awaited<ReturnType<typeof findDuty>>>

const becauseOf = (dutyId: Id, { duty, item }: Found) => ({
  dutyId,
  kind: item?.kind ?? duty.kind,
  number: item?.number ?? null,
  territoryId: item?.territory ?? null,
  text: item?.text ?? duty.scope,
  basis: duty.basis,
})

/** Which limit runs: an urgent matter that was taken on is due like any other. */
const stageOf = ({ urgency, history }: TownMatter): TownMatter['urgency'] =>
  urgency === 'urgent' && history.some(({ what }) => what === 'claimed') ? 'general' : urgency

/** Prepares the reasons: every duty is looked up once, the calendar read once. */
export const reasonsFor = async (call: Call, ids: TownIds, edition: number): Promise<Reasons> => {
  const calendar = await calendarOf(call)
  const { limits } = await settingsOf(call)
  const limitOf: Readonly<Record<TownMatter['urgency'], Limit>> = {
    urgent: { unit: 'minutes', amount: limits.urgentFirstContactMinutes },
    consultation: { unit: 'working-days', amount: limits.consultationWorkingDays },
    general: { unit: 'working-days', amount: limits.generalWorkingDays },
  }
  const duties = new Map<Id, ReturnType<typeof findDuty>>()
  const dutyOf = (id: Id): ReturnType<typeof findDuty> => {
    const asked = duties.get(id) ?? findDuty(call, id)
    duties.set(id, asked)
    return asked
  }
  const isRecent = (at: Instant): boolean => instantMs(call.now) - instantMs(at) < wholeDays * dayMs

  const decided = async (told: TownMatter, matter: Matter): Promise<Pick<Explained, 'decision' | 'helps'>> => {
    const dutyId = told.duty === null ? null : ids.of('duty', told.duty)
    const found = dutyId === null ? null : await dutyOf(dutyId)
    const because = dutyId === null || found === null ? null : becauseOf(dutyId, found)
    const { typeId, territoryId, attributes } = matter
    if (typeId !== null && (isRecent(told.reportedAt) || isUnderWay(told.state))) {
      const on = told.reportedAt.slice(0, 10)
      const decision = await decideFor(call, { typeId, territoryId, attributes, on })
      const helps = new Map(decision.assist.map(({ unit, duty }) => [unit, duty]))
      return { decision: { ...decision, because }, helps }
    }
    const units = told.lead === null || matter.unitId === null ? [] : [matter.unitId]
    const winners = dutyId === null ? [] : [dutyId]
    const decision = { outcome: matter.outcome, units, winners, flags: [], ask: [], edition, because }
    return { decision, helps: new Map() }
  }

  return {
    explain: async (told, matter) => ({
      ...(await decided(told, matter)),
      clock:
        isRecent(told.reportedAt) || isUnderWay(told.state)
          ? dueAt(told.reportedAt, limitOf[stageOf(told)], calendar).explanation
          : null,
    }),
    scopeOf: async (dutyId) => (await dutyOf(dutyId))?.duty.scope ?? null,
    negotiatedBy: (since) =>
      dueAt(since, { unit: 'working-days', amount: limits.negotiationWorkingDays }, calendar).due,
  }
}
