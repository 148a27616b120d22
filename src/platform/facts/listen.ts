import type { Pool, PoolClient } from 'pg'
import type { Id } from '../../kernel/ids.ts'
import { toldChannel } from './wake.ts'

const againAfterMs = 1_000

/**
 * Calls `wake` with the jurisdiction when another process told something, and with null after (re)connecting, when
 * anything may have been told unheard.
 *
 * @returns hangs up and gives its connection back
 */
export const listenForTold = (pool: Pool, wake: (jurisdictionId: Id | null) => void): (() => Promise<void>) => {
  let client: PoolClient | null = null
  let timer: NodeJS.Timeout | null = null
  let over = false

  const lost = (from: PoolClient | null): void => {
    // A connection that dies reports more than one error: only the first is news.
    if (from !== client) return
    client?.release(true)
    client = null
    if (!over) timer = setTimeout(() => void connect(), againAfterMs)
  }

  const connect = async (): Promise<void> => {
    try {
      const fresh = await pool.connect()
      client = fresh
      fresh.on('error', () => lost(fresh))
      fresh.on('notification', ({ payload }) => wake(payload ?? null))
      await fresh.query(`listen ${toldChannel}`)
      if (over) return
      wake(null)
    } catch {
      lost(client)
    }
  }

  const connecting = connect()
  return async () => {
    over = true
    if (timer !== null) clearTimeout(timer)
    await connecting
    // A connection that listens is closed rather than lent to somebody else.
    client?.release(true)
    client = null
  }
}
