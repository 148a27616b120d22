import { Client } from 'pg'
import { connectionOf } from '../database.ts'
import type { BackupSequence, BackupTable } from './format.ts'

/** A table, and whether it is one in name only: its rows lie in partitions. */
export type FoundTable = BackupTable & { readonly partitioned: boolean }

/** A foreign key as it can be made again. */
export type ForeignKey = { readonly owner: string; readonly name: string; readonly definition: string }

/** The same bytes for the same value on every server, and no limit on how long it takes. */
const options = [
  'timezone=UTC',
  'datestyle=ISO,YMD',
  'intervalstyle=postgres',
  'bytea_output=hex',
  'extra_float_digits=1',
  'synchronize_seqscans=off',
  'statement_timeout=0',
  'idle_in_transaction_session_timeout=0',
  'lock_timeout=0',
]

/** Connects for a backup or a restore; end it whatever happens. */
export const connectForBackup = async (url: string): Promise<Client> => {
  const client = new Client({ ...connectionOf(url), options: options.map((option) => `-c ${option}`).join(' ') })
  // What breaks the connection is reported by whatever was waiting for it.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Jobs that wait for a worker (schema pgboss) are no part of a backup: what must not be lost is a row of ours. */
const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname !~ '^pg_(toast|temp)'`

/** Not part of a backup: what belongs to an extension, which brings it itself. */
const notOfExtension = `not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

/** Every table of ours with its columns, partitions only as part of their whole; by name. */
export const listTables = async (client: Client): Promise<FoundTable[]> => {
  const { rows } = await client.query<FoundTable>(
    `select n.nspname as schema, c.relname as table, c.relkind = 'p' as partitioned,
            array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and ${ours} and ${notOfExtension}
     order by n.nspname collate "C", c.relname collate "C"`,
  )
  return rows
}

/** Every sequence of ours and how far it has counted; by name. */
export const listSequences = async (client: Client): Promise<BackupSequence[]> => {
  const { rows } = await client.query<BackupSequence>(
    `select s.schemaname as schema, s.sequencename as sequence, s.last_value::text as "lastValue"
     from pg_sequences s join pg_namespace n on n.nspname = s.schemaname
     where ${ours} order by s.schemaname collate "C", s.sequencename collate "C"`,
  )
  return rows
}

/** Every foreign key between tables of ours, those of partitions only as part of their whole. */
export const listForeignKeys = async (client: Client): Promise<ForeignKey[]> => {
  const { rows } = await client.query<ForeignKey>(
    `select format('%I.%I', n.nspname, c.relname) as owner, format('%I', k.conname) as name,
            pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and ${ours}
     order by n.nspname, c.relname, k.conname`,
  )
  return rows
}

/** A table's name as it stands in SQL. */
export const quoted = (client: Client, table: Pick<BackupTable, 'schema' | 'table'>): string =>
  `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.table)}`

/** Its columns as they stand in SQL. */
export const quotedColumns = (client: Client, table: Pick<BackupTable, 'columns'>): string =>
  table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
