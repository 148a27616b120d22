import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { jurisdictionOf, type PlaceFinder, placeFinderOf } from '../../directory/index.ts'
import { listTypes, proposeTypesFor } from '../../duties/index.ts'
import { maskPersonalData } from '../../people/core/personal-data.ts'
import { keepOriginalText } from '../../people/index.ts'
import { type Matter, titleOf } from '../core/matter.ts'
import type { IncomingOrder, OrdersTaken, OrderTaken } from '../core/order.ts'
import { ordersRepeat } from '../core/problems.ts'
import { numberOf } from '../core/receipt.ts'
import { matterReported } from '../events.ts'
import { addMatter, listForeign } from '../store/matters.ts'
import { addAssignments, addFirstEntries, addText } from '../store/parts.ts'
import { type Ground, groundOf, type Routed, type Ruled, routed, ruleOn } from './decide.ts'
import { routingEntry, routingFact } from './keep.ts'

/** What is read once for all orders of a request. */
type Desk = {
  readonly ground: Ground
  readonly county: { readonly id: Id; readonly path: string }
  readonly findPlace: PlaceFinder
  readonly typeBy: ReadonlyMap<string, Id>
}

const level = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

const openDesk = async (call: Call): Promise<Desk> => {
  const typeBy = new Map<string, Id>()
  for (const { id, name, nameEn, code, closedOn } of await listTypes(call)) {
    if (closedOn !== null) continue
    for (const known of [code, name, nameEn]) if (known !== null) typeBy.set(level(known), id)
  }
  const { territoryId } = await jurisdictionOf(call)
  return {
    ground: must(await groundOf(call)),
    county: { id: territoryId, path: call.jurisdiction.territoryPath },
    findPlace: await placeFinderOf(call),
    typeBy,
  }
}

/** The most precise name of a path such as `城市管理/市容/占道经营` that is a type here. */
const typeNamed = (desk: Desk, said: string): Id | null => {
  const parts = [said, ...said.split(/[>／/、|\\-]/).reverse()]
  return parts.map((part) => desk.typeBy.get(level(part))).find((id) => id !== undefined) ?? null
}

type Understood = {
  readonly typeId: Id | null
  readonly isProposed: boolean
  readonly territoryId: Id
  readonly placePath: string
  readonly unmatched: OrderTaken['unmatched']
}

const understand = async (call: Call, desk: Desk, order: IncomingOrder): Promise<Understood> => {
  const named = typeNamed(desk, order.type)
  const proposed = named === null ? (await proposeTypesFor(call, `${order.title} ${order.text}`))[0]?.typeId : undefined
  const place = desk.findPlace(order.place) ?? desk.findPlace(order.text)
  const isSure = place !== null && place.others.length === 0
  return {
    typeId: named ?? proposed ?? null,
    isProposed: named === null && proposed !== undefined,
    territoryId: isSure ? place.territoryId : desk.county.id,
    placePath: isSure ? place.path : desk.county.path,
    unmatched: [
      ...(named === null && order.type !== '' ? [{ field: 'type' as const, value: order.type }] : []),
      ...(isSure || order.place === '' ? [] : [{ field: 'place' as const, value: order.place }]),
    ],
  }
}

type Drawn = Understood & {
  readonly now: Routed
  readonly ruled: Ruled
  readonly text: string
  readonly isMasked: boolean
}

const draw = async (call: Call, desk: Desk, order: IncomingOrder): Promise<Drawn> => {
  const understood = await understand(call, desk, order)
  const id = call.newId()
  const number = numberOf(call.jurisdiction.sign, id)
  const text = maskPersonalData(order.text)
  const title = maskPersonalData(order.title).text
  const matter: Matter = {
    id,
    version: 1,
    number,
    channel: 'import',
    title: title === '' ? titleOf(text.text, number) : title,
    state: 'waiting',
    waitsFor: 'type',
    urgency: order.urgency,
    confidential: order.confidential,
    typeId: understood.typeId,
    territoryId: understood.territoryId,
    placePath: understood.placePath,
    point: null,
    attributes: order.attributes,
    outcome: null,
    unitId: null,
    givenDue: order.dueAt !== null,
    dueAt: order.dueAt,
    handlerId: null,
    goesWith: null,
    foreignNo: order.foreignNo,
    reportedAt: order.receivedAt,
    dispatchedAt: null,
    answeredAt: null,
    closedAt: null,
  }
  const ruled = await ruleOn(call, matter, desk.ground)
  return {
    ...understood,
    now: routed(call, matter, ruled, desk.ground),
    ruled,
    text: text.text,
    isMasked: text.spots.length > 0,
  }
}

const keep = async (call: Call, order: IncomingOrder, drawn: Drawn): Promise<void> => {
  const { matter, parts, explained } = drawn.now
  const { id: matterId, channel, territoryId, placePath, reportedAt } = matter
  await addMatter(call, { matter, receiptHash: null, explained })
  await addText(call, matterId, {
    title: matter.title,
    text: drawn.text,
    placeText: order.place === '' ? null : maskPersonalData(order.place).text,
  })
  await addAssignments(call, matterId, parts)
  const accountId = call.actor.kind === 'account' ? call.actor.id : null
  await addFirstEntries(call, matterId, [
    { kind: 'reported', accountId, values: { channel, foreignNo: order.foreignNo } },
    ...(drawn.isProposed ? [{ kind: 'typed' as const, values: { typeId: matter.typeId, proposed: true } }] : []),
    routingEntry(call, drawn.now, drawn.ruled),
  ])
  if (drawn.isMasked) await keepOriginalText(call, { matterId, text: order.text, confidential: order.confidential })
  await call.tell([
    fact(matterReported, { matterId, channel, territoryId, placePath, reportedAt }),
    routingFact(drawn.now, drawn.ruled),
  ])
}

const takenOf = (foreignNo: string, { now, unmatched }: Drawn): OrderTaken => ({
  foreignNo,
  outcome: 'taken',
  matterId: now.matter.id,
  number: now.matter.number,
  state: now.matter.state,
  unmatched,
})

const summed = (orders: OrderTaken[]): OrdersTaken => ({
  taken: orders.filter((one) => one.outcome === 'taken').length,
  known: orders.filter((one) => one.outcome === 'known').length,
  orders,
})

const mustDiffer = (orders: readonly IncomingOrder[]): void => {
  const seen = new Set<string>()
  for (const { foreignNo } of orders) {
    if (seen.has(foreignNo)) refuse(ordersRepeat, { number: foreignNo })
    seen.add(foreignNo)
  }
}

const handle = async (
  call: Call,
  orders: readonly IncomingOrder[],
  take: (order: IncomingOrder, drawn: Drawn) => Promise<void>,
): Promise<OrdersTaken> => {
  mustDiffer(orders)
  const desk = await openDesk(call)
  const known = await listForeign(
    call,
    orders.map((order) => order.foreignNo),
  )
  const done: OrderTaken[] = []
  for (const order of orders) {
    const { foreignNo } = order
    const matterId = known.get(foreignNo)
    if (matterId !== undefined) {
      done.push({
        foreignNo,
        outcome: 'known',
        matterId,
        number: numberOf(call.jurisdiction.sign, matterId),
        state: null,
        unmatched: [],
      })
      continue
    }
    const drawn = await draw(call, desk, order)
    await take(order, drawn)
    done.push(takenOf(foreignNo, drawn))
  }
  return summed(done)
}

/** What taking these orders in would do; keeps nothing. */
export const previewOrders = (call: Call, orders: readonly IncomingOrder[]): Promise<OrdersTaken> =>
  handle(call, orders, async () => undefined)

/**
 * Takes in orders of another hotline: all of them or none. One whose foreign number is here already is left as it is,
 * so the same file may come twice.
 */
export const takeOrders = (call: Call, orders: readonly IncomingOrder[]): Promise<OrdersTaken> =>
  inTransaction(call, async (call) => {
    await lockName(call, 'matters.orders')
    return handle(call, orders, (order, drawn) => keep(call, order, drawn))
  })
