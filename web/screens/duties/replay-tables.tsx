import type { ReplayReport, ReportList } from '../../../src/modules/duties/core/replay/report.ts'
import { Card } from '../../ui/card.tsx'
import { useNumbers } from '../../ui/figures.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp, type StampKind } from '../../ui/stamp.tsx'

const shownDuties = 15

const stateKinds: Readonly<Record<'clear' | 'contested' | 'once', StampKind>> = {
  clear: 'lead',
  contested: 'overlap',
  once: 'gap',
}

/** The list that practice implies: who answered for which type where, how surely, since when. */
export const MinedCard = ({ report }: { readonly report: ReplayReport }) => {
  const words = usePageWords().replay.mined
  const { whole, share } = useNumbers()
  const { mined } = report
  const aside = words.aside({ duties: whole(mined.duties), share: share(mined.agreement.share) })
  return (
    <Card title={words.title} aside={aside} isFlush>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th>{words.type}</th>
              <th>{words.place}</th>
              <th>{words.unit}</th>
              <th className="num">{words.support}</th>
              <th>{words.confidence}</th>
              <th>{words.used}</th>
            </tr>
          </thead>
          <tbody>
            {mined.rows.slice(0, shownDuties).map((duty) => (
              <tr key={`${duty.type.id}@${duty.place.id}`}>
                <td>{duty.type.path || words.allTypes}</td>
                <td>{duty.place.path || words.everywhere}</td>
                <td>{duty.unit.name}</td>
                <td className="num">
                  {whole(duty.confidence.hits)} / {whole(duty.orders)}
                </td>
                <td>
                  <Stamp kind={stateKinds[duty.state]}>
                    {words.state[duty.state]} {share(duty.confidence.share)}
                  </Stamp>
                </td>
                <td className="small muted">
                  {duty.firstOn} – {duty.lastOn}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="small muted" style={{ padding: '8px 16px 12px' }}>
        {mined.tooFew > 0 && <p>{words.tooFew(whole(mined.tooFew), whole(report.fewestToShow))}</p>}
        {mined.agreementAhead !== null && <p>{words.ahead(share(mined.agreementAhead.share))}</p>}
      </div>
    </Card>
  )
}

const whats = ['types', 'places', 'units'] as const

/** How the orders agree with a given list, what the list does not know, and where it would have sent them instead. */
export const ListCard = ({ list }: { readonly list: ReportList }) => {
  const words = usePageWords().replay
  const { whole, share } = useNumbers()
  const { agreement } = list
  const outcomes = Object.entries(list.outcomes).map(([outcome, n]) => words.lists.outcome({ outcome, n: whole(n) }))
  const agreed = {
    share: share(agreement.share),
    n: whole(agreement.n),
    low: share(agreement.low),
    high: share(agreement.high),
  }
  return (
    <Card title={words.lists.title(list.name)} aside={outcomes.join(' · ')}>
      <p>{words.lists.agreement(agreed)}</p>
      {whats
        .filter((what) => list.unmatched[what].orders > 0)
        .map((what) => (
          <p key={what} className="small muted">
            {words.lists.unmatched({
              what: words.lists.what[what],
              orders: whole(list.unmatched[what].orders),
              names: list.unmatched[what].names.slice(0, 8).join(', '),
            })}
          </p>
        ))}
      <ul className="small">
        {list.disagreements.slice(0, 10).map((one) => (
          <li key={`${one.type.id}@${one.place.id}@${one.unit.unit}@${one.listUnits.join()}`}>
            {words.lists.sent({
              type: one.type.name,
              place: one.place.name || words.mined.everywhere,
              list: one.listUnits.length === 0 ? words.lists.nobody : one.listUnits.join(' / '),
              unit: one.unit.name,
              n: whole(one.orders),
            })}
          </li>
        ))}
      </ul>
    </Card>
  )
}
