import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** What became of one planted mistake: how many lists agreed before the one that caught it; null where none did. */
export type Verdict = { readonly file: string; readonly after: number | null }

/** The mistakes of one file: how many, how many were caught, and within how many lists the last of them was. */
export type PlantedRow = {
  readonly file: string
  readonly planted: number
  readonly caught: number
  readonly within: number
}

/** The verdicts file by file. */
export const rowsOf = (verdicts: readonly Verdict[]): readonly PlantedRow[] =>
  [...Map.groupBy(verdicts, ({ file }) => file)].map(([file, own]) => {
    const caught = own.flatMap(({ after }) => (after === null ? [] : [after + 1]))
    return { file, planted: own.length, caught: caught.length, within: Math.max(0, ...caught) }
  })

/** The rows of a page that was written before. */
export const rowsIn = (page: string): readonly PlantedRow[] =>
  [...page.matchAll(/^\| `([^`]+)` \| (\d+) \| (\d+) \| ([\d,]+) \|$/gm)].map(
    ([, file = '', planted, caught, within]) => ({
      file,
      planted: Number(planted),
      caught: Number(caught),
      within: Number((within ?? '').replaceAll(',', '')),
    }),
  )

const sum = (rows: readonly PlantedRow[], of: (row: PlantedRow) => number): number =>
  rows.reduce((all, row) => all + of(row), 0)

/** The page with the rows in the order of their files. */
export const pageOf = (rows: readonly PlantedRow[], seed: number): string => {
  const sorted = rows.toSorted((a, b) => (a.file < b.file ? -1 : 1))
  const lines = sorted.map(
    ({ file, planted, caught, within }) => `| \`${file}\` | ${planted} | ${caught} | ${within.toLocaleString('en')} |`,
  )
  return `# Planted mistakes

*Written by \`npm run prove -- --mutants --seed ${seed} --write\`; not by hand.*

A proof is worth what it would have caught. Each of these mistakes is planted alone in a file of \`src/modules/duties/core\`, and random lists are held against brute force until one differs; the last column is how many lists the slowest of a file needed. What each mistake is stands in \`test/oracle/duties/mutants-*.ts\`.

${sum(sorted, (row) => row.planted)} mistakes in ${sorted.length} files, ${sum(sorted, (row) => row.caught)} caught.

| file | planted | caught | within lists |
| --- | ---: | ---: | ---: |
${lines.join('\n')}
`
}

/** Writes the rows into a page, in place of those of the same files; files without any mistake are dropped from it. */
export const writePage = (
  path: URL,
  rows: readonly PlantedRow[],
  { seed, files }: { readonly seed: number; readonly files: ReadonlySet<string> },
): void => {
  const fresh = new Set(rows.map(({ file }) => file))
  const before = existsSync(path) ? rowsIn(readFileSync(path, 'utf8')) : []
  const kept = before.filter(({ file }) => files.has(file) && !fresh.has(file))
  writeFileSync(path, pageOf([...kept, ...rows], seed))
}
