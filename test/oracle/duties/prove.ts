import { parseArgs } from 'node:util'
import { findingKinds } from './findings.ts'
import { proveMutants } from './prove-mutants.ts'
import { type Failure, runTrials } from './runs.ts'
import { shrink } from './shrink.ts'
import { missingFrom, mustCome, type Tally } from './tally.ts'

/*
 * `npm run prove -- --lists N --seed S [--kinds overlap,gap] [--mutants [--only FILE] [--write]]`: holds decisions, one
 * at a time and in batches, analysis and followed edits of N random lists against brute force; with --mutants, shows that
 * every planted mistake is caught, with --write writes docs/guide/planted-mistakes.md.
 * Exit 0 only when all agree and everything that can be found was found at least once.
 */

const { values } = parseArgs({
  options: {
    lists: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kinds: { type: 'string', default: findingKinds.join() },
    mutants: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
})

const asked = {
  seed: Number(values.seed),
  lists: Number(values.lists ?? (values.mutants ? 20_000 : 50_000)),
  kinds: findingKinds.filter((kind) => values.kinds.split(',').includes(kind)),
}
if (!Number.isInteger(asked.seed) || !Number.isInteger(asked.lists) || asked.lists < 1) {
  console.error(`npm run prove -- --lists 50000 --seed 7 [--kinds ${findingKinds.join()}] [--mutants]`)
  process.exit(2)
}

const showTally = (tally: Tally): void => {
  for (const [name, times] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${String(times).padStart(9)}  ${name}`)
}

const showFailure = ({ after, trial, difference }: Failure): void => {
  console.log(`list ${asked.seed + after} differs in its ${difference.part}, after ${after} that agree; made smaller:`)
  const small = shrink(trial, difference)
  console.log(JSON.stringify(small.trial))
  for (const line of small.difference.lines) console.log(line)
}

const progressEvery = (ms: number) => {
  let last = performance.now()
  return (done: number): void => {
    if (performance.now() - last < ms) return
    last = performance.now()
    console.error(`${done} of ${asked.lists} lists agree`)
  }
}

const proveAll = (): boolean => {
  console.log(`${asked.lists} random lists from seed ${asked.seed}`)
  const tally: Tally = new Map()
  const failure = runTrials(asked, tally, progressEvery(5_000))
  if (failure !== null) {
    showFailure(failure)
    return false
  }
  showTally(tally)
  const missing = missingFrom(tally, mustCome(asked.kinds))
  if (missing.length > 0) console.log(`never came up, so nothing is proved about: ${missing.join(', ')}`)
  else console.log(`all ${asked.lists} lists agree with brute force`)
  return missing.length === 0
}

process.exitCode = (values.mutants ? proveMutants(asked, { only: values.only, isWritten: values.write }) : proveAll())
  ? 0
  : 1
