import { expect, test } from 'vitest'
import { lineFindings, type Spot } from './line-findings.ts'

const spot = (id: string, lineId: string | null, parentId: string | null = null, territoryId = 'county'): Spot => ({
  id,
  lineId,
  parentId,
  territoryId,
})
const bureau = spot('bureau', 'housing')
const works = spot('works', 'housing', 'bureau')
const city = spot('city', 'city')

test.each([
  ['nothing changes', [bureau, works], [bureau, works], []],
  ['a part that goes leaves the bureau answering', [bureau, works], [bureau], []],
  ['the bureau goes, its part stays: the part answers', [bureau, works], [{ ...works, parentId: null }], []],
  ['the last of a line goes', [bureau, city], [city], ['vacant housing county']],
  [
    'a part set free answers beside its bureau',
    [bureau, works],
    [bureau, { ...works, parentId: null }],
    ['overlap housing county'],
  ],
  ['two that answered already are no news', [bureau, spot('b2', 'housing')], [bureau, spot('b2', 'housing')], []],
  [
    'a line in another township is another place',
    [spot('a', 'x', null, 't1')],
    [spot('a', 'x', null, 't2')],
    ['vacant x t1'],
  ],
  ['units of no line never matter', [spot('a', null), spot('b', null)], [], []],
] as const)('%s', (_why, before, after, found) => {
  expect(lineFindings(before, after).map((one) => `${one.kind} ${one.lineId} ${one.territoryId}`)).toEqual(found)
})
