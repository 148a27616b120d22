import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Graph } from '../../../src/modules/directory/core/views.ts'
import { boxHeight, boxWidth, drawGraph, drawingWidth, fitName } from './graph-layout.ts'

const node = (id: string): Graph['nodes'][number] => ({
  id,
  name: id,
  shortName: null,
  nameEn: null,
  kind: 'department',
  level: 3,
  lineId: null,
})
const edge = (kind: Graph['edges'][number]['kind'], from: string, to: string) => ({ kind, from, to, people: null })

const works: Graph = {
  nodes: ['city', 'government', 'bureau', 'works', 'south', 'gas'].map(node),
  edges: [
    edge('part', 'bureau', 'works'),
    edge('part', 'works', 'gas'),
    edge('guides', 'city', 'bureau'),
    edge('leads', 'government', 'bureau'),
    edge('stationed', 'works', 'south'),
  ],
}

describe('the drawing', () => {
  const drawing = drawGraph(works, 'works')
  const at = (id: string) => drawing.nodes.find((one) => one.id === id) ?? { x: Number.NaN, y: Number.NaN }

  test('has guides above, the whole over its part, leaders at the left, stations at the right', () => {
    expect(at('city').y).toBeLessThan(at('bureau').y)
    expect(at('bureau').y).toBeLessThan(at('works').y)
    expect(at('works').y).toBeLessThan(at('gas').y)
    expect([at('government').y, at('south').y]).toEqual([at('bureau').y, at('works').y])
    expect(at('government').x).toBeLessThan(at('bureau').x)
    expect(at('south').x).toBeGreaterThan(at('works').x)
    expect(drawing.edges).toHaveLength(works.edges.length)
  })
  test('of what leads its own part, only that it leads is drawn; what would run behind a box is left to the words', () => {
    const led = [...works.edges, edge('leads', 'bureau', 'works'), edge('guides', 'city', 'works')]
    const kinds = drawGraph({ ...works, edges: led }, 'works').edges.map((one) => `${one.kind} ${one.from} ${one.to}`)
    expect(kinds).toContain('leads bureau works')
    expect(kinds).not.toContain('part bureau works')
    expect(kinds).not.toContain('guides city works')
  })
  test('tells how many parts did not fit', () => {
    const many = ['a', 'b', 'c', 'd', 'e']
    const graph = { nodes: ['works', ...many].map(node), edges: many.map((part) => edge('part', 'works', part)) }
    expect(drawGraph(graph, 'works').hiddenParts).toBe(2)
  })
})

test('no two boxes overlap and none leaves the picture, whatever is related to what', () => {
  const ids = ['works', 'a', 'b', 'c', 'd', 'e', 'f', 'g']
  const edges = fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom('leads' as const, 'guides' as const, 'stationed' as const, 'part' as const),
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      people: fc.constant(null),
    }),
    { maxLength: 14, selector: (one) => `${one.from}${one.to}` },
  )
  fc.assert(
    fc.property(edges, (given) => {
      const related = given.filter((one) => one.from !== one.to)
      const { nodes, heightPx } = drawGraph({ nodes: ids.map(node), edges: related }, 'works')
      for (const [i, a] of nodes.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(0)
        expect(a.y).toBeGreaterThanOrEqual(0)
        expect(a.x + boxWidth).toBeLessThanOrEqual(drawingWidth)
        expect(a.y + boxHeight).toBeLessThanOrEqual(heightPx)
        for (const b of nodes.slice(i + 1)) {
          const apart = Math.abs(a.x - b.x) >= boxWidth || Math.abs(a.y - b.y) >= boxHeight
          expect(apart, `${a.id} over ${b.id}`).toBe(true)
        }
      }
    }),
  )
})

test('names are cut to what a box holds, by how wide their characters are', () => {
  expect(fitName('市政设施所')).toBe('市政设施所')
  expect(fitName('沅溪县住房和城乡建设局市政设施所')).toBe('沅溪县住房和城乡建…')
  expect(fitName('Housing and Construction Bureau')).toBe('Housing and Constr…')
})
