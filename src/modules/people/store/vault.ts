import type { Id } from '../../../kernel/ids.ts'
import { type Page, type PageQuery, pageOf } from '../../../kernel/page.ts'
import type { Call } from '../../../platform/call.ts'
import type { Sealed } from '../../../platform/crypto/seal.ts'
import type { Party } from '../core/contact.ts'
import type { Reveal } from '../core/reveal.ts'
import { actorIdOf, peopleRows } from './tables.ts'

/** How ciphertexts are made today: AES-256-GCM over UTF-8. */
export const keyVersion = 1

export type SealedRow = Sealed & { readonly id: Id; readonly keyId: Id; readonly confidential: boolean }

const sealedColumns = ['id', 'key_id as keyId', 'nonce', 'ciphertext', 'confidential'] as const

type NewSealed = SealedRow & { readonly matterId: Id }

const rowOf = (call: Call, { id, matterId, keyId, nonce, ciphertext, confidential }: NewSealed) => ({
  jurisdiction_id: call.jurisdiction.id,
  id,
  matter_id: matterId,
  key_id: keyId,
  key_version: keyVersion,
  nonce: Buffer.from(nonce),
  ciphertext: Buffer.from(ciphertext),
  confidential,
  kept_at: call.now,
})

export const addContact = async (call: Call, contact: NewSealed & { readonly party: Party }): Promise<void> => {
  await peopleRows(call)
    .insertInto('people.vault_contact')
    .values({ ...rowOf(call, contact), party: contact.party })
    .execute()
}

export const addText = async (call: Call, text: NewSealed): Promise<void> => {
  await peopleRows(call).insertInto('people.vault_text').values(rowOf(call, text)).execute()
}

export const listContacts = (call: Call, matterId: Id): Promise<(SealedRow & { readonly party: Party })[]> =>
  peopleRows(call)
    .selectFrom('people.vault_contact')
    .select([...sealedColumns, 'party'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .orderBy('id')
    .execute()

/** Whose contacts of a matter can still be read: those whose keys live. */
export const listReadableParties = async (call: Call, matterId: Id): Promise<Party[]> => {
  const rows = await peopleRows(call)
    .selectFrom('people.vault_contact as contact')
    .innerJoin('people.person_key as key', (join) =>
      join.onRef('key.jurisdiction_id', '=', 'contact.jurisdiction_id').onRef('key.id', '=', 'contact.key_id'),
    )
    .select('contact.party')
    .distinct()
    .where('contact.jurisdiction_id', '=', call.jurisdiction.id)
    .where('contact.matter_id', '=', matterId)
    .where('key.wrapped', 'is not', null)
    .execute()
  return rows.map((row) => row.party)
}

export const listTexts = (call: Call, matterId: Id): Promise<SealedRow[]> =>
  peopleRows(call)
    .selectFrom('people.vault_text')
    .select(sealedColumns)
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .orderBy('id')
    .execute()

export const addReveal = async (call: Call, reveal: Reveal): Promise<void> => {
  await peopleRows(call)
    .insertInto('people.reveal')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      id: reveal.id,
      matter_id: reveal.matterId,
      account_id: reveal.accountId,
      unit_id: reveal.unitId,
      purpose: reveal.purpose,
      reason: reveal.reason,
      from_at: reveal.from,
      until_at: reveal.until,
    })
    .execute()
}

const reveals = (call: Call) =>
  peopleRows(call)
    .selectFrom('people.reveal')
    .select([
      'id',
      'matter_id as matterId',
      'account_id as accountId',
      'unit_id as unitId',
      'purpose',
      'reason',
      'from_at as from',
      'until_at as until',
    ])
    .where('jurisdiction_id', '=', call.jurisdiction.id)

/** The reveal of this matter by this account that lasts longest from now on, or none. */
export const findOpenReveal = (call: Call, matterId: Id, accountId: Id): Promise<Reveal | undefined> =>
  reveals(call)
    .where('matter_id', '=', matterId)
    .where('account_id', '=', accountId)
    .where('from_at', '<=', call.now)
    .where('until_at', '>', call.now)
    .orderBy('until_at', 'desc')
    .executeTakeFirst()

/** Looks at a matter's contacts, oldest first. */
export const listRevealRows = async (call: Call, matterId: Id, { limit, after }: PageQuery): Promise<Page<Reveal>> => {
  let asked = reveals(call).where('matter_id', '=', matterId)
  if (after !== undefined) asked = asked.where('id', '>', after)
  const rows = await asked
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, (row) => row.id)
}

export const addRedaction = async (
  call: Call,
  redaction: { readonly id: Id; readonly matterId: Id; readonly keys: number },
): Promise<void> => {
  await peopleRows(call)
    .insertInto('people.redaction')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      id: redaction.id,
      matter_id: redaction.matterId,
      keys: redaction.keys,
      erased_at: call.now,
      erased_by: actorIdOf(call),
    })
    .execute()
}

/** The words of reveals are personal too: their purposes and moments stay, the reasons go. */
export const clearReasons = async (call: Call, matterId: Id): Promise<void> => {
  await peopleRows(call)
    .updateTable('people.reveal')
    .set({ reason: '' })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('matter_id', '=', matterId)
    .execute()
}

export const setConfidential = async (call: Call, matterId: Id, confidential: boolean): Promise<void> => {
  for (const table of ['people.vault_contact', 'people.vault_text'] as const) {
    await peopleRows(call)
      .updateTable(table)
      .set({ confidential })
      .where('jurisdiction_id', '=', call.jurisdiction.id)
      .where('matter_id', '=', matterId)
      .execute()
  }
}
