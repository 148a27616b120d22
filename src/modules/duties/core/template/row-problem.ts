import { z } from 'zod'
import { FaultCode } from '../fault.ts'

/** One thing wrong in a file: sheet, row as Excel counts, column heading, what was found, what was expected. */
export const RowProblem = z.object({
  sheet: z.string(),
  row: z.int(),
  column: z.string().nullable(),
  code: FaultCode,
  found: z.string().nullable(),
  expected: z.string().nullable(),
  /** What was probably meant. */
  suggestion: z.string().nullable(),
})
export type RowProblem = z.infer<typeof RowProblem>

/** A column nobody here knows; it is left out of the import. */
export const UnknownColumn = z.object({ sheet: z.string(), column: z.string(), suggestion: z.string().nullable() })
export type UnknownColumn = z.infer<typeof UnknownColumn>
