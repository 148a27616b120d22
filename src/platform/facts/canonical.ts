import type { Id } from '../../kernel/ids.ts'

/** An event as the seal reads it: the body as PostgreSQL writes it, the moment in UTC with microseconds. */
export type SealedRow = {
  readonly id: Id
  readonly stream: string
  readonly no: number
  readonly name: string
  readonly actor_kind: string
  readonly actor_id: Id | null
  readonly told_at: string
  readonly body: string
}

type Json =
  | null
  | boolean
  | string
  | { readonly number: string }
  | readonly Json[]
  | { readonly object: [string, Json][] }

/** Numbers stay as they are written (`1.0` is not `1`): an altered digit is seen however far behind the point it is. */
const keepNumbers = (_key: string, value: unknown, context: { readonly source?: string }): unknown => {
  if (typeof value === 'number') return { number: context.source ?? String(value) }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return { object: Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) }
}

const write = (json: Json): string => {
  if (json === null || typeof json === 'boolean' || typeof json === 'string') return JSON.stringify(json)
  if ('number' in json) return json.number
  if ('object' in json)
    return `{${json.object.map(([key, value]) => `${JSON.stringify(key)}:${write(value)}`).join(',')}}`
  return `[${json.map(write).join(',')}]`
}

/**
 * One way to write a JSON text: keys in order of their UTF-16 units, no spaces, numbers as they were written.
 *
 * @source RFC 8785, but for numbers
 */
export const canonicalJson = (text: string): string =>
  write(JSON.parse(text, keepNumbers as (key: string, value: unknown) => unknown) as Json)

/** The bytes of an event that the seal covers: everything in its row. */
export const canonicalEvent = (jurisdictionId: Id, row: SealedRow): Buffer => {
  const { id, stream, no, name, actor_kind, actor_id, told_at, body } = row
  const head = JSON.stringify([jurisdictionId, id, stream, no, name, actor_kind, actor_id, told_at])
  return Buffer.from(`${head}${canonicalJson(body)}`, 'utf8')
}
