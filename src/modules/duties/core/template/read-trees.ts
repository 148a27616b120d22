import type { MatterNode, TerritoryNode } from '../list-file.ts'
import { TypeUrgency } from '../matter-type.ts'
import { nameBook, pathNames } from '../name-book.ts'
import { piecesIn, urgencyIn } from './cell.ts'
import { type RowReader, rowReader } from './row-reader.ts'
import type { Table } from './tables.ts'

/** Nodes read from a sheet, with the row each stands in. */
export type NodesRead<Node> = {
  readonly nodes: readonly Node[]
  readonly readers: readonly RowReader[]
  readonly rowOf: ReadonlyMap<string, RowReader>
}

type Bare = { readonly id: string; readonly parent: string | null; readonly name: string | null }

/** An id for each row: its own, else its path by the names of parents; a root's path is its name. */
const idsOf = (readers: readonly RowReader[]): readonly string[] =>
  readers.map((reader) => {
    const parent = reader.text('parent')
    const name = reader.text('name') ?? ''
    return reader.text('id') ?? (parent === null ? name : `${parent} > ${name}`)
  })

const readNodes = <Node extends Bare>(
  table: Table,
  unknown: 'unknown-type' | 'unknown-territory',
  nodeOf: (reader: RowReader, bare: Bare) => Node,
): NodesRead<Node> => {
  const readers = table.records.map(rowReader)
  const ids = idsOf(readers)
  const bare = readers.map((reader, at) => ({ id: ids[at] ?? '', parent: null, name: reader.needed('name') }))
  const flat = nameBook(bare.map((node) => ({ id: node.id, names: [node.name, node.id] })))
  const nodes = readers.map((reader, at) => {
    const above = reader.text('parent')
    const parent = above === null ? null : reader.named('parent', above, flat, unknown)
    return nodeOf(reader, { id: ids[at] ?? '', parent, name: bare[at]?.name ?? null })
  })
  return { nodes, readers, rowOf: new Map(nodes.map((node, at) => [node.id, readers[at]]).filter(isPaired)) }
}

const isPaired = (pair: readonly (string | RowReader | undefined)[]): pair is [string, RowReader] =>
  typeof pair[0] === 'string' && typeof pair[1] === 'object'

/** Reads the sheet of matter types. */
export const readTypes = (table: Table): NodesRead<MatterNode> =>
  readNodes(table, 'unknown-type', (reader, bare) => ({
    ...bare,
    nameEn: reader.text('nameEn'),
    words: piecesIn(reader.record.get('words')),
    wordsEn: piecesIn(reader.record.get('wordsEn')),
    urgency: reader.word('urgency', urgencyIn, TypeUrgency.options),
    action: reader.text('action'),
    code: reader.text('code'),
  }))

/** Reads the sheet of territories; a level left out is one below the parent's, a root's is the county. */
export const readTerritories = (table: Table): NodesRead<TerritoryNode> => {
  const read = readNodes(table, 'unknown-territory', (reader, bare) => ({
    ...bare,
    level: reader.level('level') ?? -1,
  }))
  const byId = new Map(read.nodes.map((node) => [node.id, node]))
  const levelOf = (node: TerritoryNode, below = 0): number => {
    if (node.level >= 0) return node.level
    const parent = byId.get(node.parent ?? '')
    return parent === undefined || below > 12 ? 3 : levelOf(parent, below + 1) + 1
  }
  return { ...read, nodes: read.nodes.map((node) => ({ ...node, level: levelOf(node) })) }
}

/** A book of tree nodes: by id, by code, by name, and by name with as many parents as it takes. */
export const treeBook = (nodes: readonly (Bare & { readonly code?: string | null })[]) => {
  const paths = pathNames(nodes)
  return nameBook(
    nodes.map((node) => ({
      id: node.id,
      names: [...(paths.get(node.id) ?? []), ...(node.code == null ? [] : [node.code])],
    })),
  )
}
