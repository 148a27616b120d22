import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

const notOurs = new Set(['.git', 'node_modules', 'dist', 'coverage'])

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? filesBelow(path) : [path]
  })

/** Every file of the checkout. */
const files = filesBelow('')

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const pages = files.filter((file) => file.endsWith('.md'))
const code = files.filter((file) => /\.(ts|tsx|sql|mjs|css)$/.test(file) && !file.endsWith('house/fast/docs.test.ts'))

const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '')

/** What a heading is called in an address, as code hosts write it. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const anchorsOf = (page: string): ReadonlySet<string> => {
  const text = withoutBlocks(read(page))
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => slug(heading))
  const named = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)
  return new Set([...headings, ...named])
}

/** Why a link does not lead anywhere; null when it does. */
const fault = (from: string, target: string): string | null => {
  const [path = '', anchor = ''] = target.split('#')
  const file = path === '' ? from : relative(root, resolve(root, dirname(from), decodeURIComponent(path)))
  if (!existsSync(join(root, file))) return `${from}: ${target} is not there`
  if (anchor === '' || !file.endsWith('.md') || anchorsOf(file).has(anchor)) return null
  return `${from}: ${file} has no #${anchor}`
}

const linksIn = (page: string): readonly string[] =>
  [...withoutBlocks(read(page)).matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"|\bhref="([^"]+)"/g)]
    .map(([, link, source, address]) => link ?? source ?? address ?? '')
    .filter((target) => !/^(?:https?:|mailto:|\/)/.test(target))

test('every link of every page leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(15)
  const links = pages.flatMap((page) => linksIn(page).map((target) => fault(page, target)))
  expect(links.length).toBeGreaterThan(30)
  expect(links.filter((one) => one !== null)).toEqual([])
})

test('every document that code cites is there, with the place it names', () => {
  const cited = code.flatMap((file) =>
    [...read(file).matchAll(/\bdocs\/[\w./-]+\.md(?:#[\w-]+)?/g)].map(([target]) => ({ file, target })),
  )
  expect(cited.length).toBeGreaterThan(20)
  const faults = cited.flatMap(({ file, target }) => {
    const found = fault('README.md', target)
    return found === null ? [] : [`${file} cites ${target}: ${found}`]
  })
  expect(faults).toEqual([])
})

test('every source that is no standard of its own stands in docs/sources.md', () => {
  const unlisted = code.flatMap((file) =>
    [...read(file).matchAll(/@source (\S+\.md)/g)]
      .filter(([, page = '']) => !page.startsWith('docs/'))
      .map(([, page]) => `${file}: ${page}`),
  )
  expect(unlisted).toEqual([])
})

test('every decision has a number of its own, says so in its heading, and every number cited is there', () => {
  const decisions = pages.filter((page) => page.startsWith('docs/adr/'))
  const numbers = decisions.map((page) => /\/(\d{4})-/.exec(page)?.[1] ?? page)
  for (const page of decisions) {
    const number = Number(/\/(\d{4})-/.exec(page)?.[1])
    expect(read(page).split('\n')[0], page).toMatch(new RegExp(`^# ${number}\\. `))
  }
  const cited = [...code, ...pages].flatMap((file) =>
    [...read(file).matchAll(/\bADR (\d+)\b/g)].map(([, number = '']) => ({ file, number: number.padStart(4, '0') })),
  )
  expect(cited.length).toBeGreaterThan(0)
  expect(cited.filter(({ number }) => !numbers.includes(number))).toEqual([])
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([])
})

test('tables that the glossary names exist', () => {
  const made = code.flatMap((file) =>
    [...read(file).matchAll(/^create table ([\w.]+)/gm)].map(([, table = '']) => table),
  )
  const said = [...read('docs/glossary.md').matchAll(/`((?:platform|directory|people|duties|matters)\.[a-z_]+)`/g)]
  expect(said.length).toBeGreaterThan(30)
  expect(said.map(([, table = '']) => table).filter((table) => !made.includes(table))).toEqual([])
})

test('commands that pages name exist', () => {
  const lists = code.filter((file) => /^src\/commands\/list(?:\.ts$|\/)/.test(file))
  const known = new Set(
    lists.flatMap((file) => [...read(file).matchAll(/\.command\('([\w-]+)/g)].map(([, command = '']) => command)),
  )
  const said = pages.flatMap((page) =>
    [...read(page).matchAll(/(?:npx |`)wardwork ([a-z-]+)/g)].map(([, command = '']) => ({ page, command })),
  )
  expect(said.length).toBeGreaterThan(10)
  expect(said.filter(({ command }) => !known.has(command))).toEqual([])
})

test('npm scripts that pages name exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const said = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => ({ page, name })),
  )
  expect(said.filter(({ name }) => scripts[name] === undefined)).toEqual([])
})

test('the page on scaling names every benchmark, and no other', () => {
  const benches = code.flatMap((file) => /^bench\/([\w-]+)\/bench\.ts$/.exec(file)?.[1] ?? [])
  const table = read('docs/guide/scaling.md').split('| bench |')[1] ?? ''
  const named = [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name = '']) => name)
  expect(named.toSorted()).toEqual(benches.toSorted())
})
