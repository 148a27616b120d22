/** Something to wait for: rung by whoever has news. */
export type Bell = {
  readonly ring: () => void
  /** Resolves at the next ring, or after this many milliseconds; at once when it was rung since the last wait. */
  readonly wait: (ms: number) => Promise<void>
}

/** A bell for one or many waiters. */
export const newBell = (): Bell => {
  let waiters: (() => void)[] = []
  let rung = false

  const ring = (): void => {
    const woken = waiters
    waiters = []
    rung = woken.length === 0
    for (const wake of woken) wake()
  }

  const wait = (ms: number): Promise<void> => {
    if (rung) {
      rung = false
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        waiters = waiters.filter((waiter) => waiter !== wake)
        resolve()
      }, ms)
      const wake = (): void => {
        clearTimeout(timer)
        resolve()
      }
      waiters.push(wake)
    })
  }

  return { ring, wait }
}
