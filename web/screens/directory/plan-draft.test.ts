import { describe, expect, test } from 'vitest'
import { Plan } from '../../../src/modules/directory/core/reorganisation.ts'
import { sampleId, yuanxiTerritories } from '../../../src/modules/directory/samples.ts'
import { namesIn, planOf, type Subject } from './plan-draft.ts'

const unit: Subject = {
  is: 'unit',
  node: {
    id: sampleId(1),
    version: 1,
    parentId: sampleId(2),
    path: '/1/1/',
    kind: 'institution',
    name: '市政设施所',
    shortName: null,
    nameEn: null,
    initials: 'szsss',
    lineId: sampleId(3),
    territoryId: sampleId(4),
    officeHours: null,
    roundTheClock: false,
    from: null,
    to: null,
  },
}
const market = yuanxiTerritories[5]
const place: Subject = { is: 'territory', node: market ?? yuanxiTerritories[0] ?? (undefined as never) }
const ids = [sampleId(10), sampleId(11)]
const draft = { targetId: '', names: '' } as const

describe('a draft becomes a plan', () => {
  test.each([
    ['merging into one that exists', unit, { ...draft, kind: 'merge', targetId: sampleId(9) }],
    ['merging into a new one', unit, { ...draft, kind: 'merge', names: '运行中心' }],
    ['splitting', unit, { ...draft, kind: 'split', names: '甲\n\n 乙 ' }],
    ['standing alone', unit, { ...draft, kind: 'move' }],
    ['closing with nobody after', unit, { ...draft, kind: 'close' }],
    ['renaming a territory', place, { ...draft, kind: 'rename', names: '新名' }],
    ['splitting a territory', place, { ...draft, kind: 'split', names: '东\n西' }],
    ['merging territories into a new one', place, { ...draft, kind: 'merge', names: '新社区' }],
  ] as const)('%s', (_why, subject, given) => {
    expect(Plan.safeParse(planOf(subject, given, ids)).success).toBe(true)
  })
  test('what is new stands where the old one stood, with the ids given', () => {
    expect(planOf(unit, { kind: 'split', targetId: '', names: '甲\n乙' }, ids)).toMatchObject({
      into: [
        { id: ids[0], created: { name: '甲', kind: 'institution', parentId: sampleId(2) } },
        { id: ids[1], created: { name: '乙', territoryId: sampleId(4) } },
      ],
    })
  })
  test('a child and a post go where the draft says; the first part needs no word, a part that is gone counts as the first', () => {
    const [moved, first, gone] = [sampleId(20), sampleId(21), sampleId(22)]
    const split = { kind: 'split', targetId: '', names: '甲\n乙' } as const
    expect(
      planOf(unit, { ...split, children: { [moved]: 1, [first]: 0, [gone]: 2 }, posts: { [moved]: 1 } }, ids),
    ).toMatchObject({
      children: [{ childId: moved, intoId: ids[1] }],
      posts: [{ postId: moved, intoId: ids[1] }],
    })
    expect(planOf(place, { ...split, children: { [moved]: 1 } }, ids)).toMatchObject({
      children: [{ childId: moved, intoId: ids[1] }],
    })
  })
  test.each([
    ['a merge into nothing', { ...draft, kind: 'merge' }],
    ['a split into one', { ...draft, kind: 'split', names: '甲' }],
    ['a name left empty', { ...draft, kind: 'rename', names: '  ' }],
  ] as const)('%s is none yet', (_why, given) => {
    expect(planOf(unit, given, ids)).toBeNull()
  })
})

test('a plan is told in two names', () => {
  const plan = planOf(unit, { kind: 'split', targetId: '', names: '甲\n乙' }, ids)
  expect(plan === null ? null : namesIn(plan, () => '市政设施所')).toEqual({ from: '市政设施所', into: '甲, 乙' })
})
