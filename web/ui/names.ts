import { useLocale } from './words.ts'

/** A name in both languages, and the short one that tables use. */
export type Named = {
  readonly name: string
  readonly nameEn: string | null
  readonly shortName?: string | null
}

/** Where something lies, by name, in both languages. */
export type Lying = { readonly within: string | null; readonly withinEn?: string | null | undefined }

/** Says names in the language shown now: in tables the short one, on a page the full one. */
export const useNames = () => {
  const locale = useLocale()
  const full = (named: Named): string => (locale === 'en' ? (named.nameEn ?? named.name) : named.name)
  const short = (named: Named): string =>
    locale === 'en' ? (named.nameEn ?? named.name) : (named.shortName ?? named.name)
  return {
    full,
    short,
    within: ({ within, withinEn }: Lying): string | null => (locale === 'en' ? (withinEn ?? within) : within),
    joined: (named: readonly Named[]): string => named.map(short).join(locale === 'en' ? ', ' : '、'),
    of: (names: Readonly<Record<string, Named>>, id: string | null): string | null => {
      const named = id === null ? undefined : names[id]
      return named === undefined ? null : short(named)
    },
  }
}
