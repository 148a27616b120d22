import { useSyncExternalStore } from 'react'
import type { EverybodysWords, PageWords } from '../../src/words/say.ts'
import { currentWords, type FetchedWords, listenToWords } from './words.ts'

/** The sentences of all pages, for entries that show more than anybody's. */
export const pageWords: FetchedWords = {
  en: () => import('../../src/words/en/pages.ts').then((loaded) => loaded.enPages),
  'zh-CN': () => import('../../src/words/zh-CN/pages.ts').then((loaded) => loaded.zhCNPages),
}

const isOfPages = (words: EverybodysWords): words is PageWords => 'duties' in words

const currentPageWords = (): PageWords => {
  const words = currentWords()
  if (!isOfPages(words)) throw new Error('this page stands in an entry that starts with pageWords')
  return words
}

/** The sentences of all pages, in the language shown now. */
export const usePageWords = (): PageWords => useSyncExternalStore(listenToWords, currentPageWords)
