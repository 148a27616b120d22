import * as listProblems from '../gateways/imports/duty-list/problems.ts'
import { mappingIsWrong, mappingNotFound } from '../gateways/imports/orders/problems.ts'
import * as tableProblems from '../gateways/imports/table/problems.ts'
import { Refusal } from '../kernel/problem.ts'
import { boundaryFileUnreadable } from '../modules/directory/core/problems.ts'

const refused = 1
const wrongCall = 2

/** What is wrong with a file itself: it is not there, not whole, or not of a kind that is read. */
const unreadable = new Set(
  [
    ...Object.values(tableProblems),
    ...Object.values(listProblems),
    ...[mappingIsWrong, mappingNotFound, boundaryFileUnreadable],
  ].map((kind) => kind.code),
)

/** The system would not let us read or write: a missing right, a folder where a file is meant, a full disk. */
const isOfTheSystem = (cause: unknown): cause is Error & { readonly code: string } =>
  cause instanceof Error && 'syscall' in cause && 'code' in cause && typeof cause.code === 'string'

/** Whether it is a fault of this program, which whoever mends it has to find. */
export const isOfOurs = (cause: unknown): cause is Error =>
  cause instanceof Error && !(cause instanceof Refusal) && !isOfTheSystem(cause)

/** How a command ends that failed: 1 refused, 2 called wrongly or given a file that cannot be read. */
export const exitCodeOf = (cause: unknown): number => {
  if (!(cause instanceof Refusal)) return isOfTheSystem(cause) && cause.code === 'ENOSPC' ? refused : wrongCall
  return cause.problem.status === 400 || unreadable.has(cause.problem.code) ? wrongCall : refused
}
