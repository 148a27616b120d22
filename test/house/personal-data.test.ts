import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../../src/app.ts'
import { Permission } from '../../src/kernel/actor.ts'
import { settleYuanxi, yuanxi, yuanxiUnits } from '../../src/modules/directory/samples.ts'
import { settleList } from '../../src/modules/duties/samples.ts'
import { JoinWish } from '../../src/modules/matters/core/co-reporter.ts'
import { Report } from '../../src/modules/matters/core/report.ts'
import { eraseByReceipt, supplementByReceipt } from '../../src/modules/matters/service/by-receipt.ts'
import { joinMatter } from '../../src/modules/matters/service/join.ts'
import { reportMatter } from '../../src/modules/matters/service/report.ts'
import { revealMatter } from '../../src/modules/matters/service/reveal.ts'
import { answerMatter, claimMatter, noteMatter } from '../../src/modules/matters/service/steps.ts'
import { maskPersonalData } from '../../src/modules/people/core/personal-data.ts'
import { openSample } from '../../src/modules/people/samples.ts'
import { registerListeners } from '../../src/platform/facts/tell.ts'
import { loadTown } from '../town/load.ts'
import { openWorld, type World } from '../world/world.ts'
import { findPersonalPatterns } from './personal-patterns.ts'
import { persons } from './persons.ts'

let world: World
let clerkId: string
beforeAll(async () => {
  world = await openWorld()
  registerListeners(modules.flatMap((room) => room.reactions ?? []))
  await settleYuanxi(world.call)
  await settleList(world.call)
  await sql`update directory.jurisdiction set hotline_unit_id = ${yuanxiUnits.hotline}`.execute(world.database)
  clerkId = await openSample(world.call, persons.mail, 'handler')
  await liveThroughADay()
})
afterAll(() => world.close())

const everyNumber = `${persons.phone} ${persons.spaced} ${persons.spoken} ${persons.landline} ${persons.identity} ${persons.mail}`

/** A matter whose every text holds personal data, worked on by people who write some more; one more, erased. */
const liveThroughADay = async (): Promise<void> => {
  const resident = world.callAs({ kind: 'public' }, [])
  const all = { permissions: Permission.options, unitId: null, territoryPath: '/cn/hn/yx/', from: null, to: null }
  const atWork = world.callAs({ kind: 'account', id: clerkId }, [
    { ...all, unitId: yuanxiUnits.housing },
    { ...all, permissions: ['people.reveal'] },
  ])
  for (const isErased of [false, true]) {
    const id = world.sources.newId()
    const contact = { name: persons.name, phone: persons.phone, email: persons.mail, note: persons.landline }
    const report = Report.parse({
      id,
      secret: isErased ? '4TRW8XN2JCQ6' : '4TRW8XN2JCQ5',
      title: `路灯 ${persons.phone}`,
      text: `路灯不亮 ${everyNumber}`,
      place: { territoryId: yuanxi.grid1, text: `找 ${persons.phone}` },
      contact,
    })
    const { receipt } = await reportMatter(resident, report)
    await supplementByReceipt(resident, receipt, { text: `补充 ${everyNumber}` })
    const joinedId = world.sources.newId()
    const also = JoinWish.parse({ ...report, id: joinedId, secret: 'ZZZZZZZZZZZZ', number: receipt.slice(0, 12) })
    const joined = await joinMatter(resident, also)
    await supplementByReceipt(resident, joined.receipt, { text: `补充 ${everyNumber}` })
    await claimMatter(atWork, id)
    await revealMatter(atWork, id, { purpose: 'danger', reason: `危险 ${persons.phone}` })
    await noteMatter(atWork, id, { text: `记录 ${everyNumber}` })
    await answerMatter(atWork, id, { text: `答复 ${everyNumber}` })
    if (isErased) await eraseByReceipt(resident, receipt)
  }
}

type Column = { readonly schema: string; readonly table: string; readonly column: string; readonly type: string }

const textColumns = async ({ pool }: World): Promise<Column[]> => {
  const { rows } = await pool.query<Column>(
    `select c.table_schema as schema, c.table_name as table, c.column_name as column, c.udt_name as type
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
       and c.udt_name in ('text', 'varchar', 'bpchar', 'json', 'jsonb', '_text', '_varchar', 'tsvector')
     order by 1, 2, 3`,
  )
  return rows
}

const valuesOf = async ({ pool }: World, { schema, table, column }: Column): Promise<string[]> => {
  const name = [schema, table].map((part) => `"${part}"`).join('.')
  const { rows } = await pool.query<{ value: string }>(
    `select "${column}"::text as value from ${name} where "${column}" is not null`,
  )
  return rows.map((row) => row.value)
}

/** Looks through every value of the columns that are meant, for patterns and for the invented reporter's name. */
const walk = async (house: World, isMeant: (column: Column) => boolean) => {
  const suspicions: string[] = []
  let values = 0
  for (const column of (await textColumns(house)).filter(isMeant)) {
    for (const value of await valuesOf(house, column)) {
      values += 1
      if (findPersonalPatterns(value).length === 0 && !value.includes(persons.name)) continue
      suspicions.push(`${column.schema}.${column.table}.${column.column}: ${value.slice(0, 120)}`)
    }
  }
  return { suspicions, values }
}

/** Everything of people but the names and logins of the staff. */
const isOfNoAccount = ({ schema, table, column }: Column): boolean =>
  schema === 'people' && !(table === 'member' && ['login', 'name'].includes(column))

describe('the scanner sees', () => {
  test.each(Object.entries(persons).filter(([key]) => key !== 'name'))('a %s', (_what, text) => {
    expect(findPersonalPatterns(`请联系${text}，谢谢`)).toHaveLength(1)
  })

  test.each([
    ['an id', '0199a000-0000-7138-8001-138001380001'],
    ['a moment', '2025-09-26T08:40:00.138Z'],
    ['an order number', 'GD-20250926-000123'],
    ['a hash', 'a13800138000b13800138000c13800138000'],
    ['a code of a division', '430122001001'],
    ['a position', '[112.13800138000, 25.9005141636]'],
    ['a node', '/43129ab3a917/f19564875584/'],
    ['a sum', '1,380,013.80'],
  ])('nothing in %s', (_what, text) => {
    expect(findPersonalPatterns(text)).toEqual([])
  })

  test('nothing in what the product has masked', () => {
    expect(findPersonalPatterns(maskPersonalData(`找 ${everyNumber.replaceAll(' ', '，')}`).text)).toEqual([])
    expect(findPersonalPatterns(maskPersonalData(everyNumber).text)).toEqual([])
  })
})

describe('after a day of work', () => {
  test('no column outside the schema people holds anything personal', async () => {
    const { suspicions, values } = await walk(world, ({ schema }) => schema !== 'people')
    expect(suspicions).toEqual([])
    expect(values).toBeGreaterThan(200)
  })

  test('inside people, nothing of residents is readable; only accounts have names', async () => {
    expect((await walk(world, isOfNoAccount)).suspicions).toEqual([])
  })

  test('facts hold ids, codes and numbers: nothing personal, and no sentence', async () => {
    const told = await world.told()
    expect(told.length).toBeGreaterThan(10)
    for (const { name, body } of told) {
      expect(findPersonalPatterns(JSON.stringify(body)), name).toEqual([])
      if (/^(?:people|matters)\./.test(name)) expect(JSON.stringify(body), name).not.toMatch(/[一-龥]{2}/)
    }
  })

  test('the log says which route, never who or what', async () => {
    const trial = new URL('log-trial.ts', import.meta.url).pathname
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [trial, world.url])
    const log = stdout + stderr
    expect(log.match(/"route":/g)?.length).toBe(7)
    expect(log).toContain('/api/j/:jurisdiction/session')
    expect(findPersonalPatterns(log.replace(/"time":\d+/g, ''))).toEqual([])
  })
})

describe('the schema cannot hold', () => {
  const traits = [
    ...[
      'birth',
      'birthday',
      'age',
      'gender',
      'sex',
      'ethnicity',
      'ethnic',
      'nationality',
      'religion',
      'faith',
      'belief',
    ],
    ...['petitioner', 'patient', 'disease', 'convict', 'prisoner', 'criminal', 'political', 'loyalty', 'credit'],
    ...['face', 'voice', 'biometric', 'trajectory', 'checkin', 'online', 'whereabouts', 'blacklist', 'watchlist'],
    ...['score', 'rank', 'ranking', 'rating'],
  ]
  /** Of units and territories: which successor comes first. */
  const ofNobody = ['directory.unit_successor.rank', 'directory.territory_successor.rank']

  test('a trait, a score, a ranking or a whereabouts of anybody: no column has such a name', async () => {
    const { rows } = await world.pool.query<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where table_schema not in ('pg_catalog', 'information_schema', 'pgboss')`,
    )
    expect(rows.length).toBeGreaterThan(100)
    const names = rows.map((row) => row.name).filter((name) => !ofNobody.includes(name))
    expect(names.filter((name) => name.split(/[._]/).some((word) => traits.includes(word)))).toEqual([])
  })

  test('that two matters have one reporter: every party of every matter has a key of its own', async () => {
    const { rows } = await world.pool.query(
      `select key_id from people.vault_contact group by jurisdiction_id, key_id having count(*) > 1`,
    )
    expect(rows).toEqual([])
    const links = await world.pool.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'people' and column_name ~ 'person_id|reporter_id|resident_id'`,
    )
    expect(links.rows).toEqual([])
  })
})

describe('the demonstration and the samples', () => {
  const root = new URL('../../', import.meta.url)
  const written = async (): Promise<string[]> => {
    const town = (await readdir(new URL('test/town/', root), { recursive: true })).map((file) => `test/town/${file}`)
    const sources = (await readdir(new URL('src/', root), { recursive: true })).map((file) => `src/${file}`)
    const samples = sources.filter((file) => /(?:^|\/)samples(?:\.ts$|\/)|words\//.test(file))
    return [...town, ...samples].filter((file) => /\.(?:ts|json|csv|txt)$/.test(file) && !file.endsWith('.test.ts'))
  }

  test('hold nothing that could be anybody’s', async () => {
    const files = await written()
    expect(files.length).toBeGreaterThan(20)
    const suspicions: string[] = []
    for (const file of files) {
      const found = findPersonalPatterns(await readFile(new URL(file, root), 'utf8'))
      for (const { kind, text } of found) suspicions.push(`${file}: ${kind} ${text}`)
    }
    expect(suspicions).toEqual([])
  })

  test('the county that everybody is shown holds nothing either, in any column', async () => {
    const shown = await openWorld()
    try {
      const { database, pool, sources } = shown
      await loadTown({ database, pool, sources, seed: 8311, matters: 400 })
      const { suspicions, values } = await walk(shown, (column) => column.schema !== 'people' || isOfNoAccount(column))
      expect(suspicions).toEqual([])
      expect(values).toBeGreaterThan(10_000)
    } finally {
      await shown.close()
    }
  })
})
