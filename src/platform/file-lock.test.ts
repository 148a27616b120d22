import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isFileLocked, tryFileLock, waitForFileLock } from './file-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'wardwork-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const source = join(import.meta.dirname, 'file-lock.ts')

const holdElsewhere = async (path: string) => {
  const script = `import(${JSON.stringify(source)}).then(({ tryFileLock }) => {
    globalThis.lock = tryFileLock(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000) })`
  const child = spawn(process.execPath, ['-e', script])
  await once(child.stdout, 'data')
  return child
}

test('one at a time: held, busy for a second, free again after release', () => {
  const path = join(folder, 'a')
  const lock = tryFileLock(path)
  expect(tryFileLock(path)).toBeNull()
  expect(isFileLocked(path)).toBe(true)
  lock?.release()
  expect(isFileLocked(path)).toBe(false)
  expect(readdirSync(folder)).toEqual(['a'])
})

test('held by another process: busy; free the moment that process is killed with -9', async () => {
  const path = join(folder, 'b')
  const child = await holdElsewhere(path)
  expect(tryFileLock(path)).toBeNull()
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  expect(isFileLocked(path)).toBe(false)
})

test('waiting ends with the lock when it comes free, and with null when the time is over', async () => {
  const path = join(folder, 'c')
  const lock = tryFileLock(path)
  expect(await waitForFileLock(path, 60)).toBeNull()
  setTimeout(() => lock?.release(), 50)
  expect(await waitForFileLock(path, 5_000)).not.toBeNull()
})

test('a folder that does not exist is an error, not a busy lock', () => {
  expect(() => tryFileLock(join(folder, 'no/such'))).toThrow(/unable to open/)
})
