import type { FindingKind } from './findings.ts'
import { count, type Tally } from './tally.ts'
import { type Difference, differenceIn, type Trial, trialOf } from './trial.ts'

/** The first trial in which the room and brute force differ; `after` trials that agreed. */
export type Failure = { readonly after: number; readonly trial: Trial; readonly difference: Difference }

/** Which trials: the seed of the first, each following one has the next number; all kinds of findings unless some are named. */
export type Asked = { readonly seed: number; readonly lists: number; readonly kinds?: readonly FindingKind[] }

/**
 * Holds the room against brute force in many trials.
 *
 * @param progress is told after every trial how many are done
 * @returns the first difference; null when there is none
 */
export const runTrials = (asked: Asked, tally: Tally, progress: (done: number) => void = () => {}): Failure | null => {
  for (let done = 0; done < asked.lists; done += 1) {
    const trial = trialOf(asked.seed + done, asked.kinds)
    count(tally, 'lists')
    const difference = differenceIn(trial, tally)
    if (difference !== null) return { after: done, trial, difference }
    progress(done + 1)
  }
  return null
}
