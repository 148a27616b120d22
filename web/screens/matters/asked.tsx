import { useInfiniteQuery } from '@tanstack/react-query'
import type { Attribute } from '../../../src/modules/duties/core/attribute.ts'
import { versionsQuery } from '../../api/duties.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useLocale, useWords } from '../../ui/words.ts'

/** The attributes that the list in force declares, of those named; none while they are being read. */
export const useDeclared = (names: readonly string[]): readonly Attribute[] => {
  const { sign } = useJurisdiction()
  const read = useInfiniteQuery({ ...versionsQuery(sign), enabled: names.length > 0 }).data
  const versions = read?.pages.flatMap((page) => page.rows) ?? []
  const inForce = versions.find((version) => version.state === 'published')
  return inForce?.attributes.filter((attribute) => names.includes(attribute.name)) ?? []
}

/** What the list still has to know, in words: the place, or attributes by their label. */
export const AskedNames = ({ names }: { readonly names: readonly string[] }) => {
  const words = useWords().screens.view
  const isEnglish = useLocale() === 'en'
  const declared = useDeclared(names)
  const saidOf = (name: string): string => {
    if (name === 'place') return words.place
    const attribute = declared.find((one) => one.name === name)
    return (isEnglish ? attribute?.labelEn : attribute?.label) ?? attribute?.label ?? name
  }
  return <b>{names.map(saidOf).join(', ')}</b>
}
