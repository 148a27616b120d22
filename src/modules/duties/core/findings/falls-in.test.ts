import { expect, test } from 'vitest'
import { treeOf } from '../tree.ts'
import { fallsIn } from './falls-in.ts'
import { Crossing, Gap, Hygiene, Overlap } from './finding.ts'

const trees = {
  matters: treeOf([
    { id: 'city', parent: null },
    { id: 'lamps', parent: 'city' },
    { id: 'drains', parent: 'city' },
  ]),
  territories: treeOf([
    { id: 'county', parent: null },
    { id: 'north', parent: 'county' },
    { id: 'south', parent: 'county' },
    { id: 'market', parent: 'south' },
  ]),
}

const days = { from: '2025-09-26', to: '2026-09-27' }
const witness = { matter: 'lamps', territory: 'market', on: '2025-09-26', attributes: {} }
const meeting = { matter: 'city', territory: 'south', duties: ['a', 'b'], days, witness }
const box = { area: { from: 50, to: null } }
const overlap = Overlap.parse({ kind: 'overlap', ...meeting, units: ['a', 'b'], boxes: [box], size: 1, latent: false })
const crossing = Crossing.parse({ kind: 'crossing', ...meeting })
const gap = Gap.parse({
  ...{ kind: 'gap', matters: ['lamps'], territories: [{ in: 'county', except: ['south'] }], boxes: [{}] },
  ...{ days, size: 1, reason: 'none', witness },
})

test.each([
  // why, finding, type, place, attributes, falls in
  ['a type and place below the bucket', overlap, 'lamps', 'market', {}, true],
  ['the bucket itself', overlap, 'city', 'south', { area: 50 }, true],
  ['a value outside every box', overlap, 'lamps', 'market', { area: 49 }, false],
  ['a value that is not known rules nothing out', overlap, 'lamps', 'market', { area: null }, true],
  ['another place', overlap, 'lamps', 'north', {}, false],
  ['a place above', overlap, 'lamps', 'county', {}, false],
  ['a crossing looks at places and matters alone', crossing, 'drains', 'market', { area: 1 }, true],
  ['a gap holds its own matters, not those below', gap, 'drains', 'north', {}, false],
  ['a gap holds the places below its own', gap, 'lamps', 'north', {}, true],
  ['and not those cut out of it', gap, 'lamps', 'market', {}, false],
] as const)('%s', (_why, finding, typeId, territoryId, attributes, expected) => {
  expect(fallsIn(finding, trees, { typeId, territoryId, attributes })).toBe(expected)
})

test('a unit that is not there is about no matters of its own', () => {
  const unresolved = Hygiene.parse({
    ...{ kind: 'hygiene', code: 'unresolved', line: null, level: null, matter: null, territory: null },
    ...{ units: ['u'], duties: ['a'], days, witness: null },
  })
  expect(fallsIn(unresolved, trees, { typeId: 'lamps', territoryId: 'market', attributes: {} })).toBeNull()
})
