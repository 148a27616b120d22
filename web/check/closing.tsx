import { useMemo } from 'react'
import { gapRowSpeaker } from '../../src/modules/duties/core/findings/gap-report-sentences.ts'
import { usePageWords } from '../ui/page-words.ts'
import type { CheckedList } from './check-file.ts'
import { useListSpeaker } from './list-speaker.ts'

/** Statements that would close the largest gaps, as somebody could write them into the list. */
export const Closing = ({ checked }: { readonly checked: CheckedList }) => {
  const words = usePageWords()
  const { names } = useListSpeaker(checked)
  const rows = useMemo(() => {
    const given = { words: words.findings.said, names, list: checked.list, report: words.findings.gapReport }
    return checked.gaps.rows.map(gapRowSpeaker(given))
  }, [checked, names, words])
  if (rows.length === 0) return null
  return (
    <details className="check-section">
      <summary>{words.check.closing(rows.length)}</summary>
      <ol className="others check-closing">
        {rows.map(({ headline, proposed, source }) => (
          <li key={`${headline} ${proposed}`}>
            <div className="strong">{headline}</div>
            <div>{proposed}</div>
            {source !== null && <div className="small muted">{source}</div>}
          </li>
        ))}
      </ol>
    </details>
  )
}
