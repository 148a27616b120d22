import { byText } from '../compare.ts'
import { dayText } from '../plane/day-number.ts'
import type { Plane } from '../plane/plane.ts'
import { ranksBelow } from './domain-points.ts'
import type { Uneven, UnevenGroup } from './finding.ts'
import { intRows } from './int-rows.ts'
import { even, type Siblings } from './sibling-answers.ts'
import { type Counted, listedUsually, type Steps } from './steps.ts'
import type { Window } from './survey.ts'
import { type UnevenGround, unevenGround } from './uneven-ground.ts'
import { type Turn, turnsAt } from './uneven-turns.ts'

const childrenOf = ({ territories }: Plane, parent: number): Int32Array => {
  const children: number[] = []
  const last = territories.end[parent] ?? 0
  for (let child = parent + 1; child < last; child = territories.end[child] ?? last) children.push(child)
  return Int32Array.from(children)
}

const groupsOf = (
  { plane, kinds: { names } }: UnevenGround,
  children: Int32Array,
  kinds: Int32Array,
): UnevenGroup[] => {
  const byKind = Map.groupBy(children.keys(), (at) => names[kinds[at] ?? 0] ?? '')
  return [...byKind]
    .map(([kind, places]) => ({
      kind,
      territories: places.map((at) => plane.territories.ids[children[at] ?? 0] ?? ''),
    }))
    .sort((a, b) => byText(a.kind, b.kind))
}

type Reached = { readonly node: number; readonly around: number; readonly from: number; readonly to: number }

/** How many domain points lie below a node. */
const pointsBelow = ({ plane, matters }: UnevenGround, node: number): number => {
  const [from, to] = ranksBelow(plane.matters, matters, node)
  return to - from
}

/** The one grouping that all domain points below a node have; null where they have several. */
const onlyGrouping = (ground: UnevenGround, turns: readonly Turn[], { node, around, from, to }: Reached) => {
  const { end } = ground.plane.matters
  let rest = pointsBelow(ground, node)
  const found = new Set<number>()
  let seen = node
  for (let at = from; at < to; at += 1) {
    const turn = turns[at]
    if (turn === undefined) continue
    const next = turns[at + 1]
    const isLeafTurn = at + 1 >= to || next === undefined || next.matter >= (end[turn.matter] ?? 0)
    if (isLeafTurn || ownPoints(ground, turns, at) > 0) found.add(turn.grouping)
    if (turn.matter < seen) continue
    rest -= pointsBelow(ground, turn.matter)
    seen = end[turn.matter] ?? 0
  }
  if (rest > 0) found.add(around)
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}

/** Domain points below a turn that lie below no deeper one. */
const ownPoints = (ground: UnevenGround, turns: readonly Turn[], at: number): number => {
  const { end } = ground.plane.matters
  const node = turns[at]?.matter ?? 0
  let own = pointsBelow(ground, node)
  let next = at + 1
  for (let deeper = turns[next]?.matter ?? -1; deeper >= 0 && deeper < (end[node] ?? 0); ) {
    own -= pointsBelow(ground, deeper)
    while ((turns[next]?.matter ?? Number.POSITIVE_INFINITY) < (end[deeper] ?? 0)) next += 1
    deeper = turns[next]?.matter ?? -1
  }
  return own
}

type Report = (matter: number, grouping: number) => void

/** Reports every topmost node below which all answers are one grouping. */
const visit = (ground: UnevenGround, turns: readonly Turn[], at: Reached, report: Report): void => {
  const { matters, domain } = ground.plane
  const isTurn = at.from < at.to && turns[at.from]?.matter === at.node
  const around = isTurn ? (turns[at.from]?.grouping ?? even) : at.around
  let from = isTurn ? at.from + 1 : at.from
  const only = onlyGrouping(ground, turns, { ...at, around, from })
  if (only !== null) {
    if (only !== even) report(at.node, only)
    return
  }
  if (domain === 'all' && around !== even) report(at.node, around)
  const last = matters.end[at.node] ?? 0
  for (let child = at.node + 1; child < last; child = matters.end[child] ?? last) {
    const end = matters.end[child] ?? last
    let to = from
    while (to < at.to && (turns[to]?.matter ?? last) < end) to += 1
    if (to > from) visit(ground, turns, { node: child, around, from, to }, report)
    else if (around !== even) report(child, around)
    from = to
  }
}

/** Tells of the uneven answers of one parent's children, each at the topmost matter under which all answer so. */
const unevenAt = (ground: UnevenGround, siblings: Siblings, report: Report): void => {
  const { matters } = ground.plane
  const turns = siblings.children.length < 2 ? [] : turnsAt(ground, siblings)
  for (let from = 0; from < turns.length; ) {
    let root = turns[from]?.matter ?? 0
    while ((matters.parent[root] ?? -1) >= 0) root = matters.parent[root] ?? 0
    let to = from
    while (to < turns.length && (turns[to]?.matter ?? 0) < (matters.end[root] ?? 0)) to += 1
    visit(ground, turns, { node: root, around: even, from, to }, report)
    from = to
  }
}

/** How many parents are looked at between two yields. */
const chunk = 64

/**
 * Every matter that siblings answer in different ways, judged on the first day of the window; piece by piece.
 *
 * @param limit how many are listed, those of the upper territories first
 */
export function* unevenSteps(plane: Plane, window: Window, limit = listedUsually): Steps<Counted<Uneven>> {
  const listed: Uneven[] = []
  if (window.from >= window.to) return { listed, total: 0 }
  const ground = unevenGround(plane, window)
  const days = { from: dayText(window.from), to: dayText(window.from + 1) }
  const { all } = ground.parents
  let total = 0
  for (const [at, parent] of all.entries()) {
    const siblings: Siblings = { parent, children: childrenOf(plane, parent), groupings: intRows() }
    unevenAt(ground, siblings, (matter, grouping) => {
      total += 1
      if (listed.length >= limit) return
      listed.push({
        kind: 'uneven',
        matter: plane.matters.ids[matter] ?? '',
        territory: plane.territories.ids[parent] ?? '',
        groups: groupsOf(ground, siblings.children, siblings.groupings.row(grouping)),
        days,
      })
    })
    if (at % chunk === chunk - 1) yield at / all.length
  }
  return { listed, total }
}
