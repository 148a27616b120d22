import { expect, test } from 'vitest'
import { Refusal } from '../../src/kernel/problem.ts'
import type { Jurisdiction } from '../../src/modules/directory/core/jurisdiction.ts'
import { changedMeanwhile } from '../../src/modules/directory/core/problems.ts'
import { type JurisdictionChange, keepSettings, mergeSettings } from './settings-merge.ts'

const base: JurisdictionChange = {
  ...{ name: '沅溪县', nameEn: 'Yuanxi', intake: 'own', hotlineUnitId: null, languages: ['zh-CN'] },
  settings: { limits: { generalWorkingDays: 6, consultationWorkingDays: 2 }, hotlineNumber: '12345678' },
}
const limits = (change: object) => ({
  ...base,
  settings: { ...base.settings, limits: { ...base.settings.limits, ...change } },
})

test('both changed other fields: both hold, and what follows a default goes on following it', () => {
  const mine = limits({ generalWorkingDays: 7 })
  const now = { ...base, name: '沅溪', settings: { limits: { generalWorkingDays: 6 } } }
  const { change, clashes } = mergeSettings(base, mine, now)
  expect(clashes).toEqual([])
  expect(change).toEqual({ ...base, name: '沅溪', settings: { limits: { generalWorkingDays: 7 } } })
})

test('back to a default is a change too', () => {
  const mine = { ...base, settings: { hotlineNumber: '12345678' } }
  expect(mergeSettings(base, mine, base)).toEqual({ change: mine, clashes: [] })
  expect(mergeSettings(base, mine, limits({ generalWorkingDays: 9 })).clashes).toEqual(['limits.generalWorkingDays'])
})

test('the same field to the same value is no clash; to another one it is named', () => {
  const mine = { ...limits({ generalWorkingDays: 7 }), name: '沅溪' }
  expect(mergeSettings(base, mine, limits({ generalWorkingDays: 7 })).clashes).toEqual([])
  expect(mergeSettings(base, mine, limits({ generalWorkingDays: 8 })).clashes).toEqual(['limits.generalWorkingDays'])
  const bothNamed = { ...base, name: '沅江' }
  expect(mergeSettings(base, mine, bothNamed).clashes).toEqual(['name'])
})

const jurisdiction = (version: number, change: JurisdictionChange): Jurisdiction => ({
  ...{ id: 'j', sign: 'yx', territoryId: 't', timeZone: 'Asia/Shanghai', edition: 1, isDemonstration: false },
  ...{ openedAt: '2025-01-01T00:00:00Z', version, ...change },
})

/** Settings that somebody else has changed since: saved only over the version that is there. */
const doorAt = (now: Jurisdiction) => {
  const saved: JurisdictionChange[] = []
  return {
    saved,
    look: async () => now,
    save: async (change: JurisdictionChange, seen: number) => {
      if (seen !== now.version) throw new Refusal({ ...changedMeanwhile, values: { name: now.name } })
      saved.push(change)
      return jurisdiction(seen + 1, change)
    },
  }
}

test('kept over what somebody else kept meanwhile, where that is about something else', async () => {
  const door = doorAt(jurisdiction(2, { ...base, name: '沅溪' }))
  const kept = await keepSettings(jurisdiction(1, base), limits({ generalWorkingDays: 7 }), door)
  expect(kept).toMatchObject({ isKept: true, jurisdiction: { version: 3, name: '沅溪' } })
  expect(door.saved).toMatchObject([{ name: '沅溪', settings: { limits: { generalWorkingDays: 7 } } }])
})

test('nothing is kept over the very field; it is named with what it says now', async () => {
  const door = doorAt(jurisdiction(2, limits({ generalWorkingDays: 8 })))
  const kept = await keepSettings(jurisdiction(1, base), limits({ generalWorkingDays: 7 }), door)
  expect(kept).toMatchObject({ isKept: false, now: { version: 2 }, fields: ['limits.generalWorkingDays'] })
  expect(door.saved).toEqual([])
})
