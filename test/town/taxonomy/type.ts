import type { Said } from '../said.ts'

/** What somebody wants with a matter. */
export type Kind = 'request' | 'complaint' | 'consultation' | 'suggestion' | 'hazard' | 'dispute'
/** What is to be done: 发现上报, 劝阻, 处置, 执法, 服务. */
export type Action = 'report' | 'dissuade' | 'dispose' | 'enforce' | 'serve'
/** The class of time limit: first contact in 30 minutes, 3 working days, 5 working days. */
export type Limit = 'urgent' | 'consultation' | 'general'

/** A leaf of the taxonomy with the words that people use for it. */
export type MatterType = {
  readonly id: string
  readonly name: Said
  readonly kind: Kind
  readonly action: Action
  readonly limit: Limit
  readonly words: { readonly zh: readonly string[]; readonly en: readonly string[] }
}

/** Second level of the taxonomy. */
export type Group = { readonly id: string; readonly name: Said; readonly types: readonly MatterType[] }

/** First level of the taxonomy. */
export type Domain = { readonly id: string; readonly name: Said; readonly groups: readonly Group[] }

/** Words that recognise a type, as written: parted by commas. */
export const words = (zh: string, en: string): MatterType['words'] => ({ zh: zh.split(','), en: en.split(',') })
