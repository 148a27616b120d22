import type { ReportText } from '../../../modules/duties/core/findings/report-text.ts'
import type { Sheet } from '../table/sheet.ts'

/** How long the name of a sheet may be. */
const longestName = 31

/** Names as sheets may be called: without the signs that a workbook keeps for itself, cut to length, no two alike. */
const sheetNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain = name.replace(/[\\/?*[\]:]/g, ' ')
    let own = plain.slice(0, longestName)
    for (let again = 2; taken.has(own.toLowerCase()); again += 1) {
      const mark = ` (${again})`
      own = plain.slice(0, longestName - mark.length) + mark
    }
    taken.add(own.toLowerCase())
    return own
  })
}

/** A report as sheets of a workbook: the first says what was found, then one a kind. */
export const sheetsOf = (report: ReportText): readonly Sheet[] => {
  const [first = '', ...others] = sheetNames([report.title, ...report.sections.map(({ name }) => name)])
  return [
    { name: first, headings: [report.title], rows: report.lines.map((line) => [line]) },
    ...report.sections.map(({ meaning, headings, rows, leftOut }, at) => ({
      name: others[at] ?? '',
      headings,
      rows: [...rows, ...(leftOut === null ? [] : [['', leftOut]]), ['', meaning]],
    })),
  ]
}
