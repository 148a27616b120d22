import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const checkout = realpathSync(mkdtempSync(join(tmpdir(), 'wardwork-launch-')))
const launcher = join(checkout, 'launch.mjs')
afterAll(() => rmSync(checkout, { recursive: true, force: true }))

const main = `
const [, , ...args] = process.argv
if (args[0] === 'code') process.exit(Number(args[1]))
if (args[0] === 'die') process.kill(process.pid, 'SIGKILL')
console.log(JSON.stringify({ args, cwd: process.cwd(), node: process.versions.node }))
if (args[0] === 'all') {
  const heard = []
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => heard.push(signal))
  console.log('waiting')
  setTimeout(() => { console.log(heard.join(' ')); process.exit(0) }, 700)
}
`

const nothingLocked = {
  name: 'x',
  version: '0.0.0',
  lockfileVersion: 3,
  packages: { '': { name: 'x', version: '0.0.0' } },
}

mkdirSync(join(checkout, 'src'))
mkdirSync(join(checkout, 'node_modules'))
copyFileSync(join(root, 'launch.mjs'), launcher)
writeFileSync(join(checkout, 'src/main.ts'), main)
writeFileSync(join(checkout, 'package.json'), '{ "name": "x", "version": "0.0.0", "type": "module" }')
writeFileSync(join(checkout, 'package-lock.json'), JSON.stringify(nothingLocked))
writeFileSync(join(checkout, 'node_modules/.package-lock.json'), JSON.stringify(nothingLocked))

const { npm_lifecycle_event: _event, ...plainEnv } = process.env

const launch = (args: readonly string[], cwd = checkout, node = process.execPath) =>
  spawnSync(node, [launcher, ...args], { cwd, encoding: 'utf8', env: plainEnv })

test('a script works on the checkout, a command where it is called; arguments pass as they are', () => {
  const elsewhere = realpathSync(tmpdir())
  expect(JSON.parse(launch(['start', '--x'], elsewhere).stdout.split('\n')[0] ?? '')).toMatchObject({
    args: ['all', '--x'],
    cwd: checkout,
  })
  expect(JSON.parse(launch(['replay', '街 道', '--json'], elsewhere).stdout)).toMatchObject({
    args: ['replay', '街 道', '--json'],
    cwd: elsewhere,
  })
  expect(JSON.parse(launch([]).stdout)).toMatchObject({ args: ['--help'] })
})

test('exit codes pass; a command that is killed is a failure too', () => {
  expect(launch(['code', '0']).status).toBe(0)
  expect(launch(['code', '2']).status).toBe(2)
  expect(launch(['die']).status).toBe(137)
})

test.each([
  ['SIGTERM once', ['SIGTERM'], 'SIGTERM'],
  ['SIGINT without a terminal as a request to stop, so it never counts twice', ['SIGINT'], 'SIGTERM'],
  ['a signal that comes twice at once, once', ['SIGINT', 'SIGINT'], 'SIGTERM'],
] as const)('passes on %s, and waits for the child to end', async (_why, signals, heard) => {
  const child = spawn(process.execPath, [launcher, 'start'], {
    env: plainEnv,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const reader = createInterface(child.stdout)
  reader.on('line', (line) => {
    lines.push(line)
    if (line === 'waiting') for (const signal of signals) child.kill(signal)
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
  expect(lines.at(-1)).toBe(heard)
})

const systemNode = ['/usr/bin/node', '/usr/local/bin/node'].find((node) => {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? ''
  return /^v(2[0-5])\./.test(version)
})

test.skipIf(systemNode === undefined)(
  'an older Node hands over to the one npm brought, and says so when there is none',
  () => {
    const brought = join(checkout, 'node_modules', `node-${process.platform}-${process.arch}`)
    const without = launch(['hello'], checkout, systemNode)
    expect(without.status).toBe(1)
    expect(without.stderr).toMatch(/Node 26/)

    mkdirSync(join(brought, 'bin'), { recursive: true })
    symlinkSync(process.execPath, join(brought, 'bin/node'))
    expect(JSON.parse(launch(['hello'], checkout, systemNode).stdout)).toMatchObject({ node: process.versions.node })
  },
)

test('what is missing is installed; a registry out of reach is one sentence that names it', () => {
  const locked = {
    ...nothingLocked,
    packages: {
      ...nothingLocked.packages,
      'node_modules/absent': {
        version: '1.0.0',
        resolved: 'http://127.0.0.1:9/absent.tgz',
        integrity: `sha512-${'A'.repeat(86)}==`,
      },
    },
  }
  const wanting = join(checkout, 'wanting')
  mkdirSync(wanting)
  copyFileSync(launcher, join(wanting, 'launch.mjs'))
  writeFileSync(
    join(wanting, 'package.json'),
    '{ "name": "x", "version": "0.0.0", "dependencies": { "absent": "1.0.0" } }',
  )
  writeFileSync(
    join(wanting, 'package-lock.json'),
    JSON.stringify({
      ...locked,
      packages: { ...locked.packages, '': { name: 'x', version: '0.0.0', dependencies: { absent: '1.0.0' } } },
    }),
  )
  const env = {
    ...plainEnv,
    LC_ALL: 'C',
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_fetch_retries: '0',
    npm_config_cache: join(wanting, 'cache'),
  }
  const said = spawnSync(process.execPath, [join(wanting, 'launch.mjs'), 'x'], { cwd: wanting, encoding: 'utf8', env })
  expect(said.status).toBe(1)
  expect(said.stdout).toBe('')
  expect(said.stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^Installing/),
    expect.stringContaining('http://127.0.0.1:9/'),
  ])
})
