import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { loginOf } from './account.ts'
import { passwordIsName, passwordTooLong, passwordTooPlain, passwordTooShort } from './problems.ts'

/** The longest password that is hashed: beyond it, work for us and nothing gained for them. */
const passwordMaxLength = 128

const squeezed = (text: string): string => loginOf(text).replace(/[^\p{L}\p{N}]/gu, '')

const shortestPeriod = (text: string): number => {
  for (let period = 1; period < text.length; period += 1) {
    if (text.slice(period) === text.slice(0, text.length - period)) return period
  }
  return text.length
}

const isRun = (codes: readonly number[]): boolean => {
  const steps = codes.slice(1).map((code, i) => code - (codes[i] ?? 0))
  return steps.every((step) => step === 1) || steps.every((step) => step === -1)
}

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Words that lists of stolen passwords begin with; a password made of one of them and figures is no secret. */
const plainWords = [
  'password',
  'passw0rd',
  'wardwork',
  'lianzhi',
  'welcome',
  'administrator',
  'admin',
  'iloveyou',
  'woaini',
]

const isPlain = (password: string): boolean => {
  const text = squeezed(password)
  if (new Set(text).size < 4 || shortestPeriod(text) <= 4) return true
  if (isRun(Array.from(text, (letter) => letter.codePointAt(0) ?? 0))) return true
  const core = text.replace(/^\d+|\d+$/g, '')
  if (rows.some((row) => `${row}${row}`.includes(text) || row === core)) return true
  return plainWords.includes(core)
}

const isName = (password: string, names: readonly string[]): boolean => {
  const text = squeezed(password)
  return names
    .map(squeezed)
    .filter((name) => name.length > 1)
    .some((name) => text === name || text.replaceAll(name, '').length < 4)
}

/**
 * Whether a password may be chosen: long enough, not the account's own name with trimmings, not plain.
 *
 * Nothing is asked about capitals, figures or signs, and passwords do not expire.
 *
 * @param of the login and name of the account, and the shortest length its jurisdiction allows (in characters)
 * @source NIST SP 800-63B-4, section 3.1.1.2
 */
export const mayChoosePassword = (
  password: string,
  of: { readonly names: readonly string[]; readonly minLength: number },
): Answer<string> => {
  const length = Array.from(password.normalize('NFC')).length
  if (length < of.minLength) return no(passwordTooShort, { min: of.minLength })
  if (length > passwordMaxLength) return no(passwordTooLong, { max: passwordMaxLength })
  if (isName(password, of.names)) return no(passwordIsName)
  if (isPlain(password)) return no(passwordTooPlain)
  return yes(password)
}
