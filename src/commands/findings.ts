import { Readable } from 'node:stream'
import { documentOf } from '../gateways/exports/findings/document.ts'
import { pageOf } from '../gateways/exports/findings/page.ts'
import { sheetsOf } from '../gateways/exports/findings/sheets.ts'
import { workbookOf } from '../gateways/exports/table/write.ts'
import type { Analysis } from '../modules/duties/core/findings/finding.ts'
import { findingSpeaker } from '../modules/duties/core/findings/finding-sentences.ts'
import type { GapReport } from '../modules/duties/core/findings/gap-report.ts'
import { spokenGaps } from '../modules/duties/core/findings/gap-report-sentences.ts'
import { type ReportText, reportTextOf } from '../modules/duties/core/findings/report-text.ts'
import type { DutyList } from '../modules/duties/core/list-file.ts'
import { type NameSources, namesOf } from '../modules/duties/core/names.ts'
import { wordsOf } from '../words/index.ts'
import { terminalLocale } from './say.ts'

/** How a report is written to a file. */
export const fileFormats = ['xlsx', 'docx', 'html'] as const
export type FileFormat = (typeof fileFormats)[number]

/** Rows that a section of a report shows at most. */
const mostRows = { terminal: 20, xlsx: 100_000, docx: 500, html: 2_000 } as const

/** Ids of duties that a line of a terminal shows: the sentence before them says who they are. */
const idsOnALine = 3

/** An analysis that is to be reported, with what its list is called and what its ids mean. */
export type Reported = {
  readonly analysis: Analysis
  readonly list: DutyList
  readonly name: string
  readonly window: { readonly from: string; readonly to: string }
  readonly sources: NameSources
  /** Its gaps for people. */
  readonly gaps: GapReport
}

/** The report in words, as many rows of each kind as fit where it goes. */
export const reportOf = (reported: Reported, place: keyof typeof mostRows): ReportText => {
  const { analysis, list, name, window, sources, gaps } = reported
  const locale = terminalLocale()
  const { duties, findings: words } = wordsOf(locale)
  const names = namesOf(list, sources, { ...duties, isEnglish: locale === 'en' })
  const speaker = { words: words.said, names, list }
  return reportTextOf(analysis, {
    name,
    window,
    words: words.report,
    speak: findingSpeaker(speaker),
    most: mostRows[place],
    ...(place === 'terminal' ? { mostDuties: idsOnALine } : {}),
    gaps: spokenGaps(gaps, { ...speaker, report: words.gapReport }),
  })
}

/** Lines for a terminal. */
export const terminalLines = ({ title, lines, sections }: ReportText): string[] => [
  title,
  ...lines,
  ...sections.flatMap(({ name, meaning, rows, leftOut }) => [
    '',
    `${name}: ${meaning}`,
    ...rows.map(([no = '', ...cells]) => `  ${no.padStart(3)}  ${cells.filter((cell) => cell !== '').join('  ')}`),
    ...(leftOut === null ? [] : [`       ${leftOut}`]),
  ]),
]

/** The bytes of a file. */
export const reportFile = async (text: ReportText, format: FileFormat): Promise<Readable> => {
  if (format === 'html') return Readable.from([pageOf(text, terminalLocale())])
  return format === 'xlsx' ? workbookOf(sheetsOf(text)) : Readable.from([await documentOf(text)])
}
