import { problem } from '../../../kernel/problem.ts'

/** A list file that cannot be read as a list; values: `faults`, `total`. */
export const listRefused = problem('duties/list-refused', 422)
/** A point that names something the list does not know; values: `faults`, `total`. */
export const pointRefused = problem('duties/point-refused', 422)
/** A list that may be kept as a draft but not be published; values: `faults`, `total`. */
export const notPublishable = problem('duties/not-publishable', 422)

/** No version has been published yet: nothing can be decided. */
export const noListYet = problem('duties/no-list-yet', 409)
/** There is no draft to change. */
export const noDraft = problem('duties/no-draft', 409)
/** A draft is open already. */
export const draftOpen = problem('duties/draft-open', 409)
/** The list or type asked for is not there; values: `id`. */
export const notInList = problem('duties/not-in-list', 404)
/** Somebody changed it since it was looked at; values: `version`. */
export const changedMeanwhile = problem('duties/changed-meanwhile', 409)
/** A code is used by another type; values: `code`. */
export const codeTaken = problem('duties/code-taken', 409)
/** An import whose rows have problems; values: `problems`, `total`. */
export const importRefused = problem('duties/import-refused', 422)
/** What applies outside the places that are given to the actor. */
export const notYourPlace = problem('duties/not-your-place', 403)
/** The conditions of a bucket's duties cut each other into too many parts to be looked at; values: `matter`, `territory`, `steps`. */
export const tooEntangled = problem('duties/too-entangled', 422)
