import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Id } from '../../../src/kernel/ids.ts'
import type { Reorganisation } from '../../../src/modules/directory/core/reorganisation.ts'
import { reorganisationsQuery, territoryQuery, unitQuery, useDecide } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { may, meQuery } from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNotice, sayProblem } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp, type StampKind } from '../../ui/stamp.tsx'
import { useWhen } from '../../ui/when.ts'
import { namesIn } from './plan-draft.ts'

const stamps: Readonly<Record<Reorganisation['state'], StampKind>> = {
  proposed: 'ask',
  approved: 'soon',
  done: 'good',
  withdrawn: 'plain',
}

/** The names of the nodes a plan speaks of, as far as they can be asked for. */
const useNameOf = ({ plan }: Reorganisation) => {
  const { sign } = useJurisdiction()
  const words = usePageWords().directory.screen.reorganise
  const ids: Id[] = [
    ...[plan.from].flat(),
    ...(plan.kind === 'move' && plan.parentId !== null ? [plan.parentId] : []),
    ...(plan.kind === 'close' && plan.successorId !== null ? [plan.successorId] : []),
    ...(plan.kind === 'merge' && plan.into.created === null ? [plan.into.id] : []),
  ]
  const [first = '', second = ''] = ids
  const isUnit = plan.subject === 'unit'
  const unitOne = useQuery({ ...unitQuery(sign, first), enabled: isUnit && first !== '' }).data?.unit
  const unitTwo = useQuery({ ...unitQuery(sign, second), enabled: isUnit && second !== '' }).data?.unit
  const placeOne = useQuery({ ...territoryQuery(sign, first), enabled: !isUnit && first !== '' }).data?.territory
  const placeTwo = useQuery({ ...territoryQuery(sign, second), enabled: !isUnit && second !== '' }).data?.territory
  const known = [unitOne, unitTwo, placeOne, placeTwo]
  return (id: Id): string => known.find((node) => node?.id === id)?.name ?? words.someUnit
}

const Row = ({ one, mayDecide }: { readonly one: Reorganisation; readonly mayDecide: boolean }) => {
  const words = usePageWords()
  const said = words.directory.screen.reorganise
  const { sign, timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const deciding = useDecide(sign)
  const { from, into } = namesIn(one.plan, useNameOf(one))
  const decide = (step: 'approve' | 'withdraw'): void => deciding.mutate({ id: one.id, version: one.version, step })
  return (
    <li className="stack-s">
      <div className="row between wrap">
        <span>
          <Stamp kind={stamps[one.state]}>{said.state[one.state]}</Stamp> {said.line[one.plan.kind](from, into)}{' '}
          <span className="small muted">
            {when.fullDay(one.effectiveOn)} · {one.basis}
          </span>
        </span>
        {mayDecide && (one.state === 'proposed' || one.state === 'approved') && (
          <span className="row">
            {one.state === 'proposed' && (
              <Action label={said.approve} busy={deciding.isPending} onPress={() => decide('approve')} />
            )}
            <Action label={said.withdraw} tone="quiet" busy={deciding.isPending} onPress={() => decide('withdraw')} />
          </span>
        )}
      </div>
      {one.problem !== null && <p className="small">{said.refused(sayProblem(words, one.problem))}</p>}
      {deciding.isError && <ErrorNotice error={deciding.error} />}
    </li>
  )
}

/** Reorganisations proposed, approved and in effect, the latest first, with the acts open to the reader. */
export const ReorganisationsCard = () => {
  const words = usePageWords().directory.screen.reorganise
  const { sign } = useJurisdiction()
  const me = useSuspenseQuery(meQuery(sign)).data
  const all = useSuspenseQuery(reorganisationsQuery(sign)).data
  return (
    <Card title={words.list}>
      {all.length === 0 && <p className="small muted">{words.none}</p>}
      <ul className="bare-list stack">
        {all.map((one) => (
          <Row key={one.id} one={one} mayDecide={may(me, 'directory.edit')} />
        ))}
      </ul>
    </Card>
  )
}
