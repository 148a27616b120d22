import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { must, type Problem, refuse } from '../../../kernel/problem.ts'
import type { GivenList } from '../../../modules/duties/core/replay/against-list.ts'
import { buildReport } from '../../../modules/duties/core/replay/build-report.ts'
import { readGivenList } from '../../../modules/duties/core/replay/open-list.ts'
import type { ReplayReport } from '../../../modules/duties/core/replay/report.ts'
import { fileNotFound } from '../table/problems.ts'
import { fileSource } from '../table/source.ts'
import type { TableLimits } from '../table/table-row.ts'
import { findMapping } from './mappings.ts'
import { listIsNoJson } from './problems.ts'
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

const jsonIn = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    return refuse(listIsNoJson, { file, why: error instanceof Error ? error.message : '' })
  }
}

/** Reads a list file to replay against; refuses what is no list, naming the faulty entries. */
export const openListFile = async (path: string): Promise<GivenList> => {
  const file = basename(path)
  const text = await readFile(path, 'utf8').catch(() => refuse(fileNotFound, { file }))
  return must(readGivenList(file, jsonIn(text, file)))
}

/** Replays a file of past orders: pure work on a file, no database. */
export const replayFile = async (options: ReplayFileOptions): Promise<ReplayedFile> => {
  const mapping = await findMapping(options.mapping)
  const lists = await Promise.all((options.lists ?? []).map(openListFile))
  const { book, reading, skipped, skippedRows } = await readOrders(fileSource(options.file), {
    mapping,
    ...(options.skipBadRows === undefined ? {} : { skipBadRows: options.skipBadRows }),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  })
  const report = buildReport(book, reading, {
    lists,
    learnUntil: options.learnUntil ?? 0,
    halfLifeDays: options.halfLifeDays ?? 30,
  })
  return { report, skipped, skippedRows }
}
