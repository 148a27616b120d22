import { problem } from '../../../kernel/problem.ts'

/** A list file that cannot be read as a list; values: `faults`, `total`. */
export const listRefused = problem('duties/list-refused', 422)
/** A point that names something the list does not know; values: `faults`, `total`. */
export const pointRefused = problem('duties/point-refused', 422)
/** A list that may be kept as a draft but not be published; values: `faults`, `total`. */
export const notPublishable = problem('duties/not-publishable', 422)
