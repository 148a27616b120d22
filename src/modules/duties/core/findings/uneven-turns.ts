import { isBelow } from '../plane/number-tree.ts'
import { firstAt } from './duty-rows.ts'
import { even, groupingAt, holesOfDuty } from './sibling-answers.ts'
import type { UnevenGround } from './uneven-ground.ts'

/** A matter node from which on, up to the next such node below, the children of a parent answer in one way. */
export type Turn = { readonly matter: number; readonly grouping: number }

/** A parent with what its children are. */
export type Siblings = { readonly parent: number; readonly children: Int32Array }

/** The matters of a set that lie below no other of it, ascending. */
const topmost = ({ plane }: UnevenGround, matters: Iterable<number>): number[] => {
  const tops: number[] = []
  for (const matter of [...matters].sort((a, b) => a - b)) {
    const last = tops.at(-1)
    if (last === undefined || !isBelow(plane.matters, matter, last)) tops.push(matter)
  }
  return tops
}

/** The plain leads of one territory at a matter node and below it. */
const takeBelow = ({ plane, rows }: UnevenGround, territory: number, top: number, into: number[]): void => {
  const own = rows(territory)
  const last = plane.matters.end[top] ?? 0
  const column = plane.duties.matter
  for (let at = firstAt(own, column, top); at < own.length && (column[own[at] ?? 0] ?? 0) < last; at += 1)
    into.push(own[at] ?? 0)
}

/** The plain leads of one territory at the matter nodes strictly above one. */
const takeAbove = ({ plane, rows }: UnevenGround, territory: number, top: number, into: number[]): void => {
  const own = rows(territory)
  if (own.length === 0) return
  const column = plane.duties.matter
  for (let up = plane.matters.parent[top] ?? -1; up >= 0; up = plane.matters.parent[up] ?? -1)
    for (let at = firstAt(own, column, up); at < own.length && column[own[at] ?? 0] === up; at += 1)
      into.push(own[at] ?? 0)
}

/** Where below a top the answers may turn: where leads and their holes begin, and the action is another. */
const turningNodes = (ground: UnevenGround, top: number, duties: readonly number[]): number[] => {
  const { plane, answers, actionTurns } = ground
  const last = plane.matters.end[top] ?? 0
  const nodes = new Set([top])
  const add = (node: number): void => {
    if (node > top && node < last) nodes.add(node)
  }
  for (const duty of duties) {
    add(plane.duties.matter[duty] ?? 0)
    if (plane.duties.extra[duty] !== 0) for (const hole of holesOfDuty(ground, duty)?.matterHoles ?? []) add(hole)
  }
  if (duties.some(answers.asksAction)) for (const node of actionTurns) add(node)
  return [...nodes].sort((a, b) => a - b)
}

const turnsBelow = (ground: UnevenGround, siblings: Siblings, top: number): readonly Turn[] => {
  const { plane } = ground
  const { parent: up } = plane.territories
  const above: number[] = []
  const below: number[] = []
  for (let at = siblings.parent; at >= 0; at = up[at] ?? -1) {
    takeAbove(ground, at, top, above)
    takeBelow(ground, at, top, below)
  }
  for (const child of siblings.children) takeBelow(ground, child, top, below)
  below.sort((a, b) => (plane.duties.matter[a] ?? 0) - (plane.duties.matter[b] ?? 0))

  const line = [...above]
  let next = 0
  return turningNodes(ground, top, [...above, ...below]).map((matter) => {
    while (line.length > above.length && !isBelow(plane.matters, matter, plane.duties.matter[line.at(-1) ?? 0] ?? 0))
      line.pop()
    for (; next < below.length && plane.duties.matter[below[next] ?? 0] === matter; next += 1)
      line.push(below[next] ?? 0)
    return { matter, grouping: groupingAt(ground, { matter, ...siblings }, line) }
  })
}

/** Where in the matter tree the children of a parent begin to answer in another way, ascending; elsewhere all are alike. */
export const turnsAt = (ground: UnevenGround, siblings: Siblings): readonly Turn[] => {
  const turns = topmost(ground, ground.parents.get(siblings.parent) ?? []).flatMap((top) =>
    turnsBelow(ground, siblings, top),
  )
  return turns.some(({ grouping }) => grouping !== even) ? turns : []
}
