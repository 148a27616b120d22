import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'wardwork-orders-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const main = join(import.meta.dirname, '../main.ts')
const env = { ...process.env, WARDWORK_LANG: 'en', NODE_COMPILE_CACHE: join(folder, 'cache') }

const wardwork = (args: string, input?: string) => {
  const done = spawnSync(process.execPath, [main, ...args.split(' ')], { cwd: folder, env, input, encoding: 'utf8' })
  return { status: done.status, out: done.stdout, said: done.stderr }
}

/** The same through a shell, for what stands behind a pipe. */
const shell = (line: string) =>
  spawnSync('bash', ['-c', `set -o pipefail; ${line}`], {
    cwd: folder,
    env: { ...env, WARDWORK: `${process.execPath} ${main}` },
    encoding: 'utf8',
  })

const keep = (name: string, text: string | Uint8Array): void => writeFileSync(join(folder, name), text)

const heading = '工单编号,来电时间,诉求内容,问题分类,事发地,承办单位'
const rows = Array.from({ length: 4_000 }, (_, n) => {
  const day = `2025-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`
  return `A${n},${day} 09:10,路灯不亮,城市管理>路灯${n % 7},城南街道>社区${n % 30},县住建局${n % 5}`
})
const clean = `${[heading, ...rows].join('\n')}\n`
keep('clean.csv', clean)
keep('persons.csv', `${heading},来电人\n${rows[0]},某人\n`)
keep('paper.pdf', '%PDF-1.7 something')
keep('empty.csv', '')
keep('map.json', '{"name":"ours","time":"when"}')
keep('list.csv', '编号,角色,单位,事项类别\n1,牵头,县住建局0,城市管理 > 路灯0\n')
keep('half.json', '{"duties":[')

test.each([
  ['a file that is not there', 'replay --orders missing.csv', 2, /no file missing\.csv/],
  ['a folder', 'replay --orders .', 2, /no file \./],
  ['a PDF', 'replay --orders paper.pdf', 2, /paper\.pdf is a PDF/],
  ['an empty file', 'replay --orders empty.csv', 2, /empty\.csv is empty/],
  ['a file with persons', 'replay --orders persons.csv', 1, /holds persons in the columns 来电人.*orders strip/],
  ['a mapping nobody knows', 'replay --orders clean.csv --map ours', 2, /no mapping ours.*hotline, pingshan, boston/],
  ['a mapping that is wrong', 'replay --orders clean.csv --map map.json', 2, /map\.json cannot be used/],
  ['a list that is not there', 'replay --orders clean.csv --list missing.json', 2, /no file missing\.json/],
  ['a list that broke off', 'replay --orders clean.csv --list half.json', 2, /half\.json is not valid JSON/],
  ['a number that is none', 'replay --orders clean.csv --learn-until few', 2, /whole number/],
  ['orders that are not there, to strip', 'orders strip missing.csv', 2, /no file missing\.csv/],
  [
    'a place that cannot be written',
    'orders strip clean.csv --out no/such/place.csv',
    1,
    /no\/such\/place\.csv cannot be/,
  ],
  ['a folder in its place', 'orders strip clean.csv --out cache', 1, /cache cannot be written/],
  ['a command nobody knows', 'strip clean.csv', 2, /unknown command 'strip'/],
])('%s: said in one sentence, without a stack', (_why, args, status, said) => {
  const done = wardwork(args)
  expect(done).toMatchObject({ status, out: '', said: expect.stringMatching(said) })
  expect(done.said).not.toMatch(/^ +at /m)
})

test('orders come through standard input, to strip and to replay', () => {
  const stripped = wardwork('orders strip - --json', readFileSync(join(folder, 'persons.csv'), 'utf8'))
  expect(stripped).toMatchObject({ status: 0, out: `${heading}\n${rows[0]}\n` })
  expect(JSON.parse(stripped.said)).toMatchObject({ rows: 1, droppedColumns: ['来电人'] })
  expect(JSON.parse(wardwork('replay --orders - --json', clean).out)).toMatchObject({ orders: 4_000 })
})

test('a list in our template is replayed against, its names as they are written', () => {
  const done = wardwork('replay --orders clean.csv --list list.csv --json')
  expect(JSON.parse(done.out)).toMatchObject({
    orders: 4_000,
    lists: [{ name: 'list.csv', judged: expect.any(Number) }],
  })
})

test('a slow reader gets everything, one that leaves ends it quietly, a full disk is said', () => {
  const slow = shell('$WARDWORK orders strip clean.csv 2>said | (sleep 1; wc -l)')
  expect([slow.status, slow.stdout.trim()]).toEqual([0, String(rows.length + 1)])
  const left = shell('$WARDWORK orders strip clean.csv 2>said | head -1')
  expect([left.status, left.stdout, readFileSync(join(folder, 'said'), 'utf8')]).toEqual([0, `${heading}\n`, ''])
  const slowAnswer = shell('$WARDWORK replay --orders clean.csv --json | (sleep 1; cat)')
  expect(JSON.parse(slowAnswer.stdout)).toMatchObject({ orders: 4_000 })
  const full = shell('$WARDWORK orders strip clean.csv > /dev/full')
  expect(full).toMatchObject({ status: 1, stderr: expect.stringMatching(/no space left/) })
})

test('Ctrl-C half-way leaves nothing behind; what was there before stays', async () => {
  keep('out.csv', 'as it was\n')
  const child = spawn(process.execPath, [main, 'orders', 'strip', '-', '--out', 'out.csv'], { cwd: folder, env })
  child.stdin.on('error', () => undefined)
  child.stdin.write(clean)
  const isThere = (): boolean => readdirSync(folder).some((name) => name.startsWith('out.csv.part'))
  while (!isThere()) await pause(20)
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  expect(code).toBe(130)
  expect(isThere()).toBe(false)
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('as it was\n')
})
