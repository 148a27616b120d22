import { expect, test } from 'vitest'
import { must } from '../../../src/kernel/problem.ts'
import { planePointOf } from '../../../src/modules/duties/core/applicable.ts'
import { buildIndex } from '../../../src/modules/duties/core/duty-index.ts'
import { batchDecider } from '../../../src/modules/duties/core/engine/batch.ts'
import { readListFile } from '../../../src/modules/duties/core/list-file.ts'
import { checkPoint, knownValues } from '../../../src/modules/duties/core/point.ts'
import { diceOf } from './dice.ts'
import { columnsOf, copied } from './engine-door.ts'
import { randomList, randomPoint } from './random-list.ts'

const seed = Number(process.env.WARDWORK_SEED ?? 20261124)

test(`staged batches decide what one at a time decides (seed ${seed})`, () => {
  for (let at = 0; at < 200; at += 1) {
    const dice = diceOf(seed + at)
    const raw = randomList(dice)
    const index = buildIndex(must(readListFile(JSON.parse(JSON.stringify(raw)))).list)
    const points = Array.from({ length: 150 }, () => {
      const point = must(checkPoint(index, randomPoint(dice, raw) as never))
      return planePointOf(index, point, knownValues(index, point))
    })
    const staged: ReturnType<typeof copied>[] = []
    batchDecider(index, index.lean)(columnsOf(points), (place, found) => {
      staged[place] = copied(found)
    })
    expect(staged, `list ${seed + at}`).toEqual(points.map((point) => copied(index.lean.decide(point))))
  }
})
