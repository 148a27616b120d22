import { useState } from 'react'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { answersAddress, type FileTaken, type OrdersMode, useBringOrders } from '../../api/orders.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { ErrorNotice, Hint } from '../../ui/notice.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { useWords } from '../../ui/words.ts'

/** So many faults are shown; the rest is a number. */
const faultsShown = 20

/** Every cell that is wrong: sheet, row, column, what stands there, what was expected. */
const Faults = ({ faults }: { readonly faults: FileTaken['faults'] }) => {
  const words = useWords().screens.orders
  if (faults.length === 0) return null
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>{words.where}</th>
            <th>{words.column}</th>
            <th>{words.found}</th>
            <th>{words.wanted}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, faultsShown).map((fault) => (
            <tr key={`${fault.sheet}-${fault.row}-${fault.column}`}>
              <td className="nowrap">{words.row(fault.sheet, fault.row)}</td>
              <td>{fault.column}</td>
              <td>{fault.value}</td>
              <td>{words.expected[fault.expected]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > faultsShown && <p className="small muted">{words.moreFaults(faults.length - faultsShown)}</p>}
    </div>
  )
}

/** What a file would do, or did: how many are new, known, unmatched, wrong. */
const Outcome = ({ taken, isDry }: { readonly taken: FileTaken; readonly isDry: boolean }) => {
  const words = useWords().screens.orders
  const unmatched = taken.orders.filter((order) => order.unmatched.length > 0)
  return (
    <div className="stack-s" role="status">
      <Stamp kind={isDry ? 'ask' : 'good'}>
        {isDry ? words.would(taken.taken, taken.known) : words.did(taken.taken, taken.known)}
      </Stamp>
      {taken.unknownColumns.length > 0 && <p>{words.unknownColumns(taken.unknownColumns.join(', '))}</p>}
      {unmatched.length > 0 && (
        <Hint>
          <p>{words.unmatched(unmatched.length)}</p>
          <ul>
            {unmatched.slice(0, faultsShown).map((order) => (
              <li key={order.foreignNo}>
                {order.foreignNo}: {order.unmatched.map(({ value }) => value).join(', ')}
              </li>
            ))}
          </ul>
        </Hint>
      )}
      {taken.faults.length > 0 && <p className="strong">{words.faults(taken.faults.length)}</p>}
      <Faults faults={taken.faults} />
    </div>
  )
}

/** Orders of another hotline: tried first, taken in then; and our answers on their way back. */
export const OrdersCard = () => {
  const words = useWords().screens.orders
  const { sign } = useJurisdiction()
  const bringing = useBringOrders(sign)
  const [file, setFile] = useState<File | null>(null)
  const [mode, setMode] = useState<OrdersMode>('dry')
  const bring = (next: OrdersMode): void => {
    if (file === null) return
    setMode(next)
    bringing.mutate({ file, mode: next })
  }
  const tried = bringing.isSuccess && mode === 'dry' ? bringing.data : null
  return (
    <Card
      title={words.title}
      aside={
        <a href={answersAddress(sign)} download>
          {words.answers}
        </a>
      }
    >
      <p className="muted">{words.note}</p>
      <FileField
        label={words.file}
        note={words.kinds}
        accepts=".csv,.xlsx,.xls"
        file={file}
        onFile={(chosen) => {
          setFile(chosen)
          bringing.reset()
        }}
      />
      {bringing.isError && <ErrorNotice error={bringing.error} />}
      {bringing.isSuccess && <Outcome taken={bringing.data} isDry={mode === 'dry'} />}
      <div className="row wrap">
        {tried === null && (
          <Action label={words.try} tone="primary" busy={bringing.isPending} onPress={() => bring('dry')} />
        )}
        {tried !== null && tried.taken > 0 && (
          <Action
            label={tried.faults.length > 0 ? words.takeGood : words.take}
            tone="primary"
            busy={bringing.isPending}
            onPress={() => bring(tried.faults.length > 0 ? 'skip' : 'whole')}
          />
        )}
      </div>
    </Card>
  )
}
