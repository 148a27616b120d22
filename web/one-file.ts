import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { build } from 'vite'
import { Locale, wordsOf } from '../src/words/index.ts'
import { checkPageConfig, checkPageTemplate } from './vite.config.ts'

/** What a page of one file is made of. */
type Parts = { readonly script: string; readonly style: string }

const partsOf = async (): Promise<Parts> => {
  const made = await build(checkPageConfig())
  const outputs = [made].flat().flatMap((one) => ('output' in one ? one.output : []))
  const scripts = outputs.filter((one) => one.type === 'chunk')
  const assets = outputs.filter((one) => one.type === 'asset')
  const [script] = scripts
  if (script === undefined || scripts.length > 1 || assets.some(({ fileName }) => !fileName.endsWith('.css')))
    throw new Error(`the check page is not one script: ${outputs.map(({ fileName }) => fileName).join(', ')}`)
  return { script: script.code, style: assets.map(({ source }) => String(source)).join('\n') }
}

/** A script as it may stand inside a page: nothing in it ends it early. In texts and patterns `\x3C` is the sign itself. */
const inPage = (script: string): string => script.replace(/<(?=\/script|!--)/gi, '\\x3C')

const policyOf = (script: string): string => {
  const hash = createHash('sha256').update(script).digest('base64')
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** What stands there until the script runs, and stays where a browser cannot run it. */
const opening = (): string =>
  Locale.options.map((locale) => `<p lang="${locale}">${wordsOf(locale).check.opening}</p>`).join('')

/**
 * The check page as one file that works wherever it is opened, from a folder too: script, worker and style inside, and
 * a policy under which it can load and send nothing.
 */
export const checkPage = async (): Promise<string> => {
  const { script: code, style } = await partsOf()
  const script = inPage(code)
  const template = await readFile(checkPageTemplate, 'utf8')
  return template
    .replace('<!-- policy -->', () => `<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}" />`)
    .replace('<!-- opening -->', () => opening())
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script>${script}</script>`)
}
