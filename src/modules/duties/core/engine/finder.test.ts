import { expect, test } from 'vitest'
import { must } from '../../../../kernel/problem.ts'
import { readListFile } from '../list-file.ts'
import { planeOf } from '../plane/plane.ts'
import { leadPart, otherPart, rowWidth } from './block-layout.ts'
import { finderOf } from './finder.ts'
import { rowTable } from './row-table.ts'
import { dutyOf, eachRow, isLastRow } from './scan.ts'
import { begin, standing } from './standing.ts'

/** A fixed row of numbers below 2 ** 31. */
const drawer = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % below
  }
}

const roles = ['lead', 'lead', 'assist', 'supervise', 'inform'] as const
const places = ['nation', 'county', 'town', 'village'] as const

/** Blocks of every size: from a single duty to a few thousand over 900 matter types three deep. */
const listOf = (seed: number) => {
  const draw = drawer(seed)
  const matters = Array.from({ length: 900 }, (_, at) => ({
    id: `m${at}`,
    parent: at < 10 ? null : `m${at < 100 ? at % 10 : 10 + (at % 90)}`,
  }))
  const duties = Array.from({ length: 3_000 }, (_, at) => {
    // Half as many a level further down; two villages in three have one or none.
    const level = Math.min(3, draw(2) * (1 + draw(2) * (1 + draw(2))))
    const territory = level === 3 ? `village${draw(400)}` : (places[level] ?? '')
    const role = roles[draw(roles.length)]
    return { id: `d${at}`, role, assignee: { none: 'x' }, matter: `m${draw(900)}`, territory }
  })
  const villages = Array.from({ length: 400 }, (_, at) => ({ id: `village${at}`, parent: 'town', level: 5 }))
  const above = places.slice(0, 3).map((id, at) => ({ id, parent: places[at - 1] ?? null, level: at * 2 }))
  return must(readListFile({ matters, territories: [...above, ...villages], duties })).list
}

test.each([1, 2, 3])('every duty above a point is found, and no other, by both ways of looking (seed %i)', (seed) => {
  const plane = planeOf(listOf(seed))
  const { matters, territories, duties } = plane
  const table = rowTable(plane, duties)
  const draw = drawer(seed + 100)
  const lies = (end: Int32Array, node: number, at: number): boolean => node <= at && at < (end[node] ?? 0)
  const batch = Array.from({ length: 64 }, standing)
  const finders = [leadPart, otherPart].map((part) => ({ part, find: finderOf(table, part, batch.length) }))

  for (let round = 0; round < 20; round += 1) {
    const points = batch.map(() => ({ matter: draw(matters.count), territory: draw(territories.count) }))
    for (const [at, one] of batch.entries())
      begin(one, matters, { ...(points[at] ?? { matter: 0, territory: 0 }), day: 0, cells: new Int32Array(0) })
    const expected = points.map(({ matter, territory }) =>
      Array.from({ length: duties.count }, (_, duty) => duty).filter(
        (duty) =>
          lies(matters.end, duties.matter[duty] ?? 0, matter) &&
          lies(territories.end, duties.territory[duty] ?? 0, territory),
      ),
    )
    for (const { part, find } of finders) {
      const wanted = expected.map((all) => all.filter((duty) => part === otherPart || duties.role[duty] === 0))
      const found: number[][] = points.map(() => [])
      const { rows, owners, count } = find(batch, batch.length)
      for (let at = 0; at < count; at += 1) {
        for (let row = rows[at] ?? 0; ; row += rowWidth) {
          found[owners[at] ?? 0]?.push(dutyOf(table, row))
          if (isLastRow(table, row)) break
        }
      }
      expect(found.map((all) => all.sort((a, b) => a - b))).toEqual(wanted)
      const scanned = points.map((point) => {
        const all: number[] = []
        for (const one of part === otherPart ? [leadPart, otherPart] : [leadPart])
          eachRow({ ground: plane, table, part: one }, point, (row) => all.push(dutyOf(table, row)))
        return all.sort((a, b) => a - b)
      })
      expect(scanned).toEqual(wanted)
    }
  }
})
