import { spawn } from 'node:child_process'

/** One thing that a run checks: its name and whether it held. */
export type Step = { readonly name: string; readonly run: () => Promise<boolean> }

const root = new URL('..', import.meta.url).pathname

/** A step that runs a script of ours, or of a package, on this very Node; output is shown only when it fails. */
export const script = (name: string, file: string, ...args: string[]): Step => ({
  name,
  run: () =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
      const said: Buffer[] = []
      child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
      child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
      child.on('close', (code) => {
        if (code !== 0) process.stderr.write(Buffer.concat(said))
        resolve(code === 0)
      })
    }),
})

/** What is checked without running the house: form, types, and who imports whom. */
export const houseSteps: readonly Step[] = [
  script('format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  script('types', 'node_modules/typescript7/bin/tsc', '--noEmit', '-p', '.'),
  script(
    'pure rooms compile without Node and DOM',
    'node_modules/typescript7/bin/tsc',
    '--noEmit',
    '-p',
    'tsconfig.core.json',
  ),
  script('who imports whom', 'test/house/boundaries.ts'),
  script('nothing is left over', 'node_modules/knip/bin/knip.js'),
]

export type Counts = { passed: number; failed: number; skipped: number }

/** Runs steps one after another and says how each went. */
export const runSteps = async (steps: readonly Step[]): Promise<Counts> => {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const step of steps) {
    const start = performance.now()
    const held = await step.run()
    counts[held ? 'passed' : 'failed'] += 1
    console.log(`${held ? 'ok  ' : 'FAIL'} ${step.name} (${((performance.now() - start) / 1_000).toFixed(1)} s)`)
  }
  return counts
}
