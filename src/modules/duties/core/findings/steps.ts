/** Work done piece by piece: each piece yields the share that is done, the last one gives what came of it. */
export type Steps<T> = Generator<number, T>

/** Does all of it at once. */
export const ended = <T>(steps: Steps<T>): T => {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** Passes on the shares of one part as shares of the whole. */
export function* part<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    yield from + (to - from) * step.value
  }
}

/** Findings of which all are counted, and some listed. */
export type Counted<T> = { readonly listed: readonly T[]; readonly total: number }

/** How many findings are listed where nothing else is asked of those that come by the million. */
export const listedUsually = 20_000
