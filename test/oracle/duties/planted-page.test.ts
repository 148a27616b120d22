import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mutants } from './mutants.ts'
import { pageOf, rowsIn, rowsOf } from './planted-page.ts'

const page = readFileSync(new URL('../../../docs/guide/planted-mistakes.md', import.meta.url), 'utf8')

test('the page of planted mistakes names every file with its mistakes, all caught: else `npm run prove -- --mutants --write`', () => {
  const planted = [...Map.groupBy(mutants, ({ file }) => file)].map(([file, own]) => [file, own.length, own.length])
  const said = rowsIn(page).map((row) => [row.file, row.planted, row.caught])
  expect(said).toEqual(planted.sort())
})

test('what is written is read back; a mistake that nothing caught shows', () => {
  const rows = rowsOf([
    { file: 'b.ts', after: 0 },
    { file: 'a.ts', after: 1_233 },
    { file: 'b.ts', after: null },
  ])
  const written = pageOf(rows, 7)
  expect(written).toContain('3 mistakes in 2 files, 2 caught.')
  expect(rowsIn(written)).toEqual([
    { file: 'a.ts', planted: 1, caught: 1, within: 1_234 },
    { file: 'b.ts', planted: 2, caught: 1, within: 1 },
  ])
})
