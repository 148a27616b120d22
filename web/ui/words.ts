import { useSyncExternalStore } from 'react'
import { type LocaleName, localeOf, type PageWords } from '../../src/words/say.ts'

const storageKey = 'wardwork.locale'
const listeners = new Set<() => void>()

/** A browser fetches the sentences of the language it shows, and those of the other one when it is asked for. */
const fetched: Readonly<Record<LocaleName, () => Promise<PageWords>>> = {
  en: () => import('../../src/words/en/pages.ts').then((loaded) => loaded.enPages),
  'zh-CN': () => import('../../src/words/zh-CN/pages.ts').then((loaded) => loaded.zhCNPages),
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
let sentences: PageWords | null = null

const show = async (locale: LocaleName): Promise<void> => {
  const words = await fetched[locale]()
  current = locale
  sentences = words
  document.documentElement.lang = locale
  for (const listener of listeners) listener()
}

/** Settles once the first language can be shown; nothing is drawn before. */
export const wordsReady: Promise<void> = show(current)

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language shown now: a stored choice, else the browser's. */
export const currentLocale = (): LocaleName => current

const currentWords = (): PageWords => {
  if (sentences === null) throw new Error('nothing is drawn before wordsReady')
  return sentences
}

/** Changes the language of the whole page, as soon as its sentences are here, and remembers it. */
export const setLocale = (locale: LocaleName): void => {
  remember(locale)
  void show(locale)
}

/** Changes the language of the page without remembering it: for a page that stores nothing. */
export const showLocale = (locale: LocaleName): void => void show(locale)

export const useLocale = (): LocaleName => useSyncExternalStore(listen, currentLocale)

/** Every sentence, in the language shown now. */
export const useWords = (): PageWords => useSyncExternalStore(listen, currentWords)

/** The other language of the two, for the switch. */
export const otherLocale = (locale: LocaleName): LocaleName => (locale === 'en' ? 'zh-CN' : 'en')
