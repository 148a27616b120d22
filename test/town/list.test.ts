import { expect, test } from 'vitest'
import { must } from '../../src/kernel/problem.ts'
import { decide } from '../../src/modules/duties/core/decide.ts'
import { buildIndex } from '../../src/modules/duties/core/duty-index.ts'
import { readListFile } from '../../src/modules/duties/core/list-file.ts'
import { items } from './list/file.ts'
import { mannerOf } from './matters/manner.ts'
import { allTexts } from './matters/texts.ts'
import { repliesFor } from './matters/voices/answers.ts'
import { mattersOf } from './matters.ts'
import { matterTypes, taxonomyNodes } from './taxonomy.ts'
import { buildTown, townSeed } from './town.ts'

const town = buildTown({ seed: townSeed, endsOn: '2025-09-29' })

test('the taxonomy: three levels, more than 150 types, no id twice', () => {
  const ids = taxonomyNodes.map(({ node }) => node.id)
  expect(matterTypes.length).toBeGreaterThan(150)
  expect(new Set(ids).size).toBe(ids.length)
})

test('every type has words in both languages, three ways to report it, and an answer of its own', () => {
  const texts = new Map(allTexts.map((one) => [one.type, one.texts]))
  for (const type of matterTypes) {
    const { id, words } = type
    const told = texts.get(id) ?? []
    expect(words.zh.length, id).toBeGreaterThan(1)
    expect(words.en.length, id).toBeGreaterThan(1)
    expect(told.length, id).toBeGreaterThanOrEqual(3)
    expect(repliesFor(id, mannerOf(type)).length, id).toBeGreaterThan(4)
    for (const { zh, en } of told)
      expect([/[一-龥]/.test(zh), /[A-Za-z]/.test(en), /[一-龥]/.test(en)]).toEqual([true, true, false])
  }
})

test('the list: more than 300 items in all six kinds, every table with its own numbers', () => {
  expect(items.length).toBeGreaterThan(300)
  expect(new Set(items.map((item) => item.kind)).size).toBe(6)
  expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
})

test('every basis that is cited says itself that it is invented', () => {
  for (const { basis } of items)
    if (basis !== undefined)
      expect([basis.zh.includes('演示'), basis.en.includes('demonstration')]).toEqual([true, true])
})

test('the list file is read by the duties room without a fault or an unknown field', () => {
  const read = must(readListFile(JSON.parse(JSON.stringify(town.list))))
  expect(read.unknownFields).toEqual([])
  expect(read.list.duties).toHaveLength(town.list.duties.length)
})

test('the room decides each of 2,000 matters as the plain reading of the list does', () => {
  const index = buildIndex(must(readListFile(JSON.parse(JSON.stringify(town.list)))).list)
  const differing = mattersOf(town, 2_000).filter((matter) => {
    const point = {
      matter: matter.type,
      territory: matter.territory,
      on: matter.reportedAt.slice(0, 10),
      attributes: matter.attributes,
    }
    const plain = town.ask({
      ...point,
      attributes: { ...point.attributes, action: matterTypes.find((type) => type.id === matter.type)?.action ?? '' },
    })
    const { outcome, units } = decide(index, point)
    const expected = plain.outcome === 'OUTSIDE' ? 'LEAD' : plain.outcome
    const same =
      outcome === expected &&
      (outcome === 'ASK' || plain.outcome === 'OUTSIDE' || `${[...plain.leads].sort()}` === `${units}`)
    return !same
  })
  expect(differing.map(({ type, outcome }) => `${type} ${outcome}`)).toEqual([])
})

const anywhere = '431128101200'

test.each([
  // why, type, territory, attributes, outcome
  ['building waste: two bureaus tie', 'construction-waste', anywhere, {}, 'OVERLAP'],
  ['meals for older people: nobody', 'elderly-meals', anywhere, {}, 'GAP'],
  ['bouncy castles: nobody', 'playground-danger', anywhere, {}, 'GAP'],
  ['an illegal building of 200 m2: nobody', 'illegal-building', anywhere, { area: 200 }, 'GAP'],
  ['of 99 m2: the township', 'illegal-building', anywhere, { area: 99 }, 'LEAD'],
  ['of 300 m2: the land bureau', 'illegal-building', anywhere, { area: 300 }, 'LEAD'],
  ['of unknown size: ask', 'illegal-building', anywhere, {}, 'ASK'],
  ['of 200 m2 in the county town: urban management', 'illegal-building', '431128001', { area: 200 }, 'LEAD'],
  ['rubbish at the forest farm: nobody', 'rubbish-heap', '431128202502', {}, 'GAP'],
  ['village lamps after the station closed', 'lamp-village', anywhere, {}, 'VACANT'],
  ['lamps along the scenic road, by the name of the closed station', 'lamp-village', '431128202', {}, 'UNRESOLVED'],
  ['a flooded street: three together', 'street-flooding', anywhere, {}, 'JOINT'],
  ['building noise at 22:00 and at an unknown hour', 'noise-site', anywhere, { time: 1320 }, 'LEAD'],
  ['building noise at an unknown hour: ask', 'noise-site', anywhere, {}, 'ASK'],
])('%s', (_why, matter, territory, attributes, outcome) => {
  const action = matterTypes.find((type) => type.id === matter)?.action ?? 'dispose'
  expect(town.ask({ matter, territory, on: '2025-09-29', attributes: { action, ...attributes } }).outcome).toBe(outcome)
})

test('building noise changes hands at 22:00 and at 06:00', () => {
  const leadAt = (time: number) =>
    town.ask({ matter: 'noise-site', territory: anywhere, on: '2025-09-29', attributes: { action: 'enforce', time } })
      .leads
  expect([1319, 1320, 0, 359, 360].map(leadAt)).toEqual([
    ['urban-management'],
    ['ecology-branch'],
    ['ecology-branch'],
    ['ecology-branch'],
    ['urban-management'],
  ])
})

test('stray dogs: five townships answer themselves, the others send for the police', () => {
  const leads = town.place.townships.flatMap(
    ({ code }) =>
      town.ask({ matter: 'dog-biting', territory: code, on: '2025-09-29', attributes: { action: 'dispose' } }).leads,
  )
  expect(leads.filter((lead) => lead.startsWith('township-'))).toHaveLength(5)
  expect(leads.filter((lead) => lead === 'police-bureau')).toHaveLength(8)
})

test('drought has a lead until the year ends and none from the first of January', () => {
  const on = (day: string) =>
    town.ask({ matter: 'drought', territory: anywhere, on: day, attributes: { action: 'serve' } }).outcome
  expect([on('2025-12-31'), on('2026-01-01')]).toEqual(['LEAD', 'GAP'])
})
