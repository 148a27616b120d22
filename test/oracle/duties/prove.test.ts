import { expect, test } from 'vitest'
import { hasEdits } from './engine-door.ts'
import { findingKinds } from './findings.ts'
import { mutants } from './mutants.ts'
import { plantingFault } from './prove-mutants.ts'
import { runTrials } from './runs.ts'
import { shrink } from './shrink.ts'
import { missingFrom, mustCome, type Tally } from './tally.ts'

const seed = Number(process.env.WARDWORK_SEED ?? 20261124)
const lists = Number(process.env.WARDWORK_LISTS ?? 3000)

test(`decisions and findings of ${lists} random lists equal brute force (seed ${seed})`, { timeout: 600_000 }, () => {
  const tally: Tally = new Map()
  const failure = runTrials({ seed, lists }, tally)
  expect(failure && { seed: seed + failure.after, ...shrink(failure.trial, failure.difference) }).toBeNull()

  // A comparison proves nothing about what never came up.
  expect(missingFrom(tally, mustCome(findingKinds, hasEdits))).toEqual([])
})

test('every mistake of the table can be planted: its text stands once where it says', () => {
  expect(mutants.map(plantingFault).filter((fault) => fault !== null)).toEqual([])
})
