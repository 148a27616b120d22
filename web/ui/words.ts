import { useSyncExternalStore } from 'react'
import { type EverybodysWords, type LocaleName, localeOf } from '../../src/words/say.ts'

const storageKey = 'wardwork.locale'
const listeners = new Set<() => void>()

/** How sentences are fetched: those of the language shown, and those of the other one when it is asked for. */
export type FetchedWords = Readonly<Record<LocaleName, () => Promise<EverybodysWords>>>

/** The sentences of pages that anybody may open. */
export const everybodysWords: FetchedWords = {
  en: () => import('../../src/words/en/everybodys.ts').then((loaded) => loaded.everybodys),
  'zh-CN': () => import('../../src/words/zh-CN/everybodys.ts').then((loaded) => loaded.zhCNEverybodys),
}

const remembered = (): string | null => {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

const remember = (locale: LocaleName): void => {
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // Private windows may refuse to store: the choice then lasts until the page closes.
  }
}

let current: LocaleName = localeOf(remembered() ?? navigator.language)
let fetched = everybodysWords
let sentences: EverybodysWords | null = null

const show = async (locale: LocaleName): Promise<void> => {
  const words = await fetched[locale]()
  current = locale
  sentences = words
  document.documentElement.lang = locale
  for (const listener of listeners) listener()
}

/** Fetches the sentences of an entry; settles once the first language can be shown: nothing is drawn before. */
export const startWords = (words: FetchedWords): Promise<void> => {
  fetched = words
  return show(current)
}

/** Tells a listener of every change of language, until it is taken off again. */
export const listenToWords = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language shown now: a stored choice, else the browser's. */
export const currentLocale = (): LocaleName => current

/** What `startWords` fetched; throws before (a programming error). */
export const currentWords = (): EverybodysWords => {
  if (sentences === null) throw new Error('nothing is drawn before startWords settles')
  return sentences
}

/** Changes the language of the whole page, as soon as its sentences are here, and remembers it. */
export const setLocale = (locale: LocaleName): void => {
  remember(locale)
  void show(locale)
}

/** Changes the language of the page without remembering it: for a page that stores nothing. */
export const showLocale = (locale: LocaleName): void => void show(locale)

export const useLocale = (): LocaleName => useSyncExternalStore(listenToWords, currentLocale)

/** The sentences of everybody's rooms, in the language shown now. */
export const useWords = (): EverybodysWords => useSyncExternalStore(listenToWords, currentWords)

/** The other language of the two, for the switch. */
export const otherLocale = (locale: LocaleName): LocaleName => (locale === 'en' ? 'zh-CN' : 'en')
