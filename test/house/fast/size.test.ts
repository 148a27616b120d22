import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

const files = ['src', 'web', 'bench', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
)

const isTest = (file: string): boolean => file.startsWith('test/') || /\.test\.tsx?$/.test(file)

test('no file is longer than 400 lines, no test than 600', () => {
  const lengths = files.map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
  expect(lengths.length).toBeGreaterThan(500)
  expect(lengths.filter(({ file, lines }) => lines > (isTest(file) ? 600 : 400))).toEqual([])
})

test('no file is called after what it is for everybody', () => {
  const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|manager|base)\.tsx?$/
  // Words that every room says are common in truth.
  expect(files.filter((file) => vague.test(file) && !/^src\/words\/[^/]+\/common\.ts$/.test(file))).toEqual([])
})
