import { startVitest, type TestCase, type Vitest } from 'vitest/node'
import type { Counts } from './steps.ts'

const casesOf = (vitest: Vitest): TestCase[] =>
  vitest.state.getTestModules().flatMap((file) => [...file.children.allTests()])

const durationOf = (one: TestCase): number => one.diagnostic()?.duration ?? 0

const showSlowest = (cases: readonly TestCase[]): void => {
  console.log('\nThe ten slowest tests:')
  const slowest = [...cases].sort((a, b) => durationOf(b) - durationOf(a)).slice(0, 10)
  for (const one of slowest) console.log(`${(durationOf(one) / 1_000).toFixed(2).padStart(7)} s  ${one.fullName}`)
}

const showSkipped = (cases: readonly TestCase[]): void => {
  for (const one of cases) if (one.result().state === 'skipped') console.log(`skipped: ${one.fullName}`)
}

/**
 * Runs tests and counts them.
 *
 * @param filters parts of file names; every test file when empty
 */
export const runTests = async (filters: readonly string[], exclude: readonly string[] = []): Promise<Counts> => {
  const vitest = await startVitest('test', [...filters], {
    watch: false,
    run: true,
    exclude: ['**/node_modules/**', '**/dist/**', ...exclude],
  })
  const cases = casesOf(vitest)
  const broken = vitest.state.getTestModules().filter((file) => file.state() === 'failed' && file.errors().length > 0)
  const unhandled = vitest.state.getUnhandledErrors().length
  showSlowest(cases)
  showSkipped(cases)
  await vitest.close()
  const count = (state: string) => cases.filter((one) => one.result().state === state).length
  return { passed: count('passed'), failed: count('failed') + broken.length + unhandled, skipped: count('skipped') }
}

/** Prints the closing line and ends the process: 0 only when something ran and nothing failed. */
export const finish = (counts: readonly Counts[]): never => {
  const sum = (key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
  process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1)
}
