import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NumberedTree, numberTree } from '../plane/number-tree.ts'
import { runsOf } from '../plane/runs.ts'
import { clauseGround, clausesOf, type NodeClause } from './clauses.ts'
import { domainPoints } from './domain-points.ts'

type Domain = 'leaf' | 'all'

const groundOf = (parents: readonly (string | null)[], domain: Domain) => {
  const tree = numberTree(parents.map((parent, at) => ({ id: `n${at}`, parent })))
  return clauseGround(tree, domainPoints(tree, domain), domain)
}

const isAt = (tree: NumberedTree, node: number, top: number): boolean => node >= top && node < (tree.end[top] ?? 0)

const holds = (tree: NumberedTree, { in: top, except }: NodeClause, node: number): boolean =>
  isAt(tree, node, top) && !except.some((hole) => isAt(tree, node, hole))

const costOf = (clauses: readonly NodeClause[]): number => clauses.reduce((sum, one) => sum + 1 + one.except.length, 0)

/** The fewest nodes at which colours can turn so that exactly the wanted points are inside: every set of nodes is tried. */
const fewestTurns = (tree: NumberedTree, points: readonly number[], wanted: ReadonlySet<number>): number => {
  let fewest = Number.POSITIVE_INFINITY
  for (let turns = 0; turns < 2 ** tree.count; turns += 1) {
    const isTurn = (node: number) => ((turns >> node) & 1) === 1
    const isRight = points.every((point) => {
      let inside = false
      for (let at = point; at >= 0; at = tree.parent[at] ?? -1) if (isTurn(at)) inside = !inside
      return inside === wanted.has(point)
    })
    const count = turns.toString(2).replaceAll('0', '').length
    if (isRight) fewest = Math.min(fewest, count)
  }
  return fewest
}

// county > (south > (bridge, market), north > (mill), zone)
const county = ['n0', 'n1', 'n1', 'n0', 'n4', 'n0']
const parents: (string | null)[] = [null, ...county]
const nodes = { county: 0, south: 1, bridge: 2, market: 3, north: 4, mill: 5, zone: 6 } as const
type Name = keyof typeof nodes

test.each<[string, Domain, Name[], [Name, Name[]][]]>([
  ['nothing is no clause', 'leaf', [], []],
  ['everything is one clause', 'leaf', ['bridge', 'market', 'mill', 'zone'], [['county', []]]],
  ['all but one leaf is an exception', 'leaf', ['market', 'mill', 'zone'], [['county', ['bridge']]]],
  [
    'a tie keeps the colour of the surroundings',
    'leaf',
    ['bridge', 'market', 'mill'],
    [
      ['south', []],
      ['mill', []],
    ],
  ],
  ['one leaf of two is itself: an inner node is no point', 'leaf', ['mill'], [['mill', []]]],
  ['all leaves below a node are the node', 'leaf', ['bridge', 'market'], [['south', []]]],
  ['where nodes are points a chain turns where it must', 'all', ['north', 'mill'], [['north', []]]],
  ['a node without what is below it', 'all', ['south'], [['south', ['bridge', 'market']]]],
  [
    'what lies inside an exception is a clause of its own',
    'all',
    ['county', 'market', 'north', 'mill', 'zone'],
    [
      ['county', ['south']],
      ['market', []],
    ],
  ],
])('%s', (_why, domain, wanted, clauses) => {
  const ground = groundOf(parents, domain)
  const set = runsOf(wanted.map((name) => ground.points.before[nodes[name]] ?? -1))
  expect(clausesOf(ground, set)).toEqual(
    clauses.map(([name, except]) => ({ in: nodes[name], except: except.map((hole) => nodes[hole]) })),
  )
})

test('any set of any small tree is written exactly, and with as few clauses as there can be', () => {
  const trees = fc
    .array(fc.nat(), { minLength: 1, maxLength: 9 })
    .map((choices) => choices.map((choice, at) => (at === 0 || choice % 7 === 0 ? null : `n${choice % at}`)))
  fc.assert(
    fc.property(trees, fc.constantFrom<Domain>('leaf', 'all'), fc.nat(), (tree, domain, chosen) => {
      const ground = groundOf(tree, domain)
      const points = [...ground.points.nodes]
      const ranks = points.map((_, rank) => rank).filter((rank) => ((chosen >> rank) & 1) === 1)
      const wanted = new Set(ranks.map((rank) => points[rank] ?? -1))
      const clauses = clausesOf(ground, runsOf(ranks))

      const inside = points.filter((point) => clauses.some((clause) => holds(ground.tree, clause, point)))
      expect(new Set(inside)).toEqual(wanted)
      expect(costOf(clauses)).toBe(fewestTurns(ground.tree, points, wanted))
    }),
    { numRuns: 400 },
  )
})
