const digitBits = 11
const digits = 1 << digitBits
const digitMask = digits - 1

/** Counts the digit of every number at `shift`, as the place where the first number with that digit goes. */
const placesOf = (numbers: Int32Array, count: number, shift: number): Int32Array => {
  const places = new Int32Array(digits + 1)
  for (let at = 0; at < count; at += 1) {
    const next = (((numbers[at] ?? 0) >>> shift) & digitMask) + 1
    places[next] = (places[next] ?? 0) + 1
  }
  for (let digit = 0; digit < digits; digit += 1) places[digit + 1] = (places[digit + 1] ?? 0) + (places[digit] ?? 0)
  return places
}

/**
 * The places of so many points, ordered by their territories; those of one territory as they were.
 *
 * Neighbours in pre-order share what lies above them: decided one after the other they find it near. A radix sort, since
 * it must cost far less than it saves.
 */
export const byTerritory = (territory: Int32Array, count: number): Int32Array => {
  let most = 0
  for (let at = 0; at < count; at += 1) most = Math.max(most, territory[at] ?? 0)
  let [order, sorted] = [new Int32Array(count), new Int32Array(count)]
  for (let at = 0; at < count; at += 1) order[at] = at
  for (let shift = 0; most >>> shift > 0; shift += digitBits) {
    const places = placesOf(territory, count, shift)
    for (let at = 0; at < count; at += 1) {
      const point = order[at] ?? 0
      const digit = ((territory[point] ?? 0) >>> shift) & digitMask
      sorted[places[digit] ?? 0] = point
      places[digit] = (places[digit] ?? 0) + 1
    }
    ;[order, sorted] = [sorted, order]
  }
  return order
}
