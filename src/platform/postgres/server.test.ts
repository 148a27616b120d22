import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { isRoot } from '../state.ts'
import { findPostmaster } from './postmaster.ts'

// Processes start and end in here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'wardwork-server-'))
const stateDir = join(folder, 'state')
const dataDir = join(stateDir, 'data')

type Said = { readonly url?: string; readonly problem?: { readonly code: string; readonly values: object } }
type Process = { readonly child: ChildProcessWithoutNullStreams; readonly said: Promise<Said> }

const started = new Set<ChildProcessWithoutNullStreams>()

const processForTests = join(import.meta.dirname, 'process-for-tests.ts')

/** `before` is a command that runs the process with fewer rights. */
const run = (role: 'serve' | 'command', state = stateDir, before: readonly string[] = []): Process => {
  const env = { ...process.env, DATABASE_URL: '' }
  const [command = '', ...args] = [...before, process.execPath, processForTests, state, role]
  const child = spawn(command, args, { env })
  started.add(child)
  const said = once(createInterface(child.stdout), 'line').then(([line]) => JSON.parse(String(line)) as Said)
  return { child, said }
}

const finish = async ({ child }: Process, word = ''): Promise<void> => {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.stdin.end(word)
  child.stdin.on('error', () => undefined)
  await ended
}

const kill = async ({ child }: Process): Promise<void> => {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const ask = async <T>(url: string | undefined, sql: string): Promise<T | undefined> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0]
  } finally {
    await client.end()
  }
}

const waitUntilStopped = async (): Promise<void> => {
  for (let tries = 0; tries < 500 && findPostmaster(dataDir) !== null; tries += 1) await pause(20)
}

beforeAll(async () => {
  chmodSync(folder, 0o711)
  const first = run('command')
  await first.said
  await finish(first)
})

afterEach(async () => {
  for (const child of started) child.kill('SIGKILL')
  started.clear()
  if (findPostmaster(dataDir) === null) return
  const last = run('command')
  await last.said
  await finish(last)
  expect(findPostmaster(dataDir)).toBeNull()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the first start makes a UTF-8 database that keeps what it promised and counts Chinese letters', async () => {
  const app = run('serve')
  const { url } = await app.said
  expect(await ask(url, "select length('路灯坏了')")).toBe(4)
  expect(
    await ask(
      url,
      "select string_agg(current_setting(name), ' ') from unnest(array['server_encoding','fsync','synchronous_commit','full_page_writes','listen_addresses']) name",
    ),
  ).toBe('UTF8 on on on 127.0.0.1')
  expect(await ask(url, "select string_agg(x, '' order by x) from unnest(array['b','a','B','路','é']) x")).toBe(
    'Babé路',
  )
  await finish(app)
})

test.runIf(isRoot())(
  'as root the server and its data belong to a user without rights, its programs to root',
  async () => {
    const app = run('serve')
    await app.said
    const pid = findPostmaster(dataDir)?.pid
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0)
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Groups:\s*$/m)
    expect(statSync(dataDir)).toMatchObject({ uid: statSync(`/proc/${pid}`).uid })
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(statSync(join(stateDir, 'postgres')).uid).toBe(0)
    await finish(app)
  },
)

test('the password is kept where only we can read it, and nobody gets in without it', async () => {
  const app = run('serve')
  const { url } = await app.said
  expect(statSync(join(stateDir, 'database.secret')).mode & 0o777).toBe(0o600)
  const wrong = new URL(url ?? '')
  wrong.password = 'guess'
  await expect(ask(wrong.toString(), 'select 1')).rejects.toThrow(/password/)
  expect(readFileSync(join(stateDir, 'postgres.log'), 'utf8')).not.toContain(new URL(url ?? '').password)
  await finish(app)
})

test('the programs in use are copies: nothing of the server comes from node_modules', async () => {
  const app = run('serve')
  await app.said
  const pid = findPostmaster(dataDir)?.pid
  const maps = readFileSync(`/proc/${pid}/maps`, 'utf8')
  expect(maps).toContain(join(stateDir, 'postgres'))
  expect(maps).not.toContain('node_modules')
  await finish(app)
})

test('a second serve on the same data is refused with the number of the first; the first goes on', async () => {
  const first = run('serve')
  const { url } = await first.said
  const second = run('serve')
  expect((await second.said).problem).toMatchObject({
    code: 'platform/already-serving',
    values: { pid: first.child.pid, folder: stateDir },
  })
  expect(await ask(url, 'select 1')).toBe(1)
  await finish(first)
})

test('a command joins the server at work, and leaves it at work', async () => {
  const app = run('serve')
  const command = run('command')
  const [{ url }, joined] = await Promise.all([app.said, command.said])
  expect(joined.url).toBe(url)
  await finish(command)
  expect(await ask(url, 'select 1')).toBe(1)
  await finish(app)
  expect(findPostmaster(dataDir)).toBeNull()
})

test('the last one out stops the server: a command keeps it when the app leaves first', async () => {
  const app = run('serve')
  const { url } = await app.said
  const command = run('command')
  await command.said
  await finish(app)
  expect(await ask(url, 'select 1')).toBe(1)
  await finish(command)
  expect(findPostmaster(dataDir)).toBeNull()
})

test('six processes at once share one server, and it ends with the last of them', async () => {
  const all = [run('command'), run('serve'), run('command'), run('command'), run('serve'), run('command')]
  const said = await Promise.all(all.map((one) => one.said))
  expect(new Set(said.flatMap(({ url }) => url ?? [])).size).toBe(1)
  expect(said.filter(({ problem }) => problem?.code === 'platform/already-serving')).toHaveLength(1)
  await Promise.all(all.map((one) => finish(one)))
  expect(findPostmaster(dataDir)).toBeNull()
  expect(readdirSync(join(stateDir, 'tenants'))).toEqual([])
})

test('after kill -9 the next start clears up, ends the sessions left over and keeps what was committed', async () => {
  const app = run('serve')
  const { url } = await app.said
  const orphan = findPostmaster(dataDir)?.pid
  await ask(url, 'create table kept as select 7 as n')
  const sleeper = ask(url, 'select pg_sleep(60)').catch((error: Error) => error.message)
  await pause(50)
  await kill(app)
  expect(findPostmaster(dataDir)?.pid).toBe(orphan)

  const next = run('serve')
  const again = await next.said
  expect(await sleeper).toMatch(/terminat/)
  expect(findPostmaster(dataDir)?.pid).not.toBe(orphan)
  expect(await ask(again.url, 'select n from kept')).toBe(7)
  await finish(next)
})

test('after kill -9 of everybody, server included, the next start repairs the data', async () => {
  const app = run('serve')
  const { url } = await app.said
  await ask(url, 'create table repaired as select 8 as n')
  process.kill(findPostmaster(dataDir)?.pid ?? 0, 'SIGKILL')
  await kill(app)
  const next = run('serve')
  expect(await ask((await next.said).url, 'select n from repaired')).toBe(8)
  await finish(next)
})

test('a server killed under the app comes back on the same port with everything committed', async () => {
  const app = run('serve')
  const { url } = await app.said
  await ask(url, 'create table survived as select 9 as n')
  const before = findPostmaster(dataDir)?.pid ?? 0
  process.kill(before, 'SIGKILL')
  for (let tries = 0; tries < 500 && (findPostmaster(dataDir)?.pid ?? before) === before; tries += 1) await pause(20)
  await vi.waitFor(async () => expect(await ask(url, 'select n from survived')).toBe(9), { timeout: 20_000 })
  await finish(app)
  expect(findPostmaster(dataDir)).toBeNull()
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends a process that does not listen to it, and its server',
  async (signal) => {
    const app = run('command')
    expect(await app.said).toHaveProperty('url')
    const ended = once(app.child, 'exit')
    app.child.kill(signal)
    await ended
    await waitUntilStopped()
    expect(findPostmaster(dataDir)).toBeNull()
  },
)

test('an uncaught error leaves no server behind', async () => {
  const app = run('serve')
  expect(await app.said).toHaveProperty('url')
  await finish(app, 'crash')
  expect(app.child.exitCode).toBe(1)
  await waitUntilStopped()
  expect(findPostmaster(dataDir)).toBeNull()
})

test('a number in postmaster.pid that now belongs to a stranger is not touched', async () => {
  writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n0\n5432\n\n127.0.0.1\n0 0\nready   \n`)
  expect(findPostmaster(dataDir)).toBeNull()
  const app = run('serve')
  expect(await ask((await app.said).url, 'select 1')).toBe(1)
  await finish(app)
})

test('data of another major version are refused by both numbers and left alone', async () => {
  const other = join(folder, 'other')
  mkdirSync(join(other, 'data'), { recursive: true })
  writeFileSync(join(other, 'data/PG_VERSION'), '14\n')
  const app = run('serve', other)
  expect((await app.said).problem).toMatchObject({
    code: 'platform/database-other-major',
    values: { found: 14, brought: 18, folder: join(other, 'data') },
  })
  await finish(app)
  expect(readdirSync(join(other, 'data'))).toEqual(['PG_VERSION'])
})

test('what a first start killed half-way left behind is cleared away by the next', async () => {
  const half = join(folder, 'half')
  mkdirSync(join(half, '.initdb/data'), { recursive: true })
  mkdirSync(join(half, 'postgres/.unfinished/bin'), { recursive: true })
  const app = run('serve', half)
  expect(await ask((await app.said).url, 'select 1')).toBe(1)
  await finish(app)
  expect(existsSync(join(half, '.initdb'))).toBe(false)
  expect(readdirSync(join(half, 'postgres'))).toHaveLength(1)
})

test.runIf(isRoot())('below a private folder of root the refusal names the folder', async () => {
  const hidden = join(mkdtempSync(join(folder, 'private-')), 'state')
  const app = run('serve', hidden)
  expect((await app.said).problem).toMatchObject({ code: 'platform/state-out-of-reach', values: { folder: hidden } })
  await finish(app)
})

const canDropRights = isRoot() && spawnSync('setpriv', ['--version']).status === 0

test.runIf(canDropRights).each([
  ['change the user', '-setuid,-setgid'],
  ['give files away', '-chown'],
])('root that may not %s is told so (root with setpriv only)', async (_why, rights) => {
  const state = join(folder, `without${rights}`)
  const app = run('serve', state, ['setpriv', '--bounding-set', rights, '--inh-caps', rights])
  expect((await app.said).problem).toMatchObject({ code: 'platform/no-user-to-run-as' })
  await finish(app)
  expect(readdirSync(state)).not.toContain('data')
})

/** An ordinary user cannot run what lies below a private folder of root. */
const othersMayRead =
  canDropRights &&
  spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', 'test', '-r', processForTests]).status === 0

test.runIf(othersMayRead)(
  'an ordinary user runs the server as itself (root with setpriv, in an open folder)',
  async () => {
    const state = join(folder, 'ordinary')
    const [uid, gid] = [statSync(dataDir).uid, statSync(dataDir).gid]
    mkdirSync(state, { mode: 0o700 })
    chownSync(state, uid, gid)
    const app = run('serve', state, ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'])
    expect(await ask((await app.said).url, 'select 1')).toBe(1)
    expect(statSync(join(state, 'data')).uid).toBe(uid)
    await finish(app)
    expect(findPostmaster(join(state, 'data'))).toBeNull()
  },
)

const small = join(folder, 'small')
mkdirSync(small)
const isMounted =
  isRoot() && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=75m,mode=755', 'tmpfs', small]).status === 0
afterAll(() => isMounted && spawnSync('umount', [small]))

test.runIf(isMounted)(
  'a full disk is said plainly and nothing half-made is left (where a small disk can be mounted)',
  async () => {
    const app = run('serve', join(small, 'state'))
    expect((await app.said).problem).toMatchObject({
      code: 'platform/disk-full',
      values: { folder: join(small, 'state') },
    })
    await finish(app)
    expect(readdirSync(join(small, 'state'))).not.toContain('.initdb')
  },
)
