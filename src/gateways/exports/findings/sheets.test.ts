import { expect, test } from 'vitest'
import { sheetsOf } from './sheets.ts'

const section = (name: string) => ({ name, meaning: '', headings: [], rows: [], leftOut: null })

test('names of sheets are cut to what a workbook takes, and no two are alike', () => {
  const sections = [
    'Gaps by kind and place 12 · list one.json',
    'Gaps by kind and place 12 · list two.json',
    'Overlaps: 1',
  ]
  const names = sheetsOf({ title: 'Overlaps  1', lines: [], sections: sections.map(section) }).map(({ name }) => name)
  expect(names).toEqual([
    'Overlaps  1',
    'Gaps by kind and place 12 · lis',
    'Gaps by kind and place 12 · (2)',
    'Overlaps  1 (2)',
  ])
})
