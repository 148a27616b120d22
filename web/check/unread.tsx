import type { Fault } from '../../src/modules/duties/core/fault.ts'
import { refusedParts } from '../../src/modules/duties/core/refused-parts.ts'
import type { RowProblem } from '../../src/modules/duties/core/template/row-problem.ts'
import { type PageWords, sentenceOf } from '../../src/words/say.ts'
import { Card } from '../ui/card.tsx'
import { usePageWords } from '../ui/page-words.ts'
import type { Checked } from './check-file.ts'

type Unreadable = Exclude<Checked, { state: 'list' | 'tables' }>

/** So many faults are listed; how many there are is told. */
const shown = 500

type Faults = {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly total: number
}

const ofRows = (words: PageWords, rows: readonly RowProblem[], total: number): Faults => {
  const { sheet, row, column, what, suggestion } = words.check.faults
  return {
    headings: [sheet, row, column, what, suggestion],
    rows: rows.map((one) => [
      one.sheet,
      String(one.row),
      one.column ?? '',
      words.duties.faults[one.code](one),
      one.suggestion ?? '',
    ]),
    total,
  }
}

const ofEntries = (words: PageWords, entries: readonly Fault[], total: number): Faults => {
  const { part, entry, field, what } = words.check.faults
  const parts: Readonly<Record<string, string>> = words.duties.parts
  return {
    headings: [part, entry, field, what],
    rows: entries.map((one) => [parts[one.part] ?? one.part, one.id, one.field, words.duties.faults[one.code](one)]),
    total,
  }
}

const faultsOf = (words: PageWords, checked: Unreadable): Faults | null => {
  if (checked.state === 'failed') return null
  if (checked.state === 'unsupported') {
    const { line, what } = words.check.faults
    const said = words.imports.decisionTables.unsupported
    const rows = checked.unsupported.map((one) => [String(one.line), said[one.code](one.name)])
    return { headings: [line, what], rows, total: rows.length }
  }
  const parts = refusedParts(checked.problem)
  if (parts.what === 'rows') return ofRows(words, parts.rows, parts.total)
  return parts.what === 'entries' ? ofEntries(words, parts.entries, parts.total) : null
}

const FaultTable = ({ faults }: { readonly faults: Faults }) => {
  const words = usePageWords().check
  const { headings, rows, total } = faults
  return (
    <>
      <table className="table check-table">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading}>{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((cells) => (
            <tr key={cells.join(' ')}>
              {cells.map((cell, at) => (
                <td key={headings[at]} data-heading={headings[at]} className={cell === '' ? 'check-empty' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {total > Math.min(shown, rows.length) && (
        <p className="small muted">{words.onlyCounted(total - Math.min(shown, rows.length))}</p>
      )}
    </>
  )
}

/** A file that could not be read: the sentence that says why and what to do, or every place where it is wrong. */
export const Unread = ({ checked }: { readonly checked: Unreadable }) => {
  const words = usePageWords()
  const faults = faultsOf(words, checked)
  const sentence = checked.state === 'refused' ? sentenceOf(words, checked.problem) : words.check.failed
  return (
    <Card title={checked.name}>
      <div className="notice" role="alert">
        <p className="strong">{faults === null ? sentence : words.check.faults.title(faults.total)}</p>
        {checked.state === 'failed' && <p className="small">{checked.why}</p>}
      </div>
      {faults !== null && <FaultTable faults={faults} />}
    </Card>
  )
}
