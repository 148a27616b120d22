import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDecisionTables } from './read.ts'

const root = resolve(import.meta.dirname, '../../../..')
const shared = [process.env.WARDWORK_SHARED ?? '', resolve(root, '../shared'), resolve(root, '../../shared')].find(
  (folder) => folder !== '' && existsSync(join(folder, 'data/dmn')),
)
const outside = (name: string) => checkDecisionTables(readFileSync(join(shared ?? '', 'data/dmn', name), 'utf8'))

describe('tables of other projects, where the outside data is at hand (skipped without ../shared/data)', () => {
  test.skipIf(shared === undefined).each([
    // file, table, gaps, overlaps, conflicts, shadowed
    ['kie/AgeKitten.dmn', '_5e3e4546-69c2-43f2-b93a-7ea285878ca0', [2, 0, 0, 0]],
    ['kie/GapsOverlapsBoolean.dmn', '_EE34FD37-00D1-47A7-B2F6-CC9BCEF30005', [1, 1, 1, 0]],
    ['kie/GapsXY.dmn', '_ce297a95-b16c-4631-8da5-e739dac9e3c4', [3, 0, 0, 0]],
    ['kie/MaskBasic.dmn', '_BA703D04-803A-44AA-8A31-F5EEDD4FD54E', [0, 1, 0, 1]],
    ['kie/OverlapHitPolicy.dmn', '_C4A1625B-0606-4F2D-9779-49B1A981718E', [0, 1, 1, 0]],
    ['dmn-check/dish-decision.dmn', 'decisionTable', [0, 1, 1, 0]],
    ['dmn-check/dish-decision-1-3.dmn', 'decisionTable', [0, 1, 1, 0]],
    ['dmn-check/duplicate_unique.dmn', 'decisionTable', [0, 1, 1, 0]],
    ['dmn-check/duplicate_collect.dmn', 'decisionTable', [0, 0, 0, 0]],
    ['dmn-check/decision-requirement-diagram.dmn', 'beverages', [2, 0, 0, 0]],
  ])('%s', (name, table, [gap, overlap, conflict, shadowed]) => {
    const answer = outside(name)
    expect(answer).toMatchObject({ ok: true, counts: { gap, overlap, conflict, shadowed } })
    expect(answer.ok && answer.tables[0]?.decision).toBe(table)
  })

  test.skipIf(shared === undefined)('the gaps of AgeKitten and GapsXY lie where they are known to lie', () => {
    const regions = (name: string) => {
      const answer = outside(name)
      return answer.ok ? answer.findings.flatMap((one) => (one.kind === 'gap' ? [one.region] : [])) : []
    }
    expect(regions('kie/AgeKitten.dmn')).toEqual([
      [{ attribute: 'Age', from: 0, fromIncluded: true, to: 12, toIncluded: false }],
      [
        { attribute: 'Age', from: 15, fromIncluded: true, to: 18, toIncluded: false },
        { attribute: 'Kitten', values: ['Dog'] },
      ],
    ])
    expect(regions('kie/GapsXY.dmn')).toEqual([
      [
        { attribute: 'input1', to: 0, toIncluded: false },
        { attribute: 'input2', from: 0, fromIncluded: false },
      ],
      [
        { attribute: 'input1', from: 0, fromIncluded: true, to: 0, toIncluded: true },
        { attribute: 'input2', from: 0, fromIncluded: true },
      ],
      [
        { attribute: 'input1', from: 0, fromIncluded: false },
        { attribute: 'input2', to: 0, toIncluded: false },
      ],
    ])
  })

  test.skipIf(shared === undefined).each([
    ['dmn-check/cyclic-diagram.dmn', 'cycle', 'Decision 1 → Decision 3 → Decision 2 → Decision 1', 32],
    ['dmn-check/diagram-with-a-loop.dmn', 'cycle', 'Decision_0yjra19 → Decision_0yjra19', 5],
    ['dmn-check/no-decision.dmn', 'no-table', 'decisionTable', 2],
  ])('%s is refused by name', (name, code, what, line) => {
    expect(outside(name)).toEqual({ ok: false, unsupported: [{ code, name: what, line }] })
  })
})
