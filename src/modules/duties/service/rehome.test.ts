import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../../test/world/world.ts'
import { reorganised } from '../../directory/events.ts'
import { sampleId, settleYuanxi, yuanxi, yuanxiUnits } from '../../directory/samples.ts'
import { approveReorganisation, carryOutDue, proposeReorganisation } from '../../directory/service/reorganisations.ts'
import { listTerritoryNodes } from '../../directory/store/territories.ts'
import { Duty } from '../core/duty.ts'
import { reactions } from '../reactions.ts'
import { settleList, yuanxiTypes } from '../samples.ts'
import { decideFor } from './dispatch.ts'
import { findDraft, openDraft, publishDraft, saveDuty } from './drafts.ts'
import { previewDuties } from './preview-reorganisation.ts'
import { listVersions, publishedVersion } from './versions.ts'

let world: World
const on = '2025-10-08'

beforeAll(async () => {
  world = await openWorld()
  await settleYuanxi(world.call)
  await settleList(world.call)
})
afterAll(() => world.close())

const stalls = (territoryId: string, day: string) =>
  decideFor(world.call, { typeId: yuanxiTypes.stalls, territoryId, on: day, attributes: { area: 10 } })

test('a preview counts the duties that follow and names those that nobody would carry on', async () => {
  const asked = {
    plan: { subject: 'unit', kind: 'close', from: yuanxiUnits.city, successorId: null },
    subject: 'unit',
    effectiveOn: on,
  } as const
  const alone = await previewDuties(world.call, { ...asked, closed: [yuanxiUnits.city], successions: [] })
  expect(alone.carried).toMatchObject([{ count: 0 }])
  expect(alone.findings.map(({ stamp, what }) => [stamp, what.en])).toEqual([
    ['vacant', 'Construction waste'],
    ['vacant', 'Stalls in the street'],
  ])
  const followed = await previewDuties(world.call, {
    ...asked,
    closed: [yuanxiUnits.city],
    successions: [{ oldId: yuanxiUnits.city, newId: yuanxiUnits.housing, rank: 0 }],
  })
  expect(followed).toMatchObject({ carried: [{ count: 2 }], findings: [] })
})

test('a sub-district merged away: its duties go on at its successor, in the list in force and in the draft', async () => {
  await openDraft(world.call, { id: sampleId(0x710), title: '2025-11' })
  const meals = Duty.parse({
    id: sampleId(0x630),
    role: 'lead',
    assignee: { unit: yuanxiUnits.south },
    matter: yuanxiTypes.meals,
    territory: yuanxi.south,
  })
  await saveDuty(world.call, meals)
  expect(await stalls(yuanxi.market, '2025-10-07')).toMatchObject({ outcome: 'LEAD', units: [yuanxiUnits.south] })

  const into = { id: sampleId(0x1f0), created: { name: '新城街道', level: 4, parentId: yuanxi.county } }
  const plan = { subject: 'territory', kind: 'merge', from: [yuanxi.south, yuanxi.bridge], into } as const
  const proposal = {
    id: sampleId(0x6f9),
    plan: { ...plan, from: [...plan.from] },
    effectiveOn: on,
    basis: '湘政函〔2025〕1号（虚构）',
  }
  await proposeReorganisation(world.call, proposal)
  await approveReorganisation(world.call, proposal.id, 1)
  world.setNow('2025-10-08T00:30:00Z')
  expect(await carryOutDue(world.call)).toBe(1)
  const body = { reorganisationId: proposal.id, subject: 'territory', kind: 'merge', effectiveOn: on, nodes: 2 }
  const told = {
    name: reorganised.name,
    stream: 'x',
    body,
    id: sampleId(0x9f0),
    no: 1,
    jurisdictionId: world.jurisdiction.id,
    toldAt: world.call.now,
    actorId: null,
  }
  for (const reaction of reactions)
    if (reaction.hears.includes(reorganised.name)) await reaction.react(world.call, told)

  const nodes = await listTerritoryNodes(world.call)
  const market = nodes.find((node) => node.name === '菜市社区居委会' && node.to === null)
  expect(market?.id).not.toBe(yuanxi.market)
  expect(await stalls(market?.id ?? '', on)).toMatchObject({ outcome: 'LEAD', units: [yuanxiUnits.south] })
  // The old node answers as its successor; on the day before all was as it was.
  expect(await stalls(yuanxi.market, on)).toMatchObject({ outcome: 'LEAD', units: [yuanxiUnits.south] })
  expect(await stalls(yuanxi.market, '2025-10-07')).toMatchObject({ outcome: 'LEAD', units: [yuanxiUnits.south] })

  const carried = await publishedVersion(world.call)
  expect(carried).toMatchObject({ number: 3, title: `2025-09 · ${on}` })
  const draft = await findDraft(world.call)
  const published = await publishDraft(world.call, draft?.version ?? 0)
  expect(published.number).toBe(4)
  expect((await publishedVersion(world.call)).id).toBe(sampleId(0x710))
  expect((await listVersions(world.call, { limit: 10 })).rows.map(({ number }) => number)).toEqual([4, 3, 1])
  const question = { typeId: yuanxiTypes.meals, territoryId: market?.id ?? '', on }
  expect(await decideFor(world.call, question)).toMatchObject({ outcome: 'LEAD', units: [yuanxiUnits.south] })
})
