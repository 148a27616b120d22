import { sql } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Database } from '../call.ts'

/** The channel on which processes tell each other that a jurisdiction has something to hear. */
export const toldChannel = 'wardwork_told'

// A teller cannot know when its transaction ends: one of these moments comes soon after; polling covers the rest.
const soundAfterMs = [4, 40, 250] as const

const wakers = new Set<(jurisdictionId: Id) => void>()
const sounding = new Map<string, NodeJS.Timeout>()

const sound = (jurisdictionId: Id, afterMs: number): void => {
  const key = `${afterMs}:${jurisdictionId}`
  if (sounding.has(key)) return
  const timer = setTimeout(() => {
    sounding.delete(key)
    for (const wake of wakers) wake(jurisdictionId)
  }, afterMs)
  timer.unref()
  sounding.set(key, timer)
}

/**
 * Calls `wake` soon after something was told in this process; many facts are one call.
 *
 * @returns ends it
 */
export const onTold = (wake: (jurisdictionId: Id) => void): (() => void) => {
  wakers.add(wake)
  return () => {
    wakers.delete(wake)
  }
}

/** Says that a jurisdiction's listeners have something to hear, once the present transaction is over. */
export const announceTold = (jurisdictionId: Id): void => {
  if (wakers.size === 0) return
  for (const afterMs of soundAfterMs) sound(jurisdictionId, afterMs)
}

/**
 * Passes what is told in this process on to the workers of other processes.
 *
 * By a statement of its own rather than inside the telling transaction: there, `notify` makes all commits of the
 * database wait for each other.
 *
 * @returns ends it
 */
export const announceAcross = (database: Database): (() => void) =>
  onTold((jurisdictionId) => {
    // A lost notice costs a moment, never a fact: workers also poll.
    sql`select pg_notify(${toldChannel}, ${jurisdictionId})`.execute(database).catch(() => undefined)
  })
