import type { Chance } from '../chance.ts'
import type { Said } from '../said.ts'
import { type Detail, details, type Ground } from './ground.ts'
import { closers, openers } from './voices/phrases.ts'

const hours: readonly Said[] = [
  { zh: '晚上十点半', en: 'half past ten at night' },
  { zh: '晚上十一点', en: 'eleven at night' },
  { zh: '夜里十二点', en: 'midnight' },
  { zh: '凌晨一点', en: 'one in the morning' },
]

const amounts: readonly number[] = [300, 480, 680, 1200, 1980, 2600, 3800, 5000, 8600, 12000, 20000]

const isDetail = (name: string): name is Detail => details.some((detail) => detail === name)

const sentenceCase = (text: string): string =>
  text.replace(/(^|[.?!]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

/** A filled sentence, and the first detail of the place that it names. */
export type Filled = { readonly said: Said; readonly detail: Said | null }

/**
 * Fills a sentence with details of the place; the same details in both languages.
 *
 * @param fixed details that are not left to chance, such as the one site a cluster is about
 */
export const filled = (
  sentence: Said,
  ground: Ground & { readonly community: Said },
  { chance, fixed = {} }: { readonly chance: Chance; readonly fixed?: Partial<Record<Detail, Said>> },
): Filled => {
  const chosen = new Map<string, Said>()
  const wordFor = (name: string): Said => {
    const known = chosen.get(name)
    if (known !== undefined) return known
    const value = drawn(name, ground, { chance, fixed })
    chosen.set(name, value)
    return value
  }
  const put = (text: string, language: keyof Said): string =>
    text.replace(/\{([a-z]+)\}/g, (_, name: string) => wordFor(name)[language])
  const said = { zh: put(sentence.zh, 'zh'), en: sentenceCase(put(sentence.en, 'en')) }
  const detail = [...chosen].find(([name]) => isDetail(name))
  return { said, detail: detail?.[1] ?? null }
}

const drawn = (
  name: string,
  ground: Ground & { readonly community: Said },
  { chance, fixed }: { readonly chance: Chance; readonly fixed: Partial<Record<Detail, Said>> },
): Said => {
  if (isDetail(name)) return fixed[name] ?? chance.pick(ground[name])
  if (name === 'community') return ground.community
  if (name === 'hour') return chance.pick(hours)
  const number = String(name === 'yuan' ? chance.pick(amounts) : 3 + chance.below(6))
  return { zh: number, en: number }
}

/** Puts the small words around a report with which people begin and end. */
export const spoken = (text: Said, chance: Chance): Said => {
  const opener = chance.happens(0.22) ? chance.pick(openers) : null
  const closer = chance.happens(0.3) ? chance.pick(closers) : null
  return {
    zh: `${opener?.zh ?? ''}${text.zh}${closer?.zh ?? ''}`,
    en: [opener?.en, text.en, closer?.en].filter((part) => part !== undefined).join(' '),
  }
}
