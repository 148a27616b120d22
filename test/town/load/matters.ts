import { instantMs } from '../../../src/kernel/day.ts'
import type { Id } from '../../../src/kernel/ids.ts'
import { addPastOrders, type PastOrder } from '../../../src/modules/duties/index.ts'
import { receiptOf } from '../../../src/modules/matters/core/receipt.ts'
import {
  addHistory,
  type Entry,
  type HistoricMatter,
  type Matter,
  numberOf,
  titleOf,
} from '../../../src/modules/matters/index.ts'
import { keepContact, maskPersonalData } from '../../../src/modules/people/index.ts'
import { type Happening, mattersOf, type TownMatter } from '../matters.ts'
import type { Said } from '../said.ts'
import type { Town } from '../town.ts'
import type { Settled } from './ground.ts'
import type { TownIds } from './ids.ts'
import type { Explained, Reasons } from './reasons.ts'
import { type OpenReceipt, openReceipts } from './receipts.ts'

/** What matters stand on: the settled county, its reasons, and who sits at each desk. */
type Ground = Settled & {
  readonly town: Town
  readonly ids: TownIds
  readonly reasons: Reasons
  readonly deskOf: (unit: string) => Id | null
}

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

/** What the town calls OUTSIDE is a lead outside the house. */
const outcomeOf = ({ outcome, lead }: TownMatter): Matter['outcome'] => {
  const listed = outcome === 'OUTSIDE' ? 'LEAD' : outcome
  return lead !== null && listed !== 'LEAD' && listed !== 'JOINT' ? 'NAMED' : listed
}

/** What a person at a desk does; the rest is done by the house or by residents. */
const byHand = new Set<Happening['what']>(['named', 'claimed', 'returned', 'noted', 'answered', 'called-back'])

const entriesOf = (told: TownMatter, { unitOf, deskOf }: Ground): Entry[] =>
  told.history.map((happening, at) => ({
    no: at + 1,
    kind: kinds[happening.what],
    at: happening.at,
    unitId: happening.unit === null ? null : unitOf(happening.unit),
    accountId: happening.unit !== null && byHand.has(happening.what) ? deskOf(happening.unit) : null,
    values: {
      ...(happening.what === 'reported' ? { channel: told.channel } : {}),
      ...(happening.lead === undefined ? {} : { leadUnitId: unitOf(happening.lead), outcome: outcomeOf(told) }),
    },
    text: happening.text === undefined ? null : maskPersonalData(happening.text.zh).text,
  }))

const matterIdOf = ({ no, reportedAt }: TownMatter, ids: TownIds): Id => ids.at(instantMs(reportedAt), `matter ${no}`)

const matterOf = (told: TownMatter, { call, ids, unitOf, deskOf, territoryOf }: Ground): Matter => {
  const id = matterIdOf(told, ids)
  const number = numberOf(call.jurisdiction.sign, id)
  const territory = territoryOf(told.territory)
  const waits = told.state === 'waiting'
  return {
    id,
    version: told.history.length,
    number,
    channel: told.channel,
    title: titleOf(maskPersonalData(told.title.zh).text, number),
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
    unitId: unitOf(told.lead ?? 'hotline-centre'),
    givenDue: false,
    dueAt: told.dueAt,
    handlerId: told.state === 'underway' && told.lead !== null ? deskOf(told.lead) : null,
    foreignNo: null,
    goesWith: null,
    reportedAt: told.reportedAt,
    dispatchedAt: told.dispatchedAt,
    answeredAt: told.answeredAt,
    closedAt: told.closedAt,
  }
}

/** The lead's part and one for each unit that assists; open while somebody still has to act. */
const partsOf = (told: TownMatter, matter: Matter, ground: Ground): HistoricMatter['parts'] => {
  const { ids, unitOf } = ground
  const leadId = matter.unitId
  if (leadId === null) return []
  const waitsSince = told.state === 'waiting' ? (told.history.at(-1)?.at ?? told.reportedAt) : null
  const isWork = open.has(told.state) && told.state !== 'answered'
  const part = (unitId: Id, role: 'lead' | 'assist', dutyId: Id | null) => ({
    matterId: matter.id,
    unitId,
    role,
    dutyId,
    scope: null,
    dueAt: waitsSince === null ? told.dueAt : ground.reasons.negotiatedBy(waitsSince),
    state: isWork ? ('open' as const) : ('done' as const),
    startedAt: told.dispatchedAt ?? told.reportedAt,
    doneAt: isWork ? null : (told.answeredAt ?? told.closedAt),
  })
  const assists = new Set(told.assists.map(unitOf))
  assists.delete(leadId)
  return [
    part(leadId, 'lead', told.duty === null ? null : ids.of('duty', told.duty)),
    ...[...assists].map((unit) => part(unit, 'assist', null)),
  ]
}

/** The parts with the words of their duties, where the reasons know them. */
const withScopes = (parts: HistoricMatter['parts'], { helps }: Explained, { reasons }: Ground) =>
  Promise.all(
    parts.map(async (part) => {
      const dutyId = part.dutyId ?? helps.get(part.unitId) ?? null
      return { ...part, dutyId, scope: dutyId === null ? null : await reasons.scopeOf(dutyId) }
    }),
  )

type Receipts = ReadonlyMap<number, OpenReceipt>

const historyOf = async (told: TownMatter, ground: Ground, receipts: Receipts): Promise<HistoricMatter> => {
  const matter = matterOf(told, ground)
  const explained = await ground.reasons.explain(told, matter)
  return {
    matter,
    receiptHash: receipts.get(told.no)?.hash ?? null,
    explained,
    text: maskPersonalData(told.text.zh).text,
    placeText: told.place.zh,
    parts: await withScopes(partsOf(told, matter, ground), explained, ground),
    entries: entriesOf(told, ground),
  }
}

/** What past orders say of a matter that a unit had; nothing of one that never went anywhere. */
const pastOrderOf = ({ matter }: HistoricMatter): readonly PastOrder[] => {
  const { id, typeId, territoryId, attributes, dispatchedAt, unitId } = matter
  if (typeId === null || unitId === null || dispatchedAt === null) return []
  return [
    { source: 'matters' as const, orderNo: id, typeId, territoryId, attributes, on: dispatchedAt.slice(0, 10), unitId },
  ]
}

const keepPiece = async (told: readonly TownMatter[], ground: Ground, receipts: Receipts): Promise<void> => {
  const histories: HistoricMatter[] = []
  for (const one of told) histories.push(await historyOf(one, ground, receipts))
  await addHistory(ground.call, histories)
  await addPastOrders(ground.call, histories.flatMap(pastOrderOf))
}

/** Keeps pieces one after the other; two lanes side by side leave neither the house nor the database waiting. */
const keepLane = async (
  pieces: readonly (readonly TownMatter[])[],
  ground: Ground,
  receipts: Receipts,
): Promise<void> => {
  for (const piece of pieces) await keepPiece(piece, ground, receipts)
}

const keepContacts = async (all: readonly TownMatter[], { call, ids }: Ground): Promise<void> => {
  for (const told of all) {
    const { contact, confidential } = told
    if (contact === null || !open.has(told.state)) continue
    await keepContact(call, {
      matterId: matterIdOf(told, ids),
      party: 'reporter',
      contact: { name: contact.name, phone: contact.phone },
      confidential,
    })
  }
}

const rowsAtOnce = 1_000

/** A receipt that anybody may try, as its holder would keep it. */
export type DemoReceipt = { readonly receipt: string; readonly says: Said }

/** Twelve months of matters with their history; contacts only for what is still open. */
export const settleMatters = async (
  ground: Ground,
  count: number,
): Promise<{ readonly count: number; readonly receipts: readonly DemoReceipt[] }> => {
  const all = mattersOf(ground.town, count)
  const receipts = new Map(openReceipts(all).map((one) => [one.no, one]))
  const pieces = Array.from({ length: Math.ceil(all.length / rowsAtOnce) }, (_, at) =>
    all.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  )
  const laneOf = (lane: number) => pieces.filter((_, at) => at % 2 === lane)
  await Promise.all([0, 1].map((lane) => keepLane(laneOf(lane), ground, receipts)))
  await keepContacts(all, ground)
  return {
    count: all.length,
    receipts: all.flatMap((told) => {
      const one = receipts.get(told.no)
      if (one === undefined) return []
      return [{ receipt: receiptOf(matterOf(told, ground).number, one.secret), says: one.says }]
    }),
  }
}
