import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { KeptReplay } from '../../../src/modules/duties/core/replay/kept.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { replaysQuery, useRemoveReplay } from '../../api/replays.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useNumbers } from '../../ui/figures.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { useWhen } from '../../ui/when.ts'
import { BringOrders } from './bring-orders.tsx'

const Row = ({ replay, onRemove }: { readonly replay: KeptReplay; readonly onRemove: () => void }) => {
  const words = usePageWords().replay.list
  const { sign, timeZone } = useJurisdiction()
  const { whole } = useNumbers()
  const when = useWhen(timeZone)
  return (
    <tr>
      <td>
        <Link to="/$sign/replays/$id" params={{ sign, id: replay.id }}>
          {replay.name}
        </Link>
      </td>
      <td className="num">{whole(replay.orders)}</td>
      <td className="num">
        {whole(replay.pairsSeveral)} / {whole(replay.pairs)}
      </td>
      <td>{when.moment(replay.madeAt)}</td>
      <td>
        <button type="button" className="button quiet" onClick={onRemove}>
          {words.remove}
          <span className="unseen">: {replay.name}</span>
        </button>
      </td>
    </tr>
  )
}

/** Asks once, with the consequence named. */
const RemoveDialog = ({ replay, onClose }: { readonly replay: KeptReplay | null; readonly onClose: () => void }) => {
  const words = usePageWords()
  const { sign } = useJurisdiction()
  const removing = useRemoveReplay(sign)
  const remove = (): void => {
    if (replay !== null) removing.mutate(replay.id, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={replay?.name ?? ''}
      isOpen={replay !== null}
      onClose={onClose}
      foot={
        <>
          <Action label={words.ui.keys.close} onPress={onClose} />
          <Action label={words.replay.list.remove} tone="primary" busy={removing.isPending} onPress={remove} />
        </>
      }
    >
      <p>{words.replay.list.removeAsk}</p>
      {removing.isError && <ErrorNotice error={removing.error} />}
    </Dialog>
  )
}

/** Replays kept so far, and the form that brings a file of orders. */
export const ReplaysScreen = () => {
  const words = usePageWords().replay.list
  const { sign } = useJurisdiction()
  const navigate = useNavigate()
  const { rows } = useSuspenseQuery(replaysQuery(sign)).data
  const [removed, setRemoved] = useState<KeptReplay | null>(null)
  return (
    <Page title={words.title} about={words.intro}>
      <BringOrders onDone={(id) => void navigate({ to: '/$sign/replays/$id', params: { sign, id } })} />
      {rows.length === 0 ? (
        <Empty title={words.none}>{words.noneNote}</Empty>
      ) : (
        <Card isFlush>
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <th>{words.file}</th>
                  <th className="num">{words.orders}</th>
                  <th className="num">{words.pairs}</th>
                  <th>{words.made}</th>
                  <th>{words.act}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((replay) => (
                  <Row key={replay.id} replay={replay} onRemove={() => setRemoved(replay)} />
                ))}
              </tbody>
            </table>
          </div>
        </Card>
      )}
      <RemoveDialog replay={removed} onClose={() => setRemoved(null)} />
    </Page>
  )
}
