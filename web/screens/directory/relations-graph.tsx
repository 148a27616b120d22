import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Day } from '../../../src/kernel/day.ts'
import type { Id } from '../../../src/kernel/ids.ts'
import { levelNameOf } from '../../../src/modules/directory/core/territory.ts'
import type { Graph } from '../../../src/modules/directory/core/views.ts'
import { graphQuery } from '../../api/directory.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Card } from '../../ui/card.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import {
  boxHeight,
  boxWidth,
  drawGraph,
  drawingWidth,
  fitName,
  type PlacedEdge,
  type PlacedNode,
  toldEdges,
} from './graph-layout.ts'
import { useDirectoryNames } from './names.ts'

type Node = Graph['nodes'][number]

const Box = ({ node, at, isCentre }: { readonly node: Node; readonly at: PlacedNode; readonly isCentre: boolean }) => {
  const names = useDirectoryNames()
  const words = usePageWords().directory.screen
  const name = names.short(node)
  const note = `${words.kind[node.kind]} · ${words.level[levelNameOf(node.level)]}`
  return (
    <g className={isCentre ? 'graph-box centre' : 'graph-box'}>
      <title>{names.full(node)}</title>
      <rect x={at.x} y={at.y} width={boxWidth} height={boxHeight} rx={8} />
      <text x={at.x + boxWidth / 2} y={at.y + 20} className="graph-name">
        {fitName(name)}
      </text>
      <text x={at.x + boxWidth / 2} y={at.y + 36} className="graph-note">
        {note}
      </text>
    </g>
  )
}

const Edge = ({ edge }: { readonly edge: PlacedEdge }) => {
  const words = usePageWords().directory.screen.relations
  const label = edge.kind === 'stationed' && edge.people !== null ? words.people(edge.people) : words.kind[edge.kind]
  return (
    <g className={`graph-edge ${edge.kind}`}>
      <path d={edge.path} />
      <text x={edge.labelX} y={edge.labelY} className={edge.isLabelOver ? 'over' : undefined}>
        {label}
      </text>
    </g>
  )
}

/** Each relation as a sentence with links, for the ear and for going there. */
const Sentences = ({ graph, unitId }: { readonly graph: Graph; readonly unitId: Id }) => {
  const names = useDirectoryNames()
  const { sign } = useJurisdiction()
  const words = usePageWords().directory.screen.relations
  const byId = new Map(graph.nodes.map((node) => [node.id, node]))
  const parentId = graph.edges.find((edge) => edge.kind === 'part' && edge.to === unitId)?.from
  const siblings = new Set(
    graph.edges.filter((edge) => edge.from === parentId && edge.to !== unitId).map((edge) => edge.to),
  )
  const near = new Set(graph.edges.flatMap(({ from, to }) => (from === unitId ? [to] : to === unitId ? [from] : [])))
  const isTold = new Set([...byId.keys()].filter((id) => !siblings.has(id) || near.has(id)))
  const nameOf = (id: Id) => {
    const node = byId.get(id)
    if (node === undefined) return null
    if (id === unitId) return <b>{names.short(node)}</b>
    return (
      <Link
        to="."
        params={{ sign }}
        search={(before: Record<string, unknown>) => ({ ...before, unit: id, territory: undefined })}
      >
        {names.short(node)}
      </Link>
    )
  }
  return (
    <ul className="bare-list small relation-lines">
      {toldEdges(graph.edges)
        .filter(({ from, to }) => isTold.has(from) && isTold.has(to))
        .map((edge) => (
          <li key={`${edge.kind} ${edge.from} ${edge.to}`}>
            {nameOf(edge.from)} {words.says[edge.kind]} {nameOf(edge.to)}
          </li>
        ))}
    </ul>
  )
}

/** Who leads, guides and stations whom around a unit, drawn and told. */
export const RelationsCard = ({ unitId, on }: { readonly unitId: Id; readonly on: Day }) => {
  const words = usePageWords().directory.screen.relations
  const { sign } = useJurisdiction()
  const graph = useSuspenseQuery(graphQuery(sign, unitId, on)).data
  const drawing = drawGraph(graph, unitId)
  const byId = new Map(graph.nodes.map((node) => [node.id, node]))
  return (
    <Card title={words.title} aside={drawing.hiddenParts > 0 ? words.more(drawing.hiddenParts) : undefined}>
      {graph.edges.length === 0 ? (
        <p className="small muted">{words.none}</p>
      ) : (
        <>
          <svg className="graph" viewBox={`0 0 ${drawingWidth} ${drawing.heightPx}`} aria-hidden="true">
            {drawing.edges.map((edge) => (
              <Edge key={`${edge.kind} ${edge.from} ${edge.to}`} edge={edge} />
            ))}
            {drawing.nodes.map((at) => {
              const node = byId.get(at.id)
              return node === undefined ? null : <Box key={at.id} node={node} at={at} isCentre={at.id === unitId} />
            })}
          </svg>
          <Sentences graph={graph} unitId={unitId} />
        </>
      )}
    </Card>
  )
}
