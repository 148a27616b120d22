import { refuse } from '../../../kernel/problem.ts'
import { type CellRow, rowsOfListFile } from '../../../modules/duties/index.ts'
import { collected, limited } from '../table/bytes.ts'
import { fileIsEmpty } from '../table/problems.ts'
import { readTable } from '../table/read-table.ts'
import type { TableSource } from '../table/source.ts'
import { fileIsNoJson } from './problems.ts'

const MiB = 2 ** 20

/** A county's list has some 4,000 rows; ten times a big one is refused while it streams. */
const limits = { maxBytes: 64 * MiB, maxUnpackedBytes: 256 * MiB, maxRows: 200_000 }

const parsed = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuse(fileIsNoJson, { file, why: error instanceof Error ? error.message : '' })
  }
}

const readJson = async (source: TableSource): Promise<readonly CellRow[]> => {
  const bytes = await collected(limited(source.open(), limits.maxBytes, source.name))
  if (bytes.length === 0) refuse(fileIsEmpty, { file: source.name })
  return rowsOfListFile(parsed(new TextDecoder('utf-8').decode(bytes), source.name)).rows
}

/** The rows of a duty list as a file brings them: the template as XLSX, XLS or CSV, or a JSON list file (by its name). */
export const readDutyList = async (source: TableSource): Promise<readonly CellRow[]> => {
  if (source.name.toLowerCase().endsWith('.json')) return readJson(source)
  const rows: CellRow[] = []
  for await (const row of readTable(source, limits)) rows.push(row)
  return rows
}
