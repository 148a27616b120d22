import { expect, test } from 'vitest'
import { Duty } from '../../../src/modules/duties/core/duty.ts'
import { Gap, Overlap } from '../../../src/modules/duties/core/findings/finding.ts'
import type { OpenedFinding } from '../../../src/modules/duties/core/findings/opened.ts'
import { choiceOf } from '../../api/choice.ts'
import { waysOf } from './finding-ways.ts'

const today = '2025-09-26'
const witness = { matter: 'm1', territory: 't1', on: today, attributes: {} }
const days = { from: today, to: '2026-09-27' }

const rowOf = (id: string, from: string | null) => ({
  duty: Duty.parse({ id, role: 'lead', assignee: { unit: id }, matter: 'm1', territory: 't1', from }),
  ...{
    who: `Unit ${id}`,
    type: 'Lamps',
    where: 'County',
    conditions: '',
    exceptTypes: [],
    exceptPlaces: [],
    handedOn: [],
    item: null,
  },
})

const opened = (finding: OpenedFinding['finding'], rows: OpenedFinding['rows']): OpenedFinding => ({
  ...{ no: 1, finding, text: '', duties: [], conditions: '', instance: null, past: null, rows },
  names: { m1: 'Lamps', m2: 'Drains', t1: 'County', t2: 'Town', t3: 'Lake' },
})

const overlap = (duties: readonly string[]) =>
  Overlap.parse({
    ...{ kind: 'overlap', matter: 'm1', territory: 't1', units: ['a', 'b'], boxes: [{}], size: 2, latent: false },
    ...{ duties, days, witness },
  })

const gap = (given: Partial<Gap>) =>
  Gap.parse({
    ...{ kind: 'gap', matters: ['m1'], territories: [{ in: 't1', except: ['t3'] }], boxes: [{}], days, size: 3 },
    ...{ reason: 'none', witness },
    ...given,
  })

test('of two statements that began on different days the older one is ended first', () => {
  const { ways } = waysOf(opened(overlap(['a', 'b']), [rowOf('b', '2025-06-01'), rowOf('a', '2024-01-01')]), today)
  expect(ways).toEqual([
    { kind: 'endOlder', dutyId: 'a', who: 'Unit a', on: '2025-06-01' },
    { kind: 'change', dutyId: 'b', who: 'Unit b' },
    { kind: 'change', dutyId: 'a', who: 'Unit a' },
  ])
})

test.each([
  ['both began on one day', ['2025-01-01', '2025-01-01']],
  ['both always held', [null, null]],
])('%s: neither is the older one', (_why, [one, other]) => {
  const { ways } = waysOf(opened(overlap(['a', 'b']), [rowOf('a', one ?? null), rowOf('b', other ?? null)]), today)
  expect(ways.map(({ kind }) => kind)).toEqual(['change', 'change'])
})

test('a gap is closed by a duty for its matter and place, without what is no gap, from its first day', () => {
  const [now] = waysOf(opened(gap({}), []), today).ways
  const close = { kind: 'close', type: choiceOf('m1', 'Lamps'), place: choiceOf('t1', 'County') }
  expect(now).toEqual({ ...close, exceptPlaces: [choiceOf('t3', 'Lake')], boxes: [{}], from: null })
  const later = gap({ days: { from: '2026-01-01', to: '2026-09-27' }, reason: 'expires' })
  expect(waysOf(opened(later, []), today).ways[0]).toMatchObject({ from: '2026-01-01' })
})

test('of a gap over many matters and places the first are shown and the rest counted; then those that stop short', () => {
  const wide = gap({
    matters: ['m1', 'm2', 'm3', 'm4'],
    territories: [
      { in: 't1', except: [] },
      { in: 't2', except: [] },
    ],
  })
  const { ways, more } = waysOf(opened(wide, [rowOf('a', null)]), today)
  expect(ways.map(({ kind }) => kind)).toEqual(['close', 'close', 'close', 'close', 'change'])
  expect(more).toBe(4)
})
