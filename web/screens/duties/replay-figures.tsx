import type { ReplayReport } from '../../../src/modules/duties/core/replay/report.ts'
import { Card } from '../../ui/card.tsx'
import { BigNumber, ShareBar, useNumbers } from '../../ui/figures.tsx'
import { usePageWords } from '../../ui/page-words.ts'

type Props = { readonly report: ReplayReport }

/** How many orders went where one unit always goes. */
export const ClearCard = ({ report }: Props) => {
  const words = usePageWords().replay.clear
  const { share } = useNumbers()
  const { clear, several, once } = report.ordersByState
  return (
    <Card title={words.title}>
      <BigNumber value={share(report.orders === 0 ? 0 : clear / report.orders)} of={words.of} />
      <ShareBar
        shares={[
          { id: 'clear', kind: 'lead', label: words.clear, count: clear },
          { id: 'several', kind: 'overlap', label: words.several, count: several },
          { id: 'once', kind: 'gap', label: words.once, count: once },
        ]}
      />
    </Card>
  )
}

const pairsShown = 20

/** The pairs with several units by name, the most used first; small ones are only counted. */
const SeveralPairs = ({ report }: Props) => {
  const words = usePageWords().replay.pairs
  const { whole } = useNumbers()
  const { several, severalTooFew, fewestToShow } = report
  return (
    <details className="small">
      <summary>{words.which}</summary>
      <ul>
        {several.slice(0, pairsShown).map(({ type, place, units }) => (
          <li key={`${type.id}@${place.id}`}>
            {type.name} · {place.name}: {units.map(({ name, orders }) => `${name} ${whole(orders)}`).join(', ')}
          </li>
        ))}
      </ul>
      {severalTooFew.pairs > 0 && (
        <p className="muted">
          {words.pairTooFew({
            pairs: whole(severalTooFew.pairs),
            orders: whole(severalTooFew.orders),
            fewest: whole(fewestToShow),
          })}
        </p>
      )}
    </details>
  )
}

/** How many pairs of type and township there are, and what those with several units cost. */
export const PairsCard = ({ report }: Props) => {
  const words = usePageWords().replay.pairs
  const { share, whole } = useNumbers()
  return (
    <Card title={words.title}>
      <BigNumber value={whole(report.pairs)} of={words.of} />
      <p className="small">
        {words.several(whole(report.pairsSeveralUnits))}{' '}
        {report.returns > 0 && words.returns(share(report.returnsInSeveral / report.returns))}
      </p>
      {report.pairsSeveralUnits > 0 && <SeveralPairs report={report} />}
      {report.drift.renamed.length > 0 && (
        <p className="small muted">{words.renamed(whole(report.drift.renamed.length))}</p>
      )}
    </Card>
  )
}

/** The advisor's honest accuracy, with n and interval. */
export const AdvisorCard = ({ report }: Props) => {
  const words = usePageWords().replay.advisor
  const { share, whole } = useNumbers()
  const { advisor } = report
  const [low, high] = advisor.top1Interval
  const basis = { from: whole(advisor.from), n: whole(advisor.n), low: share(low), high: share(high) }
  return (
    <Card title={words.title}>
      <BigNumber value={share(advisor.top1)} of={words.of(share(advisor.top3))} />
      <p className="small">{words.basis(basis)}</p>
      <p className="small muted">{words.mostCommon(share(advisor.mostCommonUnit))}</p>
    </Card>
  )
}
