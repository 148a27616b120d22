import { describe, expect, test } from 'vitest'
import { sampleId } from '../samples.ts'
import { outlineOf } from './outline.ts'
import { answeringPart, checkParts, partOf, type Split } from './split.ts'

const [old, first, second, childA, childB, postA, postB, elsewhere] = [1, 2, 3, 4, 5, 6, 7, 8].map(sampleId) as [
  ...string[],
] as [string, string, string, string, string, string, string, string]

const created = (name: string) => ({
  ...{ name, shortName: null, kind: 'institution' as const, lineId: null },
  ...{ territoryId: sampleId(9), parentId: null },
})

const split: Split = {
  subject: 'unit',
  kind: 'split',
  from: old,
  into: [
    { id: first, created: created('甲') },
    { id: second, created: created('乙') },
  ],
  children: [{ childId: childB, intoId: second }],
  posts: [{ postId: postB, intoId: second }],
}

test.each([
  ['a child that the plan names', split, childB, second],
  ['a child it does not name', split, childA, first],
  ['a post that the plan names', split, postB, second],
  ['a post it does not name', split, postA, first],
  ['a post of a plan from before posts could be named', { ...split, posts: undefined }, postB, first],
  [
    'what is not named stays where the old one stays',
    { ...split, into: [...split.into, { id: old, created: null }] },
    childA,
    old,
  ],
] as const)('%s', (_why, plan, id, part) => {
  expect(partOf(plan as Split)(id)).toBe(part)
})

test('the first part answers for the old one, unless the old one stays', () => {
  expect(answeringPart(split)).toBe(first)
  expect(
    answeringPart({
      ...split,
      into: [
        { id: first, created: created('甲') },
        { id: old, created: null },
      ],
    }),
  ).toBe(old)
})

describe('what goes to none of the parts', () => {
  test.each([
    ['a child', { ...split, children: [{ childId: childA, intoId: elsewhere }] }],
    ['a post', { ...split, posts: [{ postId: postA, intoId: elsewhere }] }],
  ])('%s is refused, naming where it was sent', (_what, plan) => {
    expect(checkParts(plan)).toMatchObject({ ok: false, problem: { values: { id: elsewhere } } })
  })
})

test('a child goes with everything below it, and each post is told where to', () => {
  const node = (id: string, parentId: string | null, path: string) => [id, { id, parentId, path, name: id }] as const
  const below = sampleId(10)
  const nodes = new Map([
    node(old, null, '/1/'),
    node(childA, old, '/1/1/'),
    node(childB, old, '/1/2/'),
    node(below, childB, '/1/2/1/'),
  ])
  let n = 100
  const outline = outlineOf(split, { nodes, newId: () => sampleId(++n) })
  if (!outline.ok) throw new Error('refused')
  const { opened, closed, posts } = outline.value
  const parentOf = (like: string) => opened.find((one) => one.like === like)?.parentId
  expect(parentOf(childA)).toBe(first)
  expect(parentOf(childB)).toBe(second)
  expect(parentOf(below)).toBe(opened.find((one) => one.like === childB)?.id)
  expect(new Set(closed)).toEqual(new Set([old, childA, childB, below]))
  expect(posts).toEqual([{ fromId: old, postId: postB, intoId: second }])
})
