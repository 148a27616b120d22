import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { type Office, officeOf } from '../../directory/index.ts'
import { findType, likeliestTypeFor } from '../../duties/index.ts'
import { maskPersonalData } from '../../people/core/personal-data.ts'
import { type Contact, keepContact, keepOriginalText } from '../../people/index.ts'
import type { NewEntry } from '../core/entry.ts'
import { type Channel, type Matter, titleOf, type Urgency } from '../core/matter.ts'
import { intakeElsewhere, noSuchType, otherMatterWithThisId } from '../core/problems.ts'
import { numberOf, receiptOf } from '../core/receipt.ts'
import type { Receipt, Report, StaffReport } from '../core/report.ts'
import { matterReported } from '../events.ts'
import { findCoReporterByNumber } from '../store/co-reporters.ts'
import { addMatter, findMatterByNumber } from '../store/matters.ts'
import { addAssignments, addFirstEntries, addText } from '../store/parts.ts'
import { groundIn, type Routed, type Ruled, routed, ruleOn } from './decide.ts'
import { routingEntry, routingFact } from './keep.ts'
import { placeOf } from './place.ts'
import { hashOf, isSecretOf } from './secrets.ts'

/** The type that was chosen, or the likeliest by the words; null where nothing speaks for any. */
export const typeOf = async (
  call: Call,
  { chosen, text, edition }: { readonly chosen: Id | null; readonly text: string; readonly edition: number },
): Promise<{ id: Id; urgency: Urgency | null; isProposed: boolean } | null> => {
  const type = chosen === null ? await likeliestTypeFor(call, text, edition) : await findType(call, chosen)
  if (type !== null) return { id: type.id, urgency: type.urgency, isProposed: chosen === null }
  return chosen === null ? null : refuse(noSuchType)
}

type Told = Report & {
  readonly channel: Channel
  readonly title: string
  readonly urgency: Urgency | null
  readonly reported: Contact | null
}

type Drawn = {
  readonly now: Routed
  readonly ruled: Ruled
  readonly text: string
  readonly placeText: string
  readonly isMasked: boolean
}

/** The matter as it will be kept: understood, placed, masked and routed. Writes nothing. */
const draw = async (call: Call, told: Told, office: Office): Promise<Drawn> => {
  const ground = must(groundIn(office))
  const place = must(await placeOf(call, told.place, told.text))
  const type = await typeOf(call, { chosen: told.typeId, text: told.text, edition: ground.edition })
  const text = maskPersonalData(told.text)
  const placeText = maskPersonalData(told.place.text)

  const matter: Matter = {
    id: told.id,
    version: 1,
    number: numberOf(call.jurisdiction.sign, told.id),
    channel: told.channel,
    title: maskPersonalData(told.title).text || titleOf(text.text, numberOf(call.jurisdiction.sign, told.id)),
    state: 'waiting',
    waitsFor: 'type',
    urgency: told.urgency ?? type?.urgency ?? 'general',
    confidential: told.confidential,
    typeId: type?.id ?? null,
    territoryId: place.territoryId,
    placePath: place.path,
    point: place.point,
    attributes: told.attributes,
    outcome: null,
    unitId: null,
    givenDue: false,
    dueAt: null,
    handlerId: null,
    goesWith: null,
    foreignNo: null,
    reportedAt: call.now,
    dispatchedAt: null,
    answeredAt: null,
    closedAt: null,
  }
  const ruled = await ruleOn(call, matter, ground)
  const isMasked = text.spots.length > 0 || placeText.spots.length > 0
  return { now: routed(call, matter, ruled, ground), ruled, text: text.text, placeText: placeText.text, isMasked }
}

const entriesOf = (call: Call, { now, ruled }: Drawn, typeIsProposed: boolean): NewEntry[] => {
  const accountId = call.actor.kind === 'account' ? call.actor.id : null
  return [
    { kind: 'reported', accountId, values: { channel: now.matter.channel } },
    ...(typeIsProposed && now.matter.typeId !== null
      ? [{ kind: 'typed' as const, values: { typeId: now.matter.typeId, proposed: true } }]
      : []),
    routingEntry(call, now, ruled),
  ]
}

/** How to reach whoever reported, and the originals of what was masked, under the id of their report. */
export const keepVault = async (
  call: Call,
  told: Pick<Told, 'id' | 'confidential' | 'contact' | 'reported' | 'text' | 'place'>,
  isMasked: boolean,
): Promise<void> => {
  const { id: matterId, confidential } = told
  if (told.contact !== null)
    await keepContact(call, { matterId, party: 'reporter', contact: told.contact, confidential })
  if (told.reported !== null)
    await keepContact(call, { matterId, party: 'reported', contact: told.reported, confidential })
  if (isMasked)
    await keepOriginalText(call, { matterId, text: `${told.text}\n${told.place.text}`.trim(), confidential })
}

/**
 * The same message sent again answers as it did, whether it became a matter or joined one; another one under a used id
 * is refused.
 */
export const sentAgain = async (call: Call, told: Pick<Told, 'id' | 'secret'>): Promise<Receipt | null> => {
  const number = numberOf(call.jurisdiction.sign, told.id)
  const [first, joined] = [await findMatterByNumber(call, number), await findCoReporterByNumber(call, number)]
  const there =
    joined === null
      ? first === null
        ? null
        : { id: first.matter.id, hash: first.receiptHash }
      : { id: joined.coReporter.id, hash: joined.receiptHash }
  if (there === null) return null
  if (there.id !== told.id || !isSecretOf(told.secret, there.hash)) refuse(otherMatterWithThisId)
  return { id: told.id, number, receipt: receiptOf(number, told.secret) }
}

const register = async (call: Call, told: Told, office: Office): Promise<Receipt> => {
  const before = await sentAgain(call, told)
  if (before !== null) return before
  const drawn = await draw(call, told, office)
  const { matter, explained } = drawn.now

  return inTransaction(call, async (call) => {
    const isNew = await addMatter(call, { matter, receiptHash: hashOf(told.secret), explained })
    if (!isNew) return (await sentAgain(call, told)) ?? refuse(otherMatterWithThisId)
    await addText(call, matter.id, { title: matter.title, text: drawn.text, placeText: drawn.placeText || null })
    await addAssignments(call, matter.id, drawn.now.parts)
    await addFirstEntries(call, matter.id, entriesOf(call, drawn, told.typeId === null))
    await keepVault(call, told, drawn.isMasked)
    const { id: matterId, channel, territoryId, placePath, reportedAt } = matter
    await call.tell([
      fact(matterReported, { matterId, channel, territoryId, placePath, reportedAt }),
      routingFact(drawn.now, drawn.ruled),
    ])
    return { id: matter.id, number: matter.number, receipt: receiptOf(matter.number, told.secret) }
  })
}

/**
 * Takes a resident's message: understands, masks, decides, keeps, tells. Safe to send twice.
 *
 * Refuses where another hotline owns the intake, and says which.
 */
export const reportMatter = async (call: Call, report: Report): Promise<Receipt> => {
  const office = await officeOf(call)
  if (office.jurisdiction.intake === 'companion') refuse(intakeElsewhere, { number: office.settings.hotlineNumber })
  return register(call, { ...report, channel: 'web', title: '', urgency: null, reported: null }, office)
}

/** Takes a message that staff write down for somebody at the counter, on the phone or on the round. */
export const registerMatter = async (call: Call, report: StaffReport): Promise<Receipt> =>
  register(call, report, await officeOf(call))
