/** The first place of ascending numbers, from `from` on and below `to`, whose number is not smaller; else `to`. */
export const firstFrom = (numbers: ArrayLike<number>, least: number, from = 0, to = numbers.length): number => {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
