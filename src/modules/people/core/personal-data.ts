/** What can be recognised in a text as belonging to a person. */
export type PersonalKind = 'phone' | 'identity-number' | 'email' | 'card'

/** Where it stands: UTF-16 offsets `[start, end)`. */
export type PersonalSpot = { readonly kind: PersonalKind; readonly start: number; readonly end: number }

/** A text without what was found in it, and what that was. */
export type Masked = { readonly text: string; readonly spots: readonly PersonalSpot[] }

const fullWidth = /[０-９＠．－＋（）　Ｘｘ]/g

/** The same text, letter for letter, with full-width figures and signs as plain ones: offsets stay. */
const plainForm = (text: string): string =>
  text.replace(fullWidth, (letter) => (letter === '　' ? ' ' : String.fromCharCode(letter.charCodeAt(0) - 0xfee0)))

const spoken: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  一: '1',
  幺: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

const spokenForm = (text: string): string =>
  text.replace(/[零〇一幺二两三四五六七八九]/g, (digit) => spoken[digit] ?? digit)

/** The 18 characters of a resident identity number by their shape: a province and a possible day of birth. */
const identityShape =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * True for the 18 characters of a resident identity number: a possible day of birth and the right check character.
 *
 * @source GB 11643-1999 (check character by ISO 7064 MOD 11-2)
 */
export const isIdentityNumber = (text: string): boolean => {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false
  const sum = identityWeights.reduce((total, weight, i) => total + weight * Number(text[i]), 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}

/** @source ISO/IEC 7812-1, annex B (Luhn) */
const isCardNumber = (text: string): boolean => {
  if (!/^(?:62|[45])\d{14,17}$/.test(text)) return false
  const sum = Array.from(text)
    .reverse()
    .map((digit, i) => Number(digit) * ((i % 2) + 1))
    .reduce((total, part) => total + (part > 9 ? part - 9 : part), 0)
  return sum % 10 === 0
}

const gap = '[ .\\-]?'
/** A mobile number in whatever groups it was written. */
const mobile = new RegExp(`(?<!\\d)(?:(?:\\+|00)?86${gap})?1[3-9](?:${gap}\\d){9}(?!\\d)`, 'g')
const landline = new RegExp(`(?<!\\d)\\(?0(?:10|2\\d|[3-9]\\d{2})\\)?${gap}[2-8]\\d{2,3}${gap}\\d{4}(?!\\d)`, 'g')

// Numbers too short or too old to be told by themselves, where the word before says what they are.
const afterPhoneWord =
  /(?<=(?:电话|手机|联系方式|联系号码|致电|拨打|来电号码|座机|微信|QQ|qq)(?:号码|号)?(?:为|是|：|:)?\s*)\d{5,13}(?!\d)/g
const afterIdentityWord = /(?<=身份证(?:号码?|件)?(?:为|是|：|:)?\s*)\d{15}(?:\d{2}[\dXx])?(?!\d)/g
const extension = /^\s*(?:转|分机)\s*\d{1,5}/

/** Public short numbers are not anybody's. */
const publicNumber = /^(?:1[12]\d|12\d{3}|95\d{3}|96\d{3,4}|[48]00\d{7})$/

const longNumber = /(?<!\d)\d(?:[ -]?\d){14,18}[Xx]?(?![\dXx])/g
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}/g

const spotsOf = (text: string, pattern: RegExp, kind: PersonalKind): PersonalSpot[] =>
  Array.from(text.matchAll(pattern), (match) => ({ kind, start: match.index, end: match.index + match[0].length }))

const numberKind = (digits: string): PersonalKind | null => {
  // Who mistypes a figure of a number has still given it away.
  if (isIdentityNumber(digits) || identityShape.test(digits)) return 'identity-number'
  return isCardNumber(digits) ? 'card' : null
}

const longNumbers = (text: string): PersonalSpot[] =>
  Array.from(text.matchAll(longNumber)).flatMap((match) => {
    const kind = numberKind(match[0].replace(/[ -]/g, ''))
    return kind === null ? [] : [{ kind, start: match.index, end: match.index + match[0].length }]
  })

const introducedPhones = (text: string): PersonalSpot[] =>
  spotsOf(text, afterPhoneWord, 'phone').filter(({ start, end }) => !publicNumber.test(text.slice(start, end)))

/** A phone with the extension behind it. */
const withExtension = (plain: string, spot: PersonalSpot): PersonalSpot => {
  const more = spot.kind === 'phone' ? (extension.exec(plain.slice(spot.end))?.[0].length ?? 0) : 0
  return { ...spot, end: spot.end + more }
}

const findOnce = (plain: string): PersonalSpot[] => {
  const figures = spokenForm(plain)
  const found = [
    ...longNumbers(plain),
    ...spotsOf(plain, mobile, 'phone'),
    ...spotsOf(figures, mobile, 'phone'),
    ...spotsOf(plain, landline, 'phone'),
    ...introducedPhones(figures),
    ...spotsOf(figures, afterIdentityWord, 'identity-number'),
    ...spotsOf(plain, email, 'email'),
  ].sort((a, b) => a.start - b.start || b.end - a.end)

  const kept: PersonalSpot[] = []
  for (const spot of found) {
    if (spot.start >= (kept.at(-1)?.end ?? 0)) kept.push(withExtension(plain, spot))
  }
  return kept
}

/** The same length with what was found covered, so that offsets stay. */
const covered = (plain: string, spots: readonly PersonalSpot[]): string =>
  spots.reduce((text, { start, end }) => text.slice(0, start) + '\u25a1'.repeat(end - start) + text.slice(end), plain)

/**
 * Phones (mobile in whatever groups, landline with its extension, shorter ones after the word for them; also
 * full-width or written out in Chinese figures), identity numbers, bank cards and mail addresses in a text, in order
 * and without overlaps. Public short numbers such as 12345 are nobody's.
 *
 * It looks again until nothing is found: a number may stand close to another that hid it. Names are not found here:
 * no pattern tells a person's name from a street's.
 */
export const findPersonalData = (text: string): PersonalSpot[] => {
  const all: PersonalSpot[] = []
  let plain = plainForm(text)
  for (let found = findOnce(plain); found.length > 0; found = findOnce(plain)) {
    all.push(...found)
    plain = covered(plain, found)
  }
  return all.sort((a, b) => a.start - b.start)
}

const signs: Readonly<Record<PersonalKind, string>> = {
  phone: '〔☎〕',
  'identity-number': '〔ID〕',
  email: '〔@〕',
  card: '〔¥〕',
}

/** The text with a sign in place of everything `findPersonalData` finds; the original belongs in the vault. */
export const maskPersonalData = (text: string): Masked => {
  const spots = findPersonalData(text)
  const pieces = spots.map((spot, i) => text.slice(spots[i - 1]?.end ?? 0, spot.start) + signs[spot.kind])
  return { text: pieces.join('') + text.slice(spots.at(-1)?.end ?? 0), spots }
}
