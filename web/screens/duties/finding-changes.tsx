import { useQuery } from '@tanstack/react-query'
import type { KeptAnalysis } from '../../../src/modules/duties/core/findings/kept.ts'
import { changesQuery, useAnalysis } from '../../api/findings.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Wait } from '../../ui/wait.tsx'
import { FindingTable } from './finding-table.tsx'

/** What the draft closes and opens against the list in force, finding by finding. */
export const FindingChanges = ({ done, inForceId }: { readonly done: KeptAnalysis; readonly inForceId: string }) => {
  const words = usePageWords().findings.screen
  const { sign } = useJurisdiction()
  const before = useAnalysis(sign, { id: inForceId, state: 'published' }).done
  const changes = useQuery({ ...changesQuery(sign, done.id, before?.id ?? ''), enabled: before !== null })
  if (before === null) return <p>{words.effectWaits}</p>
  if (changes.isError) return <ErrorNotice error={changes.error} onAgain={() => void changes.refetch()} />
  if (changes.data === undefined) return <Wait />
  const { opened, closed, openedRows, closedRows } = changes.data
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, one) => all + one, 0)
  const read = { selected: null, onOpen: null, onDuty: null }
  return (
    <div className="stack">
      <h2>{words.closed(sum(closed))}</h2>
      {closedRows.length === 0 ? (
        <p>{words.nothingClosed}</p>
      ) : (
        <FindingTable rows={closedRows} label={words.closed(sum(closed))} {...read} />
      )}
      <h2>{words.opened(sum(opened))}</h2>
      {openedRows.length === 0 ? (
        <p>{words.nothingOpened}</p>
      ) : (
        <FindingTable rows={openedRows} label={words.opened(sum(opened))} {...read} />
      )}
    </div>
  )
}
