import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Secret } from 'otpauth'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { editionOf, findJurisdiction, jurisdictionOf, todayOf, unitsOf } from '../modules/directory/index.ts'
import { exportVersion, findDraft } from '../modules/duties/index.ts'
import { QueueQuery } from '../modules/matters/core/queue.ts'
import { queuePage } from '../modules/matters/service/read.ts'
import { answerMatter, claimMatter } from '../modules/matters/service/steps.ts'
import { openAccount } from '../modules/people/index.ts'
import { beginFactor, confirmFactorOf } from '../modules/people/service/factors.ts'
import { redeemInvitation } from '../modules/people/service/passwords.ts'
import { signIn } from '../modules/people/service/sign-in.ts'
import type { Call } from '../platform/call.ts'
import { codeAt } from '../platform/crypto/one-time-codes.ts'
import { openDatabase } from '../platform/database.ts'
import { beginDemonstration } from '../platform/demonstration.ts'
import { createTestDatabase, type TestDatabase } from '../platform/postgres/test-server.ts'
import { houseIn } from './county.ts'

// One county from nothing to its first answer, by the commands that a real one types; each test goes on from the last.
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'wardwork-first-day-'))
const main = join(import.meta.dirname, '../main.ts')
let database: TestDatabase
let house: ReturnType<typeof openDatabase>
let call: () => Promise<Call>

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'), inject('template'))
  house = openDatabase(database.url, 4)
  call = async () => {
    const jurisdiction = await findJurisdiction(house.database, 'yx')
    if (jurisdiction === null) throw new Error('yx is not open')
    return houseIn(house.database, jurisdiction)
  }
})

afterAll(async () => {
  await house.close()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const wardwork = (args: string, input?: string) => {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    WARDWORK_LANG: 'en',
    NODE_COMPILE_CACHE: join(folder, 'cache'),
  }
  const parts = args.split(' ').map((part) => part.replaceAll('_', ' '))
  const done = spawnSync(process.execPath, [main, ...parts], { cwd: folder, env, input, encoding: 'utf8' })
  return { status: done.status, out: done.stdout, said: done.stderr }
}

const file = (name: string, ...lines: readonly string[]): string => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  return name
}

const openYx = 'open --sign yx --code 431128 --name 沅溪县 --name-en Yuanxi_County --admin chenling'

test('before the divisions are in, opening says which command brings them', () => {
  expect(wardwork(openYx)).toMatchObject({
    status: 1,
    out: '',
    said: expect.stringMatching(/import divisions --province 43$/m),
  })
  const done = wardwork('import divisions --province 431128 --json')
  expect(done).toMatchObject({ status: 0 })
  expect(JSON.parse(done.out)).toMatchObject({ renamed: 0 })
})

test('beside a demonstration, whose passwords everybody knows, nothing real is opened', async () => {
  await beginDemonstration(house.database, '2026-01-01T00:00:00Z')
  expect(wardwork(openYx)).toMatchObject({ status: 1, out: '', said: expect.stringMatching(/WARDWORK_STATE/) })
  await sql`delete from platform.demonstration`.execute(house.database)
  expect(await findJurisdiction(house.database, 'yx')).toBeNull()
})

test.each([
  ['a code nobody has', openYx.replace('431128', '439999'), 1, /no division here has the code 439999/i],
  ['a sign that cannot stand in an address', openYx.replace('yx', 'Y!'), 2, /^--sign/m],
  ['a time zone that is none', `${openYx} --time-zone Asia/Yuanxi`, 2, /^--time-zone/m],
])('%s: nothing is opened', async (_why, args, status, said) => {
  expect(wardwork(args)).toMatchObject({ status, out: '', said: expect.stringMatching(said) })
  expect(await findJurisdiction(house.database, 'yx')).toBeNull()
})

const browser = { address: '127.0.0.1', deviceToken: null, userAgent: 'test' }

test('a county is opened once, with an administrator who can come in by the code', async () => {
  const { status, out } = wardwork(`${openYx.replace('431128', '431128000000')} --json`)
  expect(status).toBe(0)
  const opened = JSON.parse(out)
  expect(opened).toMatchObject({
    jurisdiction: { sign: 'yx', name: '沅溪县' },
    intake: 'companion',
    invitation: 'http://localhost:8311/staff/yx/invitation',
  })
  const { code } = opened.administrator
  const invited = { login: 'chenling', code, password: 'a quiet river bends south' }
  await redeemInvitation(await call(), invited, browser)

  expect(await jurisdictionOf(await call())).toMatchObject({ isDemonstration: false, hotlineUnitId: null })
  expect(wardwork(openYx)).toMatchObject({ status: 1, said: expect.stringMatching(/sign yx already/) })
  expect(wardwork(openYx.replace('yx', 'zz'))).toMatchObject({
    status: 1,
    said: expect.stringMatching(/served already/),
  })
})

test('a code that was lost is made again: at once before the first sign-in, later only when recovery is meant', async () => {
  const { id } = await openAccount(await call(), { login: 'zhaomin', name: '赵敏', grants: [] })
  const invite = (rest = '') => wardwork(`invite ZhaoMin --jurisdiction yx --json${rest}`)
  const [first, again] = [JSON.parse(invite().out), JSON.parse(invite().out)]
  expect(again).toMatchObject({
    account: { id, login: 'zhaomin', name: '赵敏' },
    hadPassword: false,
    invitation: 'http://localhost:8311/staff/yx/invitation',
  })
  const redeem = async ({ code }: { code: string }, password: string) =>
    redeemInvitation(await call(), { login: 'zhaomin', code, password }, browser)
  await expect(redeem(first, 'a quiet river bends north')).rejects.toMatchObject({
    problem: { code: 'people/invitation-over' },
  })
  await redeem(again, 'a quiet river bends north')

  expect(invite()).toMatchObject({ status: 1, out: '', said: expect.stringMatching(/赵敏 \(zhaomin\).*--recover/) })
  const recovered = JSON.parse(invite(' --recover').out)
  expect(recovered).toMatchObject({ hadPassword: true, hasSecondFactor: false })
  await redeem(recovered, 'a quiet river bends west')
  expect(wardwork('invite nobody --jurisdiction yx')).toMatchObject({
    status: 1,
    said: expect.stringMatching(/nobody/),
  })
})

test('whoever lost the second factor as well gets it taken away only when that is said', async () => {
  const house = await call()
  const { accountId } = (
    await sql<{ accountId: string }>`
    select account_id as "accountId" from people.member where login = 'zhaomin'`.execute(house.database)
  ).rows[0] ?? {
    accountId: '',
  }
  const own: Call = { ...house, actor: { kind: 'account', id: accountId } }
  const { secret } = await beginFactor(own, 'Wardwork')
  const { token } = await signIn(house, { login: 'zhaomin', password: 'a quiet river bends west' }, browser)
  const bytes = new Uint8Array(Secret.fromBase32(secret).buffer)
  await confirmFactorOf(own, codeAt(bytes, Date.parse(own.now)), token)

  const kept = JSON.parse(wardwork('invite zhaomin --jurisdiction yx --recover --json').out)
  expect(kept).toMatchObject({ hadPassword: true, hasSecondFactor: true })
  const taken = JSON.parse(wardwork('invite zhaomin --jurisdiction yx --recover --remove-factor --json').out)
  expect(taken).toMatchObject({ hadPassword: true, hasSecondFactor: false })
  expect(wardwork('invite zhaomin --jurisdiction yx --recover').out).not.toMatch(/--remove-factor/)
})

const units = [
  '名称,简称,别名,条线,上级单位,单位类型',
  '沅溪县住房和城乡建设局,县住建局,县建设局,住房城乡建设,,',
  '市政设施所,,,,县住建局,',
  '沅溪县政务热线中心,县热线,,,,事业单位',
]

test('units come in with their lines and parents, all of a file or none', async () => {
  const bad = file('bad.csv', ...units, '沅溪县水利局,,,,无此单位,委办局')
  const dry = wardwork(`import units ${bad} --jurisdiction yx --dry-run --json`)
  expect(dry.status).toBe(1)
  expect(JSON.parse(dry.out)).toMatchObject({ added: 3, faults: [{ row: 5, column: '单位类型', value: '委办局' }] })
  const whole = wardwork(`import units ${bad} --jurisdiction yx`)
  expect(whole).toMatchObject({
    status: 1,
    out: '',
    said: expect.stringMatching(/row 5, 单位类型: "委办局" is no kind/),
  })
  expect(await unitsOf(await call())).toEqual([])

  const done = wardwork(`import units ${file('units.csv', ...units)} --jurisdiction yx --hotline 县热线 --json`)
  expect(JSON.parse(done.out)).toMatchObject({ added: 3, known: 0, addedLines: ['住房城乡建设'], faults: [] })
  const there = await unitsOf(await call())
  const named = (name: string) => there.find((unit) => unit.name === name)
  expect(named('市政设施所')?.parentId).toBe(named('沅溪县住房和城乡建设局')?.id)
  expect((await jurisdictionOf(await call())).hotlineUnitId).toBe(named('沅溪县政务热线中心')?.id)
  expect(JSON.parse(wardwork('import units units.csv --jurisdiction yx --json').out)).toMatchObject({
    added: 0,
    known: 3,
  })
})

const list = {
  matters: [
    { id: 'city', name: '城市管理' },
    { id: 'lamp', parent: 'city', name: '路灯不亮', words: ['路灯'] },
    { id: 'bin', parent: 'city', name: '垃圾桶破损', words: ['垃圾桶'] },
  ],
  territories: [{ id: 'county', level: 3, name: '新田县' }],
  units: [{ id: 'housing', name: '县建设局' }],
  items: [{ id: 'i1', text: '负责城区路灯的日常维护', number: '41', kind: 'cooperating' }],
  duties: [{ id: 'd1', role: 'lead', assignee: { unit: 'housing' }, matter: 'lamp', territory: 'county', item: 'i1' }],
}

test('a list is tried first, then taken in; a bad row is named and nothing is kept', async () => {
  const wrong = file('wrong.csv', '编号,角色,单位,事项类别', '1,牵头,县建设局,路灯不亮', '2,牵头,无此单位,路灯不亮')
  const dry = wardwork(`import list ${wrong} --jurisdiction yx --dry-run`)
  expect(dry).toMatchObject({ status: 1, out: expect.stringMatching(/wrong, row 3, 单位/) })
  const refused = wardwork(`import list ${wrong} --jurisdiction yx --json`)
  expect(refused).toMatchObject({ status: 1, out: '', said: expect.stringMatching(/wrong, row 3, 单位/) })
  const faulty = file('faulty.json', JSON.stringify({ ...list, duties: [{ ...list.duties[0], matter: 'm9' }] }))
  expect(wardwork(`import list ${faulty} --jurisdiction yx`)).toMatchObject({
    status: 1,
    said: expect.stringMatching(/Duty d1, matter.*m9/),
  })
  expect(await findDraft(await call())).toBeNull()

  const good = file('list.json', JSON.stringify(list))
  expect(wardwork(`import list ${good} --jurisdiction yx --dry-run`).status).toBe(0)
  expect(await findDraft(await call())).toBeNull()
  const done = wardwork(`import list ${good} --jurisdiction yx --title 二〇二六年 --json`)
  expect(JSON.parse(done.out)).toMatchObject({
    duties: 1,
    addedTypes: 3,
    understood: [{ found: '县建设局', name: '沅溪县住房和城乡建设局' }],
    draft: { title: '二〇二六年' },
  })
})

test('an export imported again is the identical list, in every format', async () => {
  expect(wardwork('export list --jurisdiction yx')).toMatchObject({ status: 1, out: '' })
  const draft = await findDraft(await call())
  const shown = wardwork('publish list --jurisdiction yx')
  expect(shown).toMatchObject({
    status: 0,
    out: expect.stringMatching(/Added {2}Lead · .*路灯不亮.*Nothing is published/s),
  })
  expect(await findDraft(await call())).toEqual(draft)

  const published = JSON.parse(wardwork('publish list --jurisdiction yx --yes --json').out)
  expect(published).toMatchObject({
    published: { title: '二〇二六年', state: 'published', edition: await editionOf(await call()) },
    changes: { duties: [{ change: 'added' }], items: [{ change: 'added' }] },
    total: 0,
  })
  expect(wardwork('publish list --jurisdiction yx --yes')).toMatchObject({
    status: 1,
    out: '',
    said: expect.stringMatching(/no draft/i),
  })
  const before = await exportVersion(await call(), draft?.id ?? '')
  expect(JSON.parse(wardwork('export list --jurisdiction yx').out)).toEqual(before)

  for (const format of ['json', 'xlsx', 'csv']) {
    const done = wardwork(`export list --jurisdiction yx --format ${format} --out out.${format} --json`)
    expect(JSON.parse(done.out)).toMatchObject({ file: `out.${format}`, duties: 1, items: 1 })
    const again = wardwork(`import list out.${format} --jurisdiction yx --json`)
    expect(JSON.parse(again.out)).toMatchObject({ changes: { duties: { added: 0, removed: 0, changed: 0 } } })
    expect(await exportVersion(await call(), JSON.parse(again.out).draft.id)).toEqual(before)
  }
  expect(wardwork('export list --jurisdiction yx --out no/such/place.json')).toMatchObject({
    status: 1,
    said: expect.stringContaining('no/such/place.json'),
  })
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
})

const heading = '工单编号,来电时间,诉求内容,问题分类,事发地,办理截止时间'
const order = (no: string, type: string) => `${no},2026-03-02 09:10,龙泉路的路灯不亮,${type},,2026-03-06`

test('orders come in once, wrong cells are named, persons are kept out', async () => {
  const bad = file('bad-orders.csv', heading, order('A1', '路灯不亮'), 'A2,soon,垃圾桶破了,,,')
  expect(wardwork(`import orders ${bad} --jurisdiction yx`)).toMatchObject({
    status: 1,
    out: '',
    said: expect.stringMatching(/row 3, 来电时间: "soon" is no time/),
  })
  const persons = file('persons.csv', `${heading},来电人`, `${order('A1', '路灯不亮')},某人`)
  expect(wardwork(`import orders ${persons} --jurisdiction yx`)).toMatchObject({
    status: 1,
    said: expect.stringMatching(/orders strip/),
  })

  const orders = file('orders.csv', heading, order('A1', '路灯不亮'), order('A2', '没有的类别'))
  const dry = wardwork(`import orders ${orders} --jurisdiction yx --dry-run --json`)
  expect(JSON.parse(dry.out)).toMatchObject({ rows: 2, taken: 2, known: 0, faults: [] })
  const skipped = wardwork(`import orders ${bad} --jurisdiction yx --skip-bad-rows --json`)
  expect(JSON.parse(skipped.out)).toMatchObject({ taken: 1, faults: [{ row: 3, column: '来电时间' }] })
  const whole = wardwork(`import orders ${orders} --jurisdiction yx`)
  expect(whole).toMatchObject({ status: 0, out: expect.stringMatching(/1 order taken in.*1 here already/s) })
  expect(whole.out).toContain('没有的类别')
  const there = await queuePage(await call(), QueueQuery.parse({}))
  expect(there.rows.map(({ foreignNo }) => foreignNo).sort()).toEqual(['A1', 'A2'])
})

const handlerAt = async (name: string): Promise<Call> => {
  const house = await call()
  const unitId = (await unitsOf(house)).find((unit) => unit.name === name)?.id ?? ''
  return {
    ...house,
    actor: { kind: 'account', id: house.newId() },
    scopes: house.scopes.map((scope) => ({ ...scope, unitId })),
  }
}

test('the answer goes back under the number that came', async () => {
  const { rows } = await queuePage(await call(), QueueQuery.parse({}))
  const matterId = rows.find(({ foreignNo }) => foreignNo === 'A1')?.id ?? ''
  const bureau = await handlerAt('沅溪县住房和城乡建设局')
  await claimMatter(bureau, matterId)
  await answerMatter(bureau, matterId, { text: '灯泡已更换，当晚已亮。' })

  const done = wardwork('export answers --jurisdiction yx --out answers.csv --json')
  expect(JSON.parse(done.out)).toEqual({ file: 'answers.csv', answers: 1 })
  const [head, row] = readFileSync(join(folder, 'answers.csv'), 'utf8').split('\r\n')
  expect(head).toMatch(/^\uFEFF工单编号,/)
  expect(row).toMatch(/^A1,YX-.*沅溪县住房和城乡建设局.*灯泡已更换/)
  expect(wardwork('export answers --jurisdiction yx').out.split('\r\n')).toEqual([head, row, ''])
})

const square = (name: string, lon: number) => ({
  type: 'Feature',
  properties: { name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [lon, 25],
        [lon + 0.1, 25],
        [lon + 0.1, 25.1],
        [lon, 25.1],
        [lon, 25],
      ],
    ],
  },
})
const features = (...all: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features: all })

test('boundaries come in by name; a feature that names nobody is said, and kept out when asked', async () => {
  const both = file('both.geojson', features(square('新田县', 112), square('无此镇', 113)))
  expect(wardwork(`import boundaries ${both} --jurisdiction yx`)).toMatchObject({
    status: 1,
    out: '',
    said: expect.stringMatching(/features\[1\] \(无此镇\) names no territory/),
  })
  const kept = wardwork(`import boundaries ${both} --jurisdiction yx --skip-bad --from ${todayOf(await call())} --json`)
  expect(JSON.parse(kept.out)).toMatchObject({ kept: 1, refused: [{ code: 'directory/boundary-nobody' }] })
  expect(wardwork(`import boundaries ${both} --jurisdiction yx --from soon`)).toMatchObject({ status: 2 })
  expect(wardwork(`import boundaries ${file('text.geojson', 'no JSON')} --jurisdiction yx`)).toMatchObject({
    status: 2,
  })
})

test.each([
  ['import list missing.xlsx --jurisdiction yx', /missing\.xlsx/],
  ['import orders list.json --jurisdiction zz', /no jurisdiction here has the sign zz.*yx/i],
  ['import list --jurisdiction yx', /missing required argument/],
])('%s is a wrong call', (args, said) => {
  expect(wardwork(args)).toMatchObject({ status: 2, out: '', said: expect.stringMatching(said) })
})

test('a list comes through standard input too', () => {
  expect(existsSync(join(folder, 'out.json'))).toBe(true)
  const csv = '编号,角色,单位,事项类别\n1,牵头,县建设局,路灯不亮\n'
  const dry = wardwork('import list - --jurisdiction yx --dry-run --json', csv)
  expect(JSON.parse(dry.out)).toMatchObject({ rows: 1, duties: 1, problems: [] })
})
