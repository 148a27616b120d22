import type { ReplayReport } from '../../../src/modules/duties/core/replay/report.ts'
import { Card } from '../../ui/card.tsx'
import { useNumbers } from '../../ui/figures.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { useWhen } from '../../ui/when.ts'

type Line = { readonly id: string; readonly text: string; readonly note: string; readonly orders: number }

const shown = 8

const useLines = ({ drift }: ReplayReport): Line[] => {
  const words = usePageWords().replay
  const when = useWhen()
  const moved = drift.reorganised.map(({ type, place, before, after, fromOn, orders }) => ({
    id: `${type.id}@${place.id}`,
    text: words.drift.moved({ before: before.name, after: after.name, day: when.fullDay(fromOn) }),
    note: `${type.name} · ${place.name || words.mined.everywhere}`,
    orders,
  }))
  const renamed = drift.renamed.map(({ unit, names, formerOrders }) => ({
    id: unit,
    text: words.drift.renamed({ before: names.at(-2)?.name ?? '', after: names.at(-1)?.name ?? '' }),
    note: '',
    orders: formerOrders,
  }))
  return [...moved, ...renamed]
}

/** Which units changed their name, and which pairs changed hands beyond chance. */
export const DriftCard = ({ report }: { readonly report: ReplayReport }) => {
  const words = usePageWords().replay.drift
  const { whole, share } = useNumbers()
  const lines = useLines(report)
  const most = Math.max(1, ...lines.map(({ orders }) => orders))
  const { tests, level, reorganised } = report.drift
  const line = ({ id, text, note, orders }: Line) => (
    <li key={id} className="stack-s">
      <span className="row between small">
        <span className="grow">
          {text}
          {note !== '' && <span className="muted"> · {note}</span>}
        </span>
        <span>{words.orders(whole(orders))}</span>
      </span>
      <span className="share-bar thin" aria-hidden="true">
        <i className="lead" style={{ flex: orders }} />
        <i style={{ flex: most - orders }} />
      </span>
    </li>
  )
  return (
    <Card title={words.title}>
      {lines.length === 0 ? (
        <p className="small">{words.none}</p>
      ) : (
        <ul className="bare-list stack">{lines.slice(0, shown).map(line)}</ul>
      )}
      <p className="small muted">
        {words.note({ tests: whole(tests), kept: whole(reorganised.length), level: share(level) })}
      </p>
    </Card>
  )
}
