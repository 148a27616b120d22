import { must, no, refuse } from '../../../kernel/problem.ts'
import {
  type CellRow,
  type DutyList,
  importRefused,
  readListFile,
  readTemplate,
  rowsOfListFile,
} from '../../../modules/duties/index.ts'
import { collected, limited } from '../table/bytes.ts'
import { fileIsEmpty } from '../table/problems.ts'
import { readTable } from '../table/read-table.ts'
import type { TableSource } from '../table/source.ts'
import { fileIsNoJson } from './problems.ts'

const MiB = 2 ** 20

/** A county's list has some 4,000 rows; ten times a big one is refused while it streams. */
const limits = { maxBytes: 64 * MiB, maxUnpackedBytes: 256 * MiB, maxRows: 200_000 }

/** A list file may hold a whole nation's duties. */
const jsonBytes = 1_024 * MiB

const isJson = (source: TableSource): boolean => source.name.toLowerCase().endsWith('.json')

const parsed = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuse(fileIsNoJson, { file, why: error instanceof Error ? error.message : '' })
  }
}

const readJson = async (source: TableSource, maxBytes: number): Promise<unknown> => {
  const bytes = await collected(limited(source.open(), maxBytes, source.name))
  if (bytes.length === 0) refuse(fileIsEmpty, { file: source.name })
  return parsed(new TextDecoder('utf-8').decode(bytes), source.name)
}

const readRows = async (source: TableSource): Promise<readonly CellRow[]> => {
  const rows: CellRow[] = []
  for await (const row of readTable(source, limits)) rows.push(row)
  return rows
}

/** The rows of a duty list as a file brings them: the template as XLSX, XLS or CSV, or a JSON list file (by its name). */
export const readDutyList = async (source: TableSource): Promise<readonly CellRow[]> =>
  isJson(source) ? rowsOfListFile(await readJson(source, limits.maxBytes)).rows : readRows(source)

/**
 * A duty list of a file alone, without a database: JSON as it is; a template with names as they are written where it has
 * no sheets of types, territories or units.
 *
 * Refuses a faulty list, naming entries or rows.
 */
export const openDutyList = async (source: TableSource): Promise<DutyList> => {
  if (isJson(source)) return must(readListFile(await readJson(source, jsonBytes))).list
  let count = 0
  const newId = (): string => {
    count += 1
    return `row-${count}`
  }
  const { list, problems } = readTemplate(await readRows(source), { base: null, newId })
  return problems.length > 0 ? must(no(importRefused, { problems, total: problems.length })) : list
}
