import { fieldsOf, type JurisdictionChange, type SettingsField } from '../../api/settings-merge.ts'
import { usePageWords } from '../../ui/page-words.ts'
import type { SaidNow } from '../duties/clash.tsx'

type Share = { readonly numerator: number; readonly denominator: number }

const isShare = (value: unknown): value is Share =>
  typeof value === 'object' && value !== null && 'numerator' in value && 'denominator' in value

/** Says what some fields of the settings hold now, each by the name it has on the screen. */
export const useSettingsSaid = () => {
  const words = usePageWords().settings
  const { who, hours } = words
  const inGroups: Readonly<Record<string, { readonly label: string } | string | ((...of: never) => string)>> = {
    ...words.numbers,
    ...words.shares,
  }
  const own: Readonly<Record<string, string>> = {
    ...{ name: who.name, nameEn: who.nameEn, intake: who.intake, hotlineUnitId: who.hotlineUnit },
    ...{ languages: who.languages, hotlineNumber: who.hotlineNumber },
    ...{ officeHours: hours.title, restDays: hours.restDays },
  }
  const nameOf = (field: SettingsField): string => {
    const key = field.split('.')[1] ?? ''
    const named = inGroups[key]
    return own[field] ?? (typeof named === 'object' ? named.label : field)
  }
  const textOf = (field: SettingsField, value: unknown): string => {
    if (field === 'intake') return value === 'own' ? who.own : who.companion
    if (field === 'restDays' && Array.isArray(value)) return value.map((day) => hours.weekdays[day - 1]).join(', ')
    if (isShare(value)) return `${value.numerator}/${value.denominator}`
    const isPlain = field !== 'hotlineUnitId' && (typeof value === 'string' || typeof value === 'number')
    return isPlain ? String(value) : '…'
  }
  return (now: JurisdictionChange, fields: readonly SettingsField[]): SaidNow => {
    const held = fieldsOf(now)
    return fields.map((field) => [nameOf(field), textOf(field, held.get(field))])
  }
}
