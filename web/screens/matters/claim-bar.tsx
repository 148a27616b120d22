import { useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import type { QueueRow } from '../../../src/modules/matters/core/queue.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useClaimAll } from '../../api/matters.ts'
import { Action } from '../../ui/action.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { problemIn, sayProblem } from '../../ui/notice.tsx'
import { useWords } from '../../ui/words.ts'

/** How taking on several went: what worked, and why the rest did not. */
const Outcome = ({ results }: { readonly results: readonly PromiseSettledResult<unknown>[] }) => {
  const words = useWords()
  const failed = results.filter((result) => result.status === 'rejected')
  const done = results.length - failed.length
  const reasons = new Set(failed.map((result) => sayProblem(words, problemIn(result.reason))))
  return (
    <span role="status">
      {done > 0 && words.screens.queue.claimed(done)}{' '}
      {failed.length > 0 && words.screens.queue.notClaimed(failed.length, [...reasons].join(' '))}
    </span>
  )
}

/** What can be done with the selected matters, at the foot of the queue. */
export const ClaimBar = ({
  rows,
  selected,
  onDone,
}: {
  readonly rows: readonly QueueRow[]
  readonly selected: ReadonlySet<Id>
  readonly onDone: () => void
}) => {
  const words = useWords().screens.queue
  const { sign } = useJurisdiction()
  const claiming = useClaimAll(sign)
  const [results, setResults] = useState<readonly PromiseSettledResult<unknown>[] | null>(null)
  const ids = rows.map((row) => row.id).filter((id) => selected.has(id))
  const claim = (): void =>
    claiming.mutate(ids, {
      onSuccess: (settled) => {
        setResults(settled)
        onDone()
      },
    })
  return (
    <div className={ids.length > 0 ? 'card floating row wrap' : 'card row wrap'}>
      {ids.length > 0 && (
        <>
          <b>{words.selected(ids.length)}</b>
          <Action label={words.claim} shortcut="a" busy={claiming.isPending} onPress={claim} />
        </>
      )}
      {ids.length === 0 && results !== null && <Outcome results={results} />}
      <span className="grow" />
      <span className="small muted row" aria-hidden="true">
        <KeyHint of="ArrowUp" /> <KeyHint of="ArrowDown" /> {words.move} <KeyHint of=" " /> {words.choose}{' '}
        <KeyHint of="Enter" /> {words.open}
      </span>
    </div>
  )
}
