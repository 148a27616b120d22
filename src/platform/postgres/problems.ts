import { problem } from '../../kernel/problem.ts'

export const alreadyServing = problem('platform/already-serving', 409)
export const stateBusy = problem('platform/state-busy', 503)
export const stateOutOfReach = problem('platform/state-out-of-reach', 503)
export const noUserToRunAs = problem('platform/no-user-to-run-as', 503)
export const noBundledServer = problem('platform/no-bundled-server', 503)
export const otherMajor = problem('platform/database-other-major', 409)
export const didNotStart = problem('platform/database-did-not-start', 503)
export const unreachable = problem('platform/database-unreachable', 503)
export const tooOld = problem('platform/database-too-old', 503)
export const notUtf8 = problem('platform/database-not-utf8', 503)
