import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { instantMs } from '../../../src/kernel/day.ts'
import type { AlikeView, MatterView } from '../../../src/modules/matters/core/views.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { alikeQuery, useJoinTo } from '../../api/matters.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNames } from '../../ui/names.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Wait } from '../../ui/wait.tsx'
import { useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'

type Row = AlikeView['rows'][number]

/** What speaks for two matters being one thing. */
const useSigns = () => {
  const words = useWords().matters.alike
  return ({ sameType, samePlace, distanceM, hours }: Row): string =>
    [
      sameType ? words.sameType : '',
      samePlace ? words.samePlace : '',
      distanceM === null ? '' : words.distance(distanceM),
      words.apart(hours),
    ]
      .filter(Boolean)
      .join(' · ')
}

/** One of both, by number, title and when it was reported. */
type OneOf = Pick<Row, 'id' | 'number' | 'title' | 'reportedAt'>

/** Which of both goes on, and what becomes of the other one; the one reported first, until somebody says otherwise. */
const JoinDialog = ({ both, onClose }: { readonly both: readonly [OneOf, OneOf]; readonly onClose: () => void }) => {
  const words = useWords()
  const said = words.matters.alike
  const { sign, timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const joining = useJoinTo(sign)
  const [older, younger] = both.toSorted((a, b) => instantMs(a.reportedAt) - instantMs(b.reportedAt))
  const [mainId, setMainId] = useState(older?.id ?? '')
  const other = both.find(({ id }) => id !== mainId)
  const join = (): void => {
    if (other !== undefined) joining.mutate({ id: other.id, mainId }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={said.joinTitle}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Action label={words.screens.view.cancel} onPress={onClose} />
          <Action label={said.joinDo} tone="primary" busy={joining.isPending} onPress={join} />
        </>
      }
    >
      <h3>{said.which}</h3>
      <fieldset className="choices">
        <legend className="unseen">{said.which}</legend>
        {[older, younger].map(
          (one, at) =>
            one !== undefined && (
              <label key={one.id} className="choice">
                <input type="radio" name="main" checked={one.id === mainId} onChange={() => setMainId(one.id)} />
                <span>
                  {one.title}{' '}
                  <span className="small muted">
                    {one.number} · {when.shortMoment(one.reportedAt)}
                    {at === 0 && ` · ${said.first}`}
                  </span>
                </span>
              </label>
            ),
        )}
      </fieldset>
      <p className="small">{said.means}</p>
      {joining.isError && <ErrorNotice error={joining.error} />}
    </Dialog>
  )
}

/** Open matters that may be about the same thing: each can be joined to this one, or this one to it. */
export const AlikeCard = ({ view }: { readonly view: MatterView }) => {
  const words = useWords()
  const said = words.matters.alike
  const { sign, timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const names = useNames()
  const signsOf = useSigns()
  const alike = useQuery(alikeQuery(sign, view.matter.id))
  const [chosen, setChosen] = useState<Row | null>(null)
  return (
    <Card title={said.title}>
      {alike.isError && <ErrorNotice error={alike.error} onAgain={() => void alike.refetch()} />}
      {alike.isPending && <Wait />}
      {alike.data?.rows.length === 0 && <p className="small muted">{said.none}</p>}
      <ul className="plain-list small stack-s">
        {alike.data?.rows.map((one) => (
          <li key={one.id}>
            <Link to="/$sign/matters/$id" params={{ sign, id: one.id }}>
              {one.title}
            </Link>
            <div className="muted">
              {[
                when.near(one.reportedAt),
                names.of(alike.data.names.units, one.unitId) ?? words.matters.state[one.state],
                one.reporters > 1 ? words.matters.join.reporters(one.reporters) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            <div className="row between">
              <span className="muted">{signsOf(one)}</span>
              <button type="button" className="button" onClick={() => setChosen(one)}>
                {said.act}
                <span className="unseen">: {one.number}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      {chosen !== null && <JoinDialog both={[view.matter, chosen]} onClose={() => setChosen(null)} />}
    </Card>
  )
}
