/** A list of integers that is emptied and filled again without allocating. */
export type Growing = { items: Int32Array; count: number }

export const growing = (): Growing => ({ items: new Int32Array(16), count: 0 })

export const push = (list: Growing, value: number): void => {
  if (list.count === list.items.length) {
    const wider = new Int32Array(list.count * 2)
    wider.set(list.items)
    list.items = wider
  }
  list.items[list.count] = value
  list.count += 1
}

/** Sorts ascending and keeps each value once. */
export const sortDistinct = (list: Growing): void => {
  if (list.count < 2) return
  list.items.subarray(0, list.count).sort()
  let kept = 1
  for (let at = 1; at < list.count; at += 1) {
    const value = list.items[at] ?? 0
    if (value === list.items[kept - 1]) continue
    list.items[kept] = value
    kept += 1
  }
  list.count = kept
}

export const isSame = (a: Growing, b: Growing): boolean => {
  if (a.count !== b.count) return false
  for (let at = 0; at < a.count; at += 1) if (a.items[at] !== b.items[at]) return false
  return true
}
