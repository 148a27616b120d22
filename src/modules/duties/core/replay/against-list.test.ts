import { expect, test } from 'vitest'
import { anOrder, bookOf } from '../../../../../test/oracle/replay/past-orders.ts'
import { must } from '../../../../kernel/problem.ts'
import { readListFile } from '../list-file.ts'
import { type GivenList, replayAgainst } from './against-list.ts'
import { givenList } from './open-list.ts'

const list: GivenList = {
  name: 'list',
  types: [
    { id: 'T1', parent: null, names: ['ROAD/LAMP'] },
    { id: 'T2', parent: null, names: ['WASTE'] },
  ],
  places: [{ id: 'P1', parent: null, names: ['NORTH'] }],
  units: [
    { id: 'U1', parent: null, names: ['U1'] },
    { id: 'U2', parent: null, names: ['U2'] },
  ],
  decide: (type, _place, day) => {
    if (type === 'T2') return { units: ['U1', 'U2'], outcome: 'OVERLAP' }
    return day < '2026-03-03' ? { units: ['U1'], outcome: 'LEAD' } : { units: ['U2'], outcome: 'LEAD' }
  },
}

test('agreement is judged on the day of each order, on what the list knows; the rest is counted', () => {
  const book = bookOf([
    anOrder('road/lamp', 'north', 'u1', 0),
    anOrder('road/lamp', 'north', 'u1', 24 * 5),
    anOrder('waste', 'north', 'u1', 1),
    anOrder('road/lamp', 'south', 'u1', 2),
    anOrder('noise', 'north', 'u1', 3),
    anOrder('road/lamp', 'north', 'u9', 4),
  ])
  const replayed = replayAgainst(book, list)
  expect(replayed.agreement).toMatchObject({ hits: 1, n: 3 })
  expect(replayed.outcomes).toEqual({ LEAD: 3, OVERLAP: 1 })
  expect(replayed.unmatched).toEqual({
    types: { orders: 1, numbers: [book.types.numbers.get('noise')] },
    places: { orders: 1, numbers: [book.places.numbers.get('south')] },
    units: { orders: 1, numbers: [book.units.numbers.get('u9')] },
  })
  expect(replayed.disagreements.map(({ listUnits, orders }) => [listUnits, orders])).toEqual([
    [['U2'], 1],
    [['U1', 'U2'], 1],
  ])
})

test('a list file decides with the rules of the house: the narrower territory wins', () => {
  const json = {
    matters: [{ id: 'm', name: 'WASTE' }],
    territories: [
      { id: 'c', level: 3, name: 'County' },
      { id: 'n', parent: 'c', level: 4, name: 'NORTH' },
      { id: 's', parent: 'c', level: 4, name: 'SOUTH' },
    ],
    units: [
      { id: 'county-bureau', aliases: ['U1'] },
      { id: 'north-office', shortName: 'U2' },
    ],
    duties: [
      { id: 'd1', role: 'lead', assignee: { unit: 'county-bureau' }, matter: 'm', territory: 'c' },
      { id: 'd2', role: 'lead', assignee: { unit: 'north-office' }, matter: 'm', territory: 'n' },
    ],
  }
  const given = givenList('file.json', must(readListFile(json)).list)
  const book = bookOf([
    anOrder('waste', 'north', 'u2', 0),
    anOrder('waste', 'south', 'u1', 1),
    anOrder('waste', 'south', 'u2', 2),
  ])
  expect(replayAgainst(book, given)).toMatchObject({ agreement: { hits: 2, n: 3 }, outcomes: { LEAD: 3 } })
})
