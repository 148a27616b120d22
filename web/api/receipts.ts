/** A receipt kept on this device, newest first. */
export type KeptReceipt = { readonly receipt: string; readonly title: string; readonly at: string }

const keyOf = (sign: string): string => `wardwork.receipts.${sign}`
const atMost = 30

const isKept = (value: unknown): value is KeptReceipt =>
  typeof value === 'object' && value !== null && 'receipt' in value && 'title' in value && 'at' in value

/** The receipts of this device; none where the browser keeps nothing. */
export const keptReceipts = (sign: string): readonly KeptReceipt[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(sign)) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isKept) : []
  } catch {
    return []
  }
}

const store = (sign: string, receipts: readonly KeptReceipt[]): void => {
  try {
    localStorage.setItem(keyOf(sign), JSON.stringify(receipts.slice(0, atMost)))
  } catch {
    // A private window keeps nothing: the receipt is shown, to be written down.
  }
}

export const keepReceipt = (sign: string, kept: KeptReceipt): void =>
  store(sign, [kept, ...keptReceipts(sign).filter((one) => one.receipt !== kept.receipt)])

export const forgetReceipt = (sign: string, receipt: string): void =>
  store(
    sign,
    keptReceipts(sign).filter((one) => one.receipt !== receipt),
  )
