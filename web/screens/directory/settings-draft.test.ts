import { expect, test } from 'vitest'
import { defaultSettings } from '../../../src/modules/directory/core/settings.ts'
import { changeOf, changesAnything, type Draft, draftOf, wrongIn } from './settings-draft.ts'

const given = {
  ...{ name: '沅溪县', nameEn: 'Yuanxi County', intake: 'companion' as const, hotlineUnitId: null },
  languages: ['zh-CN' as const],
  settings: { limits: { generalWorkingDays: 4 } },
}
const draft = draftOf(given)
const [season] = defaultSettings.officeHours
const spans = season?.spans ?? []

test('a draft as it was given asks for nothing else', () => {
  expect(wrongIn(draft)).toEqual(new Set())
  expect(changeOf(draft)).toEqual(given)
  expect(changesAnything(draft, given)).toBe(false)
})

test('what equals the default again is left out, and follows it', () => {
  expect(changeOf({ ...draft, numbers: { generalWorkingDays: '5' } }).settings).toEqual({})
})

test('what differs is kept in its group, and only that', () => {
  const changed: Draft = {
    ...draft,
    hotlineNumber: ' 88812345 ',
    restDays: [7],
    numbers: { registerDaysAtMost: '90', months: '2' },
    shares: { ...draft.shares, passedByMoreThan: { numerator: '2', denominator: '3' } },
  }
  expect(changesAnything(changed, given)).toBe(true)
  expect(changeOf(changed).settings).toEqual({
    limits: { generalWorkingDays: 4, registerDaysAtMost: 90 },
    mediation: { months: 2 },
    quorum: { passedByMoreThan: { numerator: 2, denominator: 3 } },
    restDays: [7],
    hotlineNumber: '88812345',
  })
})

test.each<[string, Partial<Draft>, string]>([
  ['a name left empty', { name: ' ' }, 'name'],
  ['a number of two digits', { hotlineNumber: '12' }, 'hotlineNumber'],
  ['no language', { languages: [] }, 'languages'],
  ['a week of rest', { restDays: [1, 2, 3, 4, 5, 6, 7] }, 'restDays'],
  ['a clock that runs for no time', { numbers: { generalWorkingDays: '0' } }, 'generalWorkingDays'],
  ['half a day', { numbers: { consultationWorkingDays: '1.5' } }, 'consultationWorkingDays'],
  ['no number at all', { numbers: { months: '' } }, 'months'],
  [
    'more than the whole',
    { shares: { ...draft.shares, presentAtLeast: { numerator: '4', denominator: '3' } } },
    'presentAtLeast',
  ],
  [
    'hours that end before they begin',
    { officeHours: [{ from: '01-01', spans: [{ from: '12:00', to: '08:30' }] }] },
    'hours 0',
  ],
  [
    'a season before the one before',
    {
      officeHours: [
        { from: '05-01', spans },
        { from: '01-01', spans },
      ],
    },
    'season 1',
  ],
])('%s is named at its field', (_why, change, field) => {
  expect([...wrongIn({ ...draft, ...change })]).toEqual([field])
})
