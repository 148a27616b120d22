import { useQueries, useSuspenseQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import type { Day } from '../../../src/kernel/day.ts'
import type { TreeRow } from '../../../src/modules/directory/core/views.ts'
import { treeQuery } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { useDirectoryNames } from './names.ts'
import { useReveal } from './reveal.ts'
import type { Choice } from './tree-panel.tsx'
import { keyOf, type ShownNode, shownNodes, stepFrom } from './tree-rows.ts'

/** The open parts of the tree, asked for as they are opened. */
const useShown = (on: Day, open: ReadonlyMap<string, Choice>): ShownNode[] => {
  const { sign } = useJurisdiction()
  const top = useSuspenseQuery(treeQuery(sign, null, on)).data
  const rows = [...open.values()].filter((row) => !top.trail.some((one) => one.id === row.id))
  const asked = useQueries({ queries: rows.map((row) => treeQuery(sign, row, on)) })
  const parts = new Map(
    rows.flatMap((row, i) => {
      const part = asked[i]?.data
      return part === undefined ? [] : [[keyOf(row), part.rows] as const]
    }),
  )
  return shownNodes(top, parts, new Set(open.keys()))
}

const Node = ({
  node,
  isSelected,
  isTab,
}: {
  readonly node: ShownNode
  readonly isSelected: boolean
  readonly isTab: boolean
}) => {
  const names = useDirectoryNames()
  const words = usePageWords().directory.screen
  const { row, depth, isOpen, isWaiting } = node
  // Long names, as in English, take the room of the note beside them; it is still heard.
  const isLong = names.full(row).length > 20 && row.is === 'unit'
  const isStatistical = row.is === 'territory' && row.statistical
  return (
    <div
      role="treeitem"
      data-key={node.key}
      tabIndex={isTab ? 0 : -1}
      aria-level={depth + 1}
      aria-selected={isSelected}
      aria-expanded={row.hasChildren ? isOpen : undefined}
      aria-busy={isWaiting}
      className="tree-node"
      style={{ paddingLeft: 8 + depth * 16 }}
    >
      <span className="tree-twist" aria-hidden="true">
        {row.hasChildren && (isOpen ? '▾' : '▸')}
      </span>
      <span className="tree-name" title={names.full(row)}>
        {names.full(row)}
      </span>
      <span className={isLong ? 'unseen' : 'small muted nowrap'}>
        {isStatistical ? words.statistical : names.sort(row)}
      </span>
    </div>
  )
}

/**
 * The tree of units and territories on a day, opened a part at a time.
 *
 * Arrows move, right and left open and shut, Enter chooses.
 */
export const UnitTree = ({
  on,
  chosen,
  onSelect,
}: {
  readonly on: Day
  readonly chosen: Choice | null
  readonly onSelect: (row: TreeRow) => void
}) => {
  const words = usePageWords().directory.screen
  const [open, setOpen] = useState<ReadonlyMap<string, Choice>>(new Map())
  const [focused, setFocused] = useState<string | null>(null)
  const selectedKey = chosen === null ? null : keyOf(chosen)
  useReveal(chosen, (above) =>
    setOpen((before) => new Map([...before, ...above.map((one) => [keyOf(one), one] as const)])),
  )
  const list = useRef<HTMLDivElement>(null)
  const shown = useShown(on, open)
  const keys = shown.map((node) => node.key)
  const tabKey = [focused, selectedKey, keys[0]].find((key) => key !== null && key !== undefined && keys.includes(key))

  const toggle = (key: string): void => {
    const node = shown.find((one) => one.key === key)
    if (node === undefined || !node.row.hasChildren || node.isFixed) return
    const next = new Map(open)
    if (!next.delete(key)) next.set(key, node.row)
    setOpen(next)
  }
  const goTo = (key: string): void => {
    setFocused(key)
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
  }
  const nodeOf = (target: EventTarget): ShownNode | undefined => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset.key : undefined
    return shown.find((one) => one.key === key)
  }
  const onClick = (event: MouseEvent): void => {
    const node = nodeOf(event.target)
    if (node === undefined) return
    const isTwist = event.target instanceof Element && event.target.closest('.tree-twist') !== null
    if (!isTwist) onSelect(node.row)
    else toggle(node.key)
    setFocused(node.key)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const node = nodeOf(event.target)
    if (node === undefined) return
    const step = stepFrom(shown, node.key, event.key)
    if (event.key === 'Enter' || event.key === ' ') onSelect(node.row)
    else if (step === null) return
    else if ('go' in step) goTo(step.go)
    else toggle(step.toggle)
    event.preventDefault()
  }
  return (
    <div ref={list} role="tree" aria-label={words.tree} className="tree" onClick={onClick} onKeyDown={onKeyDown}>
      {shown.map((node) => (
        <Node key={node.key} node={node} isSelected={node.key === selectedKey} isTab={node.key === tabKey} />
      ))}
    </div>
  )
}
