import { readTable } from '../gateways/imports/table/read-table.ts'
import { fileSource, type TableSource } from '../gateways/imports/table/source.ts'
import type { TableRow } from '../gateways/imports/table/table-row.ts'
import { addUnitsOf, previewUnits, type UnitsAdded } from '../gateways/imports/units/add.ts'
import { readUnits, type UnitFault } from '../gateways/imports/units/read.ts'
import { problem, refuse } from '../kernel/problem.ts'
import { changeJurisdiction, jurisdictionOf, unitsOf } from '../modules/directory/index.ts'
import { type Call, inTransaction } from '../platform/call.ts'
import { type Words, wordsOf } from '../words/index.ts'
import { withCounty } from './county.ts'
import { answer, tell, terminalLocale } from './say.ts'

const noUnits = problem('commands/no-units', 422)
const noSuchUnit = problem('commands/no-such-unit', 422)

type Wish = {
  readonly jurisdiction?: string
  readonly hotline?: string
  readonly dryRun?: boolean
  readonly skipBadRows?: boolean
  readonly json?: boolean
}

const limits = { maxBytes: 64 * 2 ** 20, maxUnpackedBytes: 256 * 2 ** 20, maxRows: 200_000 }

const rowsOf = async (source: TableSource): Promise<TableRow[]> => {
  const rows: TableRow[] = []
  for await (const row of readTable(source, limits)) rows.push(row)
  return rows
}

/** At most this many wrong cells are said; `--json` has them all. */
const faultsSaid = 50

const faultLines = (words: Words['commands'], faults: readonly UnitFault[]): string[] => [
  ...faults.slice(0, faultsSaid).map((fault) => `${words.cell(fault)} ${words.unitFaults[fault.code]}`),
  ...(faults.length > faultsSaid ? [words.moreProblems(faults.length - faultsSaid)] : []),
]

const lines = (words: Words['commands'], done: UnitsAdded, isDry: boolean): string[] => [
  isDry ? words.units(done) : words.unitsAdded(done),
  ...(done.addedLines.length > 0 ? [words.newLines(done.addedLines)] : []),
  ...(done.unknownColumns.length > 0 ? [words.unknownColumns(done.unknownColumns)] : []),
  ...faultLines(words, done.faults),
]

/** Names the unit that negotiates what has no clear owner: it must be here by now. */
const nameHotline = async (call: Call, name: string): Promise<void> => {
  const unit = (await unitsOf(call)).find((one) => one.to === null && [one.name, one.shortName].includes(name))
  const found = unit ?? refuse(noSuchUnit, { name })
  await changeJurisdiction(call, { ...(await jurisdictionOf(call)), hotlineUnitId: found.id })
}

/** `wardwork import units`: the units of a jurisdiction, all of a file or none; those here already are left as they are. */
export const importUnits = (file: string, wish: Wish): Promise<void> =>
  withCounty(wish.jurisdiction, async (call) => {
    const words = wordsOf(terminalLocale()).commands
    const source = fileSource(file)
    const read = readUnits(await rowsOf(source)) ?? refuse(noUnits, { file: source.name })
    const isDry = wish.dryRun === true
    const keep = (): Promise<UnitsAdded> =>
      inTransaction(call, async (call) => {
        const added = await addUnitsOf(call, read, { skipBadRows: wish.skipBadRows === true })
        if (wish.hotline !== undefined) await nameHotline(call, wish.hotline)
        return added
      })
    const seen = await previewUnits(call, read)
    // A refusal says only how many cells are wrong: which, is said before it.
    if (!isDry && wish.skipBadRows !== true) for (const line of faultLines(words, seen.faults)) tell(line)
    const done = isDry ? seen : await keep()
    answer(wish.json === true, done, () => lines(words, done, isDry))
    if (isDry && done.faults.length > 0) process.exitCode = 1
  })
