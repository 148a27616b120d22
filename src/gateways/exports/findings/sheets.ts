import type { ReportText } from '../../../modules/duties/core/findings/report-text.ts'
import type { Sheet } from '../table/sheet.ts'

/** What a sheet may be called: at most 31 signs, none of those that a workbook keeps for itself. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)

/** A report as sheets of a workbook: the first says what was found, then one a kind. */
export const sheetsOf = (report: ReportText): readonly Sheet[] => [
  { name: sheetName(report.title), headings: [report.title], rows: report.lines.map((line) => [line]) },
  ...report.sections.map(({ name, meaning, headings, rows, leftOut }) => ({
    name: sheetName(name),
    headings,
    rows: [...rows, ...(leftOut === null ? [] : [['', leftOut]]), ['', meaning]],
  })),
]
