import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Page, PageQuery } from '../../../kernel/page.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction, lockName } from '../../../platform/call.ts'
import { reachOf } from '../../../platform/reach.ts'
import { Contact, type Party, type RevealedContact } from '../core/contact.ts'
import { maskPersonalData } from '../core/personal-data.ts'
import {
  contactUnknown,
  confidential as isConfidential,
  contactErased as isErased,
  revealOver,
} from '../core/problems.ts'
import { mayReveal, type Reveal, type RevealShown, RevealWish, type Whereabouts } from '../core/reveal.ts'
import { contactErased, contactKept, contactRevealed } from '../events.ts'
import { destroyKeys } from '../store/keys.ts'
import { findPolicy } from '../store/policies.ts'
import {
  addContact,
  addRedaction,
  addReveal,
  addText,
  clearReasons,
  findOpenReveal,
  listContacts,
  listReadableParties,
  listRevealRows,
  listTexts,
  setConfidential,
} from '../store/vault.ts'
import { openText, sealText } from './keys.ts'
import { accountOf } from './sessions.ts'

/** Everything the vault holds about a matter, for as long as a reveal lasts. */
export type Revealed = {
  readonly reveal: Reveal
  readonly contacts: readonly RevealedContact[]
  /** The originals of masked texts, oldest first. */
  readonly originals: readonly { readonly id: Id; readonly text: string }[]
}

/** A contact to keep: of whom, for which matter, and whether the matter is confidential. */
export type NewContact = {
  readonly matterId: Id
  readonly party: Party
  readonly contact: Contact | Partial<Contact>
  readonly confidential?: boolean
}

const placeOf = (call: Call, kind: 'contact' | 'text', matterId: Id, id: Id) => ({
  jurisdictionId: call.jurisdiction.id,
  context: `${kind}:${call.jurisdiction.id}:${matterId}:${id}`,
})

/**
 * Keeps how to reach a person of a matter, encrypted under a key of its own. Within the matter's transaction.
 *
 * @returns the contact's id; nothing else about it leaves the vault
 * @throws ZodError when every line is empty
 */
export const keepContact = (call: Call, { matterId, party, contact, confidential = false }: NewContact): Promise<Id> =>
  inTransaction(call, async (call) => {
    const id = call.newId()
    const text = JSON.stringify(Contact.parse(contact))
    const sealed = await sealText(call, text, placeOf(call, 'contact', matterId, id))
    await addContact(call, { ...sealed, id, matterId, party, confidential })
    await call.tell([fact(contactKept, { matterId, contactId: id, party })])
    return id
  })

/** Keeps the original of a text that is masked everywhere else. Within the matter's transaction. */
export const keepOriginalText = (
  call: Call,
  {
    matterId,
    text,
    confidential = false,
  }: { readonly matterId: Id; readonly text: string; readonly confidential?: boolean },
): Promise<Id> =>
  inTransaction(call, async (call) => {
    const id = call.newId()
    const sealed = await sealText(call, text, placeOf(call, 'text', matterId, id))
    await addText(call, { ...sealed, id, matterId, confidential })
    return id
  })

const openContacts = async (call: Call, matterId: Id): Promise<RevealedContact[]> => {
  const opened: RevealedContact[] = []
  for (const { party, ...sealed } of await listContacts(call, matterId)) {
    const text = await openText(call, sealed, placeOf(call, 'contact', matterId, sealed.id))
    if (text !== null) opened.push({ id: sealed.id, party, ...Contact.parse(JSON.parse(text)) })
  }
  return opened
}

const openOriginals = async (call: Call, matterId: Id): Promise<{ id: Id; text: string }[]> => {
  const opened: { id: Id; text: string }[] = []
  for (const sealed of await listTexts(call, matterId)) {
    const text = await openText(call, sealed, placeOf(call, 'text', matterId, sealed.id))
    if (text !== null) opened.push({ id: sealed.id, text })
  }
  return opened
}

const readVault = async (call: Call, reveal: Reveal): Promise<Revealed> => {
  const [contacts, originals] = [await openContacts(call, reveal.matterId), await openOriginals(call, reveal.matterId)]
  if (contacts.length === 0 && originals.length === 0) refuse(isErased)
  return { reveal, contacts, originals }
}

/**
 * Looks at the contacts of a matter: for a stated purpose, for a limited time, noted for the reporter to see.
 *
 * The note is kept in the same commit in which the contacts are read: nobody sees one without leaving the other.
 *
 * @param where the matter's territory and the units that lead or assist it, as `matters` knows them now
 */
export const revealContact = (
  call: Call,
  { matterId, where, ...wish }: { readonly matterId: Id; readonly where: Whereabouts } & RevealWish,
): Promise<Revealed> =>
  inTransaction(call, async (call) => {
    await lockName(call, `people.vault:${matterId}`)
    const kept = [...(await listContacts(call, matterId)), ...(await listTexts(call, matterId))]
    const policy = await findPolicy(call, call.jurisdiction.id)
    const { scope, until } = must(
      mayReveal(RevealWish.parse(wish), {
        scopes: reachOf(call, 'people.reveal'),
        where,
        isConfidential: kept.some((one) => one.confidential),
        longestMinutes: policy.revealMinutes,
        now: call.now,
      }),
    )
    if (kept.length === 0) refuse(contactUnknown)

    const reveal: Reveal = {
      id: call.newId(),
      matterId,
      accountId: accountOf(call),
      unitId: scope.unitId,
      purpose: wish.purpose,
      reason: maskPersonalData(wish.reason ?? '').text.trim(),
      from: call.now,
      until,
    }
    const revealed = await readVault(call, reveal)
    await addReveal(call, reveal)
    const { id, purpose, unitId } = reveal
    await call.tell([fact(contactRevealed, { matterId, revealId: id, purpose, unitId, until })])
    return revealed
  })

/** What an open reveal of the actor shows; refuses when it is over: a new one needs a purpose again. */
export const readRevealed = async (call: Call, matterId: Id): Promise<Revealed> => {
  const reveal = (await findOpenReveal(call, matterId, accountOf(call))) ?? refuse(revealOver)
  if (!reachOf(call, 'people.reveal').some((scope) => scope.unitId === reveal.unitId)) refuse(revealOver)
  const kept = [...(await listContacts(call, matterId)), ...(await listTexts(call, matterId))]
  if (reveal.unitId !== null && kept.some((one) => one.confidential)) refuse(isConfidential)
  return readVault(call, reveal)
}

/** Looks at a matter's contacts, oldest first, as the reporter sees them: units, not colleagues. */
export const listReveals = async (call: Call, matterId: Id): Promise<RevealShown[]> => {
  const { rows } = await listRevealRows(call, matterId, { limit: 200 })
  return rows.map(({ unitId, purpose, reason, from, until }) => ({ unitId, purpose, reason, from, until }))
}

/** Looks at a matter's contacts with who looked, for those who answer for the vault. */
export const listRevealsInFull = (call: Call, matterId: Id, query: PageQuery): Promise<Page<Reveal>> =>
  listRevealRows(call, matterId, query)

/** Whether a matter has contacts of these parties that can still be read; says nothing about who they are. */
export const hasContact = async (call: Call, matterId: Id): Promise<{ reporter: boolean; reported: boolean }> => {
  const parties = await listReadableParties(call, matterId)
  return { reporter: parties.includes('reporter'), reported: parties.includes('reported') }
}

/** Marks or unmarks everything the vault holds about a matter as confidential. */
export const markConfidential = (call: Call, matterId: Id, confidential: boolean): Promise<void> =>
  inTransaction(call, (call) => setConfidential(call, matterId, confidential))

/**
 * Erases who was behind a matter: destroys the keys of its contacts and original texts for good, and tells the
 * house, so that every room redacts the texts it keeps. The audit chain holds nothing personal and stays as it is.
 *
 * @returns how many keys were destroyed; 0 when there was nothing, or it was erased before
 */
export const erasePerson = (call: Call, matterId: Id): Promise<number> =>
  inTransaction(call, async (call) => {
    await lockName(call, `people.vault:${matterId}`)
    const kept = [...(await listContacts(call, matterId)), ...(await listTexts(call, matterId))]
    const keys = await destroyKeys(
      call,
      call.jurisdiction.id,
      kept.map((one) => one.keyId),
    )
    await clearReasons(call, matterId)

    const redactionId = call.newId()
    await addRedaction(call, { id: redactionId, matterId, keys })
    await call.tell([fact(contactErased, { matterId, redactionId, keys })])
    return keys
  })
