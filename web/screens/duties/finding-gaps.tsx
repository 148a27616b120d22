import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Refusal } from '../../../src/kernel/problem.ts'
import type { GapReportView, KeptAnalysis } from '../../../src/modules/duties/core/findings/kept.ts'
import { noGapReport } from '../../../src/modules/duties/core/findings/kept.ts'
import { choiceOf } from '../../api/choice.ts'
import { matrixQuery } from '../../api/duties.ts'
import { gapReportQuery } from '../../api/findings.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Action } from '../../ui/action.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useNumbers } from '../../ui/figures.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Wait } from '../../ui/wait.tsx'
import { KeptIn, useSettling } from './finding-settling.tsx'
import type { Way } from './finding-ways.ts'

type Row = GapReportView['rows'][number]

/** The proposed statement as a duty to be written. A unit is filled in; who names a line chooses its unit. */
const wayOf = ({ draft }: Row, names: GapReportView['names'], today: string): Way => {
  const named = (id: string) => choiceOf(id, names[id] ?? id)
  const { assignee } = draft
  return {
    kind: 'close',
    type: named(draft.matter),
    place: named(draft.territory),
    exceptPlaces: draft.exceptTerritories.map(named),
    boxes: draft.boxes,
    from: draft.from > today ? draft.from : null,
    to: draft.to,
    ...(assignee !== null && 'unit' in assignee ? { unit: named(assignee.unit) } : {}),
  }
}

const GapRowView = ({ row, onWrite }: { readonly row: Row; readonly onWrite: (() => void) | null }) => {
  const words = usePageWords().findings.screen
  return (
    <li className="stack-s">
      <b>{row.headline}</b>
      <div className="small">
        {words.largestOf(row.regions)} {row.largest}
      </div>
      <div className="row wrap gap-proposed">
        <span className="grow">
          {row.proposed} {row.source !== null && <span className="small muted">{row.source}</span>}
        </span>
        {onWrite !== null && <Action label={words.write} onPress={onWrite} />}
      </div>
    </li>
  )
}

/** The gaps of an analysis rolled up: what weighs most first, each with a statement that would close its largest. */
export const FindingGaps = ({ done, isEditor }: { readonly done: KeptAnalysis; readonly isEditor: boolean }) => {
  const words = usePageWords().findings.screen
  const { sign } = useJurisdiction()
  const { whole } = useNumbers()
  const { on } = useSuspenseQuery(matrixQuery(sign)).data
  const settling = useSettling(on)
  const report = useQuery(gapReportQuery(sign, done.id))
  const isOlder = report.error instanceof Refusal && report.error.problem.code === noGapReport.code
  if (isOlder) return <Empty title={words.noGaps}>{words.noGapsHint}</Empty>
  if (report.isError) return <ErrorNotice error={report.error} onAgain={() => void report.refetch()} />
  if (report.data === undefined) return <Wait />
  const { rows, total, names } = report.data
  return (
    <section className="card stack" aria-label={words.views.gaps}>
      <KeptIn draft={settling.keptIn} />
      <p className="muted small">{words.gapsSorted(whole(rows.length), whole(total))}</p>
      <ol className="plain-list stack gap-rows">
        {rows.map((row) => (
          <GapRowView
            key={`${row.matter} ${row.territory}`}
            row={row}
            onWrite={isEditor ? () => settling.begin(wayOf(row, names, on)) : null}
          />
        ))}
      </ol>
      {settling.form}
    </section>
  )
}
