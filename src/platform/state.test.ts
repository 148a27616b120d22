import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isRoot, prepareStateDir, refuseFailedWrite, stateDirOf } from './state.ts'

const folder = mkdtempSync(join(tmpdir(), 'wardwork-state-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const failed = (code: string): Error => Object.assign(new Error(code), { code })

const problemOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error instanceof Error && 'problem' in error ? error.problem : error
  }
}

test('root keeps its state below /var/lib, others below their home, each checkout in a folder of its own', () => {
  const asRoot = stateDirOf(folder, {}, true)
  const asOther = stateDirOf(folder, { HOME: '/home/wang' }, false)
  expect(asRoot).toMatch(/^\/var\/lib\/wardwork\/wardwork-state-\w+-[0-9a-f]{8}$/)
  expect(asOther).toMatch(/^\/home\/wang\/\.local\/state\/wardwork\/wardwork-state-\w+-[0-9a-f]{8}$/)
  expect(stateDirOf(tmpdir(), {}, true)).not.toBe(asRoot)
})

test('a checkout reached through a link is the same checkout', () => {
  const link = join(folder, 'link')
  symlinkSync(folder, link)
  expect(stateDirOf(link, {}, true)).toBe(stateDirOf(folder, {}, true))
})

test('WARDWORK_STATE names the folder itself; empty means not set', () => {
  expect(stateDirOf(folder, { WARDWORK_STATE: '/srv/data' }, true)).toBe('/srv/data')
  expect(stateDirOf(folder, { WARDWORK_STATE: ' ' }, true)).toMatch(/^\/var\/lib\/wardwork\//)
})

test('the folder is made with those above it, and leaves no probe behind', () => {
  const made = join(folder, 'a/b')
  prepareStateDir(made)
  expect(statSync(made).mode & 0o777).toBe(isRoot() ? 0o711 : 0o700)
  expect(statSync(join(made, `.probe-${process.pid}`), { throwIfNoEntry: false })).toBeUndefined()
})

test.each([
  ['a file stands in its place', 'file'],
  ['a file stands above it', 'file/below'],
])('refused with a sentence when %s', (_why, name) => {
  writeFileSync(join(folder, 'file'), '')
  const path = join(folder, name)
  expect(problemOf(() => prepareStateDir(path))).toMatchObject({
    code: 'platform/state-unwritable',
    values: { folder: path },
  })
})

test.skipIf(isRoot())('refused with a sentence in a folder that nobody may write (not as root, who may)', () => {
  const closed = join(folder, 'closed')
  mkdirSync(closed, { mode: 0o500 })
  expect(problemOf(() => prepareStateDir(join(closed, 'state')))).toMatchObject({ code: 'platform/state-unwritable' })
})

test('a full disk and a closed folder are refusals; anything else stays a bug', () => {
  expect(problemOf(() => refuseFailedWrite(failed('ENOSPC'), '/x'))).toMatchObject({ code: 'platform/disk-full' })
  expect(problemOf(() => refuseFailedWrite(failed('EROFS'), '/x'))).toMatchObject({ code: 'platform/state-unwritable' })
  expect(problemOf(() => refuseFailedWrite(failed('EIO'), '/x'))).toMatchObject({ code: 'EIO' })
})
