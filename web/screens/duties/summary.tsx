import type { Verdict } from '../../../src/modules/duties/core/matrix.ts'
import type { MatrixView } from '../../../src/modules/duties/core/views.ts'
import { BigNumber, useNumbers } from '../../ui/figures.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { VerdictStamp } from './verdict.tsx'

const unclear = ['gap', 'overlap', 'crossing', 'vacant', 'ask', 'declared'] as const satisfies readonly Verdict[]

/** Types that are unclear in this way, and how many orders of theirs met it. */
const findingOf = (matrix: MatrixView, verdict: Verdict) => ({
  types: matrix.rows.filter((row) => row.tally[verdict] > 0).length,
  orders: matrix.orders > 0 ? matrix.tally[verdict] : 0,
})

/** The share of matters with one clear lead, and what is unclear; pressing a card shows only such rows. */
export const ListSummary = ({
  matrix,
  shown,
  onShow,
}: {
  readonly matrix: MatrixView
  readonly shown: Verdict | null
  readonly onShow: (verdict: Verdict | null) => void
}) => {
  const words = usePageWords().duties.screen
  const { share, whole } = useNumbers()
  const total = Object.values(matrix.tally).reduce((sum, count) => sum + count, 0)
  const clear = matrix.tally.clear + matrix.tally.joint
  return (
    <div className="duty-summary">
      <div className="card clear-share">
        <BigNumber
          value={total === 0 ? '–' : share(clear / total, 1)}
          of={words.clearShare}
          madeOf={
            matrix.orders > 0
              ? words.madeOfOrders(whole(total), whole(clear))
              : words.madeOfPlaces(whole(total), whole(clear))
          }
        />
      </div>
      <div className="findings">
        {unclear.map((verdict) => {
          const { types, orders } = findingOf(matrix, verdict)
          if (types === 0) return null
          const count = whole(types)
          return (
            <button
              key={verdict}
              type="button"
              className="card finding"
              aria-pressed={shown === verdict}
              onClick={() => onShow(shown === verdict ? null : verdict)}
            >
              <VerdictStamp verdict={verdict} />
              <span>
                <b>{count}</b>{' '}
                <span className="small muted">
                  {orders > 0 ? words.typesWithOrders(count, whole(orders)) : words.typesOf(count)}
                </span>
              </span>
            </button>
          )
        })}
      </div>
    </div>
  )
}
