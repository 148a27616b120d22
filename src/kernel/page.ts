import { z } from 'zod'

/** What a list is asked for: at most `limit` rows after the row that `after` points to (keyset, never an offset). */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(500).optional(),
})
export type PageQuery = z.infer<typeof PageQuery>

/** One page: rows, and the key to ask for the next one with (null at the end). */
export type Page<T> = { readonly rows: readonly T[]; readonly next: string | null }

/** The schema of a page of `row`. */
export const PageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row).readonly(), next: z.string().nullable() })

/** Cuts a list that was read with `limit + 1` rows into a page. */
export const pageOf = <T>(rows: readonly T[], limit: number, keyOf: (row: T) => string): Page<T> => {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return { rows: kept, next: rows.length > limit && last !== undefined ? keyOf(last) : null }
}
