import { useQuery } from '@tanstack/react-query'
import type { Attribute } from '../../../src/modules/duties/core/attribute.ts'
import type { MatrixView, TypeView } from '../../../src/modules/duties/core/views.ts'
import { typeQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { BecauseLine } from '../../ui/because-line.tsx'
import { Card } from '../../ui/card.tsx'
import { useNumbers } from '../../ui/figures.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import type { StampKind } from '../../ui/stamp.tsx'
import { useLocale } from '../../ui/words.ts'
import { Trial } from './trial.tsx'
import { VerdictStamp, verdictKind } from './verdict.tsx'

type Statement = TypeView['statements'][number]

const StatementLine = ({ statement, tone }: { readonly statement: Statement; readonly tone: StampKind }) => {
  const words = usePageWords().duties
  const { duty, item, who, where, inherited } = statement
  const number = item?.number ?? null
  const head = number === null ? words.kinds[duty.kind] : words.screen.itemNumber(words.kinds[duty.kind], number)
  const basis = [
    where,
    duty.boxes.some((box) => Object.keys(box).length > 0) ? words.screen.conditional : null,
    duty.basis,
  ]
  return (
    <BecauseLine
      tone={duty.role === 'lead' ? tone : 'plain'}
      title={`${words.roles[duty.role]} · ${who}`}
      basis={basis.filter((part) => part !== null).join(' · ')}
    >
      <span className="small">
        {head}
        {inherited && ` · ${words.screen.inherited}`}
        {item !== null && <span className="clipped">{item.text}</span>}
      </span>
    </BecauseLine>
  )
}

const Practice = ({ view }: { readonly view: TypeView }) => {
  const words = usePageWords().duties.screen
  const { whole } = useNumbers()
  const total = view.practice.reduce((sum, one) => sum + one.orders, 0)
  if (total === 0) return <p className="small muted">{words.noPractice}</p>
  const most = Math.max(...view.months.map(({ orders }) => orders))
  return (
    <div className="stack-s small">
      <p>
        <b>{words.practice(whole(total))}</b>{' '}
        {words.handledBy(view.practice.slice(0, 4).map(({ name, orders }) => [name, whole(orders)]))}
      </p>
      <svg
        viewBox="0 0 320 44"
        width="100%"
        role="img"
        aria-label={words.months(view.months.map(({ month, orders }) => [month, orders]))}
      >
        {view.months.slice(-13).map(({ month, orders }, at) => (
          <rect
            key={month}
            x={2 + at * 24.5}
            y={44 - (40 * orders) / most}
            width="20"
            height={(40 * orders) / most}
            fill="var(--pine-line, #b9d6cb)"
          />
        ))}
      </svg>
    </div>
  )
}

/** The attributes that any statement of the type narrows, in declared order. */
const narrowedIn = (view: TypeView, attributes: readonly Attribute[]): Attribute[] => {
  const named = new Set(view.statements.flatMap(({ duty }) => duty.boxes.flatMap((box) => Object.keys(box))))
  return attributes.filter((attribute) => named.has(attribute.name))
}

/** One type beside the matrix: how clear it is, whose statements reach it, who had its orders, and a matter to try. */
export const TypePanel = ({
  row,
  attributes,
}: {
  readonly row: MatrixView['rows'][number]
  readonly attributes: readonly Attribute[]
}) => {
  const words = usePageWords().duties.screen
  const isEnglish = useLocale() === 'en'
  const { sign } = useJurisdiction()
  const opened = useQuery(typeQuery(sign, row.typeId))
  const tone = row.verdict === null ? 'plain' : verdictKind(row.verdict)
  return (
    <Card
      title={isEnglish ? (row.nameEn ?? row.name) : row.name}
      aside={row.verdict === null ? undefined : <VerdictStamp verdict={row.verdict} />}
    >
      {row.verdict !== null && <p className="small">{words.meaning[row.verdict]}</p>}
      {opened.isError && <ErrorNotice error={opened.error} onAgain={() => void opened.refetch()} />}
      {opened.data !== undefined && (
        <>
          {opened.data.statements.length === 0 && <p>{words.noStatement}</p>}
          {opened.data.statements.slice(0, 12).map((statement) => (
            <StatementLine key={statement.duty.id} statement={statement} tone={tone} />
          ))}
          {opened.data.statements.length > 12 && (
            <p className="small muted">{words.more(opened.data.statements.length - 12)}</p>
          )}
          <Practice view={opened.data} />
          <h3>{words.tryTitle}</h3>
          <Trial key={row.typeId} typeId={row.typeId} attributes={narrowedIn(opened.data, attributes)} />
        </>
      )}
    </Card>
  )
}
