import './matrix.css'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { type MatrixRow, nextRow, type ShownRow, shownRows } from './matrix-rows.ts'
import { RoleMark } from './role-mark.tsx'
import { useWords } from './words.ts'

/** A column of marks: a unit, by its short name. */
export type MatrixColumn = { readonly id: string; readonly name: string }

/** A column of figures or stamps, right of the marks. */
export type MatrixTail = {
  readonly id: string
  readonly name: string
  readonly isNumber?: boolean
  readonly of: (row: MatrixRow) => ReactNode
}

type Wanted = {
  /** What the matrix shows, for the ear. */
  readonly label: string
  /** What rows and columns are, in the corner. */
  readonly corner: string
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  readonly tails?: readonly MatrixTail[]
  readonly selectedId?: string | null
  readonly onSelect?: (id: string) => void
}

const toggled = (shut: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(shut)
  if (!next.delete(id)) next.add(id)
  return next
}

/**
 * Who does what: a tree of rows by columns of units, a role mark in each cell.
 *
 * A tree grid for the keyboard: arrows move, left and right shut and open, Enter selects.
 */
export const TreeMatrix = ({ label, corner, rows, columns, tails = [], selectedId = null, onSelect }: Wanted) => {
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set())
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const shown = shownRows(rows, shut)
  const tabId = shown.some(({ row }) => row.id === focusedId) ? focusedId : (shown[0]?.row.id ?? null)

  const focusRow = (id: string): void => {
    setFocusedId(id)
    body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, { row, hasChildren, isOpen }: ShownRow): void => {
    const shuts = event.key === 'ArrowLeft' && hasChildren && isOpen
    const opens = event.key === 'ArrowRight' && hasChildren && !isOpen
    const next = nextRow(shown, row.id, event.key)
    if (event.key === 'Enter') onSelect?.(row.id)
    else if (shuts || opens) setShut(toggled(shut, row.id))
    else if (next !== null) focusRow(next)
    else return
    event.preventDefault()
  }
  return (
    <div className="table-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree grid is a table whose rows take the keyboard */}
      <table className="matrix" role="treegrid" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className="upright">
                <span>{column.name}</span>
              </th>
            ))}
            {tails.map((tail) => (
              <th key={tail.id} scope="col" className={tail.isNumber === true ? 'num' : undefined}>
                {tail.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((one) => (
            <tr
              key={one.row.id}
              data-row={one.row.id}
              className={[
                one.hasChildren ? 'group' : '',
                one.level === 1 && one.hasChildren ? 'top' : '',
                one.row.isUnanswered === true ? 'unanswered' : '',
              ].join(' ')}
              tabIndex={one.row.id === tabId ? 0 : -1}
              aria-level={one.level}
              aria-expanded={one.hasChildren ? one.isOpen : undefined}
              aria-selected={one.row.id === selectedId}
              onClick={() => onSelect?.(one.row.id)}
              onFocus={() => setFocusedId(one.row.id)}
              onKeyDown={(event) => onKeyDown(event, one)}
            >
              <RowName shown={one} onToggle={() => setShut(toggled(shut, one.row.id))} />
              {columns.map((column) => {
                const mark = one.row.marks[column.id]
                return (
                  <td key={column.id} className="mark">
                    {mark !== undefined && <RoleMark {...mark} />}
                  </td>
                )
              })}
              {tails.map((tail) => (
                <td key={tail.id} className={tail.isNumber === true ? 'num' : undefined}>
                  {tail.of(one.row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const RowName = ({ shown, onToggle }: { readonly shown: ShownRow; readonly onToggle: () => void }) => {
  const { expand, collapse } = useWords().ui.matrix
  const { row, level, hasChildren, isOpen } = shown
  return (
    <th scope="row" style={{ paddingLeft: 10 + (level - 1) * 14 }}>
      {hasChildren ? (
        <button
          type="button"
          className="twist"
          tabIndex={-1}
          aria-label={isOpen ? collapse(row.name) : expand(row.name)}
          onClick={(event) => {
            event.stopPropagation()
            onToggle()
          }}
        >
          {isOpen ? '▾' : '▸'}
        </button>
      ) : (
        <span className="twist" aria-hidden="true" />
      )}
      {row.name}
    </th>
  )
}
