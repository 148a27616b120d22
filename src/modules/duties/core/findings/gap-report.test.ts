import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diceOf } from '../../../../../test/oracle/duties/dice.ts'
import type { PlainList } from '../../../../../test/oracle/duties/plain-list.ts'
import { randomList, today } from '../../../../../test/oracle/duties/random-list.ts'
import { must } from '../../../../kernel/problem.ts'
import { wordsOf } from '../../../../words/index.ts'
import { Duty } from '../duty.ts'
import { type DutyList, readListFile } from '../list-file.ts'
import { namesAlone, namesOf } from '../names.ts'
import { planeOf, windowOf } from '../plane/plane.ts'
import type { Gap } from './finding.ts'
import { type ClosingDraft, type GapReport, type GapReportOptions, gapReport } from './gap-report.ts'
import { gapRowSpeaker } from './gap-report-sentences.ts'
import { gapSteps, sweptGaps } from './gaps.ts'
import { ended } from './steps.ts'

const read = (json: unknown): DutyList => must(readListFile(json)).list

const reportOf = (list: DutyList, options: GapReportOptions = {}): GapReport => {
  const plane = planeOf(list)
  const window = windowOf(list, plane.dayOf, today)
  return gapReport(ended(sweptGaps(plane, window)), options)
}

const gapsOf = (list: DutyList): readonly Gap[] => {
  const plane = planeOf(list)
  return ended(gapSteps(ended(sweptGaps(plane, windowOf(list, plane.dayOf, today)))))
}

const statementOf = (draft: ClosingDraft): Duty =>
  Duty.parse({ ...draft, id: 'closing', role: 'lead', assignee: { outside: 'court' } })

/** Points without a lead, as cells times days times the share of boxes that one gap of a small list can have. */
const cellsOf = (gaps: readonly Gap[]): number => gaps.reduce((sum, gap) => sum + gap.size, 0)

const county = {
  window: { from: '2026-01-01', to: '2027-01-01' },
  matters: [
    { id: 'order' },
    { id: 'noise', parent: 'order' },
    { id: 'stalls', parent: 'order' },
    { id: 'smoke', parent: 'order' },
    { id: 'works' },
    { id: 'lamps', parent: 'works' },
  ],
  territories: [
    { id: 'county', level: 3, name: '沅溪县' },
    { id: 'south', parent: 'county', level: 4, name: '城南' },
    { id: 'north', parent: 'county', level: 4, name: '城北' },
    { id: 'zone', parent: 'county', level: 4, name: '新区' },
  ],
  attributes: [{ name: 'area', kind: 'number' }],
  units: [{ id: 'city', name: '县城管局' }],
}

const lead = (id: string, given: object) => ({
  id,
  role: 'lead',
  assignee: { unit: 'city' },
  territory: 'county',
  ...given,
})

const list = read({
  ...county,
  duties: [
    lead('noise', { matter: 'noise', exceptTerritories: ['zone'] }),
    lead('stalls', { matter: 'stalls', to: '2026-07-01' }),
    lead('smoke', { matter: 'smoke', boxes: [{ area: { from: null, to: 200 } }, { area: { from: 500, to: null } }] }),
  ],
})

test('gaps are rolled up to the second level, the largest first, each with what it is and a statement that closes it', () => {
  const report = reportOf(list)
  expect(report.total).toBe(4)
  expect(report.rows.map(({ matter, size, reasons }) => [matter, size, reasons])).toEqual([
    ['stalls', 3, { none: 0, conditions: 0, expires: 3, begins: 0 }],
    ['smoke', 3, { none: 0, conditions: 3, expires: 0, begins: 0 }],
    ['lamps', 3, { none: 3, conditions: 0, expires: 0, begins: 0 }],
    ['noise', 1, { none: 1, conditions: 0, expires: 0, begins: 0 }],
  ])
  const [stalls, smoke, lamps, noise] = report.rows.map((row) => row.draft)
  expect(stalls).toMatchObject({ matter: 'stalls', territory: 'county', from: '2026-07-01', to: null, boxes: [{}] })
  expect(smoke).toMatchObject({
    boxes: [{ area: { from: 200, to: 500 } }],
    assignee: { unit: 'city' },
    source: 'siblings',
  })
  expect(lamps).toMatchObject({ matter: 'lamps', assignee: null, source: null })
  expect(noise).toMatchObject({ matter: 'noise', territory: 'zone', size: 1 })
})

test('what happened most comes first, and practice is asked before the siblings', () => {
  const past = [
    { matter: 'noise', territory: 'zone', unit: 'city', count: 4 },
    { matter: 'noise', territory: 'zone', unit: 'forgotten', count: 3 },
    { matter: 'noise', territory: 'south', unit: 'city', count: 90 },
    { matter: 'unknown', territory: 'zone', unit: 'city', count: 90 },
  ]
  const report = reportOf(list, { past, shown: 2 })
  expect(report.rows.map((row) => [row.matter, row.past])).toEqual([
    ['noise', 7],
    ['stalls', 0],
  ])
  expect(report.rows[0]?.draft).toMatchObject({ assignee: { unit: 'city' }, source: 'practice' })
})

test.each([
  [
    'zh-CN',
    '沅溪县的smoke：3个单元无单位主办',
    '建议：自2026-01-01起，沅溪县的smoke（area200以上不满500）由县城管局主办。',
  ],
  [
    'en',
    'smoke in 沅溪县: nobody leads 3 cells',
    'Proposed: 县城管局 leads smoke in 沅溪县 (area from 200 to below 500) from 2026-01-01 on.',
  ],
] as const)('a row is said in %s', (locale, headline, proposed) => {
  const { duties, findings } = wordsOf(locale)
  const names = namesOf(list, namesAlone, { isEnglish: locale === 'en', ...duties })
  const speak = gapRowSpeaker({ words: findings.said, names, list, report: findings.gapReport })
  const row = reportOf(list).rows.find((one) => one.matter === 'smoke')
  expect(row === undefined ? null : speak(row)).toMatchObject({
    headline,
    proposed,
    source: findings.gapReport.sources.siblings,
  })
})

test('every proposed statement closes exactly as many cells as it says', () => {
  const seeds = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(seeds, (seed) => {
      const plain: PlainList = randomList(diceOf(seed))
      const before = read(JSON.parse(JSON.stringify(plain)))
      const report = reportOf(before)
      expect(report.size).toBe(cellsOf(gapsOf(before)))
      expect(report.rows.reduce((sum, row) => sum + row.size, 0)).toBe(report.size)
      for (const { draft, largest } of report.rows) {
        const after = gapsOf({ ...before, duties: [...before.duties, statementOf(draft)] })
        const left = (gaps: readonly Gap[]): number =>
          cellsOf(
            gaps.filter(
              (gap) => JSON.stringify([gap.boxes, gap.days]) === JSON.stringify([largest.boxes, largest.days]),
            ),
          )
        expect(left(gapsOf(before)) - left(after)).toBe(draft.size)
      }
    }),
    { numRuns: 150 },
  )
})
