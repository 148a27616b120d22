import type { DecisionTableCheck } from '../gateways/imports/dmn/read.ts'
import type { TableFinding, TableNote } from '../modules/duties/core/decision-table/finding.ts'
import type { ReportSection, ReportText } from '../modules/duties/core/findings/report-text.ts'
import type { Words } from '../words/index.ts'

type Whole = Extract<DecisionTableCheck, { ok: true }>
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

const regionText = (finding: TableFinding): string =>
  'region' in finding ? finding.region.map(columnText).join('; ') || '*' : ''

const noteText = (words: Words, note: TableNote): string => {
  const said = words.imports.decisionTables.notes
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

const kinds = ['gap', 'overlap', 'conflict', 'shadowed'] as const

const sectionOf = (words: Words, whole: Whole, kind: (typeof kinds)[number]): ReportSection[] => {
  const said = words.commands.decisionTables
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
export const tableReport = (words: Words, name: string, whole: Whole): ReportText => {
  const said = words.commands.decisionTables
  const rules = whole.tables.reduce((total, table) => total + table.rules, 0)
  return {
    title: said.title(name),
    lines: [
      said.read({ tables: whole.tables.length, rules }),
      ...(whole.findings.length === 0 ? [said.clean] : []),
      ...whole.notes.map((note) => noteText(words, note)),
    ],
    sections: kinds.flatMap((kind) => sectionOf(words, whole, kind)),
  }
}
