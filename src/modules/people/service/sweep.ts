import { type Call, inTransaction } from '../../../platform/call.ts'
import { deleteOldAttempts } from '../store/identities.ts'
import { deleteEndedSessions } from '../store/sessions.ts'
import { deleteOldDevices, deleteOldFailures } from '../store/tries.ts'

/** Forgets what is over: ended sessions, failures older than an hour, unfinished sign-ins, devices unseen for half a year. */
export const sweep = (call: Call): Promise<number> =>
  inTransaction(call, async (call) => {
    const swept = [
      await deleteEndedSessions(call),
      await deleteOldFailures(call),
      await deleteOldAttempts(call),
      await deleteOldDevices(call),
    ]
    return swept.reduce((total, count) => total + count, 0)
  })
