import { type Answer, no, yes } from '../../../kernel/problem.ts'
import type { Division } from '../../../modules/directory/core/division.ts'
import { divisionUnreadable } from '../../../modules/directory/core/problems.ts'

/** The five files of the list, parents first, each with the column that holds the code above. */
export const divisionFiles = [
  { file: 'provinces.csv', parentColumn: null },
  { file: 'cities.csv', parentColumn: 'provinceCode' },
  { file: 'areas.csv', parentColumn: 'cityCode' },
  { file: 'streets.csv', parentColumn: 'areaCode' },
  { file: 'villages.csv', parentColumn: 'streetCode' },
] as const

const row = /^(\d{2,12}),"([^"]+)"(?:,(\d{2,9}))?(?:,\d+)*$/

/** The first line of each file; the third column is the parent's code wherever there is one. */
export const headerOf = (parentColumn: string | null): string =>
  parentColumn === null ? 'code,name' : `code,name,${parentColumn}`

/**
 * One line of a file.
 *
 * @param line without its line break
 * @param where how to name it: `villages.csv, line 12`
 */
export const readDivision = (line: string, where: string): Answer<Division> => {
  const [, code, name, parentCode] = row.exec(line) ?? []
  if (code === undefined || name === undefined) return no(divisionUnreadable, { where, line: line.slice(0, 80) })
  return yes({ code, name: name.trim(), parentCode: parentCode ?? '' })
}
