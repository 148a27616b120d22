import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { mutants } from './mutants.ts'
import { plantingFault } from './prove-mutants.ts'

const seed = process.env.WARDWORK_SEED ?? '20261124'
const lists = process.env.WARDWORK_LISTS ?? '2000'
const prover = fileURLToPath(new URL('prove.ts', import.meta.url))

// A process of its own: plain Node runs it in half the time.
test(`decisions, findings and followed edits of ${lists} random lists equal brute force (seed ${seed})`, {
  timeout: 600_000,
}, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [prover, '--lists', lists, '--seed', seed], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  expect(stdout.trim().split('\n').at(-1), `${stdout}${stderr}`).toBe(`all ${lists} lists agree with brute force`)
  expect(status).toBe(0)
})

test('every mistake of the table can be planted: its text stands once where it says', () => {
  expect(mutants.map(plantingFault).filter((fault) => fault !== null)).toEqual([])
})
