import type { ReportSection, ReportText } from '../findings/report-text.ts'
import type { TableCounts, TableFinding, TableNote, TableRead } from './finding.ts'

/** Decision tables of a file with everything found in them. */
export type TablesChecked = {
  readonly counts: TableCounts
  readonly findings: readonly TableFinding[]
  readonly tables: readonly TableRead[]
  readonly notes: readonly TableNote[]
}

/** The kinds in the order of a report. */
export const tableKinds = ['gap', 'overlap', 'conflict', 'shadowed'] as const

type Kind = (typeof tableKinds)[number]

/** The words of a language that a report of decision tables is made with; `src/words/` has them. */
export type TableReportWords = {
  readonly title: (name: string) => string
  readonly read: (said: { readonly tables: number; readonly rules: number }) => string
  readonly clean: string
  readonly kinds: Readonly<Record<Kind, string>>
  readonly meanings: Readonly<Record<Kind, string>>
  readonly headings: {
    readonly no: string
    readonly region: string
    readonly rules: string
    readonly decision: string
  }
}

/** What is said of things that were not judged. */
export type TableNoteWords = {
  readonly 'open-texts': (said: { decision: string; columns: string }) => string
  readonly 'unranked-outputs': (said: { decision: string }) => string
  readonly 'default-output': (said: { decision: string }) => string
  readonly 'rule-outside': (said: { decision: string; statement: number }) => string
  readonly 'not-a-table': (said: { decision: string; logic: string }) => string
}

type Said = { readonly report: TableReportWords; readonly notes: TableNoteWords }

type Column = Extract<TableFinding, { region: unknown }>['region'][number]

const columnText = (column: Column): string => {
  const { attribute, values, from, fromIncluded, to, toIncluded } = column
  const named = (values ?? []).map(String).join(', ')
  const rest = [...(column.other === true ? ['…'] : []), ...(column.null === true ? ['null'] : [])].join(', ')
  if (values !== undefined || (from === undefined && to === undefined))
    return `${attribute} = ${[named, rest].filter((part) => part !== '').join(', ') || '*'}`
  const low = from === undefined ? '(−∞' : `${fromIncluded === true ? '[' : '('}${from}`
  const high = to === undefined ? '+∞)' : `${to}${toIncluded === true ? ']' : ')'}`
  return `${attribute} ${low}, ${high}${rest === '' ? '' : `, ${rest}`}`
}

/** A region in words: each column with its values or range. */
export const regionText = (finding: TableFinding): string =>
  'region' in finding ? finding.region.map(columnText).join('; ') || '*' : ''

/** A note in words. */
export const noteText = (said: TableNoteWords, note: TableNote): string => {
  switch (note.code) {
    case 'open-texts':
      return said['open-texts']({ decision: note.decision, columns: note.columns.join(', ') })
    case 'rule-outside':
      return said['rule-outside']({ decision: note.decision, statement: note.statement })
    case 'not-a-table':
      return said['not-a-table']({ decision: note.decision, logic: note.logic })
    default:
      return said[note.code]({ decision: note.decision })
  }
}

const sectionOf = (said: TableReportWords, whole: TablesChecked, kind: Kind): ReportSection[] => {
  const found = whole.findings.filter((one) => one.kind === kind)
  if (found.length === 0) return []
  const rows = found.map((one, at) => [String(at + 1), regionText(one), '', one.statements.join(', '), one.decision])
  const { headings } = said
  return [
    {
      name: `${said.kinds[kind]} ${found.length}`,
      meaning: said.meanings[kind],
      headings: [headings.no, headings.region, '', headings.rules, headings.decision],
      rows,
      leftOut: null,
    },
  ]
}

/** What was found in decision tables, as a report. */
export const tableReportOf = (name: string, whole: TablesChecked, words: Said): ReportText => {
  const said = words.report
  const rules = whole.tables.reduce((total, table) => total + table.rules, 0)
  return {
    title: said.title(name),
    lines: [
      said.read({ tables: whole.tables.length, rules }),
      ...(whole.findings.length === 0 ? [said.clean] : []),
      ...whole.notes.map((note) => noteText(words.notes, note)),
    ],
    sections: tableKinds.flatMap((kind) => sectionOf(said, whole, kind)),
  }
}
