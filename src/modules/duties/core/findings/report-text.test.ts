import { expect, test } from 'vitest'
import { wordsOf } from '../../../../words/index.ts'
import type { Analysis } from './finding.ts'
import { analysisOf } from './in-order.ts'
import { reportTextOf } from './report-text.ts'

const shadowed = (duties: string[]): Analysis['findings'][number] => ({
  kind: 'shadowed',
  matter: 'noise',
  territory: 'county',
  duties,
  sameUnit: false,
})

test('a row shows as many ids of duties as it is told, and how many there are besides', () => {
  const findings = [shadowed(['a', 'b', 'c', 'd', 'e']), shadowed(['f', 'g'])]
  const counts = { ...analysisOf([], { crossing: 0, uneven: 0, hygiene: 0 }).counts, shadowed: 2 }
  const given = {
    name: 'list.json',
    window: { from: '2026-01-01', to: '2027-01-01' },
    words: wordsOf('en').findings.report,
    speak: () => 'never decides',
    most: 10,
    gaps: null,
  }
  const idsIn = (mostDuties?: number) =>
    reportTextOf({ counts, findings }, mostDuties === undefined ? given : { ...given, mostDuties }).sections.flatMap(
      ({ rows }) => rows.map((row) => row.at(-1)),
    )
  expect(idsIn(3)).toEqual(['a, b, c … +2', 'f, g'])
  expect(idsIn()).toEqual(['a, b, c, d, e', 'f, g'])
})
