import { expect, test } from 'vitest'
import { must } from '../../src/kernel/problem.ts'
import { decide } from '../../src/modules/duties/core/decide.ts'
import { buildIndex } from '../../src/modules/duties/core/duty-index.ts'
import { readListFile } from '../../src/modules/duties/core/list-file.ts'
import { items } from './list/file.ts'
import { longquan } from './list/where.ts'
import { plantedFindings } from './planted.ts'
import { matterTypes, taxonomy, taxonomyNodes } from './taxonomy.ts'
import { buildTown, townSeed } from './town.ts'

const town = buildTown({ seed: townSeed, endsOn: '2025-09-29' })
const index = buildIndex(must(readListFile(JSON.parse(JSON.stringify(town.list)))).list)
const on = town.dates.endsOn

test('every planted finding names items and nodes that exist', () => {
  const ids = new Set(items.map((item) => item.id))
  const nodes = new Set(taxonomyNodes.map(({ node }) => node.id))
  for (const { matter, items: from } of plantedFindings) {
    for (const item of from) expect(ids).toContain(item)
    if (matter !== null) expect(nodes).toContain(matter)
  }
})

test('crossing: in Longquan, and only there, the other order of depths would name the fire brigade', () => {
  const crossing = town.place.townships.filter(({ code }) =>
    decide(index, { matter: 'fire-lane', territory: code, on, attributes: {} }).flags.includes('CROSSING'),
  )
  expect(crossing.map(({ code }) => code)).toEqual([longquan])
})

test('crossing occurs nowhere else', () => {
  const elsewhere = matterTypes.flatMap(({ id }) =>
    town.place.townships.flatMap(({ code }) => {
      const { flags } = decide(index, {
        matter: id,
        territory: code,
        on,
        attributes: { time: 600, area: 50, amount: 100 },
      })
      return flags.includes('CROSSING') ? [`${id} ${code}`] : []
    }),
  )
  expect(elsewhere).toEqual([`fire-lane ${longquan}`, `fire-equipment ${longquan}`, `three-in-one ${longquan}`])
})

test('shadowed: the general item on green space never decides anything', () => {
  const greening = taxonomy.flatMap(({ groups }) => groups).find(({ id }) => id === 'greening')
  const item = items.find(({ means }) => means.some(({ matters }) => matters.includes('greening')))
  const winners = (greening?.types ?? []).flatMap(({ id }) =>
    town.place.townships.flatMap(
      ({ code }) => decide(index, { matter: id, territory: code, on, attributes: {} }).winners,
    ),
  )
  expect(winners.length).toBeGreaterThan(50)
  expect(winners.filter((duty) => duty.startsWith(`${item?.id}/`))).toEqual([])
})

test('a unit that supervises itself: the Education Bureau in bullying, and nobody else', () => {
  const supervisors = town.list.duties.filter(({ role }) => role === 'supervise')
  const themselves = supervisors.filter(({ matter, assignee }) =>
    town.list.duties.some(
      (duty) =>
        duty.role === 'lead' && duty.matter === matter && JSON.stringify(duty.assignee) === JSON.stringify(assignee),
    ),
  )
  expect(supervisors.length).toBeGreaterThan(themselves.length)
  expect(themselves.map(({ matter, assignee }) => [matter, assignee])).toEqual([
    ['bullying', { line: 'education', level: 3 }],
  ])
})

test('duty without power: enforcement types that no power list mentions', () => {
  const withPower = new Set(
    town.list.duties.filter(({ kind, role }) => kind === 'power' && role === 'lead').map(({ matter }) => matter),
  )
  const without = matterTypes.filter(({ id, action }) => action === 'enforce' && !withPower.has(id)).map(({ id }) => id)
  expect(without.sort()).toEqual(['fireworks', 'illegal-building', 'playground-danger'])
})

test('expired and expiring: one duty ended before today, one ends with the year', () => {
  const ended = town.list.duties.filter(({ to }) => to !== null && to <= on)
  const ending = town.list.duties.filter(({ to }) => to !== null && to > on)
  expect(ended.map(({ matter }) => matter)).toEqual(['construction-waste'])
  expect(ending.map(({ matter, to }) => `${matter} ${to}`)).toEqual([`drought ${town.dates.newYear}`])
})

test('items whose meaning is open: a lead that is not stated, and a survey that nobody leads', () => {
  expect(items.filter(({ state }) => state === 'open').map(({ id }) => id)).toEqual([
    'cooperating-46',
    'cooperating-47',
  ])
})

test('nothing else is unclear: every other type has one lead in every township', () => {
  const planted = new Set(plantedFindings.map(({ matter }) => matter))
  const unclear = matterTypes.flatMap(({ id }) =>
    town.place.townships.flatMap(({ code }) => {
      const { outcome } = decide(index, {
        matter: id,
        territory: code,
        on,
        attributes: { time: 600, area: 50, amount: 100 },
      })
      return outcome === 'LEAD' || outcome === 'JOINT' || planted.has(id) ? [] : [`${id} ${code} ${outcome}`]
    }),
  )
  expect(unclear).toEqual([])
})
