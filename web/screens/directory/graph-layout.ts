import type { Id } from '../../../src/kernel/ids.ts'
import type { Graph } from '../../../src/modules/directory/core/views.ts'

type EdgeKind = Graph['edges'][number]['kind']

/** A box to draw, by its upper left corner. */
export type PlacedNode = { readonly id: Id; readonly x: number; readonly y: number }

/** A line to draw, with where its word stands. */
export type PlacedEdge = {
  readonly from: Id
  readonly to: Id
  readonly kind: EdgeKind
  readonly people: number | null
  readonly path: string
  readonly labelX: number
  readonly labelY: number
  /** Whether the word stands over the middle of the line, or right of it. */
  readonly isLabelOver: boolean
}

/** A drawing of the units around one; `hiddenParts` did not fit. */
export type Drawing = {
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
  readonly heightPx: number
  readonly hiddenParts: number
}

export const boxWidth = 152
export const boxHeight = 46
export const drawingWidth = 640

const stepY = 84
const gapY = 14
const marginY = 10
const columns = { left: 2, middle: (drawingWidth - boxWidth) / 2, right: drawingWidth - boxWidth - 2 } as const

const stack = (ids: readonly Id[], x: number, aroundY: number): PlacedNode[] =>
  ids.map((id, i) => ({ id, x, y: aroundY + (i - (ids.length - 1) / 2) * (boxHeight + gapY) }))

const rowOf = (ids: readonly Id[], y: number): PlacedNode[] => {
  if (ids.length === 1) return ids.map((id) => ({ id, x: columns.middle, y }))
  const step = (columns.right - columns.left) / (ids.length - 1)
  return ids.map((id, i) => ({ id, x: columns.left + i * step, y }))
}

/** The second stack of a column, moved down where it would run into the first. */
const below = (upper: readonly PlacedNode[], lower: readonly PlacedNode[]): PlacedNode[] => {
  const end = Math.max(...upper.map(({ y }) => y + boxHeight + gapY))
  const down = Math.max(0, end - Math.min(...lower.map(({ y }) => y)))
  return lower.map((node) => ({ ...node, y: node.y + down }))
}

const movedIntoView = (nodes: readonly PlacedNode[]): PlacedNode[] => {
  const top = Math.min(...nodes.map(({ y }) => y))
  return nodes.map((node) => ({ ...node, y: node.y - top + marginY }))
}

/** From box to box: straight where they stand over or beside each other, else with one bend on the way. */
const line = (from: PlacedNode, to: PlacedNode): Pick<PlacedEdge, 'path' | 'labelX' | 'labelY' | 'isLabelOver'> => {
  const isBeside = from.x + boxWidth <= to.x || to.x + boxWidth <= from.x
  const isOver = Math.abs(from.y - to.y) >= boxHeight
  if (isBeside && (!isOver || from.x === columns.left || to.x === columns.right || to.x === columns.left)) {
    const [a, b] = from.x < to.x ? [from, to] : [to, from]
    const [x1, y1, x2, y2] = [a.x + boxWidth, a.y + boxHeight / 2, b.x, b.y + boxHeight / 2]
    const isLeft = a.x === columns.left
    const bend = isLeft ? x2 - 16 : x1 + 16
    const outer = isLeft ? { x: (x1 + bend) / 2, y: y1 } : { x: (bend + x2) / 2, y: y2 }
    const word = y1 === y2 ? { x: (x1 + x2) / 2, y: y1 } : outer
    return { path: `M${x1} ${y1}H${bend}V${y2}H${x2}`, labelX: word.x, labelY: word.y - 6, isLabelOver: true }
  }
  const [a, b] = from.y < to.y ? [from, to] : [to, from]
  const [x1, y1, x2, y2] = [a.x + boxWidth / 2, a.y + boxHeight, b.x + boxWidth / 2, b.y]
  const middle = (y1 + y2) / 2
  return { path: `M${x1} ${y1}V${middle}H${x2}V${y2}`, labelX: x2 + 6, labelY: middle + 14, isLabelOver: false }
}

/** What is worth telling: being led by the unit one is part of says both. */
export const toldEdges = (edges: Graph['edges']): Graph['edges'] =>
  edges.filter(
    (edge) =>
      edge.kind !== 'part' ||
      !edges.some((other) => other.kind === 'leads' && other.from === edge.from && other.to === edge.to),
  )

/** A line straight down past another box would be hidden behind it. */
const isHidden = (from: PlacedNode, to: PlacedNode): boolean => from.x === to.x && Math.abs(from.y - to.y) > stepY * 1.5

const others = (edges: Graph['edges'], centre: Id, isIt: (edge: Graph['edges'][number]) => boolean): Id[] => [
  ...new Set(edges.filter(isIt).map((edge) => (edge.to === centre ? edge.from : edge.to))),
]

/**
 * Places the units around one: what it is part of above it, who guides that above again, who leads at the left,
 * what it leads, guides or is stationed at to the right, its parts below.
 */
export const drawGraph = ({ nodes, edges }: Graph, centreId: Id): Drawing => {
  const known = new Set(nodes.map((node) => node.id))
  const parentId = edges.find((edge) => edge.kind === 'part' && edge.to === centreId)?.from ?? null
  const anchorId = parentId ?? centreId
  const guides = others(edges, anchorId, (edge) => edge.kind === 'guides' && edge.to === anchorId).slice(0, 3)
  const leaders = others(edges, anchorId, (edge) => edge.kind === 'leads' && edge.to === anchorId)
  const ownLeaders =
    parentId === null ? [] : others(edges, centreId, (edge) => edge.kind === 'leads' && edge.to === centreId)
  const ownGuides =
    parentId === null ? [] : others(edges, centreId, (edge) => edge.kind === 'guides' && edge.to === centreId)
  const sideways = others(
    edges,
    centreId,
    (edge) => edge.kind !== 'part' && (edge.from === centreId || (edge.kind === 'stationed' && edge.to === centreId)),
  )
  const parts = others(edges, centreId, (edge) => edge.kind === 'part' && edge.from === centreId)
  const shownParts = parts.slice(0, 3)

  const centreY = parentId === null ? 0 : stepY
  const leading = stack(leaders, columns.left, 0)
  const ownLeading = stack(
    [...ownLeaders, ...ownGuides].filter((id) => !leaders.includes(id)),
    columns.left,
    centreY,
  )
  const sides = [...leading, ...below(leading, ownLeading), ...stack(sideways, columns.right, centreY)]
  const guidesY = Math.min(-stepY, ...sides.map(({ y }) => y - boxHeight - gapY))
  const partsY = Math.max(centreY + stepY, ...sides.map(({ y }) => y + boxHeight + gapY))
  const taken = new Set<Id>()
  const placed = movedIntoView(
    [
      ...rowOf(guides, guidesY),
      { id: anchorId, x: columns.middle, y: 0 },
      { id: centreId, x: columns.middle, y: centreY },
      ...sides,
      ...rowOf(shownParts, partsY),
    ].filter(({ id }) => known.has(id) && !taken.has(id) && taken.add(id)),
  )

  const at = new Map(placed.map((node) => [node.id, node]))
  const drawn = toldEdges(edges).flatMap((edge) => {
    const [from, to] = [at.get(edge.from), at.get(edge.to)]
    return from === undefined || to === undefined || isHidden(from, to) ? [] : [{ ...edge, ...line(from, to) }]
  })
  const heightPx = Math.max(...placed.map((node) => node.y + boxHeight)) + marginY
  return { nodes: placed, edges: drawn, heightPx, hiddenParts: parts.length - shownParts.length }
}

const widthOf = (character: string): number => (/[\u2e80-\uffff]/.test(character) ? 13.5 : 7.2)

/** As much of a name as a box holds, with … where it was cut. */
export const fitName = (name: string): string => {
  const characters = [...name]
  let width = 0
  for (const [i, character] of characters.entries()) {
    width += widthOf(character)
    if (width > boxWidth - 10) return `${characters.slice(0, Math.max(1, i - 1)).join('')}…`
  }
  return name
}
