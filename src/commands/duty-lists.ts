import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { listJurisdictions } from '../app.ts'
import { csvOf, workbookOf } from '../gateways/exports/duty-list/write.ts'
import { readDutyList } from '../gateways/imports/duty-list/read.ts'
import { fileSource } from '../gateways/imports/table/source.ts'
import { problem, refuse } from '../kernel/problem.ts'
import {
  exportVersion,
  type ImportReport,
  importList,
  previewImport,
  publishedVersion,
  writeTemplate,
} from '../modules/duties/index.ts'
import { type Call, type Database, newCall } from '../platform/call.ts'
import { wordsOf } from '../words/index.ts'
import { withHouse } from './house.ts'
import { answer, terminalLocale } from './say.ts'

/** Values: `sign`, `known`. */
export const noSuchJurisdiction = problem('duties/no-such-jurisdiction', 404)

/** A call of the house for the jurisdiction of this sign; without a sign for the only one there is. */
const callOf = async (database: Database, sign: string | undefined): Promise<Call> => {
  const all = await listJurisdictions(database)
  const found = sign === undefined && all.length === 1 ? all[0] : all.find((one) => one.sign === sign)
  if (found === undefined)
    return refuse(noSuchJurisdiction, { sign: sign ?? '', known: all.map((one) => one.sign).join(', ') })
  return newCall(database, { jurisdiction: found, actor: { kind: 'house' }, scopes: [] })
}

const reportLines = (report: ImportReport): string[] => {
  const { faults, screen } = wordsOf(terminalLocale()).duties
  const words = screen.import
  return [
    words.summary(report),
    words.changes(report.changes.duties),
    ...(report.unknownColumns.length > 0
      ? [words.unknownColumns(report.unknownColumns.map(({ column }) => column))]
      : []),
    ...report.understood.map(({ found, name }) => `${found} → ${name}`),
    ...report.problems.map(
      (one) => `${words.at(one)}: ${faults[one.code](one)}${one.suggestion === null ? '' : ` (${one.suggestion}?)`}`,
    ),
    ...(report.draft === null ? [] : [words.done(report)]),
  ]
}

type ImportWish = { readonly jurisdiction?: string; readonly mode: 'dry' | 'whole' | 'skip'; readonly json: boolean }

/** `wardwork import list`: a list file into the draft, or what it would do. */
export const importListFile = (file: string, wish: ImportWish): Promise<void> =>
  withHouse('command', async ({ database }) => {
    const call = await callOf(database, wish.jurisdiction)
    const source = fileSource(file)
    const rows = await readDutyList(source)
    const how = { draftId: call.newId(), title: source.name.slice(0, 120), skipBadRows: wish.mode === 'skip' }
    const report = wish.mode === 'dry' ? await previewImport(call, rows) : await importList(call, rows, how)
    answer(wish.json, report, () => reportLines(report))
    if (wish.mode === 'dry' && report.problemsTotal > 0) process.exitCode = 1
  })

type ExportWish = { readonly jurisdiction?: string; readonly format: 'json' | 'xlsx' | 'csv'; readonly out?: string }

/** `wardwork export list`: the list in force as a file, to standard output unless told otherwise. */
export const exportListFile = (wish: ExportWish): Promise<void> =>
  withHouse('command', async ({ database }) => {
    const call = await callOf(database, wish.jurisdiction)
    const list = await exportVersion(call, (await publishedVersion(call)).id)
    const sheets = () => writeTemplate(list, terminalLocale() === 'en' ? 'en' : 'zh')
    if (wish.format === 'xlsx') {
      await pipeline(workbookOf(sheets()), wish.out === undefined ? process.stdout : createWriteStream(wish.out), {
        end: wish.out !== undefined,
      })
      return
    }
    const [duties] = wish.format === 'csv' ? sheets() : []
    const text = duties === undefined ? `${JSON.stringify(list)}\n` : csvOf(duties)
    if (wish.out === undefined) process.stdout.write(text)
    else await writeFile(wish.out, text)
  })
