import { describe, expect, test } from 'vitest'
import { must } from '../../../kernel/problem.ts'
import { analyse } from './analyse.ts'
import type { Finding } from './findings/finding.ts'
import { readListFile } from './list-file.ts'

/** A city of two counties, one with two townships; waste and noise, of shops or of building sites. */
const ground = {
  window: { from: '2026-01-01', to: '2027-01-01' },
  matters: [
    { id: 'all', parent: null },
    { id: 'noise', parent: 'all' },
    { id: 'shop', parent: 'noise' },
    { id: 'site', parent: 'noise' },
    { id: 'waste', parent: 'all' },
  ],
  territories: [
    { id: 'city', parent: null, level: 2 },
    { id: 'north', parent: 'city', level: 3 },
    { id: 'n1', parent: 'north', level: 4 },
    { id: 'n2', parent: 'north', level: 4 },
    { id: 'south', parent: 'city', level: 3 },
  ],
  attributes: [
    { name: 'amount', kind: 'number', scale: 0 },
    { name: 'night', kind: 'boolean' },
  ],
  units: [
    { id: 'u1', line: 'housing', serves: 'north' },
    { id: 'u2', line: 'police', serves: 'north' },
    { id: 'u3', line: 'water', serves: 'south' },
    { id: 'u4', to: '2026-07-01' },
  ],
}

type Given = Readonly<Record<string, unknown>>

const lead = (id: string, unit: string, given: Given = {}): Given => ({
  id,
  role: 'lead',
  assignee: { unit },
  matter: 'noise',
  territory: 'north',
  ...given,
})

const listOf = (duties: readonly Given[], given: Given = {}) => must(readListFile({ ...ground, ...given, duties })).list

const found = (kind: Finding['kind'], duties: readonly Given[]): readonly Finding[] =>
  analyse(listOf(duties)).findings.filter((finding) => finding.kind === kind)

const upTo = (to: number) => [{ amount: { to } }]
const from = (least: number) => [{ amount: { from: least } }]

describe('overlaps', () => {
  const shown = (duties: readonly Given[]) =>
    found('overlap', duties).map((one) =>
      one.kind === 'overlap'
        ? `${one.latent ? 'latent ' : ''}${one.units.join('+')} ${one.duties.join('+')} ${one.size}`
        : '',
    )

  test.each<[string, readonly Given[], readonly string[]]>([
    ['two units, everywhere: two matters in two townships', [lead('a', 'u1'), lead('b', 'u2')], ['u1+u2 a+b 4']],
    ['the same unit twice is none', [lead('a', 'u1'), lead('b', 'u1')], []],
    [
      'conditions that only touch are none',
      [lead('a', 'u1', { boxes: upTo(5) }), lead('b', 'u2', { boxes: from(5) })],
      [],
    ],
    ['a more exact condition wins', [lead('a', 'u1', { boxes: upTo(5) }), lead('b', 'u2')], []],
    [
      'days that only touch are none',
      [lead('a', 'u1', { to: '2026-05-01' }), lead('b', 'u2', { from: '2026-05-01' })],
      [],
    ],
    [
      'a hole of one leaves the rest',
      [lead('a', 'u1', { exceptTerritories: ['n1'] }), lead('b', 'u2', { exceptMatters: ['shop'] })],
      ['u1+u2 a+b 1'],
    ],
    [
      'a joint group is none',
      [lead('a', 'u1', { jointGroup: 'g', coordinator: true }), lead('b', 'u2', { jointGroup: 'g' })],
      [],
    ],
    [
      'a third from outside the group makes it one',
      [lead('a', 'u1', { jointGroup: 'g', coordinator: true }), lead('b', 'u2', { jointGroup: 'g' }), lead('c', 'u3')],
      ['u1+u2+u3 a+b+c 4'],
    ],
    [
      'units that meet over a third are one set, those apart are two',
      [
        lead('a', 'u1', { boxes: upTo(3) }),
        lead('b', 'u2', { boxes: [{ amount: { from: 2, to: 5 } }] }),
        lead('c', 'u3', { boxes: from(4) }),
        lead('d', 'u1', { matter: 'waste' }),
        lead('e', 'u3', { matter: 'waste' }),
      ],
      ['u1+u2+u3 a+b+c 4', 'u1+u3 d+e 2'],
    ],
    [
      'two lines that come to different units',
      [lead('a', 'u1', { assignee: { line: 'housing', level: 3 } }), lead('b', 'u2')],
      ['u1+u2 a+b 4'],
    ],
    ['a vacant line is no unit', [lead('a', 'u1', { assignee: { line: 'water', level: 3 } }), lead('b', 'u2')], []],
    [
      'a line deeper than the bucket is a unit for each place',
      [
        lead('a', 'u3', { territory: 'city', assignee: { line: 'housing', level: 3 } }),
        lead('b', 'u3', { territory: 'city', assignee: { line: 'police', level: 3 } }),
      ],
      ['u1+u2 a+b 4'],
    ],
    ['a closed unit without a successor is none', [lead('a', 'u4', { from: '2026-08-01' }), lead('b', 'u2')], []],
    [
      'one at the root matter in a township takes a part out',
      [lead('a', 'u1'), lead('b', 'u2'), lead('c', 'u3', { matter: 'all', territory: 'n1' })],
      ['u1+u2 a+b 2'],
    ],
    [
      'and one in each township takes it out: what is always beaten is latent',
      [
        lead('a', 'u1'),
        lead('b', 'u2'),
        lead('c', 'u3', { matter: 'all', territory: 'n1' }),
        lead('d', 'u3', { matter: 'all', territory: 'n2' }),
      ],
      ['latent u1+u2 a+b 4'],
    ],
    [
      'conditions that together beat it make it latent',
      [
        lead('a', 'u1'),
        lead('b', 'u2'),
        lead('c', 'u3', { territory: 'n1', boxes: upTo(5) }),
        lead('d', 'u3', { territory: 'n1', boxes: from(5) }),
        lead('e', 'u3', { territory: 'n2', boxes: [{ night: true }] }),
        lead('f', 'u3', { territory: 'n2', boxes: [{ night: false }] }),
      ],
      ['latent u1+u2 a+b 4'],
    ],
  ])('%s', (_why, duties, expected) => {
    expect(shown(duties)).toEqual(expected)
  })

  test('tells when, under which conditions, and shows a point', () => {
    const [one] = found('overlap', [
      lead('a', 'u1', { boxes: upTo(5), to: '2026-09-01' }),
      lead('b', 'u2', { boxes: from(3), from: '2026-03-01' }),
    ])
    expect(one).toMatchObject({
      matter: 'noise',
      territory: 'north',
      boxes: [{ amount: { from: 3, to: 5 } }],
      days: { from: '2026-03-01', to: '2026-09-01' },
      witness: { matter: 'shop', territory: 'n1', on: '2026-03-01', attributes: { amount: 3, night: false } },
    })
  })

  test('twenty thousand unconditional duties in one bucket are one finding', () => {
    const units = Array.from({ length: 20_000 }, (_, at) => ({ id: `u${at}` }))
    const duties = units.map(({ id }) => lead(`d${id}`, id))
    const { counts, findings } = analyse(listOf(duties, { units }))
    expect(counts.overlap).toBe(1)
    expect(findings.find((one) => one.kind === 'overlap')).toMatchObject({ size: 4, latent: false })
  })
})

describe('shadowed leads', () => {
  const shown = (duties: readonly Given[]) =>
    found('shadowed', duties).map((one) =>
      one.kind === 'shadowed' ? `${one.duties.join(' ')}${one.sameUnit ? ' same' : ''}` : '',
    )

  test.each<[string, readonly Given[], readonly string[]]>([
    [
      'a county duty with one in each township',
      [lead('a', 'u1'), lead('b', 'u2', { territory: 'n1' }), lead('c', 'u1', { territory: 'n2' })],
      ['a b c'],
    ],
    ['one township is left', [lead('a', 'u1'), lead('b', 'u2', { territory: 'n1' })], []],
    ['by the same unit', [lead('a', 'u1'), lead('b', 'u1', { precedence: 1 })], ['a b same']],
    [
      'boxes that cover only together',
      [lead('a', 'u1'), lead('b', 'u2', { boxes: upTo(5) }), lead('c', 'u2', { boxes: from(5) })],
      ['a b c'],
    ],
    [
      'boxes that leave one value',
      [lead('a', 'u1'), lead('b', 'u2', { boxes: upTo(5) }), lead('c', 'u2', { boxes: from(6) })],
      [],
    ],
    [
      'days that cover only together',
      [
        lead('a', 'u1'),
        lead('b', 'u2', { precedence: 1, to: '2026-05-01' }),
        lead('c', 'u2', { precedence: 2, from: '2026-05-01' }),
      ],
      ['a b c'],
    ],
    [
      'nobody is named who is not needed',
      [lead('a', 'u1'), lead('b', 'u2', { boxes: upTo(5) }), lead('c', 'u2', { precedence: 1 })],
      ['a c', 'b c same'],
    ],
    ['a hole cuts all of it out', [lead('a', 'u1', { exceptMatters: ['shop', 'site'] })], ['a']],
    [
      'a hole of the stronger one leaves a place',
      [lead('a', 'u1'), lead('b', 'u2', { precedence: 1, exceptTerritories: ['n2'] })],
      [],
    ],
  ])('%s', (_why, duties, expected) => {
    expect(shown(duties)).toEqual(expected)
  })
})

describe('crossings', () => {
  const across = lead('a', 'u1', { matter: 'all', territory: 'n1' })
  const along = lead('b', 'u2', { matter: 'shop', territory: 'city' })

  test.each<[string, readonly Given[], number]>([
    ['deeper in the territory against deeper in the matter', [across, along], 1],
    ['both deeper on the same side', [across, { ...along, territory: 'n1' }], 0],
    ['another precedence', [across, { ...along, precedence: 1 }], 0],
    ['the same assignee', [across, { ...along, assignee: { unit: 'u1' } }], 0],
    [
      'days apart',
      [
        { ...across, to: '2026-05-01' },
        { ...along, from: '2026-05-01' },
      ],
      0,
    ],
    [
      'conditions apart',
      [
        { ...across, boxes: upTo(5) },
        { ...along, boxes: from(5) },
      ],
      0,
    ],
    ['a hole where they would meet', [across, { ...along, exceptTerritories: ['n1'] }], 0],
    [
      'places apart',
      [
        { ...across, territory: 'n2' },
        { ...along, territory: 'south' },
      ],
      0,
    ],
  ])('%s', (_why, duties, expected) => {
    expect(analyse(listOf(duties)).counts.crossing).toBe(expected)
  })

  test('all are counted, some are listed: a thousand against a thousand', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => at)
    const duties = [
      ...many.map((at) => ({ ...across, id: `a${at}`, ...(at % 2 === 0 ? {} : { to: '2026-05-01' }) })),
      ...many.map((at) => ({ ...along, id: `b${at}`, ...(at % 4 === 0 ? { from: '2026-06-01' } : {}) })),
    ]
    const { counts, findings } = analyse(listOf(duties), { crossingsListed: 7 })
    // Half of the first end before a quarter of the others begin.
    expect(counts.crossing).toBe(1_000 * 1_000 - 500 * 250)
    expect(findings.filter((one) => one.kind === 'crossing')).toHaveLength(7)
  })
})

describe('conflicts of force', () => {
  const reserving = lead('law', 'u1', { matter: 'shop', territory: 'city', force: 3 })

  test.each<[string, readonly Given[], readonly string[]]>([
    ['a lead of lower force below', [reserving, lead('a', 'u2', { territory: 'n1' })], ['a law']],
    [
      'every reserving one is named',
      [reserving, lead('rule', 'u3', { force: 1 }), lead('a', 'u2')],
      ['a law rule', 'rule law'],
    ],
    ['the same assignee', [reserving, lead('a', 'u1')], []],
    ['equal force', [reserving, lead('a', 'u2', { force: 3 })], []],
    ['another matter', [reserving, lead('a', 'u2', { matter: 'site' })], []],
  ])('%s', (_why, duties, expected) => {
    const shown = found('forceConflict', duties).map((one) =>
      one.kind === 'forceConflict' ? one.duties.join(' ') : '',
    )
    expect(shown).toEqual(expected)
  })
})

test('a list without a window needs a day', () => {
  const list = listOf([lead('a', 'u1')], { window: null })
  expect(() => analyse(list)).toThrow(RangeError)
  expect(analyse(list, { today: '2026-01-01' }).counts.overlap).toBe(0)
})

test('tells how much is done, never less than before', () => {
  const shares: number[] = []
  analyse(listOf([lead('a', 'u1')]), { onProgress: (share) => shares.push(share) })
  expect(shares.length).toBeGreaterThan(2)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})
