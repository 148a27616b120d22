// `node test/house/errors-page.ts` writes docs/errors.md: every problem that this program can refuse with, from the
// code that declares it and the words that say it. A test fails while the page is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locale } from '../../src/words/index.ts'
import { anchorOf, problemSentence } from '../../src/words/problem-sentences.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

type Declared = { readonly code: string; readonly status: string }

const sources = (): readonly string[] =>
  readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

/** Every code with its status, as `problem('room/what', 409)` or as a whole problem written out; sorted, each once. */
export const declaredProblems = (): readonly Declared[] => {
  const forms = [
    /\bproblem\(\s*'([\w-]+\/[\w-]+)',\s*(\d{3}),?\s*\)/g,
    /\bcode: '([\w-]+\/[\w-]+)',\s*status: (\d{3})/g,
  ]
  const found = sources().flatMap((text) => forms.flatMap((form) => [...text.matchAll(form)]))
  const statuses = new Map(found.map(([, code = '', status = '']) => [code, status]))
  return [...statuses].map(([code, status]) => ({ code, status })).sort((a, b) => (a.code < b.code ? -1 : 1))
}

const sentence = (locale: Locale, code: string): string =>
  problemSentence(locale, code).replaceAll('|', '\\|').replaceAll('\n', ' ')

const lineOf = ({ code, status }: Declared): string =>
  `| <a id="${anchorOf(code)}"></a>\`${code}\` | ${status} | ${sentence('en', code)} | ${sentence('zh-CN', code)} |`

const roomOf = ({ code }: Declared): string => code.split('/')[0] ?? ''

/** The whole page, room by room. */
export const errorsPage = (): string => {
  const rooms = Map.groupBy(declaredProblems(), roomOf)
  const tables = [...rooms].map(([room, problems]) =>
    [`## ${room}`, '', '| code | status | English | 中文 |', '|---|---|---|---|', ...problems.map(lineOf)].join('\n'),
  )
  return `# Errors

*Written by \`node test/house/errors-page.ts\`; do not edit.*

Whatever is refused is answered as \`application/problem+json\` (RFC 9457): \`type\` points at a line of this page, \`title\` is the sentence in the language asked for (\`Accept-Language\`), \`code\` never changes once shipped, \`values\` are what the sentence was made of, \`instance\` is the request's id to quote when asking for help, and \`fields\` names what is wrong in a body or query. Commands say the same sentences. ‹Angle marks› are values.

${tables.join('\n\n')}
`
}

/** Where the page is kept. */
export const errorsFile = join(root, 'docs/errors.md')

if (import.meta.main) writeFileSync(errorsFile, errorsPage())
