import { Readable } from 'node:stream'
import { csvOf, workbookOf } from '../gateways/exports/table/write.ts'
import { readDutyList } from '../gateways/imports/duty-list/read.ts'
import { fileSource } from '../gateways/imports/table/source.ts'
import { refuse } from '../kernel/problem.ts'
import { noDraft } from '../modules/duties/core/problems.ts'
import {
  type DutyList,
  exportVersion,
  findDraft,
  type ImportReport,
  importList,
  type ListVersion,
  previewImport,
  publishedVersion,
  writeTemplate,
} from '../modules/duties/index.ts'
import type { Call } from '../platform/call.ts'
import { type Words, wordsOf } from '../words/index.ts'
import { withCounty } from './county.ts'
import { problemLines, tellWhere } from './list-faults.ts'
import { answer, tell, terminalLocale } from './say.ts'
import { sendTo } from './whole-file.ts'

type ImportWish = {
  readonly jurisdiction?: string
  readonly dryRun?: boolean
  readonly skipBadRows?: boolean
  readonly title?: string
  readonly json?: boolean
}

const reportLines = (words: Words, report: ImportReport): string[] => {
  const said = words.duties.screen.import
  const { understood, unknownColumns, unknownSheets, addedTypes, changedTypes, draft } = report
  return [
    said.summary(report),
    said.changes(report.changes.duties),
    ...(addedTypes + changedTypes > 0 ? [said.types(addedTypes, changedTypes)] : []),
    ...(unknownColumns.length > 0 ? [said.unknownColumns(unknownColumns.map(({ column }) => column))] : []),
    ...(unknownSheets.length > 0 ? [said.unknownSheets(unknownSheets)] : []),
    ...understood.map(words.commands.understoodAs),
    ...(draft === null ? [] : [said.done(report)]),
    ...problemLines(words, report.problems, report.problemsTotal),
  ]
}

/** `wardwork import list`: a list in our template into the draft, or what it would do. */
export const importDutyList = (file: string, wish: ImportWish): Promise<void> =>
  withCounty(wish.jurisdiction, async (call) => {
    const source = fileSource(file)
    const rows = await readDutyList(source).catch(tellWhere)
    const how = {
      draftId: call.newId(),
      title: wish.title ?? source.name.slice(0, 120),
      skipBadRows: wish.skipBadRows === true,
    }
    const report =
      wish.dryRun === true ? await previewImport(call, rows) : await importList(call, rows, how).catch(tellWhere)
    answer(wish.json === true, report, () => reportLines(wordsOf(terminalLocale()), report))
    if (wish.dryRun === true && report.problemsTotal > 0) process.exitCode = 1
  })

type ExportWish = {
  readonly jurisdiction?: string
  readonly format: 'json' | 'xlsx' | 'csv'
  readonly draft?: boolean
  readonly out?: string
  readonly json?: boolean
}

const bytesOf = (list: DutyList, format: ExportWish['format']): Readable => {
  if (format === 'json') return Readable.from([`${JSON.stringify(list)}\n`])
  const sheets = writeTemplate(list, terminalLocale() === 'en' ? 'en' : 'zh')
  const duties = sheets.filter((sheet) => sheet.kind === 'duties')
  return format === 'xlsx' ? workbookOf(sheets) : Readable.from(duties.map(csvOf))
}

const versionFor = async (call: Call, wish: ExportWish): Promise<ListVersion> =>
  wish.draft === true ? ((await findDraft(call)) ?? refuse(noDraft)) : publishedVersion(call)

/** `wardwork export list`: the list in force, or the draft, as a file that `import list` reads back as the same list. */
export const exportDutyList = (wish: ExportWish): Promise<void> =>
  withCounty(wish.jurisdiction, async (call) => {
    const { id, title, number } = await versionFor(call, wish)
    const list = await exportVersion(call, id)
    await sendTo(wish.out, bytesOf(list, wish.format))
    const figures = { title, number, duties: list.duties.length, items: list.items.length }
    const words = wordsOf(terminalLocale()).commands
    if (wish.out === undefined) return tell(wish.json === true ? JSON.stringify(figures) : words.listWritten(figures))
    answer(wish.json === true, { file: wish.out, ...figures }, () => [words.listWritten(figures)])
  })
