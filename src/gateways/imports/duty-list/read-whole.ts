import { must, no, refuse } from '../../../kernel/problem.ts'
import { type DutyList, readListFile } from '../../../modules/duties/core/list-file.ts'
import { importRefused } from '../../../modules/duties/core/problems.ts'
import { readTemplate } from '../../../modules/duties/core/template/read-template.ts'
import type { CellRow } from '../../../modules/duties/core/template/tables.ts'
import { fileIsEmpty, fileTooLarge } from '../table/problems.ts'
import { readWholeTable, type WholeFile } from '../table/read-whole.ts'
import { fileIsNoJson } from './problems.ts'

const MiB = 2 ** 20

/** A county's list has some 4,000 rows; ten times a big one is refused. */
export const listLimits = { maxBytes: 64 * MiB, maxUnpackedBytes: 256 * MiB, maxRows: 200_000 }

/** The longest text that a browser can hold in one piece, nearly. */
const jsonBytes = 500 * MiB

/** Whether a file is a list file, by its name. */
export const isListFile = (name: string): boolean => name.toLowerCase().endsWith('.json')

/** Parses a list file, or refuses it with the reason that the parser gives. */
export const parsedList = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuse(fileIsNoJson, { file, why: error instanceof Error ? error.message : '' })
  }
}

/**
 * The list that the rows of a template make by themselves, with names as they are written where it has no sheets of
 * types, territories or units. Refuses faulty rows, naming each.
 */
export const listOfRows = (rows: readonly CellRow[]): DutyList => {
  let count = 0
  const newId = (): string => {
    count += 1
    return `row-${count}`
  }
  const { list, problems } = readTemplate(rows, { base: null, newId })
  return problems.length > 0 ? must(no(importRefused, { problems, total: problems.length })) : list
}

/** A duty list of a file that lies in memory whole, read with nothing but what a browser has; refuses as `openDutyList` does. */
export const wholeDutyList = async (file: WholeFile): Promise<DutyList> => {
  if (!isListFile(file.name)) return listOfRows(await readWholeTable(file, listLimits))
  if (file.bytes.byteLength === 0) refuse(fileIsEmpty, { file: file.name })
  if (file.bytes.byteLength > jsonBytes) refuse(fileTooLarge, { file: file.name, limitMb: jsonBytes / MiB })
  return must(readListFile(parsedList(new TextDecoder('utf-8').decode(file.bytes), file.name))).list
}
