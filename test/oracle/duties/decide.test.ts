import { expect, test } from 'vitest'
import { must } from '../../../src/kernel/problem.ts'
import { decide } from '../../../src/modules/duties/core/decide.ts'
import { buildIndex } from '../../../src/modules/duties/core/duty-index.ts'
import { readListFile } from '../../../src/modules/duties/core/list-file.ts'
import { diceOf } from './dice.ts'
import { randomList, randomPoint } from './random-list.ts'

const seed = Number(process.env.WARDWORK_SEED ?? 20261124)

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
