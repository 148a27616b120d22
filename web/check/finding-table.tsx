import { Fragment, type ReactNode, useId, useState } from 'react'
import { usePageWords } from '../ui/page-words.ts'

/** One finding as a row: its sentence, quiet cells beside it, and what stands inside once it is opened. */
export type FindingRow = {
  readonly key: string
  readonly sentence: string
  readonly cells: readonly string[]
  readonly detail: () => ReactNode
}

const shownFirst = 50
const shownMore = 200

const Row = ({
  row,
  no,
  headings,
}: {
  readonly row: FindingRow
  readonly no: number
  readonly headings: readonly string[]
}) => {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <Fragment>
      <tr>
        <td className="num muted check-no">{no}</td>
        <td>
          <button
            type="button"
            className="link check-sentence"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {row.sentence}
          </button>
        </td>
        {row.cells.map((cell, at) => (
          <td key={headings[at]} data-heading={headings[at]} className={cell === '' ? 'check-empty' : undefined}>
            {cell}
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr className="check-detail">
          <td colSpan={2 + row.cells.length} id={id}>
            <div className="stack-s">{row.detail()}</div>
          </td>
        </tr>
      )}
    </Fragment>
  )
}

/** The findings of one kind: a table whose sentences open; the first ones, and more on request. */
export const FindingTable = <Found,>({
  title,
  meaning,
  headings,
  found,
  rowOf,
  total,
}: {
  readonly title: string
  readonly meaning: string
  /** Of the quiet cells. */
  readonly headings: readonly string[]
  readonly found: readonly Found[]
  /** A finding is spoken only when it is shown. */
  readonly rowOf: (finding: Found, at: number) => FindingRow
  readonly total: number
}) => {
  const words = usePageWords()
  const [shown, setShown] = useState(shownFirst)
  const titleId = useId()
  const rows = found.slice(0, shown).map(rowOf)
  const said = words.findings.report
  return (
    <section aria-labelledby={titleId} className="check-section">
      <h3 id={titleId}>
        {title} {total}
      </h3>
      <p className="small muted">{meaning}</p>
      <table className="table check-table check-findings">
        <thead>
          <tr>
            <th className="num">{said.headings.no}</th>
            <th>{said.headings.finding}</th>
            {headings.map((heading) => (
              <th key={heading}>{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={row.key} row={row} no={at + 1} headings={headings} />
          ))}
        </tbody>
      </table>
      {found.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + shownMore)}>
          {words.check.more(found.length - shown)}
        </button>
      )}
      {found.length <= shown && total > found.length && (
        <p className="small muted">{words.check.onlyCounted(total - found.length)}</p>
      )}
    </section>
  )
}
