import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import project from '../../package.json' with { type: 'json' }
import { problem, refuse } from '../kernel/problem.ts'
import type { Header, Manifest, TableSum } from '../platform/backup/format.ts'
import { restoreBackup } from '../platform/backup/restore.ts'
import { backupToFile, writeBackup } from '../platform/backup/write.ts'
import { realSources } from '../platform/call.ts'
import { openServer } from '../platform/postgres/server.ts'
import { wordsOf } from '../words/index.ts'
import { stateDir } from './root.ts'
import { tell, terminalLocale } from './say.ts'

const unreadable = problem('platform/backup-unreadable', 400)

/** What was written or restored, in figures. */
export type BackupFigures = {
  readonly createdAt: string
  readonly migrations: number
  readonly tables: number
  readonly rows: number
}

const figuresOf = ({ header, manifest }: { header: Header; manifest: Manifest }): BackupFigures => ({
  createdAt: header.createdAt,
  migrations: header.migrations.length,
  tables: manifest.tables.length,
  rows: manifest.tables.reduce((total, { rows }) => total + rows, 0),
})

/** One line a table while somebody watches. */
const sayTable = ({ schema, table, rows }: Pick<TableSum, 'schema' | 'table' | 'rows'>): void => {
  if (process.stderr.isTTY) tell(`  ${schema}.${table}  ${rows}`)
}

const withServer = async <T>(role: 'serve' | 'command', work: (url: string) => Promise<T>): Promise<T> => {
  const server = await openServer({ stateDir: stateDir(), role })
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}

/** `wardwork backup FILE`: everything as it is at this moment, while serving; `-` is standard output. */
export const backup = (file: string): Promise<BackupFigures> =>
  withServer('command', async (url) => {
    const options = { createdAt: realSources.now(), version: project.version, onTable: sayTable }
    const written =
      file === '-' ? await writeBackup(url, process.stdout, options) : await backupToFile(url, file, options)
    tell(wordsOf(terminalLocale()).platform.backup.keysApart)
    return figuresOf(written)
  })

/** Opens the file before anything else, so that a wrong name is said at once. */
const openFile = async (file: string): Promise<Readable> => {
  if (file === '-') return process.stdin
  const stream = createReadStream(file)
  await once(stream, 'ready')
  return stream
}

/** `wardwork restore FILE`: into an empty database, alone; `-` is standard input. */
export const restore = async (file: string): Promise<BackupFigures> => {
  const refuseUnread = (error: Error): never => refuse(unreadable, { file, reason: error.message })
  const from = await openFile(file).catch(refuseUnread)
  return withServer('serve', async (url) => {
    const restored = await restoreBackup(url, from, { onTable: sayTable }).catch((error: Error) =>
      from.errored === error ? refuseUnread(error) : Promise.reject(error),
    )
    tell(wordsOf(terminalLocale()).platform.backup.sameKeys)
    return figuresOf(restored)
  })
}
