import { useSyncExternalStore } from 'react'
import { type Locale, localeOf, type Words, wordsOf } from '../../src/words/index.ts'

const storageKey = 'wardwork.locale'
const listeners = new Set<() => void>()

const remembered = (): string | null => {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

const remember = (locale: Locale): void => {
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // Private windows may refuse to store: the choice then lasts until the page closes.
  }
}

let current: Locale = localeOf(remembered() ?? navigator.language)
document.documentElement.lang = current

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language shown now: a stored choice, else the browser's. */
export const currentLocale = (): Locale => current

/** Changes the language of the whole page at once and remembers it. */
export const setLocale = (locale: Locale): void => {
  current = locale
  remember(locale)
  document.documentElement.lang = locale
  for (const listener of listeners) listener()
}

export const useLocale = (): Locale => useSyncExternalStore(listen, currentLocale)

/** Every sentence, in the language shown now. */
export const useWords = (): Words => wordsOf(useLocale())

/** The other language of the two, for the switch. */
export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'zh-CN' : 'en')
