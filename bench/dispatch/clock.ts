/** CPU seconds that this thread has used. */
export const cpuS = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

/** The books of CPU time are kept in steps of some milliseconds: shorter runs are repeated. */
const shortestS = 0.2

/** How many of `count` things a second of this thread's CPU does. */
export const cpuRate = (count: number, work: () => void): number => {
  const from = cpuS()
  let [times, spent] = [0, 0]
  while (spent < shortestS) {
    work()
    times += 1
    spent = cpuS() - from
  }
  return (count * times) / spent
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

export const quantile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
