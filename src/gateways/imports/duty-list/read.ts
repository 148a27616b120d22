import { must, refuse } from '../../../kernel/problem.ts'
import { type CellRow, type DutyList, readListFile, rowsOfListFile } from '../../../modules/duties/index.ts'
import { collected, limited } from '../table/bytes.ts'
import { fileIsEmpty } from '../table/problems.ts'
import { readTable } from '../table/read-table.ts'
import type { TableSource } from '../table/source.ts'
import { isListFile, listLimits, listOfRows, parsedList } from './read-whole.ts'

/** A list file may hold a whole nation's duties. */
const jsonBytes = 1_024 * 2 ** 20

const readJson = async (source: TableSource, maxBytes: number): Promise<unknown> => {
  const bytes = await collected(limited(source.open(), maxBytes, source.name))
  if (bytes.length === 0) refuse(fileIsEmpty, { file: source.name })
  return parsedList(new TextDecoder('utf-8').decode(bytes), source.name)
}

const readRows = async (source: TableSource): Promise<readonly CellRow[]> => {
  const rows: CellRow[] = []
  for await (const row of readTable(source, listLimits)) rows.push(row)
  return rows
}

/** The rows of a duty list as a file brings them: the template as XLSX, XLS or CSV, or a JSON list file (by its name). */
export const readDutyList = async (source: TableSource): Promise<readonly CellRow[]> =>
  isListFile(source.name) ? rowsOfListFile(await readJson(source, listLimits.maxBytes)).rows : readRows(source)

/**
 * A duty list of a file alone, without a database: JSON as it is; a template with names as they are written where it has
 * no sheets of types, territories or units.
 *
 * Refuses a faulty list, naming entries or rows.
 */
export const openDutyList = async (source: TableSource): Promise<DutyList> =>
  isListFile(source.name)
    ? must(readListFile(await readJson(source, jsonBytes))).list
    : listOfRows(await readRows(source))
