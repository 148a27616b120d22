import type { Id } from '../../../kernel/ids.ts'
import type { Call } from '../../../platform/call.ts'
import { loadEdition } from '../store/jurisdictions.ts'

/** At most this many jurisdictions are kept ready; the one asked for longest ago makes room. */
const keptReady = 64

/**
 * Keeps what is made of a jurisdiction's rows for as long as its edition stands: memory only.
 *
 * What is made inside a transaction is not kept, since its edition may never come to be; nor is what was made while
 * the edition was being raised.
 *
 * @param make reads whatever a published change raises the edition for, and nothing else
 * @returns asks for it at an edition; `mark` tells apart what depends on more than the edition, such as the day
 */
export const keptPerEdition = <T>(make: (call: Call) => Promise<T>) => {
  const kept = new Map<Id, { readonly mark: string; readonly value: T }>()
  const keep = (id: Id, mark: string, value: T): void => {
    kept.delete(id)
    kept.set(id, { mark, value })
    const oldest = kept.keys().next().value
    if (kept.size > keptReady && oldest !== undefined) kept.delete(oldest)
  }
  return async (call: Call, edition: number, mark = ''): Promise<T> => {
    const { id } = call.jurisdiction
    const known = kept.get(id)
    const wanted = `${edition} ${mark}`
    if (known?.mark === wanted) return known.value

    const value = await make(call)
    if (!call.inTransaction && (await loadEdition(call)) === edition) keep(id, wanted, value)
    return value
  }
}
