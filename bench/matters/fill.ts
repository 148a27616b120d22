import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Pool, PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { chunksOf, type Shape, tables } from './generate.ts'

/** Takes away the indexes that no constraint stands on; answers how to make them again. */
const dropIndexes = async (client: PoolClient): Promise<string[]> => {
  const { rows } = await client.query<{ name: string; made: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name, pg_get_indexdef(c.oid) as made
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'matters' and not i.indisunique and not i.indisprimary`)
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ made }) => made)
}

/** Copies generated matters in, with their texts and parts; indexes are made afterwards, as a restore does. */
export const fill = async (pool: Pool, shapes: readonly Shape[]): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    const indexes = await dropIndexes(client)
    for (const shape of shapes)
      for (const { name, columns, lines } of tables) {
        const copy = client.query(copyFrom(`copy ${name} (${columns}) from stdin`))
        await pipeline(Readable.from(chunksOf(shape, lines)), copy)
      }
    for (const made of indexes) await client.query(made)
    await client.query('vacuum analyze matters.matter, matters.matter_text, matters.assignment')
  } finally {
    client.release()
  }
}
