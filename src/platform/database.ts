import { CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './call.ts'

const isoOf = (text: string): string => text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z')

const keepText = (text: string): string => text

/** `date` stays a day, `timestamptz` becomes an ISO instant, `bigint` a number: the shapes of `kernel/day.ts`. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(oid, format)
    if (oid === pg.types.builtins.DATE) return keepText
    if (oid === pg.types.builtins.TIMESTAMPTZ) return isoOf
    if (oid === pg.types.builtins.INT8) return Number
    return pg.types.getTypeParser(oid, 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

/** How to reach a database: the connection settings every client of ours shares. */
export const connectionOf = (url: string): pg.ClientConfig => ({
  connectionString: url,
  types,
  options: '-c timezone=UTC -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000',
  application_name: 'wardwork',
})

/** An open database: queries through `database`, bulk and listening through clients of `pool`. */
export type OpenDatabase = {
  readonly database: Database
  readonly pool: pg.Pool
  readonly close: () => Promise<void>
}

/** Opens a pool of at most `size` connections; nothing connects before the first query. */
export const openDatabase = (url: string, size = 12): OpenDatabase => {
  const pool = new pg.Pool({ ...connectionOf(url), max: size, idleTimeoutMillis: 10_000 })
  // A connection that dies while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  // So does one that dies between two queries of a transaction: the next query of that transaction says so.
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
  })
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool }) })
  return { database, pool, close: () => database.destroy() }
}

/**
 * Lets the database look at its tables anew after a bulk load: until it has, it plans queries for empty tables and
 * answers in seconds what takes milliseconds.
 */
export const renewStatistics = async (database: Database): Promise<void> => {
  await database.executeQuery(CompiledQuery.raw('analyze'))
}

/** Whether the database answers. */
export const answers = async (database: Database): Promise<boolean> => {
  try {
    await database.executeQuery(CompiledQuery.raw('select 1'))
    return true
  } catch {
    return false
  }
}
