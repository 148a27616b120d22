import { isBelow } from '../plane/number-tree.ts'
import { firstOfMatter } from './rows-by-matter.ts'
import { even, matterHolesOf, type Siblings, siblingAnswers } from './sibling-answers.ts'
import type { UnevenGround } from './uneven-ground.ts'

/** A matter node from which on, up to the next such node below, the children of a parent answer in one way. */
export type Turn = { readonly matter: number; readonly grouping: number }

/** The matters that lie below no other of them; given and returned ascending. */
const topmost = ({ plane }: UnevenGround, matters: Int32Array): number[] => {
  const tops: number[] = []
  let end = -1
  for (const matter of matters) {
    if (matter < end) continue
    tops.push(matter)
    end = plane.matters.end[matter] ?? 0
  }
  return tops
}

/** Duties are sorted by matter as one number each, which holds both. */
const width = 0x4000000

/** Plain leads of one territory at the matter nodes of `[from, to)`, as one number each with its matter. */
const takeWithin = (
  { rows }: UnevenGround,
  territory: number,
  matters: { from: number; to: number },
  into: number[],
): void => {
  const range = { from: rows.start[territory] ?? 0, to: rows.start[territory + 1] ?? 0 }
  if (range.from === range.to) return
  for (let at = firstOfMatter(rows, matters.from, range); at < range.to; at += 1) {
    const matter = rows.matter[at] ?? 0
    if (matter >= matters.to) return
    into.push(matter * width + (rows.rows[at] ?? 0))
  }
}

/** The plain leads of one territory at the matter nodes strictly above one. */
const takeAbove = ({ plane, rows }: UnevenGround, territory: number, top: number, into: number[]): void => {
  const range = { from: rows.start[territory] ?? 0, to: rows.start[territory + 1] ?? 0 }
  if (range.from === range.to) return
  for (let up = plane.matters.parent[top] ?? -1; up >= 0; up = plane.matters.parent[up] ?? -1)
    for (let at = firstOfMatter(rows, up, range); at < range.to && rows.matter[at] === up; at += 1)
      into.push(rows.rows[at] ?? 0)
}

const firstNotBelow = (numbers: Float64Array | Int32Array, least: number): number => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Where below a top the answers may turn: where leads and their holes begin, and the action is another; ascending. */
const turningNodes = (
  ground: UnevenGround,
  top: number,
  { above, below }: { readonly above: readonly number[]; readonly below: Float64Array },
): readonly number[] => {
  const { plane, answers, actionTurns } = ground
  const last = plane.matters.end[top] ?? 0
  const nodes = [top]
  for (const one of below) {
    const matter = Math.floor(one / width)
    if (matter !== nodes[nodes.length - 1]) nodes.push(matter)
  }
  const found = nodes.length
  let asksAction = false
  const look = (duty: number): void => {
    asksAction ||= plane.duties.boxes[duty] !== 0 && answers.asksAction(duty)
    for (const hole of matterHolesOf(ground, duty)) if (hole > top && hole < last) nodes.push(hole)
  }
  for (const duty of above) look(duty)
  for (const one of below) look(one % width)
  if (asksAction)
    for (let at = firstNotBelow(actionTurns, top + 1); (actionTurns[at] ?? last) < last; at += 1)
      nodes.push(actionTurns[at] ?? 0)
  return nodes.length === found ? nodes : [...new Set(nodes)].sort((a, b) => a - b)
}

/** Where in the matter tree the children of a parent begin to answer in another way, ascending; elsewhere all are alike. */
export const turnsAt = (ground: UnevenGround, siblings: Siblings): readonly Turn[] => {
  const { plane, parents } = ground
  const { matters, territories, duties } = plane
  const groupingOf = siblingAnswers(ground, siblings)
  const ofChildren: number[] = []
  for (const child of siblings.children) takeWithin(ground, child, { from: 0, to: matters.count }, ofChildren)
  const own = Float64Array.from(ofChildren).sort()

  const turnsBelow = (top: number, into: Turn[]): void => {
    const end = matters.end[top] ?? 0
    const above: number[] = []
    const within: number[] = []
    for (let at = siblings.parent; at >= 0; at = territories.parent[at] ?? -1) {
      takeAbove(ground, at, top, above)
      takeWithin(ground, at, { from: top, to: end }, within)
    }
    for (let at = firstNotBelow(own, top * width); (own[at] ?? Number.POSITIVE_INFINITY) < end * width; at += 1)
      within.push(own[at] ?? 0)
    const below = Float64Array.from(within).sort()

    const line = [...above]
    let next = 0
    for (const matter of turningNodes(ground, top, { above, below })) {
      while (line.length > above.length && !isBelow(matters, matter, duties.matter[line.at(-1) ?? 0] ?? 0)) line.pop()
      for (; (below[next] ?? Number.POSITIVE_INFINITY) < (matter + 1) * width; next += 1)
        line.push((below[next] ?? 0) % width)
      into.push({ matter, grouping: groupingOf(matter, line) })
    }
  }

  const turns: Turn[] = []
  for (const top of topmost(ground, parents.matters(siblings.parent))) turnsBelow(top, turns)
  return turns.some(({ grouping }) => grouping !== even) ? turns : []
}
