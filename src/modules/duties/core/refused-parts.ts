import { z } from 'zod'
import type { Problem } from '../../../kernel/problem.ts'
import { Fault } from './fault.ts'
import { RowProblem } from './template/row-problem.ts'

const Rows = z.object({ problems: z.array(RowProblem).readonly(), total: z.int() })
const Entries = z.object({ faults: z.array(Fault).readonly(), total: z.int() })

/** What a refused list names: rows of a template, entries of a list file, or nothing that could be pointed at. */
export type RefusedParts =
  | { readonly what: 'rows'; readonly rows: readonly RowProblem[]; readonly total: number }
  | { readonly what: 'entries'; readonly entries: readonly Fault[]; readonly total: number }
  | { readonly what: 'file' }

/** Reads out of a refusal what it names. */
export const refusedParts = ({ values }: Problem): RefusedParts => {
  const rows = Rows.safeParse(values)
  if (rows.success) return { what: 'rows', rows: rows.data.problems, total: rows.data.total }
  const entries = Entries.safeParse(values)
  if (entries.success) return { what: 'entries', entries: entries.data.faults, total: entries.data.total }
  return { what: 'file' }
}
