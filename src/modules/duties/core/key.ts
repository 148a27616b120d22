import type { KeyOrder } from './list-file.ts'

/** What duties are compared by, left to right; `territory` and `matter` are depths and swap places in the other order. */
export const KeyComponent = ['precedence', 'force', 'territory', 'matter', 'conditions'] as const
export type KeyComponent = (typeof KeyComponent)[number]

/** One number per component; the higher wins. */
export type Key = Readonly<Record<KeyComponent, number>>

/** The components in the order in which they count. */
export const componentsOf = (order: KeyOrder): readonly KeyComponent[] =>
  order === 'territory'
    ? ['precedence', 'force', 'territory', 'matter', 'conditions']
    : ['precedence', 'force', 'matter', 'territory', 'conditions']

export const otherOrder = (order: KeyOrder): KeyOrder => (order === 'territory' ? 'matter' : 'territory')

/** The first component in which two keys differ; null for equal keys. */
export const firstDifference = (a: Key, b: Key, order: KeyOrder): KeyComponent | null =>
  componentsOf(order).find((component) => a[component] !== b[component]) ?? null

/** Negative when `a` is stronger: sorts the strongest first. */
export const byKey = (a: Key, b: Key, order: KeyOrder): number => {
  const component = firstDifference(a, b, order)
  return component === null ? 0 : b[component] - a[component]
}
