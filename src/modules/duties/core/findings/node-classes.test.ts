import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBelow, numberTree } from '../plane/number-tree.ts'
import { firstPoint, nodeClasses, pointsBetween, strictlyBelow } from './node-classes.ts'

const trees = fc
  .array(fc.nat(), { minLength: 1, maxLength: 12 })
  .map((above) => numberTree(above.map((one, at) => ({ id: `n${at}`, parent: at === 0 ? null : `n${one % at}` }))))

const cases = fc.record({
  tree: trees,
  isAll: fc.boolean(),
  some: fc.array(fc.nat(11), { maxLength: 5 }),
  top: fc.nat(11),
})

test('every point lies in the class of the deepest mark above it', () => {
  fc.assert(
    fc.property(cases, ({ tree, isAll, some, top: given }) => {
      const domain = { tree, isAll }
      const top = given % tree.count
      const marks = strictlyBelow(tree, top, some)
      const { nodes, points, first } = nodeClasses(domain, top, marks)
      const counted = nodes.map(() => 0)
      for (let point = top; point < (tree.end[top] ?? 0); point += 1) {
        if (pointsBetween(domain, point, point + 1) === 0) continue
        const own = nodes.findLastIndex((node) => isBelow(tree, point, node))
        counted[own] = (counted[own] ?? 0) + 1
        if (counted[own] === 1) expect(first[own]).toBe(point)
      }
      expect([...points]).toEqual(counted)
    }),
  )
})

test('the first point outside holes is the first that lies in none', () => {
  fc.assert(
    fc.property(cases, ({ tree, isAll, some, top: given }) => {
      const domain = { tree, isAll }
      const top = given % tree.count
      const holes = some.map((one) => one % tree.count).sort((a, b) => a - b)
      const outside = Array.from({ length: tree.count }, (_, node) => node).filter(
        (node) =>
          isBelow(tree, node, top) &&
          pointsBetween(domain, node, node + 1) > 0 &&
          !holes.some((hole) => isBelow(tree, node, hole)),
      )
      expect(firstPoint(domain, top, holes)).toBe(outside[0] ?? -1)
    }),
  )
})
