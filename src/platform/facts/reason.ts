import { Refusal } from '../../kernel/problem.ts'

const longest = 300

type Reported = { readonly code?: unknown; readonly table?: unknown; readonly constraint?: unknown }

/** What a message may not carry into a row that operators read: anything quoted, and long numbers. */
const withoutValues = (message: string): string =>
  message
    .replace(/"[^"]*"|'[^']*'|“[^”]*”|\([^)]*\)=\([^)]*\)/g, '…')
    .replace(/\d{5,}/g, '…')
    .replace(/\s+/g, ' ')

/**
 * Why something failed, for operators: the problem's code, the database's code with table and constraint, or the
 * error's message without any value that may be about a person.
 */
export const reasonOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.problem.code
  if (!(error instanceof Error)) return 'unknown'
  const { code, table, constraint } = error as Reported
  const details = [code, table, constraint].filter((part) => typeof part === 'string')
  return `${error.name} ${details.join(' ')}: ${withoutValues(error.message)}`.replace(' :', ':').slice(0, longest)
}
