import { instantMs, instantOf } from '../../../src/kernel/day.ts'
import type { Id } from '../../../src/kernel/ids.ts'
import { addPastOrders, findDuty } from '../../../src/modules/duties/index.ts'
import {
  addHistory,
  type Entry,
  type HistoricMatter,
  type Matter,
  numberOf,
  titleOf,
} from '../../../src/modules/matters/index.ts'
import { keepContact, maskPersonalData } from '../../../src/modules/people/index.ts'
import type { Call } from '../../../src/platform/call.ts'
import { asOf, type Happening, mattersOf, type TownMatter } from '../matters.ts'
import type { Town } from '../town.ts'
import type { Settled } from './ground.ts'
import type { TownIds } from './ids.ts'

type Ground = Settled & { readonly town: Town; readonly ids: TownIds; readonly edition: number }

const open = new Set<TownMatter['state']>(['waiting', 'dispatched', 'underway', 'answered'])

const kinds: Readonly<Record<Happening['what'], Entry['kind']>> = {
  reported: 'reported',
  waits: 'waits',
  named: 'named',
  dispatched: 'dispatched',
  claimed: 'claimed',
  returned: 'released',
  noted: 'noted',
  answered: 'answered',
  closed: 'closed',
  'called-back': 'noted',
  reopened: 'reopened',
  withdrawn: 'withdrawn',
}

const entriesOf = (told: TownMatter, { unitOf }: Ground): Entry[] =>
  told.history.map((happening, at) => ({
    no: at + 1,
    kind: kinds[happening.what],
    at: happening.at,
    unitId: happening.unit === null ? null : unitOf(happening.unit),
    accountId: null,
    values: {
      ...(happening.what === 'reported' ? { channel: told.channel } : {}),
      ...(happening.lead === undefined ? {} : { leadUnitId: unitOf(happening.lead), outcome: told.outcome }),
    },
    text: happening.text === undefined ? null : maskPersonalData(happening.text.zh).text,
  }))

/** What the town calls OUTSIDE is a lead outside the house. */
const outcomeOf = ({ outcome, lead }: TownMatter): Matter['outcome'] => {
  const listed = outcome === 'OUTSIDE' ? 'LEAD' : outcome
  return lead !== null && listed !== 'LEAD' && listed !== 'JOINT' ? 'NAMED' : listed
}

/** The list's reason, kept with the matter as dispatch keeps it. */
const decisionOf = async (told: TownMatter, { call, ids, unitOf, edition }: Ground): Promise<unknown> => {
  const dutyId = told.duty === null ? null : ids.of('duty', told.duty)
  const found = dutyId === null ? null : await findDutyOnce(call, dutyId)
  return {
    outcome: outcomeOf(told),
    units: told.lead === null ? [] : [unitOf(told.lead)],
    winners: dutyId === null ? [] : [dutyId],
    flags: [],
    ask: [],
    edition,
    because:
      found === null || dutyId === null
        ? null
        : {
            dutyId,
            kind: found.item?.kind ?? found.duty.kind,
            number: found.item?.number ?? null,
            territoryId: found.item?.territory ?? null,
            text: found.item?.text ?? found.duty.scope,
            basis: found.duty.basis,
          },
  }
}

const known = new Map<Id, ReturnType<typeof findDuty>>()

const findDutyOnce = (call: Call, id: Id): ReturnType<typeof findDuty> => {
  const asked = known.get(id) ?? findDuty(call, id)
  known.set(id, asked)
  return asked
}

const historyOf = async (told: TownMatter, ground: Ground): Promise<HistoricMatter> => {
  const { call, ids, unitOf, territoryOf } = ground
  const reportedMs = instantMs(told.reportedAt)
  const id = ids.at(reportedMs, `matter ${told.no}`)
  const number = numberOf(call.jurisdiction.sign, id)
  const hotline = unitOf('hotline-centre')
  const waits = told.state === 'waiting'
  const unitId = told.lead === null ? hotline : unitOf(told.lead)
  const text = maskPersonalData(told.text.zh).text
  const territory = territoryOf(told.territory)
  const partState = open.has(told.state) && told.state !== 'answered' ? ('open' as const) : ('done' as const)
  const startedAt = told.dispatchedAt ?? told.reportedAt
  const part = (unit: Id, role: 'lead' | 'assist') => ({
    matterId: id,
    unitId: unit,
    role,
    dutyId: role === 'lead' && told.duty !== null ? ids.of('duty', told.duty) : null,
    scope: null,
    dueAt: told.dueAt,
    state: partState,
    startedAt,
    doneAt: partState === 'done' ? (told.answeredAt ?? told.closedAt) : null,
  })
  const assists = told.assists.map(unitOf).filter((one) => one !== unitId)
  return {
    matter: {
      id,
      version: told.history.length,
      number,
      channel: told.channel,
      title: titleOf(text, number),
      state: told.state,
      waitsFor: waits ? (told.outcome === 'ASK' ? 'attribute' : 'negotiation') : null,
      urgency: told.urgency,
      confidential: told.confidential,
      typeId: ids.of('type', told.type),
      territoryId: territory.id,
      placePath: territory.path,
      point: told.point === null ? null : { lon: told.point[0], lat: told.point[1] },
      attributes: told.attributes,
      outcome: outcomeOf(told),
      unitId,
      givenDue: false,
      dueAt: told.dueAt,
      handlerId: null,
      foreignNo: null,
      reportedAt: told.reportedAt,
      dispatchedAt: told.dispatchedAt ?? (waits || told.state === 'withdrawn' ? null : told.reportedAt),
      answeredAt: told.answeredAt,
      closedAt: told.closedAt,
    },
    receiptHash: null,
    explained: { decision: await decisionOf(told, ground), clock: null },
    text,
    placeText: told.place.zh,
    parts: [part(unitId, 'lead'), ...[...new Set(assists)].map((unit) => part(unit, 'assist'))],
    entries: entriesOf(told, ground),
  }
}

/** Twelve months of matters with their history; contacts only for what is still open. Returns how many. */
export const settleMatters = async (ground: Ground, count: number): Promise<number> => {
  const { town, call, ids } = ground
  const all = mattersOf(town, count)
  const piece = 2_000
  for (let at = 0; at < all.length; at += piece) {
    const told = all.slice(at, at + piece)
    const histories = await Promise.all(told.map((one) => historyOf(one, ground)))
    await addHistory(call, histories)
    await addPastOrders(
      call,
      histories.flatMap(({ matter }) =>
        matter.typeId === null || matter.unitId === null || matter.dispatchedAt === null
          ? []
          : [
              {
                source: 'matters',
                orderNo: matter.id,
                typeId: matter.typeId,
                territoryId: matter.territoryId,
                attributes: matter.attributes,
                on: matter.dispatchedAt.slice(0, 10),
                unitId: matter.unitId,
              },
            ],
      ),
    )
  }
  const reachable = all.filter((one) => open.has(one.state) && one.contact !== null)
  for (const { no, reportedAt, contact, confidential } of reachable) {
    if (contact === null) continue
    const matterId = ids.at(instantMs(reportedAt), `matter ${no}`)
    await keepContact(call, {
      matterId,
      party: 'reporter',
      contact: { name: contact.name, phone: contact.phone },
      confidential,
    })
  }
  return all.length
}

/** The moment at which the county stands: nine in the morning of its day. */
export const momentOf = (town: Town): string => instantOf(asOf(town.dates.endsOn))
