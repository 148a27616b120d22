import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Locale, wordsOf } from '../../../src/words/index.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

type Leaf = { readonly path: string; readonly value: unknown }

const leavesOf = (tree: object, path = ''): Leaf[] =>
  Object.entries(tree).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leavesOf(value, here)
      : [{ path: here, value }]
  })

const sourcesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

const code = [
  ...sourcesBelow('src').filter((text) => !/as shape|Its shape is the contract/.test(text)),
  ...sourcesBelow('web'),
]
const allCode = code.join('\n')
const wordsIn = new Set(allCode.match(/[A-Za-z][\w-]*(?:\/[\w-]+)?/g))

test('every language has every sentence, and none is empty', () => {
  const [first, ...others] = Locale.options.map((locale) => leavesOf(wordsOf(locale)))
  const paths = (first ?? []).map((leaf) => leaf.path).sort()
  for (const leaves of others) expect(leaves.map((leaf) => leaf.path).sort()).toEqual(paths)
  for (const locale of Locale.options) {
    const empty = leavesOf(wordsOf(locale)).filter(({ value }) => value === '')
    expect(empty.map((leaf) => leaf.path)).toEqual([])
  }
})

test('Chinese sentences are Chinese', () => {
  const latin = leavesOf(wordsOf('zh-CN')).filter(
    ({ value }) => typeof value === 'string' && /[A-Za-z]{3,}/.test(value) && !/[一-龥]/.test(value),
  )
  expect(
    latin.map((leaf) => `${leaf.path}: ${leaf.value}`).filter((one) => !/English|OIDC|Excel|API|Esc/.test(one)),
  ).toEqual([])
})

test('no sentence is left over that nothing says', () => {
  // A sentence is said by its own key somewhere in the code, or by the code of its problem; whole groups are said by
  // a computed key, and then their own group's key stands in the code.
  const unused = leavesOf(wordsOf('en')).filter(({ path }) => {
    const keys = path.split('.')
    const own = keys.at(-1) ?? ''
    const group = keys.at(-2) ?? ''
    return !wordsIn.has(own) && !wordsIn.has(group)
  })
  expect(unused.map((leaf) => leaf.path)).toEqual([])
})

test('every problem that code can refuse with has a sentence', () => {
  const said = new Set(leavesOf(wordsOf('en')).map(({ path }) => path.split('.problems.')[1]))
  const codes = [...allCode.matchAll(/\bproblem\(\s*'([\w-]+\/[\w-]+)'/g)].map((match) => match[1])
  expect(codes.length).toBeGreaterThan(40)
  expect(codes.filter((one) => !said.has(one))).toEqual([])
})

test('every sentence of a problem belongs to a problem', () => {
  const codes = new Set([...allCode.matchAll(/'([\w-]+\/[\w-]+)'/g)].map((match) => match[1]))
  const said = leavesOf(wordsOf('en')).flatMap(({ path }) => path.split('.problems.')[1] ?? [])
  expect(said.filter((one) => !codes.has(one))).toEqual([])
})
