import { expect, test } from 'vitest'
import { must } from '../../../../kernel/problem.ts'
import { readListFile } from '../list-file.ts'
import { planeOf, windowOf } from '../plane/plane.ts'
import { type BucketIndex, bucketIndex } from './bucket-index.ts'
import { keptRefusal, refusalIn } from './kept.ts'
import { overlapsOf } from './overlaps.ts'
import { pointSets } from './point-sets.ts'
import { quietPlaces } from './quiet-places.ts'
import { shadowsOf } from './shadows.ts'

type Given = Readonly<Record<string, unknown>>

const indexOf = (given: Given, most?: number): BucketIndex => {
  const list = must(readListFile({ window: { from: '2026-01-01', to: '2027-01-01' }, ...given })).list
  const plane = planeOf(list)
  const window = windowOf(list, plane.dayOf, '2026-01-01')
  return bucketIndex(plane, window, pointSets(plane, window, most))
}

const overlapsIn = (index: BucketIndex) =>
  Array.from({ length: index.sorted }, (_, bucket) => overlapsOf(index, bucket)).flat()
const shadowsIn = (index: BucketIndex) => {
  const quiet = quietPlaces(index)
  return Array.from({ length: index.sorted }, (_, bucket) => shadowsOf(index, bucket, quiet)).flat()
}

const attributes = ['amount', 'area', 'noise'].map((name) => ({ name, kind: 'number' }))

/** Duties of one bucket, each another unit: every second one without conditions, the others with two each. */
const oneBucket = (count: number): Given => {
  const range = (at: number) => ({ from: (at * 7) % 60, to: ((at * 7) % 60) + 20 })
  const boxOf = (at: number) => ({ [`${at % 3 === 0 ? 'amount' : 'area'}`]: range(at), noise: range(at * 5 + 3) })
  return {
    matters: [{ id: 'm' }],
    territories: [{ id: 't', level: 3 }],
    attributes,
    units: Array.from({ length: count }, (_, at) => ({ id: `u${at}` })),
    duties: Array.from({ length: count }, (_, at) => ({
      id: `d${at}`,
      role: 'lead',
      assignee: { unit: `u${at}` },
      matter: 'm',
      territory: 't',
      boxes: [at % 2 === 0 ? {} : boxOf(at)],
    })),
  }
}

test('two thousand duties of one bucket, half of them with conditions: one overlap for each key', () => {
  const index = indexOf(oneBucket(2_000))
  const overlaps = overlapsIn(index)
  expect(overlaps.map(({ units, latent, size }) => ({ units: units.length, latent, size }))).toEqual([
    { units: 1_000, latent: false, size: 1 },
    { units: 1_000, latent: false, size: 1 },
  ])
  expect(shadowsIn(index)).toEqual([])
  // By every combination of their conditions there would be millions.
  expect(index.points.rows.steps()).toBeLessThan(300_000)
})

test('a bucket whose conditions cut each other into too many parts is refused by name', () => {
  const index = indexOf(oneBucket(200), 500)
  expect(() => overlapsIn(index)).toThrow(
    expect.objectContaining({
      problem: { code: 'duties/too-entangled', status: 422, values: { matter: 'm', territory: 't', steps: 500 } },
    }),
  )
  expect(() => overlapsIn(indexOf(oneBucket(200)))).not.toThrow()
})

test('a refusal that ended an analysis is read back; another failure is not taken for one', () => {
  const problem = { code: 'duties/too-entangled', status: 422, values: { matter: 'm', territory: 't', steps: 500 } }
  expect(refusalIn(keptRefusal(problem))).toEqual(problem)
  expect(refusalIn('the thread ended with 1')).toBeNull()
})

/** Leaves of one section tied at the province, and leads of the whole section in some of its townships. */
const crossing = (leaves: number, townships: number): Given => ({
  matters: [{ id: 'section' }, ...Array.from({ length: leaves }, (_, at) => ({ id: `m${at}`, parent: 'section' }))],
  territories: [
    { id: 'p', level: 1 },
    ...Array.from({ length: townships }, (_, at) => ({ id: `t${at}`, parent: 'p', level: 4 })),
  ],
  attributes,
  units: ['a', 'b', 'c'].map((id) => ({ id })),
  duties: [
    ...Array.from({ length: leaves * 2 }, (_, at) => ({
      id: `high${at}`,
      role: 'lead',
      assignee: { unit: at % 2 === 0 ? 'a' : 'b' },
      matter: `m${Math.floor(at / 2)}`,
      territory: 'p',
    })),
    ...Array.from({ length: townships - 1 }, (_, at) => ({
      id: `low${at}`,
      role: 'lead',
      assignee: { unit: 'c' },
      matter: 'section',
      territory: `t${at}`,
      boxes: [at % 4 === 0 ? { amount: { from: at } } : {}],
    })),
  ],
})

test.each([['territory'], ['matter']])(
  'neighbours that are tied share what stronger duties leave; order by %s',
  (order) => {
    const index = indexOf({ ...crossing(40, 101), order })
    let made = 0
    const { of } = index.neighbours
    const counted = (key: string, make: Parameters<typeof of>[1]) =>
      of(key, () => {
        made += 1
        return make()
      })
    const overlaps = overlapsIn({ ...index, neighbours: { ...index.neighbours, of: counted } })
    // 25 townships have a lead under a condition only, one has none.
    expect(overlaps.map(({ size, latent }) => [size, latent])).toEqual(
      Array.from({ length: 40 }, () => [order === 'territory' ? 26 : 101, false]),
    )
    expect(made).toBe(1)
  },
)

test('a hole of a stronger lead parts neighbours', () => {
  const given = crossing(3, 5)
  const holed = {
    id: 'x',
    role: 'lead',
    assignee: { unit: 'c' },
    matter: 'section',
    territory: 't4',
    exceptMatters: ['m1'],
  }
  const duties = Array.isArray(given.duties) ? [...given.duties, holed] : []
  // Only one township has a lead under a condition; the last one has none for the second leaf.
  expect(overlapsIn(indexOf({ ...given, duties })).map(({ matter, size }) => [matter, size])).toEqual([
    ['m0', 1],
    ['m1', 2],
    ['m2', 1],
  ])
})
