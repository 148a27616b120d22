import { expect, test } from 'vitest'
import { must } from '../../../kernel/problem.ts'
import { analyse } from './analyse.ts'
import { liveAnalysis } from './incremental.ts'
import { readListFile } from './list-file.ts'

const ground = {
  window: { from: '2026-01-01', to: '2027-01-01' },
  matters: [
    { id: 'all', parent: null },
    { id: 'shop', parent: 'all' },
    { id: 'site', parent: 'all' },
  ],
  territories: [
    { id: 'city', parent: null, level: 2 },
    { id: 'north', parent: 'city', level: 3 },
    { id: 'south', parent: 'city', level: 3 },
  ],
  attributes: [{ name: 'amount', kind: 'number', scale: 0 }],
  units: [{ id: 'u1', line: 'housing', serves: 'north' }, { id: 'u2' }, { id: 'u3' }],
}

type Given = Readonly<Record<string, unknown>>

const lead = (id: string, unit: string, given: Given = {}): Given => ({
  id,
  role: 'lead',
  assignee: { unit },
  matter: 'all',
  territory: 'city',
  ...given,
})

const listOf = (duties: readonly Given[]) => must(readListFile({ ...ground, duties })).list

const tied = [
  lead('a', 'u1', { boxes: [{ amount: { to: 5 } }] }),
  lead('b', 'u2', { boxes: [{ amount: { from: 3 } }] }),
]
const reserving = lead('law', 'u3', { matter: 'shop', force: 2 })

/** Witnesses, covers and the duties they name may differ between two equal analyses. */
const comparable = (analysis: ReturnType<typeof analyse>) => ({
  counts: analysis.counts,
  findings: analysis.findings.map((finding) =>
    finding.kind === 'shadowed' ? [finding.kind, finding.duties[0]] : { ...finding, witness: null },
  ),
})

test.each<[string, readonly Given[], readonly (readonly Given[])[]]>([
  ['nothing at all, then two that are tied', [], [[tied[0] ?? {}], tied]],
  [
    'a tie is beaten in one place, then in both, then again in one',
    tied,
    [
      [...tied, lead('c', 'u3', { territory: 'north' })],
      [...tied, lead('c', 'u3', { territory: 'north' }), lead('d', 'u3', { territory: 'south' })],
      [...tied, lead('d', 'u3', { territory: 'south' })],
    ],
  ],
  ['one of its duties goes', tied, [[tied[0] ?? {}]]],
  ['a stronger one hides a lead, and goes', tied, [[...tied, lead('c', 'u3', { precedence: 1 })], tied]],
  [
    'a duty of a cover goes, another covers',
    [...tied, lead('c', 'u3', { precedence: 1 }), lead('d', 'u3', { precedence: 2 })],
    [[...tied, lead('d', 'u3', { precedence: 2 })]],
  ],
  [
    'two cross',
    [lead('x', 'u1', { territory: 'north' })],
    [
      [lead('x', 'u1', { territory: 'north' }), lead('y', 'u2', { matter: 'shop' })],
      [lead('x', 'u1', { territory: 'north' })],
    ],
  ],
  ['one reserves', tied, [[...tied, reserving], [...tied, { ...reserving, force: 0 }], tied]],
  [
    'a bound that the list did not know',
    tied,
    [[...tied, lead('c', 'u3', { boxes: [{ amount: { from: 4, to: 7 } }] })]],
  ],
  ['a destination that the list did not know', tied, [[...tied, lead('c', 'u3', { assignee: { outside: 'court' } })]]],
  [
    'a lead becomes an assistant, and ends before the window',
    tied,
    [[tied[0] ?? {}, { ...tied[1], role: 'assist' }], [tied[0] ?? {}, { ...tied[1], to: '2025-06-01' }], tied],
  ],
])('%s: the same as a full analysis', (_why, first, then) => {
  const live = liveAnalysis(listOf(first))
  let before = listOf(first)
  for (const duties of then) {
    const after = listOf(duties)
    const kept = new Set(after.duties.map(({ id }) => id))
    live.change({ put: after.duties, remove: before.duties.map(({ id }) => id).filter((id) => !kept.has(id)) })
    expect(comparable(live.analysis())).toEqual(comparable(analyse(after)))
    before = after
  }
})

test('an edit leaves what it cannot change as it was', () => {
  const inNorth = tied.map((duty) => ({ ...duty, territory: 'north' }))
  const live = liveAnalysis(listOf(inNorth))
  const overlap = live.analysis().findings.find((one) => one.kind === 'overlap')
  expect(overlap).toBeDefined()
  live.change({ put: listOf([lead('z', 'u3', { matter: 'shop', precedence: 1, territory: 'south' })]).duties })
  expect(live.analysis().findings).toContain(overlap)
})

test('more edits than there is room for', () => {
  const live = liveAnalysis(listOf(tied))
  for (let turn = 0; turn < 5_000; turn += 1) live.change({ put: listOf(tied.slice(turn % 2)).duties })
  expect(comparable(live.analysis())).toEqual(comparable(analyse(listOf(tied))))
})

test('duties that are tied nearly everywhere wait until they are asked for', () => {
  const townships = Array.from({ length: 20_100 }, (_, at) => ({ id: `t${at}`, parent: 'city', level: 4 }))
  const units = ['x', 'y'].flatMap((line) =>
    ['t3', 't150', 't151'].map((serves) => ({ id: `${line}-${serves}`, line, serves })),
  )
  const stronger = townships.slice(0, 151).map(({ id }) => lead(`low-${id}`, 'x-t3', { territory: id }))
  const high = ['x', 'y'].map((line) => ({ ...lead(line, ''), assignee: { line, level: 4 } }))
  const wide = (duties: readonly Given[]) =>
    must(
      readListFile({
        ...ground,
        territories: [{ id: 'city', parent: null, level: 2 }, ...townships],
        units,
        duties,
      }),
    ).list
  const live = liveAnalysis(wide(stronger))
  const after = wide([...stronger, ...high])
  live.change({ put: after.duties.slice(-2) })
  const found = live.analysis()
  expect(found.findings.filter(({ kind }) => kind === 'overlap')).toMatchObject([
    { units: ['x-t150', 'y-t150'], latent: true },
    { units: ['x-t151', 'y-t151'], latent: false },
    { units: ['x-t3', 'y-t3'], latent: true },
  ])
  expect(comparable(found)).toEqual(comparable(analyse(after)))
})
