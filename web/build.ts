import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { checkPage } from './one-file.ts'
import { webConfig } from './vite.config.ts'

/** What a build gave: where the files lie, whether anything had to be done, and what a first visit of each entry loads. */
export type WebBuild = {
  readonly folder: string
  readonly built: boolean
  readonly firstLoads: readonly FirstLoad[]
}

/** Where the check page lies: one file with everything inside. */
const checkFile = 'check/index.html'

/** What a browser fetches before an entry shows its first page, in the longer of both languages, compressed. */
export type FirstLoad = { readonly entry: string; readonly scriptGzipBytes: number; readonly styleGzipBytes: number }

type Chunk = {
  readonly file: string
  readonly name?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const root = fileURLToPath(new URL('..', import.meta.url))
const sourceFolders = ['web', 'src/kernel', 'src/words', 'src/modules', 'src/gateways/imports', 'src/gateways/exports']
const stampFile = 'built-from.txt'

const isSource = (path: string): boolean => {
  if (path.includes('.test.') || path.endsWith('.md')) return false
  return !path.startsWith('src/modules/') || path.includes('/core/') || path.endsWith('/events.ts')
}

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

/** One hash over everything that a build reads: same hash, same files. */
const hashOfSources = async (): Promise<string> => {
  const found = (await Promise.all(sourceFolders.map(filesBelow))).flat().filter(isSource)
  const hash = createHash('sha256')
  for (const path of [...found, 'package-lock.json'].sort()) {
    hash
      .update(path)
      .update('\0')
      .update(await readFile(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

const reachedFrom = (manifest: Manifest, keys: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const visit = (key: string): void => {
    if (seen.has(key)) return
    seen.add(key)
    for (const next of manifest[key]?.imports ?? []) visit(next)
  }
  for (const key of keys) visit(key)
  return seen
}

const gzipBytes = async (folder: string, files: Iterable<string>): Promise<number> => {
  let bytes = 0
  for (const file of new Set(files)) bytes += gzipSync(await readFile(join(folder, file))).length
  return bytes
}

/** What a browser fetches right after an entry: the page that it opens with, and its sentences in one language. */
const firstPages: Readonly<Record<string, { readonly page: string; readonly words: string }>> = {
  resident: { page: 'screens/matters/report.tsx', words: 'everybodys.ts' },
  staff: { page: 'screens/matters/queue.tsx', words: 'pages.ts' },
}

const sizeOf = async (folder: string, manifest: Manifest, key: string): Promise<number> =>
  gzipBytes(folder, manifest[key] === undefined ? [] : [manifest[key].file])

/** The sentences of the longer language. */
const longestWords = async (folder: string, manifest: Manifest, file: string): Promise<string[]> => {
  const keys = Object.keys(manifest).filter((key) => key.includes('src/words/') && key.endsWith(`/${file}`))
  const sizes = await Promise.all(keys.map((key) => sizeOf(folder, manifest, key)))
  return keys.filter((_, index) => sizes[index] === Math.max(...sizes)).slice(0, 1)
}

const firstLoadsOf = async (folder: string): Promise<FirstLoad[]> => {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const entries = Object.entries(manifest).filter(([, chunk]) => chunk.isEntry === true)
  return Promise.all(
    entries.map(async ([key, chunk]) => {
      const { page, words } = firstPages[chunk.name ?? ''] ?? { page: key, words: 'pages.ts' }
      const first = [key, page, ...(await longestWords(folder, manifest, words))]
      const chunks = [...reachedFrom(manifest, first)].flatMap((reached) => manifest[reached] ?? [])
      return {
        entry: chunk.name ?? key,
        scriptGzipBytes: await gzipBytes(
          folder,
          chunks.map((reached) => reached.file),
        ),
        styleGzipBytes: await gzipBytes(
          folder,
          chunks.flatMap((reached) => reached.css ?? []),
        ),
      }
    }),
  )
}

/** The check page loads nothing beside itself. */
const checkLoadOf = async (folder: string): Promise<FirstLoad> => {
  const page = await readFile(join(folder, checkFile), 'utf8')
  const inside = (tag: string): string => new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(page)?.[1] ?? ''
  const [scriptGzipBytes, styleGzipBytes] = [gzipSync(inside('script')).length, gzipSync(inside('style')).length]
  return { entry: 'check', scriptGzipBytes, styleGzipBytes }
}

const stampOf = (folder: string): Promise<string> => readFile(join(folder, stampFile), 'utf8').catch(() => '')

/** Puts a finished folder in the place of the old one; a reader sees the old files or the new ones, never half. */
const putInPlace = async (made: string, folder: string): Promise<void> => {
  const old = `${made}-old`
  await rename(folder, old).catch(() => undefined)
  await rename(made, folder)
  await rm(old, { recursive: true, force: true })
}

/** Builds for people to use, whatever this process itself is run for: a test run would get React's slow development half. */
export const buildPages = async <T>(make: () => Promise<T>): Promise<T> => {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    return await make()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/**
 * Builds the web into `dist/web`, unless it was built from these very sources already.
 *
 * The folder holds `index.html` (residents), `staff/index.html`, `assets/` with content-hashed names,
 * which may be cached for ever, and `check/index.html`, which stands alone. Every other address below `/staff/` is answered with `staff/index.html`,
 * and every other address of pages with `index.html`.
 *
 * @param folder where the built files go
 */
export const buildWeb = async (folder: string = join(root, 'dist/web')): Promise<WebBuild> => {
  const hash = await hashOfSources()
  const isCurrent = (await stampOf(folder)) === hash
  if (!isCurrent) {
    const made = `${folder}-${process.pid}`
    await mkdir(made, { recursive: true })
    await buildPages(() => build(webConfig(made)))
    await mkdir(join(made, 'check'))
    await writeFile(join(made, checkFile), await buildPages(checkPage))
    await writeFile(join(made, stampFile), hash)
    await putInPlace(made, folder)
  }
  return { folder, built: !isCurrent, firstLoads: [...(await firstLoadsOf(folder)), await checkLoadOf(folder)] }
}

/** One line an entry: what a first visit downloads, compressed. */
export const firstLoadLines = (made: WebBuild): string[] =>
  made.firstLoads.map(({ entry, scriptGzipBytes, styleGzipBytes }) => {
    const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
    return `${entry}: ${kilobytes(scriptGzipBytes)} of scripts and ${kilobytes(styleGzipBytes)} of styles at first load (gzip)`
  })

if (import.meta.main) {
  const made = await buildWeb()
  process.stdout.write(`${made.built ? 'built' : 'unchanged'} ${made.folder}\n${firstLoadLines(made).join('\n')}\n`)
}
