import type { ReplayReport } from '../../../src/modules/duties/core/replay/report.ts'
import type { Words } from '../../../src/words/index.ts'

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

// A cell that a spreadsheet would run as a formula is written as text.
const safe = (cell: string): string => (/^[=+@-]/.test(cell) ? `'${cell}` : cell)

/** The duties to clarify as CSV for a spreadsheet: UTF-8 with a mark, one line a duty. */
export const clarifyCsv = (report: ReplayReport, { clarify }: Words['replay']): string => {
  const heading = [clarify.number, clarify.duty, clarify.practice, clarify.orders, clarify.share]
  const rows = report.clarify.rows.map((row, at) => [
    String(at + 1),
    safe(row.type.path),
    safe(row.tooFew ? clarify.tooFew : row.units.map(({ name, orders }) => `${name} ${orders}`).join('; ')),
    String(row.orders),
    `${(row.shareOfUnclear * 100).toFixed(1)}%`,
  ])
  return `\ufeff${[heading, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`
}
