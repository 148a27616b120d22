import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { Id } from '../../../src/kernel/ids.ts'
import type { QueueRow } from '../../../src/modules/matters/core/queue.ts'
import type { Names } from '../../../src/modules/matters/core/views.ts'
import { useKeys } from '../../ui/keys.ts'
import { useNames } from '../../ui/names.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { useWords } from '../../ui/words.ts'
import { useItemName } from './because.tsx'
import { ClockLine } from './clock-line.tsx'
import { QueueColumn, type QueueLook } from './queue-look.ts'
import { isRunning, outcomeKind, stateKind } from './standing.ts'

type Row = { readonly row: QueueRow; readonly names: Names }

const Matter = ({ row, names }: Row) => {
  const words = useWords()
  const said = useNames()
  return (
    <>
      <b>{row.title}</b>
      <div className="small muted">
        {said.of(names.types, row.typeId) ?? words.screens.matter.noType} · {words.matters.channel[row.channel]} ·{' '}
        {row.reporters > 1 && `${words.matters.join.reporters(row.reporters)} · `}
        <span className="nowrap">{row.number}</span>
        {row.foreignNo !== null && ` · ${row.foreignNo}`}
      </div>
    </>
  )
}

const Place = ({ row, names }: Row) => {
  const words = useWords().screens.matter
  const said = useNames()
  const place = names.territories[row.territoryId]
  const within = place === undefined ? null : said.within(place)
  return (
    <>
      {said.of(names.territories, row.territoryId) ?? words.noPlace}
      {within !== null && <div className="small muted">{within}</div>}
    </>
  )
}

/** Who: the accountable unit, else the units that the list named, else the outcome itself. */
const useWho = ({ row, names }: Row): string => {
  const words = useWords().matters
  const said = useNames()
  const named = row.named.map((id) => said.of(names.units, id)).filter((name) => name !== null)
  if (row.outcome === null) return words.waitsFor.type
  const lead = row.state === 'waiting' ? null : said.of(names.units, row.unitId)
  if (lead !== null) return lead
  if (row.outcome === 'OVERLAP' && named.length > 0) return named.join(' + ')
  return outcomeKind(row) === 'ask' ? words.state[row.state] : words.outcome[row.outcome]
}

/** The outcome with the unit it names, and the reason under it: never one without the other. */
const Who = ({ row, names }: Row) => {
  const words = useWords().matters
  const itemName = useItemName()
  const { because, waitsFor } = row
  const item =
    because === null ? null : [itemName(because, names), because.text ?? because.basis ?? ''].join(' ').trim()
  return (
    <>
      <Stamp kind={outcomeKind(row)}>{useWho({ row, names })}</Stamp>
      <div className="small muted clip">{waitsFor === null ? item : words.waitsFor[waitsFor]}</div>
    </>
  )
}

const Part = ({ row }: { readonly row: QueueRow }) => {
  const words = useWords()
  const state = words.matters.state[row.state]
  if (row.part === null) {
    return isRunning(row) ? (
      <span className="muted">{words.screens.queue.noPart}</span>
    ) : (
      <Stamp kind={stateKind(row.state)}>{state}</Stamp>
    )
  }
  const role = words.matters.role[row.part.role]
  const said = row.part.scope === null ? role : words.screens.matter.said(role, row.part.scope)
  return (
    <>
      <span className="scope" title={said}>
        {said}
      </span>
      <div className="small muted">{row.part.state === 'open' ? state : words.screens.view.part[row.part.state]}</div>
    </>
  )
}

/** What stands in each column. */
const cells: Readonly<Record<QueueColumn, (line: Row) => ReactNode>> = {
  place: (line) => <Place {...line} />,
  who: (line) => <Who {...line} />,
  part: ({ row }) => <Part row={row} />,
  clock: ({ row }) => <ClockLine from={row.reportedAt} due={isRunning(row) ? (row.part?.dueAt ?? row.dueAt) : null} />,
}

/** Walking the rows with arrows; the row in hand is focused, so that it is seen and heard. */
const useWalk = (rows: readonly QueueRow[]) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const [inHand, setInHand] = useState<Id | null>(null)
  const at = rows.findIndex((row) => row.id === inHand)
  const go = (step: number): void => {
    const next = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))]
    if (next === undefined) return
    setInHand(next.id)
    body.current?.querySelector<HTMLElement>(`[data-row="${next.id}"]`)?.focus()
  }
  return { body, inHand: rows[at]?.id ?? null, setInHand, go }
}

/** One line a matter: what, where, who and why, our part, our clock. Arrows walk, Space selects, Enter opens. */
export const QueueTable = ({
  rows,
  names,
  look,
  selected,
  onSelected,
  onOpen,
}: {
  readonly rows: readonly QueueRow[]
  readonly names: Names
  readonly look: Pick<QueueLook, 'density' | 'hidden'>
  readonly selected: ReadonlySet<Id>
  readonly onSelected: (selected: ReadonlySet<Id>) => void
  readonly onOpen: (id: Id) => void
}) => {
  const words = useWords().screens.queue
  const { body, inHand, setInHand, go } = useWalk(rows)
  const toggle = (id: Id): void => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelected(next)
  }
  useKeys([
    { key: 'ArrowDown', label: words.move, does: () => go(1) },
    { key: 'ArrowUp', label: words.move, does: () => go(-1) },
    { key: ' ', label: words.choose, does: () => inHand !== null && toggle(inHand) },
    { key: 'Enter', label: words.open, does: () => inHand !== null && onOpen(inHand) },
  ])
  const onKeyDown = (event: KeyboardEvent, id: Id): void => {
    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    if (event.key === 'Enter') onOpen(id)
    else toggle(id)
  }
  const { columns } = words
  const shown = QueueColumn.options.filter((column) => !look.hidden.includes(column))
  return (
    <div className="table-scroll">
      <table className="table queue" data-density={look.density}>
        <thead>
          <tr>
            <th className="pick" aria-label={words.choose} />
            <th className="matter">{columns.matter}</th>
            {shown.map((column) => (
              <th key={column} className={column}>
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr
              key={row.id}
              data-row={row.id}
              className="opens"
              tabIndex={row.id === (inHand ?? rows[0]?.id) ? 0 : -1}
              data-chosen={selected.has(row.id)}
              onFocus={() => setInHand(row.id)}
              onClick={() => onOpen(row.id)}
              onKeyDown={(event) => onKeyDown(event, row.id)}
            >
              <td>
                <input
                  type="checkbox"
                  tabIndex={-1}
                  aria-label={words.select(row.title)}
                  checked={selected.has(row.id)}
                  onClick={(event) => event.stopPropagation()}
                  onChange={() => toggle(row.id)}
                />
              </td>
              <td>
                <Matter row={row} names={names} />
              </td>
              {shown.map((column) => (
                <td key={column}>{cells[column]({ row, names })}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
