import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { findingKinds } from './findings.ts'
import { mutants } from './mutants.ts'
import { type Mutant, sourceOf } from './planted.ts'

/* A process of its own, in which one module is loaded with a planted mistake: `mutant-run.ts NUMBER SEED LISTS KINDS`. */

const [, , number, seed, lists, named = ''] = process.argv
const kinds = findingKinds.filter((kind) => named.split(',').includes(kind))
const mutant = mutants[Number(number)] as Mutant
const planted = sourceOf(mutant).href

registerHooks({
  load: (url, context, nextLoad) => {
    if (url !== planted) return nextLoad(url, context)
    const source = readFileSync(fileURLToPath(url), 'utf8').replace(mutant.from, () => mutant.to)
    return { format: 'module-typescript', source, shortCircuit: true }
  },
})

const { runTrials } = await import('./runs.ts')
const failure = runTrials({ seed: Number(seed), lists: Number(lists), kinds }, new Map())
const how = failure === null ? null : `${failure.difference.part}: ${failure.difference.lines[0]}`
console.log(JSON.stringify({ after: failure?.after ?? null, how }))
