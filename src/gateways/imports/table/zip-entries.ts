import { refuse } from '../../../kernel/problem.ts'
import { fileIsNoTable, fileIsWordDocument, workbookHasMacros, workbookUnpacksTooLarge } from './problems.ts'

/** An archive with more entries than this is no workbook that anybody made. */
export const mostEntries = 10_000

/** Refuses what an archive's own directory gives away: macros, other kinds of archives, sizes beyond the limit. */
export const refuseWrongZip = (
  entries: readonly { readonly name: string; readonly unpacked: number }[],
  file: string,
  maxUnpackedBytes: number,
): void => {
  const names = entries.map(({ name }) => name.toLowerCase())
  if (names.some((name) => name.endsWith('vbaproject.bin'))) refuse(workbookHasMacros, { file })
  if (names.includes('word/document.xml')) refuse(fileIsWordDocument, { file })
  const isWorkbook = names.some((name) => /^xl\/workbook\.(xml|bin)$/.test(name) || name === 'content.xml')
  if (!isWorkbook) refuse(fileIsNoTable, { file })

  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (unpacked > maxUnpackedBytes || entries.length > mostEntries)
    refuse(workbookUnpacksTooLarge, { file, limitMb: Math.floor(maxUnpackedBytes / 2 ** 20) })
}
