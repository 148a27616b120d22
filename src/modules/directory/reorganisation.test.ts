import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world/world.ts'
import {
  addUnits,
  findTerritory,
  findTerritoryByText,
  findUnit,
  listSuccessions,
  matchUnits,
  NewUnit,
  territoriesOf,
  unitsOf,
} from './index.ts'
import { sampleId, settleYuanxi, yuanxi, yuanxiUnits } from './samples.ts'
import { addPosts, holdPost, postsOf } from './service/posts.ts'
import {
  approveReorganisation,
  carryOutDue,
  listReorganisations,
  previewReorganisation,
  proposeReorganisation,
  withdrawReorganisation,
} from './service/reorganisations.ts'
import { linesOf, relationsOf } from './service/units.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  const post = { kind: 'head' as const, name: '所长', nameEn: null, from: null, to: null }
  await addPosts(world.call, [{ ...post, id: sampleId(0x500), unitId: yuanxiUnits.works }])
  await holdPost(world.call, {
    id: sampleId(0x510),
    postId: sampleId(0x500),
    accountId: sampleId(0x999),
    isActing: false,
    from: '2023-05-01',
    to: null,
  })
})
afterAll(() => world.close())

const newUnit = (name: string) => ({
  name,
  shortName: null,
  kind: 'institution' as const,
  lineId: null,
  territoryId: yuanxi.county,
  parentId: null,
})

let n = 0x600
const reorganise = async (plan: Parameters<typeof proposeReorganisation>[1]['plan'], effectiveOn = '2025-09-26') => {
  n += 1
  const proposed = await proposeReorganisation(world.call, {
    id: sampleId(n),
    plan,
    effectiveOn,
    basis: '县编发〔2025〕9号',
  })
  return approveReorganisation(world.call, proposed.id, proposed.version)
}

const unitNamed = async (name: string) =>
  (await unitsOf(world.call)).filter((unit) => unit.name === name && unit.to === null)

describe('a proposal', () => {
  const plan = {
    subject: 'unit' as const,
    kind: 'rename' as const,
    from: yuanxiUnits.gas,
    name: '燃气安全办',
    shortName: null,
  }

  test('changes nothing, asks every room what it would do, and may be withdrawn', async () => {
    const asked: unknown[] = []
    const preview = await previewReorganisation(
      world.call,
      { plan: { subject: 'unit', kind: 'move', from: yuanxiUnits.works, parentId: null }, effectiveOn: '2026-01-01' },
      [
        async (_call, question) => {
          asked.push(question.closed)
          return { room: 'test', carried: [], findings: [] }
        },
      ],
    )
    expect(preview).toMatchObject({ opened: 2, closed: 2, parts: [{ room: 'directory' }, { room: 'test' }] })
    const [own] = preview.parts
    expect(own?.carried.map((one) => [one.label.en, one.count])).toEqual([
      ['Posts carried', 1],
      ['People carried with their posts', 1],
      ['Relations carried', 1],
    ])
    expect(own?.findings).toMatchObject([
      {
        stamp: 'overlap',
        what: { en: 'Several units of the line Housing and construction serve the same territory' },
        where: { en: '沅溪县' },
      },
    ])
    expect(asked).toEqual([[yuanxiUnits.works, yuanxiUnits.gas]])
    const proposal = { id: sampleId(0x6f0), plan, effectiveOn: '2026-01-01', basis: '草案' }
    await proposeReorganisation(world.call, proposal)
    expect((await findUnit(world.call, yuanxiUnits.gas))?.name).toBe('燃气办')
    expect((await withdrawReorganisation(world.call, proposal.id)).state).toBe('withdrawn')
    await expect(approveReorganisation(world.call, proposal.id, 1)).rejects.toMatchObject({
      problem: { code: 'directory/reorganisation-step' },
    })
  })

  test('approved for a day to come, it waits for that day', async () => {
    const approved = await reorganise(plan, '2025-10-01')
    expect(approved).toMatchObject({ state: 'approved', nextAt: '2025-09-30T16:00:00Z' })
    expect(await carryOutDue(world.call)).toBe(0)
    world.setNow('2025-09-30T16:00:30Z')
    const byTwoWorkers = await Promise.all([carryOutDue(world.call), carryOutDue(world.call)])
    expect(byTwoWorkers.sort()).toEqual([0, 1])
    expect((await findUnit(world.call, yuanxiUnits.gas))?.name).toBe('燃气安全办')
    expect((await matchUnits(world.call, ['燃气办']))[0]).toMatchObject({ unitId: yuanxiUnits.gas, how: 'alias' })
    expect(await carryOutDue(world.call)).toBe(0)
  })

  test('that no longer fits on its day goes back and says why', async () => {
    const gone = await reorganise(
      { subject: 'unit', kind: 'close', from: yuanxiUnits.city, successorId: null },
      '2025-10-02',
    )
    const late = await reorganise(
      { subject: 'unit', kind: 'close', from: yuanxiUnits.city, successorId: null },
      '2025-10-03',
    )
    world.setNow('2025-10-05T00:00:00Z')
    expect(await carryOutDue(world.call)).toBe(1)
    const states = new Map((await listReorganisations(world.call)).map((one) => [one.id, one]))
    expect(states.get(gone.id)?.state).toBe('done')
    expect(states.get(late.id)).toMatchObject({
      state: 'proposed',
      problem: { code: 'directory/reorganised-node-missing' },
    })
  })
})

describe('units', () => {
  test('a unit that moves takes its offices, names, posts, holders and relations along', async () => {
    const done = await reorganise({
      subject: 'unit',
      kind: 'move',
      from: yuanxiUnits.works,
      parentId: yuanxiUnits.government,
    })
    expect(await listSuccessions(world.call, 'unit', done.id)).toHaveLength(2)
    const [works] = await unitNamed('市政设施所')
    const [gas] = await unitNamed('燃气安全办')
    expect(works).toMatchObject({ parentId: yuanxiUnits.government })
    expect(gas?.parentId).toBe(works?.id)
    expect(gas?.aliases).toEqual(['燃气办'])
    expect((await unitsOf(world.call)).find((unit) => unit.id === yuanxiUnits.works)).toMatchObject({
      to: '2025-09-26',
      successorId: works?.id,
    })

    const { posts, holdings } = await postsOf(world.call, works?.id ?? '')
    expect(posts).toMatchObject([{ name: '所长', from: '2025-09-26', to: null }])
    expect(holdings).toMatchObject([{ accountId: sampleId(0x999), from: '2025-09-26', to: null }])
    const before = await postsOf(world.call, yuanxiUnits.works)
    expect(before.holdings).toMatchObject([{ from: '2023-05-01', to: '2025-09-26' }])
    const stationed = (await relationsOf(world.call)).filter((one) => one.kind === 'stationed')
    expect(Object.fromEntries(stationed.map((one) => [one.fromUnitId, one.to]))).toEqual({
      [yuanxiUnits.works]: '2025-09-26',
      [works?.id ?? '']: null,
    })
  })

  test('merged into a new one, both are answered for by it, and their children hang on it', async () => {
    const [works] = await unitNamed('市政设施所')
    const into = { id: sampleId(0x700), created: newUnit('县城市运行中心') }
    await reorganise({ subject: 'unit', kind: 'merge', from: [works?.id ?? '', yuanxiUnits.housing], into })
    const merged = await unitsOf(world.call)
    expect(merged.find((unit) => unit.id === yuanxiUnits.housing)?.successorId).toBe(into.id)
    expect((await unitNamed('燃气安全办'))[0]?.parentId).toBe(into.id)
    expect((await matchUnits(world.call, ['沅溪县住房和城乡建设局']))[0]?.unitId).toBe(into.id)
    const led = (await relationsOf(world.call)).find((one) => one.kind === 'leads' && one.to === null)
    expect(led).toMatchObject({ fromUnitId: yuanxiUnits.government, toUnitId: into.id })
  })

  test('split, the first answers for the old one', async () => {
    const targets = ['甲中心', '乙中心'].map((name, i) => ({ id: sampleId(0x710 + i), created: newUnit(name) }))
    const post = { kind: 'staff' as const, nameEn: null, from: null, to: null, unitId: sampleId(0x700) }
    const [stays, goes] = [
      { ...post, id: sampleId(0x7a0), name: '甲岗' },
      { ...post, id: sampleId(0x7a1), name: '乙岗' },
    ]
    await addPosts(world.call, [stays, goes])
    const holding = { postId: goes.id, accountId: sampleId(0x998), isActing: false, from: '2024-01-01', to: null }
    await holdPost(world.call, { ...holding, id: sampleId(0x7a2) })
    const plan = {
      ...{ subject: 'unit' as const, kind: 'split' as const, from: sampleId(0x700), into: targets, children: [] },
      posts: [{ postId: goes.id, intoId: targets[1]?.id ?? '' }],
    }
    const seen = await previewReorganisation(world.call, { plan, effectiveOn: '2025-09-26' }, [])
    expect(seen.split).toMatchObject([
      { name: '甲中心', answers: true, children: [{ name: '燃气安全办' }] },
      { name: '乙中心', answers: false, children: [], posts: [{ name: '乙岗' }], people: 1 },
    ])
    expect(seen.split?.[0]?.posts.map(({ name }) => name)).toContain('甲岗')
    const stranger = { ...plan, posts: [{ postId: sampleId(0x7af), intoId: targets[1]?.id ?? '' }] }
    await expect(
      previewReorganisation(world.call, { plan: stranger, effectiveOn: '2025-09-26' }, []),
    ).rejects.toMatchObject({ problem: { code: 'directory/no-such-post' } })

    await reorganise(plan)
    const at = (i: number) => postsOf(world.call, targets[i]?.id ?? '')
    expect((await at(0)).posts.map(({ name }) => name)).toContain('甲岗')
    expect(await at(1)).toMatchObject({
      posts: [{ name: '乙岗', from: '2025-09-26' }],
      holdings: [{ accountId: sampleId(0x998), from: '2025-09-26', to: null }],
    })
    const old = (await unitsOf(world.call)).find((unit) => unit.id === sampleId(0x700))
    expect(old?.successorId).toBe(targets[0]?.id)
    expect((await unitNamed('燃气安全办'))[0]?.parentId).toBe(targets[0]?.id)
  })

  test.each([
    [
      'a unit with offices cannot just close',
      { kind: 'close' as const, from: sampleId(0x710), successorId: null },
      'directory/has-children',
    ],
    [
      'nor move below itself',
      { kind: 'move' as const, from: sampleId(0x710), parentId: sampleId(0x710) },
      'directory/moves-into-itself',
    ],
    [
      'a closed one cannot be reorganised',
      { kind: 'move' as const, from: yuanxiUnits.works, parentId: null },
      'directory/reorganised-node-missing',
    ],
    [
      'staying where it is changes nothing',
      { kind: 'move' as const, from: sampleId(0x711), parentId: null },
      'directory/nothing-changes',
    ],
    [
      'two units may not share a name',
      { kind: 'rename' as const, from: sampleId(0x711), name: '甲中心', shortName: null },
      'directory/name-taken',
    ],
  ])('%s', async (_why, plan, code) => {
    const before = await unitsOf(world.call)
    await expect(reorganise({ subject: 'unit', ...plan })).rejects.toMatchObject({ problem: { code } })
    expect(await unitsOf(world.call)).toEqual(before)
  })
})

describe('territories', () => {
  test('a community that moves closes, and a like one opens with its grids, under a new path', async () => {
    await reorganise({ subject: 'territory', kind: 'move', from: yuanxi.market, parentId: yuanxi.bridge })
    const nodes = await territoriesOf(world.call)
    const old = nodes.find((node) => node.id === yuanxi.market)
    const next = nodes.find((node) => node.id === old?.successorId)
    expect(old).toMatchObject({ path: '/cn/hn/yx/1/1/', to: '2025-09-26' })
    expect(next).toMatchObject({ name: '菜市社区居委会', parentId: yuanxi.bridge, path: '/cn/hn/yx/2/x2/' })
    expect(nodes.filter((node) => node.parentId === next?.id).map((node) => node.name)).toEqual(['第1网格', '第2网格'])
    expect(await findTerritoryByText(world.call, '菜市社区有积水')).toMatchObject({ territoryId: next?.id })
  })

  test('merged townships: units serve who answers for theirs, and the old name still finds the place', async () => {
    const into = { id: sampleId(0x800), created: { name: '南桥镇', level: 4, parentId: yuanxi.county } }
    await reorganise({ subject: 'territory', kind: 'merge', from: [yuanxi.south, yuanxi.bridge], into })
    expect(await findUnit(world.call, yuanxiUnits.south)).toMatchObject({ territoryId: into.id })
    expect(await findTerritoryByText(world.call, '石桥镇路灯')).toMatchObject({ territoryId: into.id })
    const open = (await territoriesOf(world.call)).filter((node) => node.parentId === into.id).map((node) => node.name)
    expect(open.sort()).toEqual(['和平村委会', '和平社区居委会', '菜市社区居委会'].sort())
  })

  test('the own territory cannot be moved away, and nobody reaches into another county', async () => {
    await expect(
      reorganise({ subject: 'territory', kind: 'move', from: yuanxi.elsewhere, parentId: yuanxi.county }),
    ).rejects.toMatchObject({ problem: { code: 'directory/reorganised-node-missing' } })
    const into = { id: sampleId(0x801), created: { name: '新县', level: 3, parentId: yuanxi.province } }
    await expect(
      reorganise({ subject: 'territory', kind: 'merge', from: [yuanxi.county], into }),
    ).rejects.toMatchObject({
      problem: { status: 422 },
    })
    expect((await findTerritory(world.call, yuanxi.county))?.to).toBeNull()
  })
})

test('approved by two at once, it takes effect once; sent by two at once, a unit is set up once', async () => {
  const plan = {
    subject: 'unit' as const,
    kind: 'rename' as const,
    from: yuanxiUnits.hotline,
    name: '县热线中心',
    shortName: null,
  }
  await proposeReorganisation(world.call, { id: sampleId(0x6f9), plan, effectiveOn: '2025-09-26', basis: '两人' })
  const both = await Promise.allSettled([1, 2].map(() => approveReorganisation(world.call, sampleId(0x6f9), 1)))
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await findUnit(world.call, yuanxiUnits.hotline))?.name).toBe('县热线中心')

  const unit = NewUnit.parse({ id: sampleId(0x6fa), kind: 'department', name: '同一个局', territoryId: yuanxi.county })
  const sent = await Promise.all([1, 2, 3].map(() => addUnits(world.call, [unit])))
  expect(sent.flat()).toHaveLength(1)
})

test('each reorganisation told the house once, with its size, and raised the edition', async () => {
  const told = await world.told()
  const done = (await listReorganisations(world.call)).filter((one) => one.state === 'done')
  expect(told.filter((fact) => fact.name === 'directory.reorganised')).toHaveLength(done.length)
  expect(await linesOf(world.call)).toHaveLength(2)
})
