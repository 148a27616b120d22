/** CPU seconds that this thread has used. */
export const cpuS = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

/** How often a second something can be done `count` times over, by this thread's CPU. */
export const cpuRate = (count: number, work: () => void): number => {
  const from = cpuS()
  work()
  return count / Math.max(1e-9, cpuS() - from)
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

export const quantile = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
