import { levelNameOf } from '../../../src/modules/directory/core/territory.ts'
import type { TreeRow } from '../../../src/modules/directory/core/views.ts'
import { usePageWords } from '../../ui/page-words.ts'
import { useLocale } from '../../ui/words.ts'

type Named = { readonly name: string; readonly nameEn: string | null; readonly shortName?: string | null }

/** Says units and territories in the language shown now. */
export const useDirectoryNames = () => {
  const locale = useLocale()
  const words = usePageWords().directory.screen
  const full = (named: Named): string => (locale === 'en' ? (named.nameEn ?? named.name) : named.name)
  return {
    full,
    short: (named: Named): string => (locale === 'en' ? (named.nameEn ?? named.name) : (named.shortName ?? named.name)),
    /** What sort of node a row of the tree is: the level of a territory, the kind of a unit. */
    sort: (row: TreeRow): string => (row.is === 'unit' ? words.kind[row.kind] : words.level[levelNameOf(row.level)]),
  }
}
