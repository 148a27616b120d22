import { OfficeHours } from '../../../src/kernel/calendar.ts'
import { Jurisdiction } from '../../../src/modules/directory/core/jurisdiction.ts'
import {
  type Bounds,
  clockBounds,
  countBounds,
  defaultSettings,
  minuteBounds,
  type Settings,
  SettingsChange,
  settingsFrom,
  smallNumberBounds,
} from '../../../src/modules/directory/core/settings.ts'
import type { Words } from '../../../src/words/index.ts'
import type { JurisdictionChange } from '../../api/settings-merge.ts'

/** A setting that is a number, as its words name it. */
export type NumberKey = keyof Words['settings']['numbers']

/** A setting that is a share of a whole. */
export type ShareKey = 'presentAtLeast' | 'passedByMoreThan'

/** One number to fill in: what it is, and between what it lies. */
export type NumberField = { readonly key: NumberKey; readonly bounds: Bounds }

/** The limits that clocks of this version run by. */
export const clockFields: readonly NumberField[] = [
  { key: 'generalWorkingDays', bounds: clockBounds },
  { key: 'consultationWorkingDays', bounds: clockBounds },
  { key: 'urgentFirstContactMinutes', bounds: minuteBounds },
  { key: 'negotiationWorkingDays', bounds: clockBounds },
  { key: 'intakeHalfWorkingDays', bounds: clockBounds },
]

/** How few cases a figure may be made of: replays follow it. */
export const figureFields: readonly NumberField[] = [{ key: 'atLeast', bounds: smallNumberBounds }]

/** With what a number that is only recorded takes effect. */
export type Coming = keyof Words['settings']['rules']['with']

/** The numbers that are recorded and followed by nothing yet, by what they will take effect with. */
export const comingFields: readonly (readonly [Coming, readonly NumberField[]])[] = [
  [
    'returns',
    [
      { key: 'withinWorkingDays', bounds: countBounds },
      { key: 'perAssignment', bounds: countBounds },
      { key: 'problemOrderAtTransfer', bounds: countBounds },
      { key: 'problemOrderAtRedo', bounds: countBounds },
    ],
  ],
  [
    'extensions',
    [
      { key: 'extensionsAtMost', bounds: countBounds },
      { key: 'extensionWorkingDaysAtMost', bounds: countBounds },
      { key: 'registerDaysAtMost', bounds: countBounds },
    ],
  ],
  ['whistles', [{ key: 'emergencyMinutes', bounds: minuteBounds }]],
  [
    'mediation',
    [
      { key: 'months', bounds: countBounds },
      { key: 'judicialConfirmationDays', bounds: countBounds },
    ],
  ],
  ['meetings', []],
]

const allFields: readonly NumberField[] = [
  ...clockFields,
  ...figureFields,
  ...comingFields.flatMap(([, fields]) => fields),
]

export const shareKeys: readonly ShareKey[] = ['presentAtLeast', 'passedByMoreThan']

/** A share as it is typed. */
export type ShareText = { readonly numerator: string; readonly denominator: string }

/** Everything of the screen as it is typed; what nobody typed is as given. */
export type Draft = Omit<JurisdictionChange, 'settings'> & {
  readonly given: Settings
  readonly hotlineNumber: string
  readonly restDays: readonly number[]
  readonly officeHours: OfficeHours
  readonly numbers: Readonly<Partial<Record<NumberKey, string>>>
  readonly shares: Readonly<Record<ShareKey, ShareText>>
}

const numbersOf = ({ limits, returns, whistle, mediation, smallNumbers }: Settings): Record<NumberKey, number> => ({
  ...limits,
  ...returns,
  ...whistle,
  ...mediation,
  ...smallNumbers,
})

const defaults = numbersOf(defaultSettings)

/** What holds where nothing is set. */
export const defaultOf = (key: NumberKey): number => defaults[key]

const shareText = ({ numerator, denominator }: Settings['quorum'][ShareKey]): ShareText => ({
  numerator: String(numerator),
  denominator: String(denominator),
})

/** The draft of a jurisdiction as it is. */
export const draftOf = ({ settings, ...of }: JurisdictionChange): Draft => {
  const given = settingsFrom(settings)
  return {
    ...{ name: of.name, nameEn: of.nameEn, intake: of.intake },
    ...{ hotlineUnitId: of.hotlineUnitId, languages: of.languages, given, numbers: {} },
    ...{ hotlineNumber: given.hotlineNumber, restDays: given.restDays, officeHours: given.officeHours },
    shares: {
      presentAtLeast: shareText(given.quorum.presentAtLeast),
      passedByMoreThan: shareText(given.quorum.passedByMoreThan),
    },
  }
}

/** A number as it is typed, or as given. */
export const typedNumber = (draft: Draft, key: NumberKey): string =>
  draft.numbers[key] ?? String(numbersOf(draft.given)[key])

const isWhole = (text: string, { min, max }: Bounds): boolean =>
  /^\d{1,6}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max

const isShare = ({ numerator, denominator }: ShareText): boolean =>
  [numerator, denominator].every((text) => isWhole(text, { min: 1, max: 1000 })) &&
  Number(numerator) <= Number(denominator)

const monthDay = OfficeHours.element.shape.from

/** The seasons of office hours whose first day or whose hours are not right, as `season 1`, `hours 0`. */
export const wrongHours = (hours: OfficeHours): string[] =>
  hours.flatMap((season, i) => {
    const before = hours[i - 1]?.from ?? ''
    const inOrder = monthDay.safeParse(season.from).success && before < season.from
    const spans = OfficeHours.element.shape.spans.safeParse(season.spans).success
    return [...(inOrder ? [] : [`season ${i}`]), ...(spans ? [] : [`hours ${i}`])]
  })

/** What is not right yet, by the name of its field. */
export const wrongIn = (draft: Draft): ReadonlySet<string> => {
  const { name, nameEn, hotlineNumber, languages, restDays } = draft
  const numbers = allFields.filter(({ key, bounds }) => !isWhole(typedNumber(draft, key), bounds))
  return new Set([
    ...(Jurisdiction.shape.name.safeParse(name).success ? [] : ['name']),
    ...(Jurisdiction.shape.nameEn.safeParse(nameEn).success ? [] : ['nameEn']),
    ...(SettingsChange.shape.hotlineNumber.safeParse(hotlineNumber.trim()).success ? [] : ['hotlineNumber']),
    ...(languages.length > 0 ? [] : ['languages']),
    ...(restDays.length < 7 ? [] : ['restDays']),
    ...wrongHours(draft.officeHours),
    ...numbers.map(({ key }) => key),
    ...shareKeys.filter((key) => !isShare(draft.shares[key])),
  ])
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const unlessDefault = <Name extends string, Value>(name: Name, value: Value, byDefault: Value) =>
  isSame(value, byDefault) ? {} : { [name]: value }

const numbersIn = (draft: Draft, group: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    allFields
      .map(({ key }) => [key, Number(typedNumber(draft, key))] as const)
      .filter(([key, number]) => key in group && group[key] !== number),
  )

const sharesIn = ({ shares }: Draft) =>
  Object.fromEntries(
    shareKeys
      .map(
        (key) =>
          [key, { numerator: Number(shares[key].numerator), denominator: Number(shares[key].denominator) }] as const,
      )
      .filter(([key, share]) => !isSame(share, defaultSettings.quorum[key])),
  )

/**
 * What the draft asks to keep: whatever equals the default is left out, and follows it.
 *
 * @param draft with nothing wrong in it
 */
export const changeOf = (draft: Draft): JurisdictionChange => {
  const { name, nameEn, intake, hotlineUnitId, languages } = draft
  const { limits, returns, whistle, mediation, smallNumbers, officeHours, restDays, hotlineNumber } = defaultSettings
  return {
    ...{ name: name.trim(), nameEn: nameEn.trim(), intake, hotlineUnitId, languages },
    settings: SettingsChange.parse({
      ...unlessDefault('limits', numbersIn(draft, limits), {}),
      ...unlessDefault('returns', numbersIn(draft, returns), {}),
      ...unlessDefault('whistle', numbersIn(draft, whistle), {}),
      ...unlessDefault('mediation', numbersIn(draft, mediation), {}),
      ...unlessDefault('smallNumbers', numbersIn(draft, smallNumbers), {}),
      ...unlessDefault('quorum', sharesIn(draft), {}),
      ...unlessDefault('officeHours', draft.officeHours, officeHours),
      ...unlessDefault('restDays', [...draft.restDays].sort(), restDays),
      ...unlessDefault('hotlineNumber', draft.hotlineNumber.trim(), hotlineNumber),
    }),
  }
}

/** Whether keeping the draft would change anything. */
export const changesAnything = (draft: Draft, of: JurisdictionChange): boolean =>
  !isSame(changeOf(draft), changeOf(draftOf(of)))
