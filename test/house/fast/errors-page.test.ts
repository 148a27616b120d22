import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { anchorOf } from '../../../src/words/problem-sentences.ts'
import { declaredProblems, errorsFile, errorsPage } from '../errors-page.ts'

test('docs/errors.md is as the code is: else run `node test/house/errors-page.ts`', () => {
  expect(readFileSync(errorsFile, 'utf8')).toBe(errorsPage())
})

test('every problem has its line, with a sentence and not its bare code', () => {
  const page = errorsPage()
  const problems = declaredProblems()
  expect(problems.length).toBeGreaterThan(100)
  for (const { code } of problems) {
    expect(page).toContain(`<a id="${anchorOf(code)}"></a>`)
    expect(page).not.toContain(`| ${code} |`)
  }
  expect(page).not.toMatch(/NaN|undefined|\[object/)
})

test('no two problems share a place on the page', () => {
  const anchors = declaredProblems().map(({ code }) => anchorOf(code))
  expect(new Set(anchors).size).toBe(anchors.length)
})
