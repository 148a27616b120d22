import { sql } from 'kysely'
import type { Instant } from '../kernel/day.ts'
import type { Database } from './call.ts'

/** `none`: nothing here is a demonstration; `unfinished`: building one broke off; `whole`: it was built to its end. */
export type DemonstrationState = 'none' | 'unfinished' | 'whole'

export const demonstrationState = async (database: Database): Promise<DemonstrationState> => {
  const { rows } = await sql<{ finished: boolean }>`
    select finished_at is not null as finished from platform.demonstration`.execute(database)
  const [row] = rows
  if (row === undefined) return 'none'
  return row.finished ? 'whole' : 'unfinished'
}

/** Says that from now on everything in this empty database is a demonstration being built. */
export const beginDemonstration = async (database: Database, at: Instant): Promise<void> => {
  await sql`insert into platform.demonstration (started_at) values (${at})`.execute(database)
}

export const finishDemonstration = async (database: Database, at: Instant): Promise<void> => {
  await sql`update platform.demonstration set finished_at = ${at}`.execute(database)
}

const schemas = ['directory', 'people', 'duties', 'matters', 'platform', 'pgboss'] as const

/** Empties a database that holds nothing but an unfinished demonstration; migrate it again afterwards. */
export const clearUnfinished = async (database: Database): Promise<void> => {
  if ((await demonstrationState(database)) !== 'unfinished')
    throw new Error('only an unfinished demonstration is cleared')
  await database.transaction().execute(async (transaction) => {
    for (const schema of schemas) await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(transaction)
    await sql`delete from public.wardwork_migration`.execute(transaction)
  })
}
