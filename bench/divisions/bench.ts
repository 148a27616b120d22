import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { divisionsFolder, importDivisionsOf, readDivisions } from '../../src/gateways/imports/divisions/import.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { openServer } from '../../src/platform/postgres/server.ts'
import { createTestDatabase } from '../../src/platform/postgres/test-server.ts'
import { printTable, rounded } from '../figures.ts'

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1_000
}

async function* asLines(): AsyncGenerator<string> {
  for await (const batch of readDivisions(divisionsFolder(), '')) {
    yield batch.map(({ code, parentCode, name }) => `${code}\t${parentCode}\t${name}\n`).join('')
  }
}

/** The rival: the bare list copied into a table with a primary key, with no tree, no paths, no initials. */
const copyBare = async (url: string): Promise<void> => {
  const open = openDatabase(url, 1)
  const client = await open.pool.connect()
  try {
    await client.query('create table public.bare (code text primary key, parent_code text, name text)')
    await pipeline(Readable.from(asLines()), client.query(copyFrom('copy public.bare from stdin')))
  } finally {
    client.release()
    await open.close()
  }
}

const importInto = async (url: string): Promise<number> => {
  const open = openDatabase(url, 2)
  try {
    return (await importDivisionsOf(open.database, '')).given
  } finally {
    await open.close()
  }
}

const measure = async (serverUrl: string): Promise<Record<string, number>> => {
  const database = await createTestDatabase(serverUrl)
  await migrate(database.url)
  try {
    let nodes = 0
    const bareS = await seconds(() => copyBare(database.url))
    const importS = await seconds(async () => {
      nodes = await importInto(database.url)
    })
    const againS = await seconds(() => importInto(database.url))
    const peakMb = process.resourceUsage().maxRSS / 1_024
    printTable('All divisions of the country, once each on a bundled server with fsync on', [
      { what: 'copied as a bare list', value: `${bareS.toFixed(1)} s`, note: 'COPY into a table of three columns' },
      {
        what: 'imported into the tree',
        value: `${importS.toFixed(1)} s`,
        note: `${nodes} nodes; the aim is under 60 s`,
      },
      { what: 'imported again', value: `${againS.toFixed(1)} s`, note: 'nothing is added' },
      { what: 'most memory', value: `${peakMb.toFixed(0)} MB`, note: 'of this process; the aim is under 1,500 MB' },
    ])
    return {
      nodes,
      importS: rounded(importS),
      importAgainS: rounded(againS),
      bareCopyS: rounded(bareS),
      ratioToBareCopy: rounded(importS / bareS),
      nodesPerS: Math.round(nodes / importS),
      peakMb: Math.round(peakMb),
    }
  } finally {
    await database.drop()
  }
}

/**
 * Importing all five levels of the country's divisions against copying the bare list, on the same server.
 *
 * @returns the figures, flat; prints a table
 */
export const bench = async (): Promise<Record<string, number>> => {
  const folder = await mkdtemp(join(tmpdir(), 'wardwork-bench-'))
  await chmod(folder, 0o711)
  const server = await openServer({ stateDir: join(folder, 'state'), role: 'serve' })
  try {
    return await measure(server.url)
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
