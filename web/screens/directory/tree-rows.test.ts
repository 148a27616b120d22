import { describe, expect, test } from 'vitest'
import type { TreePart, TreeRow } from '../../../src/modules/directory/core/views.ts'
import { shownNodes, stepFrom } from './tree-rows.ts'

const place = (id: string, hasChildren = true): TreeRow => ({
  is: 'territory',
  id,
  name: id,
  nameEn: null,
  level: 4,
  statistical: false,
  hasChildren,
})

const top: TreePart = {
  on: '2025-09-29',
  trail: [place('province'), place('county')],
  beside: [{ underId: 'province', rows: [place('bureau', false)] }],
  rows: [place('south'), place('bridge', false)],
}
const open = new Set(['territory:south'])
const parts = new Map([['territory:south', [place('market', false)]]])
const drawn = (nodes: ReturnType<typeof shownNodes>) =>
  nodes.map((node) => `${'-'.repeat(node.depth)}${node.row.id}${node.isWaiting ? ' …' : ''}`)

describe('the rows shown', () => {
  test('stand below the way down to the jurisdiction, open ones with their children', () => {
    expect(drawn(shownNodes(top, parts, open))).toEqual([
      'province',
      '-bureau',
      '-county',
      '--south',
      '---market',
      '--bridge',
    ])
    expect(drawn(shownNodes(top, parts, new Set()))).toEqual(['province', '-bureau', '-county', '--south', '--bridge'])
  })
  test('wait where children are on their way', () => {
    expect(drawn(shownNodes(top, new Map(), open))).toContain('--south …')
  })
})

test.each([
  ['down to the next row', 'territory:county', 'ArrowDown', { go: 'territory:south' }],
  ['up to the row above', 'territory:bridge', 'ArrowUp', { go: 'territory:market' }],
  ['nowhere above the first', 'territory:province', 'ArrowUp', null],
  ['right into an open node', 'territory:south', 'ArrowRight', { go: 'territory:market' }],
  ['left shuts an open node', 'territory:south', 'ArrowLeft', { toggle: 'territory:south' }],
  ['left from a leaf to its parent', 'territory:market', 'ArrowLeft', { go: 'territory:south' }],
  ['left on the way down goes up: it never shuts', 'territory:county', 'ArrowLeft', { go: 'territory:province' }],
  ['right on a leaf stays', 'territory:bridge', 'ArrowRight', null],
  ['to the end', 'territory:county', 'End', { go: 'territory:bridge' }],
])('%s', (_why, from, arrow, step) => {
  expect(stepFrom(shownNodes(top, parts, open), from, arrow)).toEqual(step)
})

test('right on a shut node opens it', () => {
  expect(stepFrom(shownNodes(top, parts, new Set()), 'territory:south', 'ArrowRight')).toEqual({
    toggle: 'territory:south',
  })
})
