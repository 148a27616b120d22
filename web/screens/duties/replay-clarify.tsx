import { useState } from 'react'
import type { WholeReplay } from '../../../src/modules/duties/core/replay/kept.ts'
import type { ReportClarify } from '../../../src/modules/duties/core/replay/report.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { usePropose } from '../../api/replays.ts'
import { Card } from '../../ui/card.tsx'
import { ShareBar, useNumbers } from '../../ui/figures.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { useWhen } from '../../ui/when.ts'

/** How many duties are shown, and proposed together, at first. */
export const firstDuties = 12

const useNote = () => {
  const words = usePageWords().replay.clarify
  const { whole } = useNumbers()
  const when = useWhen()
  return (row: ReportClarify): string =>
    [
      words.reach[row.reach],
      row.places.length > 1 ? words.differ(whole(row.places.length)) : (row.places[0]?.name ?? ''),
      row.types.length > 1 ? words.types(whole(row.types.length)) : '',
      row.changedOn === null ? '' : words.changed(when.fullDay(row.changedOn)),
      ...row.dependsOn.map((what) => words.depends[what]),
    ]
      .filter((part) => part !== '')
      .join(' · ')
}

const kinds = ['lead', 'overlap', 'plain'] as const

/** Who did it in practice: the first two units by name, the others together. */
const Practice = ({ row }: { readonly row: ReportClarify }) => {
  const words = usePageWords().replay.clarify
  const { share } = useNumbers()
  if (row.tooFew) return <span className="muted">{words.tooFew}</span>
  const [first, second] = row.units
  const named = [first, second].filter((unit) => unit !== undefined)
  const others = row.allOrders - named.reduce((sum, { orders }) => sum + orders, 0)
  const shares = [...named.map(({ name, orders }) => ({ name, orders })), { name: words.others, orders: others }]
  return (
    <>
      <ShareBar
        isThin
        shares={shares.map(({ name, orders }, at) => ({
          id: String(at),
          kind: kinds[Math.min(at, named.length === at ? 2 : at)] ?? 'plain',
          label: name,
          count: orders,
        }))}
      />
      <div className="small">
        {named.map(({ name, orders }) => `${name} ${share(orders / row.allOrders)}`).join(' · ')}
      </div>
    </>
  )
}

const Settled = ({ part, most }: { readonly part: number; readonly most: number }) => {
  const { share } = useNumbers()
  return (
    <>
      <span className="share-bar thin" aria-hidden="true">
        <i className="lead" style={{ flex: part }} />
        <i style={{ flex: Math.max(0, most - part) }} />
      </span>
      <span className="small muted">{share(part, 1)}</span>
    </>
  )
}

type RowProps = {
  readonly row: ReportClarify
  readonly at: number
  readonly most: number
  readonly isProposed: boolean
  readonly isBusy: boolean
  readonly onPropose: () => void
}

const DutyRow = ({ row, at, most, isProposed, isBusy, onPropose }: RowProps) => {
  const words = usePageWords().replay.clarify
  const { whole } = useNumbers()
  const note = useNote()
  return (
    <tr>
      <td className="num muted">{at + 1}</td>
      <td>
        <b title={row.type.path}>{row.type.name}</b>
        <div className="small muted">{note(row)}</div>
      </td>
      <td>
        <Practice row={row} />
      </td>
      <td className="num strong">{whole(row.orders)}</td>
      <td>
        <Settled part={row.shareOfUnclear} most={most} />
      </td>
      <td>
        {isProposed ? (
          <Stamp kind="good">{words.proposed}</Stamp>
        ) : (
          <button type="button" className="button" disabled={isBusy} onClick={onPropose}>
            {words.propose}
            <span className="unseen">: {row.type.name}</span>
          </button>
        )}
      </td>
    </tr>
  )
}

/** The duties to write first, each one click from a proposed list item. */
export const ClarifyCard = ({ replay }: { readonly replay: WholeReplay }) => {
  const words = usePageWords().replay.clarify
  const { whole, share } = useNumbers()
  const { sign } = useJurisdiction()
  const proposing = usePropose(sign, replay.id)
  const [isWhole, setWhole] = useState(false)
  const { rows } = replay.report.clarify
  const shown = isWhole ? rows : rows.slice(0, firstDuties)
  const last = shown.at(-1)
  const most = rows[0]?.shareOfUnclear ?? 1
  const proposed = new Set(replay.proposed.map(({ typeRef }) => typeRef))
  const aside =
    last === undefined ? null : words.aside({ duties: whole(shown.length), share: share(last.cumulativeShare) })
  return (
    <Card title={words.title} aside={aside} isFlush>
      {proposing.isError && <ErrorNotice error={proposing.error} />}
      {rows.length === 0 ? (
        <p style={{ padding: '0 16px 16px' }}>{words.none}</p>
      ) : (
        <div className="table-scroll">
          <table className="table clarify">
            <thead>
              <tr>
                <th className="num">{words.number}</th>
                <th>{words.duty}</th>
                <th>{words.practice}</th>
                <th className="num">{words.orders}</th>
                <th>{words.share}</th>
                <th>{words.act}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row, at) => (
                <DutyRow
                  key={row.type.id}
                  row={row}
                  at={at}
                  most={most}
                  isProposed={proposed.has(row.type.id)}
                  isBusy={proposing.isPending}
                  onPropose={() => proposing.mutate([row.type.id])}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < rows.length && (
        <p style={{ padding: '8px 16px 12px' }}>
          <button type="button" className="link" onClick={() => setWhole(true)}>
            {words.more(whole(rows.length))}
          </button>
        </p>
      )}
    </Card>
  )
}
