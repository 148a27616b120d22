import { z } from 'zod'
import { ListVersion } from './list-version.ts'
import { RowProblem, UnknownColumn } from './template/row-problem.ts'

const Counts = z.object({ added: z.int(), removed: z.int(), changed: z.int() })

/** What a file would do, or did: rows, problems, names understood, and what it changes. */
export const ImportReport = z.object({
  rows: z.int(),
  problems: z.array(RowProblem).readonly(),
  problemsTotal: z.int(),
  unknownColumns: z.array(UnknownColumn).readonly(),
  unknownSheets: z.array(z.string()).readonly(),
  /** Units that go by another name in the file: what was written and which unit it means. */
  understood: z
    .array(
      z.object({
        found: z.string(),
        unitId: z.string(),
        name: z.string(),
        how: z.enum(['name', 'short', 'alias', 'spelling']),
      }),
    )
    .readonly(),
  duties: z.int(),
  items: z.int(),
  addedTypes: z.int(),
  changedTypes: z.int(),
  changes: z.object({ duties: Counts, items: Counts }),
  /** The draft it went into; null for a dry run. */
  draft: ListVersion.nullable(),
  /** Rows that were left out because they were asked to be. */
  skipped: z.array(z.object({ sheet: z.string(), row: z.int() })).readonly(),
})
export type ImportReport = z.infer<typeof ImportReport>
