import { problem } from '../../../kernel/problem.ts'

/** Values: `file`, `why`. */
export const fileIsNoJson = problem('imports/file-is-no-json', 422)
/** An upload without a file. */
export const noFile = problem('imports/no-file', 400)
