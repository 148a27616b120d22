/** Runs work, at most so many at once; answers null instead of a promise when the queue is full. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T> | null

/** A gate that lets `atOnce` through together and keeps up to `waiting` more in line, first come first served. */
export const newGate = ({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }): Gate => {
  const line: (() => void)[] = []
  let inside = 0

  const leave = (): void => {
    const next = line.shift()
    if (next === undefined) inside -= 1
    else next()
  }

  const enter = (): Promise<void> => {
    if (inside < atOnce) {
      inside += 1
      return Promise.resolve()
    }
    return new Promise((resolve) => line.push(resolve))
  }

  return (work) => {
    if (inside >= atOnce && line.length >= waiting) return null
    return enter().then(work).finally(leave)
  }
}
