import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Attribute } from '../attribute.ts'
import type { Condition } from '../box.ts'
import { axesOf } from '../plane/axes.ts'
import { boxesKey, boxesWithout, type CellBox, canonicalBoxes, cellBoxOf, wholeBox } from '../plane/cell-box.ts'
import { coverDiagram } from './cover-diagram.ts'
import { everything, nothing } from './diagram-rows.ts'

const attributes = [
  { name: 'area', kind: 'number' },
  { name: 'shop', kind: 'enum', values: ['food', 'drink', 'other'] },
  { name: 'zone', kind: 'boolean' },
].map((one) => Attribute.parse(one))

const axes = axesOf(attributes, [{ area: { from: 0, to: 10 } }, { area: { from: 20, to: 30 } }])

const areas: Condition[] = [
  { from: null, to: 10 },
  { from: 0, to: 20 },
  { from: 10, to: null },
]
const shops: Condition[] = [['food'], ['food', 'other'], ['drink']]
const some = (conditions: readonly Condition[]) => fc.option(fc.constantFrom(...conditions), { nil: undefined })

const box = fc.record({ area: some(areas), shop: some(shops), zone: some([true, false]) }).map((given) => {
  const named: Record<string, Condition> = {}
  for (const [name, condition] of Object.entries(given)) if (condition !== undefined) named[name] = condition
  return cellBoxOf(axes, named) ?? wholeBox
})

const boxes = fc.array(box, { maxLength: 5 })
const unionOf = (diagram: ReturnType<typeof coverDiagram>, all: readonly CellBox[]): number =>
  all.map(diagram.ofBox).reduce(diagram.join, nothing)

test('what a union leaves out is what subtraction leaves, in the one form', () => {
  fc.assert(
    fc.property(boxes, (all) => {
      const diagram = coverDiagram(axes)
      const left = canonicalBoxes(axes, boxesWithout(axes, [wholeBox], all))
      expect(boxesKey(diagram.missing(unionOf(diagram, all)))).toBe(boxesKey(left))
    }),
  )
})

test('two unions are one number exactly when they hold the same points', () => {
  fc.assert(
    fc.property(boxes, boxes, (one, others) => {
      const diagram = coverDiagram(axes)
      const isSame = boxesKey(canonicalBoxes(axes, one)) === boxesKey(canonicalBoxes(axes, others))
      expect(unionOf(diagram, one) === unionOf(diagram, others)).toBe(isSame)
    }),
  )
})

test('nothing and everything are the two that ask nothing', () => {
  const diagram = coverDiagram(axes)
  expect(diagram.missing(nothing)).toEqual([wholeBox])
  expect(diagram.missing(everything)).toEqual([])
  expect(diagram.ofBox(wholeBox)).toBe(everything)
})
