import { problem } from '../../../kernel/problem.ts'

/** Values: `mapping`, `known`. */
export const mappingNotFound = problem('imports/mapping-not-found', 404)
/** Values: `mapping`, `why`. */
export const mappingIsWrong = problem('imports/mapping-is-wrong', 422)
/** Values: `file`, `mapping`, `missing`, `found`. */
export const columnsMissing = problem('imports/columns-missing', 422)
/** Columns that hold persons. Values: `file`, `columns`. */
export const fileHoldsPersons = problem('imports/file-holds-persons', 422)
/** Columns that label callers. Values: `file`, `columns`. */
export const fileLabelsCallers = problem('imports/file-labels-callers', 422)
/** Values: `file`, `sheet`, `row`, `column`, `value`, `rows`: how many rows cannot be read. */
export const timeUnreadable = problem('imports/time-unreadable', 422)
/** Values: as above. */
export const typeMissing = problem('imports/type-missing', 422)
/** Values: `file`. */
export const noOrders = problem('imports/no-orders', 422)
/** Two replays run at once; a third waits outside. */
export const replaysBusy = problem('imports/replays-busy', 503)
export const noFileSent = problem('imports/no-file-sent', 422)
