import { useState } from 'react'
import { z } from 'zod'
import { Id } from '../../../src/kernel/ids.ts'
import { ReceiptSecret, secretFrom } from '../../../src/modules/matters/core/receipt.ts'
import { PlaceWish } from '../../../src/modules/matters/core/report.ts'
import { newId } from '../../api/ids.ts'
import { noPlace } from '../../api/matters.ts'

/** A message being written: with its final id and secret, so that it may be sent twice. The contact is never kept. */
const Draft = z.object({
  id: Id,
  secret: ReceiptSecret,
  text: z.string(),
  place: PlaceWish,
  typeId: Id.nullable(),
})
export type Draft = z.infer<typeof Draft>

const newDraft = (): Draft => ({
  id: newId(),
  secret: secretFrom(crypto.getRandomValues(new Uint8Array(12))),
  text: '',
  place: noPlace,
  typeId: null,
})

const read = (key: string): Draft => {
  try {
    return Draft.parse(JSON.parse(sessionStorage.getItem(key) ?? ''))
  } catch {
    return newDraft()
  }
}

const keep = (key: string, draft: Draft | null): void => {
  try {
    if (draft === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Nothing is kept in a private window; the page still works.
  }
}

/** The message of this tab: survives a reload and a lost connection, ends when it was sent. */
export const useDraft = (sign: string) => {
  const key = `wardwork.draft.${sign}`
  const [draft, setDraft] = useState(() => read(key))
  return {
    draft,
    change: (changed: Partial<Pick<Draft, 'text' | 'place' | 'typeId'>>): void => {
      const next = { ...draft, ...changed }
      keep(key, next)
      setDraft(next)
    },
    end: (): void => keep(key, null),
    restart: (): void => setDraft(newDraft()),
  }
}
