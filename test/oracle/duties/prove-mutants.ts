import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findingKinds } from './findings.ts'
import { mutants } from './mutants.ts'
import { type Mutant, sourceOf } from './planted.ts'
import { rowsOf, type Verdict, writePage } from './planted-page.ts'
import type { Asked } from './runs.ts'

/** Where what became of the mistakes is told. */
const page = new URL('../../../docs/guide/planted-mistakes.md', import.meta.url)

/** A mistake that keeps a process from ending is caught too. */
const limitMs = 180_000

type Caught = { readonly after: number | null; readonly how: string | null }

const timesIn = (text: string, part: string): number => text.split(part).length - 1

/** Why a mutant cannot be planted as it stands; null when it can. */
export const plantingFault = (mutant: Mutant): string | null => {
  const times = timesIn(readFileSync(sourceOf(mutant), 'utf8'), mutant.from)
  if (times !== 1) return `its text stands ${times} times in ${mutant.file}`
  return mutant.from === mutant.to ? 'it changes nothing' : null
}

const runMutant = (mutant: Mutant, asked: Asked): Caught => {
  const runner = fileURLToPath(new URL('mutant-run.ts', import.meta.url))
  const child = spawnSync(
    process.execPath,
    [
      runner,
      String(mutants.indexOf(mutant)),
      String(asked.seed),
      String(asked.lists),
      (asked.kinds ?? findingKinds).join(),
    ],
    {
      encoding: 'utf8',
      timeout: limitMs,
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (child.signal !== null) return { after: 0, how: `it did not end within ${limitMs / 1_000} s` }
  if (child.status !== 0) return { after: null, how: `its process failed: ${child.stderr.trim().split('\n').at(-1)}` }
  return JSON.parse(child.stdout) as Caught
}

/** Plants one mistake and says what became of it: how many lists agreed before one caught it; null where none did. */
const verdictOf = (mutant: Mutant, asked: Asked): number | null => {
  const fault = plantingFault(mutant)
  const { after, how } = fault === null ? runMutant(mutant, asked) : { after: null, how: fault }
  const verdict = after === null ? 'SURVIVED' : `after ${after + 1}`
  console.log(
    `${verdict.padEnd(12)} ${mutant.file.padEnd(24)} ${mutant.name.padEnd(56)} ${(how ?? 'no difference').slice(0, 110)}`,
  )
  return after
}

/**
 * Plants the mistakes of the table in turn, each in a process of its own.
 *
 * @param of.only a part of the names of the files in which mistakes are planted
 * @param of.isWritten whether what was found is written into the page of the guide, file by file
 * @returns whether all were caught within the lists asked for
 */
export const proveMutants = (asked: Asked, { only, isWritten }: { only: string; isWritten: boolean }): boolean => {
  const chosen = mutants.filter(({ file }) => file.includes(only))
  console.log(`${chosen.length} planted mistakes, at most ${asked.lists} lists each, from seed ${asked.seed}`)
  const files = new Set(mutants.map(({ file }) => file))
  const results: Verdict[] = []
  for (const [file, own] of Map.groupBy(chosen, (mutant) => mutant.file)) {
    const verdicts = own.map((mutant) => ({ file, after: verdictOf(mutant, asked) }))
    results.push(...verdicts)
    if (isWritten) writePage(page, rowsOf(verdicts), { seed: asked.seed, files })
  }
  const survivors = results.filter(({ after }) => after === null).length
  console.log(survivors === 0 ? `all ${chosen.length} are caught` : `${survivors} not caught`)
  return survivors === 0 && chosen.length > 0
}
