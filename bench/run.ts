import { existsSync, readdirSync } from 'node:fs'

/**
 * `npm run bench -- NAME`: runs one benchmark of this folder. It prints a table; the last line is one JSON object.
 *
 * Each lives in a folder of its own whose `bench.ts` exports `bench`, which returns its figures.
 */
const here = new URL('./', import.meta.url)
const names = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/bench.ts`, here)))
  .map((entry) => entry.name)

const [, , name = ''] = process.argv
if (!names.includes(name)) {
  console.error(`npm run bench -- NAME\n${names.map((known) => `  ${known}`).join('\n')}`)
  process.exit(2)
}
const { bench } = await import(new URL(`${name}/bench.ts`, here).href)
console.log(JSON.stringify(await bench()))
