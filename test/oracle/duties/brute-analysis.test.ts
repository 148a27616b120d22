import { describe, expect, test } from 'vitest'
import { bruteAnalysis } from './brute-analysis.ts'
import { analysisDifferences } from './compare-analysis.ts'
import { isAccepted } from './engine-door.ts'
import { groundOf } from './ground.ts'
import { gaps, overlaps, pairs, printed, type Row, unevens, untidy } from './known-findings.ts'
import { duty, litter, plain } from './known-lists.ts'

const checked = (rows: readonly Row[], omitted: readonly string[] = []) =>
  test.each(rows)('%s', (_why, list, findings) => {
    expect(isAccepted(list)).toBe(true)
    const ground = groundOf(list, '2025-01-01')
    const wanted = bruteAnalysis(ground).filter((one) => !omitted.includes(one.kind))
    expect(analysisDifferences(ground, printed(list, findings), wanted)).toEqual([])
  })

// Each table looks at its own kinds: what else such a small list has is beside its point.
describe('overlaps', () => checked(overlaps, ['uneven', 'gap', 'forceConflict']))
describe('gaps', () => checked(gaps, ['uneven']))
describe('pairs', () => checked(pairs, ['uneven', 'gap', 'overlap']))
describe('uneven', () => checked(unevens, ['gap', 'shadowed', 'crossing']))
describe('untidy', () => checked(untidy))

test('litter of the known list is without any finding', () => {
  const alone = groundOf({ ...plain, duties: [duty('d0'), litter] }, '2025-01-01')
  expect(bruteAnalysis(alone)).toEqual([])
})
