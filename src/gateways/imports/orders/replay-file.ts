import type { Problem } from '../../../kernel/problem.ts'
import type { GivenList } from '../../../modules/duties/core/replay/against-list.ts'
import { buildReport } from '../../../modules/duties/core/replay/build-report.ts'
import { givenList } from '../../../modules/duties/core/replay/open-list.ts'
import type { ReplayReport } from '../../../modules/duties/core/replay/report.ts'
import { openDutyList } from '../duty-list/read.ts'
import { fileSource, type TableSource } from '../table/source.ts'
import type { TableLimits } from '../table/table-row.ts'
import type { OrderMapping } from './mapping.ts'
import { findMapping } from './mappings.ts'
import { readOrders } from './read-orders.ts'

/** What `wardwork replay` is asked. */
export type ReplayFileOptions = {
  /** A path, or `-` for standard input. */
  readonly file: string
  /** `hotline`, `pingshan`, `boston`, or the path of a mapping file. */
  readonly mapping: string
  /** Paths of list files to replay against. */
  readonly lists?: readonly string[]
  readonly learnUntil?: number
  readonly halfLifeDays?: number
  readonly skipBadRows?: boolean
  readonly limits?: TableLimits
  readonly onProgress?: (rows: number) => void
}

/** The report, and the rows that were left out when that was asked for. */
export type ReplayedFile = {
  readonly report: ReplayReport
  readonly skipped: readonly Problem[]
  readonly skippedRows: number
}

/** Reads a list file to replay against: JSON, or the template as XLSX or CSV. Refuses what is no list, naming its faults. */
export const openListFile = async (path: string): Promise<GivenList> => {
  const source = fileSource(path)
  return givenList(source.name, await openDutyList(source))
}

/** How a source is replayed once mapping and lists are at hand. */
export type ReplaySourceOptions = {
  readonly mapping: OrderMapping
  readonly lists: readonly GivenList[]
  readonly learnUntil?: number
  readonly halfLifeDays?: number
  readonly fewestToShow?: number
  readonly skipBadRows?: boolean
  readonly limits?: TableLimits
  readonly onProgress?: (rows: number) => void
}

/** Replays past orders from any source. */
export const replaySource = async (source: TableSource, options: ReplaySourceOptions): Promise<ReplayedFile> => {
  const { lists, learnUntil = 0, halfLifeDays = 30, fewestToShow, ...reading } = options
  const few = fewestToShow === undefined ? {} : { fewestToShow }
  const read = await readOrders(source, reading)
  const report = buildReport(read.book, read.reading, { lists, learnUntil, halfLifeDays, ...few })
  return { report, skipped: read.skipped, skippedRows: read.skippedRows }
}

/** Replays a file of past orders: pure work on a file, no database. */
export const replayFile = async (options: ReplayFileOptions): Promise<ReplayedFile> => {
  const { file, mapping, lists = [], ...rest } = options
  return replaySource(fileSource(file), {
    ...rest,
    mapping: await findMapping(mapping),
    lists: await Promise.all(lists.map(openListFile)),
  })
}
