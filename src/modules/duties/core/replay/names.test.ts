import { expect, test } from 'vitest'
import { newForest, nodeAt } from './forest.ts'
import { comparable, type Listed, matchForest, matchUnits } from './names.ts'

const listed = (id: string, parent: string | null, ...names: string[]): Listed => ({ id, parent, names })

test.each([
  ['full-width letters and spaces', 'ＡＢＣ 局', 'abc局'],
  ['a closing bracket that says whose it is', '综合执法队（城南街道办事处）', '综合执法队'],
  ['a name that is only a bracket stays', '（空）', '(空)'],
])('compared: %s', (_why, name, same) => {
  expect(comparable(name)).toBe(same)
})

test('types match by id, name or alias, and by their parents where several bear the name', () => {
  const forest = newForest()
  const node = (...path: string[]) =>
    nodeAt(
      forest,
      path.map((id) => ({ id: path.join('>') && id, name: id })),
    )
  const lamp = node('Roads', 'Lamps')
  const other = node('Signs', 'Other')
  const unknown = node('Sky')
  const list = [
    listed('root', null, 'Everything'),
    listed('r', 'root', 'Roads'),
    listed('r1', 'r', 'Street lamps', 'Lamps'),
    listed('r2', 'r', 'Other'),
    listed('s', 'root', 'Signs'),
    listed('s2', 's', 'Other'),
  ]
  const matched = matchForest(forest, list)
  expect([matched[lamp], matched[other], matched[unknown], matched[0]]).toEqual(['r1', 's2', null, 'root'])
})

test('a name that two listed places bear, with nothing to tell them apart, is not matched', () => {
  const forest = newForest()
  const node = nodeAt(forest, [{ id: 'x', name: 'Market' }])
  expect(matchForest(forest, [listed('a', null, 'Market'), listed('b', null, 'Market')])[node]).toBeNull()
})

test('units match by any name they went by; two meanings are none', () => {
  const list = [
    listed('u1', null, 'Housing bureau', '住建局'),
    listed('u2', null, 'Transport'),
    listed('u3', null, 'Water', 'Transport office'),
  ]
  const units = [
    { id: '77', names: ['住建局'] },
    { id: 'u2', names: ['whatever'] },
    { id: '78', names: ['Transport', 'Transport office'] },
    { id: '79', names: ['Nobody'] },
  ]
  expect(matchUnits(units, list)).toEqual(['u1', 'u2', null, null])
})
