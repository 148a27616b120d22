import { count, type Tally } from './tally.ts'
import { type Difference, differenceIn, type Trial, trialOf } from './trial.ts'

/** The first trial in which the room and brute force differ; `after` trials that agreed. */
export type Failure = { readonly after: number; readonly trial: Trial; readonly difference: Difference }

/**
 * Holds the room against brute force in many trials.
 *
 * @param seed of the first trial; each following one has the next number
 * @param progress is told after every trial how many are done
 * @returns the first difference; null when there is none
 */
export const runTrials = (
  asked: { readonly seed: number; readonly lists: number },
  tally: Tally,
  progress: (done: number) => void = () => {},
): Failure | null => {
  for (let done = 0; done < asked.lists; done += 1) {
    const trial = trialOf(asked.seed + done)
    count(tally, 'lists')
    const difference = differenceIn(trial, tally)
    if (difference !== null) return { after: done, trial, difference }
    progress(done + 1)
  }
  return null
}
