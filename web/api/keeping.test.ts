import { expect, test } from 'vitest'
import { Refusal } from '../../src/kernel/problem.ts'
import { changedMeanwhile, noDraft } from '../../src/modules/duties/core/problems.ts'
import { keepOver } from './keeping.ts'

type Entry = { readonly text: string }

/** A draft that others change: it refuses a version that is not its own, as the server does. */
const aDraft = (version: number, entry: Entry | null) => {
  const saved: number[] = []
  return {
    saved,
    look: async () => ({ version, entry }),
    save: async (seen: number) => {
      if (seen !== version) throw new Refusal({ ...changedMeanwhile, values: { version: seen } })
      saved.push(seen)
    },
  }
}

test('nobody else was there: saved once, over what was seen', async () => {
  const draft = aDraft(3, { text: 'a' })
  expect(await keepOver({ seen: 3, before: { text: 'a' }, ...draft })).toEqual({ isKept: true })
  expect(draft.saved).toEqual([3])
})

test('somebody changed another entry: saved over the newer version', async () => {
  const draft = aDraft(8, { text: 'a' })
  expect(await keepOver({ seen: 3, before: { text: 'a' }, ...draft })).toEqual({ isKept: true })
  expect(draft.saved).toEqual([8])
})

test.each([
  ['changed', { text: 'b' }],
  ['removed', null],
])('somebody %s this very entry: nothing is kept, and it is told how it is now', async (_what, now) => {
  const draft = aDraft(8, now)
  expect(await keepOver({ seen: 3, before: { text: 'a' }, ...draft })).toEqual({ isKept: false, now, version: 8 })
  expect(draft.saved).toEqual([])
})

test('a new entry is nobody else’s', async () => {
  expect(await keepOver({ seen: 1, before: null, ...aDraft(2, null) })).toEqual({ isKept: true })
})

test('any other refusal is thrown on, and a draft that never rests is given up', async () => {
  const refused = keepOver({
    seen: 1,
    before: null,
    look: async () => ({ version: 1, entry: null }),
    save: async () => {
      throw new Refusal({ ...noDraft, values: {} })
    },
  })
  await expect(refused).rejects.toMatchObject({ problem: { code: noDraft.code } })

  const versions = [2, 3, 4, 5, 6, 7]
  const restless = keepOver({
    seen: 1,
    before: null,
    look: async () => ({ version: versions.shift() ?? 0, entry: null }),
    save: async () => {
      throw new Refusal({ ...changedMeanwhile, values: {} })
    },
  })
  await expect(restless).rejects.toMatchObject({ problem: { code: changedMeanwhile.code } })
})
