import { expect, test } from 'vitest'
import { must } from '../../../src/kernel/problem.ts'
import { answerAt } from '../../../src/modules/duties/core/answer.ts'
import { answerOf, decide } from '../../../src/modules/duties/core/decide.ts'
import { buildIndex } from '../../../src/modules/duties/core/duty-index.ts'
import { componentsOf } from '../../../src/modules/duties/core/key.ts'
import { readListFile } from '../../../src/modules/duties/core/list-file.ts'
import { checkPoint } from '../../../src/modules/duties/core/point.ts'
import { bruteForce, bruteForceLost } from './brute-force.ts'
import { diceOf, randomList, randomPoint } from './random-list.ts'

const seed = Number(process.env.WARDWORK_SEED ?? 20261124)
const lists = Number(process.env.WARDWORK_LISTS ?? 1500)
const pointsPerList = 6

test(`${lists * pointsPerList} random decisions equal brute force (seed ${seed})`, { timeout: 600_000 }, () => {
  const seen = new Map<string, number>()
  for (let at = 0; at < lists; at += 1) {
    const dice = diceOf(seed + at)
    const raw = randomList(dice)
    const { list } = must(readListFile(JSON.parse(JSON.stringify(raw))))
    const index = buildIndex(list)
    for (let turn = 0; turn < pointsPerList; turn += 1) {
      const point = must(checkPoint(index, randomPoint(dice, raw) as never))
      const decision = decide(index, point)
      const where = `list ${seed + at}, point ${JSON.stringify(point)}`
      const expected = bruteForce(raw, point as never)
      expect(answerOf(decision), where).toEqual(expected)
      expect(answerAt(index, point), where).toEqual(expected)

      const isAllKnown = raw.attributes.every((attribute) => attribute.name in point.attributes)
      if (isAllKnown && decision.ask.length === 0) {
        const lost = decision.explanation.lost.map(({ duty, lostBy }) => ({
          duty,
          component: componentsOf(list.order).indexOf(lostBy),
        }))
        expect(
          lost.toSorted((a, b) => (a.duty < b.duty ? -1 : 1)),
          where,
        ).toEqual(bruteForceLost(raw, point as never).toSorted((a, b) => (a.duty < b.duty ? -1 : 1)))
      }
      for (const name of [decision.outcome, ...decision.flags.map((flag) => `flag ${flag}`)])
        seen.set(name, (seen.get(name) ?? 0) + 1)
      if (decision.ask[0] === 'place') seen.set('ask place', (seen.get('ask place') ?? 0) + 1)
      if (decision.ask.length > 1) seen.set('ask two', (seen.get('ask two') ?? 0) + 1)
      if (decision.performs !== null) seen.set('performs', (seen.get('performs') ?? 0) + 1)
    }
  }

  // A comparison proves nothing about an outcome that never came up.
  const mustCome = [
    'LEAD',
    'JOINT',
    'OVERLAP',
    'GAP',
    'VACANT',
    'UNRESOLVED',
    'DECLARED GAP',
    'ASK',
    'ask place',
    'ask two',
  ]
  const mustFlag = ['flag CROSSING', 'flag VACANT', 'flag UNRESOLVED', 'performs']
  for (const name of [...mustCome, ...mustFlag]) expect(seen.get(name) ?? 0, `${name} came up`).toBeGreaterThan(0)
})

test('the same point, inputs and edition give the same bytes', () => {
  for (let at = 0; at < 50; at += 1) {
    const dice = diceOf(seed + at)
    const raw = randomList(dice)
    const point = randomPoint(dice, raw) as never
    const forward = must(readListFile(raw)).list
    const backward = must(
      readListFile({
        ...raw,
        duties: raw.duties.toReversed(),
        units: raw.units.toReversed(),
        matters: raw.matters.toReversed(),
      }),
    ).list
    const once = JSON.stringify(decide(buildIndex(forward, 7), point, { previousUnit: 'u1' }))
    expect(JSON.stringify(decide(buildIndex(backward, 7), point, { previousUnit: 'u1' }))).toBe(once)
  }
})
