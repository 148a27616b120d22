// Looks for what belongs to a person in any text. Written apart from the product's own masking, so that a blind spot
// of one is seen by the other.

/** Something found, and what it looks like. */
export type Suspicion = {
  readonly kind: 'phone' | 'landline' | 'identity number' | 'mail address'
  readonly text: string
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

const isIdentity = (run: string): boolean => {
  if (run.length !== 18) return false
  const month = Number(run.slice(10, 12))
  const day = Number(run.slice(12, 14))
  const century = run.slice(6, 8)
  if (!['19', '20'].includes(century) || month < 1 || month > 12 || day < 1 || day > 31) return false
  let sum = 0
  for (let i = 0; i < 17; i += 1) sum += Number(run[i]) * (weights[i] ?? 0)
  return '10X98765432'.charAt(sum % 11) === run.charAt(17).toUpperCase()
}

const figures = '〇一二三四五六七八九'

/** Plain figures, and without what is no number of anybody: ids, hashes, moments and positions on the ground. */
const levelled = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[零幺〇一二三四五六七八九]/g, (one) => String(one === '零' ? 0 : one === '幺' ? 1 : figures.indexOf(one)))
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi, ' # ')
    .replace(/\b(?=[0-9a-f]*[a-f])[0-9a-f]{12,}\b/gi, ' # ')
    .replace(/\b\d{1,3}\.\d{5,}\b/g, ' # ')
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?/g, ' # ')

const isMobile = (run: string): boolean => /^(?:(?:00)?86)?1[3-9]\d{9}$/.test(run)
const isLandline = (run: string): boolean => /^0(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}$/.test(run) && run.length >= 11

/** Phones, identity numbers and mail addresses in a text, however they are spaced or written. */
export const findPersonalPatterns = (text: string): Suspicion[] => {
  const level = levelled(text)
  const found: Suspicion[] = []
  for (const [run] of level.matchAll(/\d(?:[ ()-]{0,2}\d)*[Xx]?/g)) {
    const plain = run.replace(/[^\dXx]/g, '')
    const digits = plain.replace(/[Xx]/, '')
    if (isIdentity(plain)) found.push({ kind: 'identity number', text: run })
    else if (isMobile(digits)) found.push({ kind: 'phone', text: run })
    else if (isLandline(digits)) found.push({ kind: 'landline', text: run })
  }
  for (const [address] of level.matchAll(/[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/gi)) {
    found.push({ kind: 'mail address', text: address })
  }
  return found
}
