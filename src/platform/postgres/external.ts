import { Client } from 'pg'
import { refuse } from '../../kernel/problem.ts'
import { notUtf8, tooOld, unreachable } from './problems.ts'

/** The oldest server whose dialect our SQL is written in. */
export const oldestMajor = 15

/** Host, port and database of an address, without user and password; the word itself when it is no address. */
const withoutSecrets = (url: string): string => {
  const parsed = URL.parse(url)
  if (parsed === null) return 'DATABASE_URL'
  return `${parsed.host || parsed.searchParams.get('host') || 'localhost'}${parsed.pathname}`
}

const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}

type Server = { readonly version: string; readonly number: number; readonly encoding: string }

const ask = async (url: string): Promise<Server> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while it waits is reported by the question itself.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const answer = await client.query<Server>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
              pg_encoding_to_char(encoding) as encoding
       from pg_database where datname = current_database()`,
    )
    return answer.rows[0] ?? refuse(unreachable, { address: withoutSecrets(url), reason: '' })
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Tries a PostgreSQL that somebody else runs.
 *
 * Refuses with `unreachable`, `tooOld` (before major version `oldest`) or `notUtf8`.
 */
export const checkExternal = async (url: string, oldest = oldestMajor): Promise<void> => {
  const server = await ask(url).catch((error) =>
    refuse(unreachable, { address: withoutSecrets(url), reason: reasonOf(error) }),
  )
  if (server.number < oldest * 10_000) refuse(tooOld, { version: server.version, oldest })
  if (server.encoding !== 'UTF8') refuse(notUtf8, { address: withoutSecrets(url), encoding: server.encoding })
}
