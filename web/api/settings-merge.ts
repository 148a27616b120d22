import type { Jurisdiction } from '../../src/modules/directory/core/jurisdiction.ts'
import { type Settings, SettingsChange, settingsFrom } from '../../src/modules/directory/core/settings.ts'
import { isMeanwhile } from './keeping.ts'

/** What an administrator may change of a jurisdiction. */
export type JurisdictionChange = Pick<
  Jurisdiction,
  'name' | 'nameEn' | 'intake' | 'hotlineUnitId' | 'languages' | 'settings'
>

/** A field of the settings, such as `name` or `limits.generalWorkingDays`. */
export type SettingsField = string

type Fields = ReadonlyMap<SettingsField, unknown>

const groups = ['returns', 'limits', 'whistle', 'mediation', 'quorum', 'smallNumbers'] as const
const whole = ['officeHours', 'restDays', 'hotlineNumber'] as const
const own = ['name', 'nameEn', 'intake', 'hotlineUnitId', 'languages'] as const

const inGroups = (settings: Settings): (readonly [SettingsField, unknown])[] =>
  groups.flatMap((group) => Object.entries(settings[group]).map(([key, value]) => [`${group}.${key}`, value] as const))

/** Every field with what holds, whether it was set or follows a default. */
export const fieldsOf = (of: JurisdictionChange): Fields => {
  const settings = settingsFrom(of.settings)
  return new Map<SettingsField, unknown>([
    ...own.map((key) => [key, of[key]] as const),
    ...inGroups(settings),
    ...whole.map((key) => [key, settings[key]] as const),
  ])
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const differing = (a: Fields, b: Fields): SettingsField[] =>
  [...a.keys()].filter((key) => !isSame(a.get(key), b.get(key)))

/** What a jurisdiction sets of one group, with some of its fields as another sets them: left out where the other leaves them out. */
const groupWith = (
  group: string,
  fields: readonly SettingsField[],
  from: unknown,
  into: unknown,
): object | undefined => {
  const keys = new Set(fields.filter((one) => one.startsWith(`${group}.`)).map((one) => one.slice(group.length + 1)))
  const kept = Object.entries(into ?? {}).filter(([key]) => !keys.has(key))
  const taken = Object.entries(from ?? {}).filter(([key]) => keys.has(key))
  return kept.length + taken.length === 0 ? undefined : Object.fromEntries([...kept, ...taken])
}

const settingsWith = (fields: readonly SettingsField[], from: SettingsChange, into: SettingsChange): SettingsChange => {
  const merged = [
    ...groups.map((group) => [group, groupWith(group, fields, from[group], into[group])] as const),
    ...whole.map((key) => [key, (fields.includes(key) ? from : into)[key]] as const),
  ]
  return SettingsChange.parse(Object.fromEntries(merged.filter(([, value]) => value !== undefined)))
}

/** The fields named as in `from`, everything else as in `into`. */
const fieldsInto = (
  fields: readonly SettingsField[],
  from: JurisdictionChange,
  into: JurisdictionChange,
): JurisdictionChange => {
  const take = <Key extends (typeof own)[number]>(key: Key): JurisdictionChange[Key] =>
    (fields.includes(key) ? from : into)[key]
  return {
    name: take('name'),
    nameEn: take('nameEn'),
    intake: take('intake'),
    hotlineUnitId: take('hotlineUnitId'),
    languages: take('languages'),
    settings: settingsWith(fields, from.settings, into.settings),
  }
}

/** Everything that I changed, over what somebody else kept meanwhile. */
export const withMine = (
  base: JurisdictionChange,
  mine: JurisdictionChange,
  now: JurisdictionChange,
): JurisdictionChange => fieldsInto(differing(fieldsOf(base), fieldsOf(mine)), mine, now)

/**
 * My change over what somebody else kept meanwhile.
 *
 * @param base as both of us looked at it
 * @returns what to keep now, and the fields that both changed, each to something else
 */
export const mergeSettings = (
  base: JurisdictionChange,
  mine: JurisdictionChange,
  now: JurisdictionChange,
): { readonly change: JurisdictionChange; readonly clashes: readonly SettingsField[] } => {
  const [before, wished, kept] = [fieldsOf(base), fieldsOf(mine), fieldsOf(now)]
  const ours = differing(before, wished)
  const theirs = new Set(differing(before, kept))
  return {
    change: withMine(base, mine, now),
    clashes: ours.filter((key) => theirs.has(key) && !isSame(wished.get(key), kept.get(key))),
  }
}

/** What I changed that nobody else did, over what somebody else kept meanwhile: theirs stays where both changed a field. */
export const withoutClashes = (
  base: JurisdictionChange,
  mine: JurisdictionChange,
  now: JurisdictionChange,
): JurisdictionChange => {
  const { change, clashes } = mergeSettings(base, mine, now)
  return fieldsInto(clashes, now, change)
}

/** How settings are saved over a version, and looked at again. */
export type SettingsDoor = {
  readonly save: (change: JurisdictionChange, seen: number) => Promise<Jurisdiction>
  readonly look: () => Promise<Jurisdiction>
}

/** What became of a change of the settings: it is kept, or others changed the very fields meanwhile. */
export type SettingsKept =
  | { readonly isKept: true; readonly jurisdiction: Jurisdiction }
  | { readonly isKept: false; readonly now: Jurisdiction; readonly fields: readonly SettingsField[] }

const attempts = 5

/**
 * Keeps a change of the settings over what somebody else kept meanwhile, where it is about other fields; where it is
 * about the same ones nothing is kept, and they are named with the jurisdiction as it is now.
 */
export const keepSettings = async (
  base: Jurisdiction,
  mine: JurisdictionChange,
  { save, look }: SettingsDoor,
): Promise<SettingsKept> => {
  let [before, wish] = [base, mine]
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { isKept: true, jurisdiction: await save(wish, before.version) }
    } catch (error) {
      if (!isMeanwhile(error) || attempt === attempts) throw error
    }
    const now = await look()
    const merged = mergeSettings(before, wish, now)
    if (merged.clashes.length > 0) return { isKept: false, now, fields: merged.clashes }
    ;[before, wish] = [now, merged.change]
  }
}
