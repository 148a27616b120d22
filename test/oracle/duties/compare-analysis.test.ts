import { expect, test } from 'vitest'
import { bruteAnalysis } from './brute-analysis.ts'
import { analysisDifferences, limitedFaults } from './compare-analysis.ts'
import { groundOf } from './ground.ts'
import { at, type Fields, gaps, overlaps, pairs, printed, type Row } from './known-findings.ts'
import { printFindings } from './print-findings.ts'
import { today } from './random-list.ts'
import { trialOf } from './trial.ts'

const [, tie, , , three] = overlaps as readonly Row[] as [Row, Row, Row, Row, Row]
const [, again, outside, shorter, reasons, byAction] = gaps as readonly Row[] as [Row, Row, Row, Row, Row, Row]
const [shadow, , , , crossing] = pairs as readonly Row[] as [Row, Row, Row, Row, Row]

/** The findings of a row, one of them changed. */
const changed = (row: Row, number: number, change: Fields) => {
  const [, list, findings] = row
  const said = findings.map((one, at) => (at === number ? { ...one, ...change } : one))
  return [row, printed(list, said)] as const
}

test.each([
  ['a finding that is missing', [tie, printed(tie[1], [])]],
  ['a finding twice', [tie, printed(tie[1], [...tie[2], ...tie[2]])]],
  ['a wrong size', changed(tie, 0, { size: 5 })],
  ['a wrong bucket', changed(tie, 0, { territory: 'west' })],
  ['a unit too few', changed(three, 0, { units: ['bureau', 'police'] })],
  ['a day too many', changed(three, 0, { days: { from: '2025-01-31', to: '2025-06-01' } })],
  ['latent where it is not', changed(tie, 0, { latent: true })],
  ['no witness', changed(tie, 0, { witness: null })],
  ['a witness elsewhere', changed(tie, 0, at('litter', 'west'))],
  ['a witness outside the window', changed(tie, 0, at('shop', 'west', '2026-01-01'))],
  ['a witness at an inner node', changed(tie, 0, at('shop', 'county'))],
  ['a cover that leaves a point', changed(shadow, 0, { duties: ['d1', 'd2'] })],
  ['a cover with a duty too many', changed(shadow, 0, { duties: ['d1', 'd2', 'd3', 'litter'] })],
  ['a wrong mark of one unit', changed(shadow, 0, { sameUnit: true })],
  ['as few clauses, coloured from outside', changed(outside, 0, { territories: [{ in: 'county', except: ['e1'] }] })],
  ['a clause higher than needed', changed(again, 0, { territories: [{ in: 'east', except: ['e1'] }] })],
  [
    'more clauses than needed',
    changed(shorter, 0, {
      territories: [
        { in: 'county', except: ['east'] },
        { in: 'east', except: ['e1'] },
      ],
    }),
  ],
  ['a wrong reason', changed(reasons, 0, { reason: 'none' })],
  ['a box that is not there', changed(reasons, 1, { boxes: [{ amount: { to: 5 } }] })],
  ['a box with another bound', changed(reasons, 1, { boxes: [{ amount: { to: 5 } }, { amount: { from: 10 } }] })],
  [
    'boxes that meet',
    changed(reasons, 1, { boxes: [{ amount: { to: 5 } }, { amount: { from: 9 } }, { amount: { to: 5 } }] }),
  ],
  ['a box that narrows nothing', changed(byAction, 0, { boxes: [{ action: ['report', 'dispose', 'enforce'] }] })],
  [
    'regions that should be one',
    [
      again,
      printed(
        again[1],
        ['shop', 'building'].map((one) => ({ ...again[2][0], matters: [one], size: 1, ...at(one, 'e2') })),
      ),
    ],
  ],
  ['a wrong count', [tie, { ...printed(tie[1], tie[2]), counts: { overlap: 2 } }]],
] as const)('the comparison sees %s', (_what, [[, list, findings], said]) => {
  const ground = groundOf(list, '2025-01-01')
  const wanted = bruteAnalysis(ground).filter((one) => findings.some(({ kind }) => kind === one.kind))
  expect(analysisDifferences(ground, printed(list, findings), wanted)).toEqual([])
  expect(analysisDifferences(ground, said, wanted)).not.toEqual([])
})

test('of many crossings as many are listed as are asked for, and all are counted', () => {
  const ground = groundOf(crossing[1], '2025-01-01')
  const others = bruteAnalysis(ground).filter((one) => one.kind !== 'crossing')
  expect(others.map((one) => one.kind)).toEqual(['uneven', 'uneven'])
  const uneven = others as readonly Fields[]
  const all = printed(crossing[1], [...crossing[2], ...uneven])
  const none = printed(crossing[1], uneven)
  expect(limitedFaults(ground, { printed: all, limit: 5 })).toEqual([])
  expect(limitedFaults(ground, { printed: { ...none, counts: all.counts }, limit: 0 })).toEqual([])
  expect(limitedFaults(ground, { printed: none, limit: 0 })).toEqual(['undefined crossings counted, not 1'])
  expect(limitedFaults(ground, { printed: all, limit: 0 })).toEqual(['1 crossings listed, not 0'])
})

test('findings printed and read back are the same, in any order; without any one of them they are not', () => {
  const grounds = Array.from({ length: 150 }, (_, seed) => groundOf(trialOf(seed).list, today))
  let seen = 0
  for (const ground of grounds.filter(({ points }) => points.length < 300)) {
    const findings = bruteAnalysis(ground)
    const said = printFindings(ground, findings)
    expect(analysisDifferences(ground, { ...said, findings: said.findings.toReversed() }, findings)).toEqual([])
    for (const left of said.findings) {
      const less = { ...said, findings: said.findings.filter((one) => one !== left) }
      expect(analysisDifferences(ground, less, findings)).toHaveLength(1)
      seen += 1
    }
  }
  expect(seen).toBeGreaterThan(500)
})
