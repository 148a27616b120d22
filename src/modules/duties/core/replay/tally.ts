/** How many orders each unit (by number) got. */
export type Tally = Map<number, number>

export const addTo = (tally: Tally, unit: number, times = 1): void => {
  tally.set(unit, (tally.get(unit) ?? 0) + times)
}

/** Units by count, most first; equal counts by the unit's number, so the order never depends on chance. */
export const ranked = (tally: Tally): [unit: number, count: number][] =>
  [...tally].sort((a, b) => b[1] - a[1] || a[0] - b[0])

export const mostOf = (tally: Tally): number => {
  let most = 0
  for (const count of tally.values()) if (count > most) most = count
  return most
}
