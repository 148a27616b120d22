import { utils, write } from '@e965/xlsx'
import { documentOf } from '../../src/gateways/exports/findings/document.ts'
import { pageOf } from '../../src/gateways/exports/findings/page.ts'
import { sheetsOf } from '../../src/gateways/exports/findings/sheets.ts'
import { tableReportOf } from '../../src/modules/duties/core/decision-table/report-text.ts'
import { spokenGaps } from '../../src/modules/duties/core/findings/gap-report-sentences.ts'
import { joinedReports, type ReportText, reportTextOf } from '../../src/modules/duties/core/findings/report-text.ts'
import type { LocaleName, Words } from '../../src/words/say.ts'
import type { Checked } from './check-file.ts'
import { listSpeaker } from './list-speaker.ts'

/** How a report can be taken along. */
export const reportFormats = ['xlsx', 'docx', 'html'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** Rows that a section of a report shows at most. */
const mostRows = { xlsx: 100_000, docx: 500, html: 2_000 } as const

const types: Readonly<Record<ReportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
}

type Asked = { readonly format: ReportFormat; readonly words: Words; readonly locale: LocaleName }

const reportOf = (checked: Checked, { format, words, locale }: Asked): ReportText | null => {
  if (checked.state === 'tables') {
    const said = { report: words.commands.decisionTables, notes: words.imports.decisionTables.notes }
    return tableReportOf(checked.name, checked.tables, said)
  }
  if (checked.state !== 'list') return null
  const { finding, names } = listSpeaker(checked, words, locale)
  return reportTextOf(checked.analysis, {
    name: checked.name,
    window: checked.window,
    words: words.findings.report,
    speak: finding,
    most: mostRows[format],
    gaps: spokenGaps(checked.gaps, {
      words: words.findings.said,
      names,
      list: checked.list,
      report: words.findings.gapReport,
    }),
  })
}

const workbookOf = (report: ReportText): ArrayBuffer => {
  const book = utils.book_new()
  for (const { name, headings, rows } of sheetsOf(report)) {
    const sheet = utils.aoa_to_sheet([[...headings], ...rows.map((row) => [...row])])
    sheet['!cols'] = headings.map((_, at) => ({ wch: at === 1 || headings.length === 1 ? 80 : at === 4 ? 48 : 16 }))
    utils.book_append_sheet(book, sheet, name)
  }
  return write(book, { type: 'array', bookType: 'xlsx', compression: true })
}

/** The report of everything that could be read, as a file made here. */
export const reportFile = async (checked: readonly Checked[], asked: Asked): Promise<Blob> => {
  const report = joinedReports(checked.flatMap((one) => reportOf(one, asked) ?? []))
  const { format, locale } = asked
  const type = types[format]
  if (format === 'html') return new Blob([pageOf(report, locale)], { type })
  return new Blob([format === 'xlsx' ? workbookOf(report) : await documentOf(report)], { type })
}
