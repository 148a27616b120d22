import type { Pool, PoolClient } from 'pg'
import type { Id } from '../../src/kernel/ids.ts'

/** The tables that taking in a matter writes to, in the order it does, and what names the matter in them. */
const tables = [
  { name: 'matters.matter', ours: 'id = $1' },
  { name: 'matters.matter_text', ours: 'matter_id = $1' },
  { name: 'matters.assignment', ours: 'matter_id = $1' },
  { name: 'matters.entry', ours: 'matter_id = $1' },
  { name: 'platform.head', ours: `stream = 'matter:' || $1::text` },
  { name: 'platform.event', ours: `stream = 'matter:' || $1::text` },
  {
    name: 'platform.unsealed',
    ours: `event_id in (select id from platform.event where stream = 'matter:' || $1::text)`,
  },
  { name: 'platform.pending', ours: `stream = 'matter:' || $1::text` },
] as const

type Cell = string | null

/** The rows that one intake left in one table: its columns, and the cells row by row. */
export type Left = { readonly table: string; readonly columns: readonly string[]; readonly rows: readonly Cell[][] }

const cellOf = (value: unknown): Cell => {
  if (value === null || value === undefined) return null
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Everything that the intake of a matter wrote, as text. */
export const leftBy = async (pool: Pool, id: Id): Promise<Left[]> => {
  const left: Left[] = []
  for (const { name, ours } of tables) {
    const { rows } = await pool.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(one) as row from ${name} one where ${ours}`,
      [id],
    )
    const columns = Object.keys(rows[0]?.row ?? {})
    if (rows.length === 0) continue
    left.push({ table: name, columns, rows: rows.map(({ row }) => columns.map((column) => cellOf(row[column]))) })
  }
  return left
}

const insert = (client: PoolClient, { table, columns, rows }: Left): Promise<unknown> => {
  const places = rows.map((row, at) => `(${row.map((_, i) => `$${at * row.length + i + 1}`).join(', ')})`)
  return client.query({
    name: `${table} ${rows.length}`,
    text: `insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')}) values ${places.join(', ')}`,
    values: rows.flat(),
  })
}

/** New names for what must not be there twice: the matter, its number, its events. */
const renamed = (left: readonly Left[], id: Id, newId: () => Id): Left[] => {
  const old = left[0]?.rows[0]?.[left[0].columns.indexOf('id')] ?? ''
  const number = left[0]?.rows[0]?.[left[0].columns.indexOf('number')] ?? ''
  const names = new Map([
    [old, id],
    [`matter:${old}`, `matter:${id}`],
    [number, `XT-${id}`],
  ])
  const event = left.find(({ table }) => table === 'platform.event')
  for (const row of event?.rows ?? []) names.set(row[event?.columns.indexOf('id') ?? 0] ?? '', newId())
  return left.map((one) => ({
    ...one,
    rows: one.rows.map((row) => row.map((cell) => (cell === null ? null : (names.get(cell) ?? cell)))),
  }))
}

/** The rival: the same rows, known beforehand, inserted in one transaction and nothing else. */
export const insertAgain = async (pool: Pool, left: readonly Left[], newId: () => Id): Promise<void> => {
  const rows = renamed(left, newId(), newId)
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const one of rows) await insert(client, one)
    await client.query('commit')
  } finally {
    client.release()
  }
}
