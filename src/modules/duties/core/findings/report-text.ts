import type { Analysis, Finding, FindingKind } from './finding.ts'
import { findingKinds } from './finding.ts'
import type { SpokenGaps } from './gap-report-sentences.ts'

/** One part of a report: a heading, what the figure means, a table, and how many rows were left out. */
export type ReportSection = {
  readonly name: string
  readonly meaning: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly leftOut: string | null
}

/** A report in words, whatever it is written as: terminal, workbook, document or page. */
export type ReportText = {
  readonly title: string
  readonly lines: readonly string[]
  readonly sections: readonly ReportSection[]
}

/** The words of a language that a report of findings is made with; `src/words/` has them. */
export type ReportWords = {
  readonly title: (name: string) => string
  readonly window: (days: { readonly from: string; readonly to: string }) => string
  readonly clean: string
  readonly summary: (counts: Analysis['counts']) => string
  readonly kinds: Readonly<Record<FindingKind, string>>
  readonly meanings: Readonly<Record<FindingKind, string>>
  readonly headings: {
    readonly no: string
    readonly finding: string
    readonly size: string
    readonly from: string
    readonly duties: string
  }
  readonly leftOut: (n: number) => string
  /** The gaps rolled up, each row with a statement that would close its largest. */
  readonly rolledUp: {
    readonly name: string
    readonly meaning: string
    readonly headings: {
      readonly no: string
      readonly gaps: string
      readonly regions: string
      readonly source: string
      readonly proposed: string
    }
  }
}

const rolledUpSection = ({ total, rows }: SpokenGaps, words: ReportWords): ReportSection => {
  const { name, meaning, headings } = words.rolledUp
  const { no, gaps, regions, source, proposed } = headings
  return {
    name: `${name} ${total}`,
    meaning,
    headings: [no, gaps, regions, source, proposed],
    rows: rows.map((row, at) => [String(at + 1), row.headline, String(row.regions), row.source ?? '', row.proposed]),
    leftOut: total > rows.length ? words.leftOut(total - rows.length) : null,
  }
}

const sizeOf = (finding: Finding): string => ('size' in finding ? String(finding.size) : '')
const fromOf = (finding: Finding): string => ('days' in finding ? finding.days.from : '')
const dutiesOf = (finding: Finding, most: number): string => {
  if (!('duties' in finding)) return ''
  const { duties } = finding
  return duties.slice(0, most).join(', ') + (duties.length > most ? ` … +${duties.length - most}` : '')
}

/**
 * A report of an analysis in words.
 *
 * @param speak a finding's sentence
 * @param gaps what the gaps come to, shown before them; null where there are none
 * @param most rows a section shows; its counts tell of all
 * @param mostDuties ids of duties a row shows; all where it is left out
 */
export const reportTextOf = (
  analysis: Analysis,
  given: {
    readonly name: string
    readonly window: { readonly from: string; readonly to: string }
    readonly words: ReportWords
    readonly speak: (finding: Finding) => string
    readonly most: number
    readonly mostDuties?: number
    readonly gaps: SpokenGaps | null
  },
): ReportText => {
  const { words, speak, most, mostDuties = Number.POSITIVE_INFINITY, gaps } = given
  const { no, finding, size, from, duties } = words.headings
  const sections = findingKinds.flatMap((kind): ReportSection[] => {
    const found = analysis.findings.filter((one) => one.kind === kind)
    const all = analysis.counts[kind] ?? found.length
    if (all === 0) return []
    const rows = found
      .slice(0, most)
      .map((one, at) => [String(at + 1), speak(one), sizeOf(one), fromOf(one), dutiesOf(one, mostDuties)])
    const before = kind === 'gap' && gaps !== null ? [rolledUpSection(gaps, words)] : []
    return [
      ...before,
      {
        name: `${words.kinds[kind]} ${all}`,
        meaning: words.meanings[kind],
        headings: [no, finding, size, from, duties],
        rows,
        leftOut: all > rows.length ? words.leftOut(all - rows.length) : null,
      },
    ]
  })
  const said = sections.length === 0 ? words.clean : words.summary(analysis.counts)
  return { title: words.title(given.name), lines: [said, words.window(given.window)], sections }
}

/** Several reports as one, each section under the name of its file. */
export const joinedReports = (reports: readonly ReportText[]): ReportText => {
  const [first, ...others] = reports
  if (first === undefined || others.length === 0) return first ?? { title: '', lines: [], sections: [] }
  return {
    title: reports.map(({ title }) => title).join(' · '),
    lines: reports.flatMap(({ title, lines }) => lines.map((line) => `${title}: ${line}`)),
    sections: reports.flatMap(({ title, sections }) =>
      sections.map((section) => ({ ...section, name: `${section.name} · ${title}` })),
    ),
  }
}
