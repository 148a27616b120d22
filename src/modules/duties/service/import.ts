import { Id } from '../../../kernel/ids.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { composeList } from '../core/compose.ts'
import type { ImportReport } from '../core/import-view.ts'
import { type MatterNode, readListFile } from '../core/list-file.ts'
import type { ListContent, ListVersion } from '../core/list-version.ts'
import { NewMatterType } from '../core/matter-type.ts'
import { nameBook } from '../core/name-book.ts'
import { importRefused } from '../core/problems.ts'
import { readTemplate, type TemplateRead } from '../core/template/read-template.ts'
import type { CellRow } from '../core/template/tables.ts'
import { writeTemplate } from '../core/template/write-template.ts'
import { type Understood, unitBook } from '../core/unit-book.ts'
import { contentChanges, countChanges } from '../core/version-diff.ts'
import { loadContent } from '../store/content.ts'
import { findDraftRow, findPublishedRow } from '../store/lists.ts'
import { todayFor } from './dispatch.ts'
import { findDraft, openDraft, replaceContent } from './drafts.ts'
import { groundOf } from './ground.ts'
import { addTypes, changeType } from './types.ts'

/** How many problems a report carries at most; the total is always told. */
const problemsShown = 1_000

type Read = { readonly read: TemplateRead; readonly understood: readonly Understood[]; readonly before: ListContent }

const nothing: ListContent = { items: [], duties: [], delegations: [] }

const readOver = async (call: Call, rows: readonly CellRow[]): Promise<Read> => {
  const ground = await groundOf(call)
  const version = (await findDraftRow(call)) ?? (await findPublishedRow(call))
  const before = version === null ? nothing : await loadContent(call, version.id)
  const list = composeList(ground, version ?? { order: 'territory', attributes: [] }, before)
  const units = unitBook(ground, { day: todayFor(call), territoryPath: call.jurisdiction.territoryPath })
  const read = readTemplate(rows, {
    base: {
      list,
      root: ground.territories.find((node) => node.path === call.jurisdiction.territoryPath)?.id ?? '',
      units: units.book,
      lines: nameBook(
        ground.lines.map((line) => ({
          id: line.code,
          names: [line.name, line.nameEn].filter((name) => name !== null),
        })),
      ),
      isId: (id) => Id.safeParse(id).success,
    },
    newId: call.newId,
  })
  return { read, understood: units.understood(), before }
}

const reportOf = ({ read, understood, before }: Read, draft: ListVersion | null): ImportReport => {
  const changes = contentChanges(before, read.list)
  const skipped = new Map(read.problems.map(({ sheet, row }) => [`${sheet} ${row}`, { sheet, row }]))
  return {
    rows: read.rows,
    problems: read.problems.slice(0, problemsShown),
    problemsTotal: read.problems.length,
    unknownColumns: read.unknownColumns,
    unknownSheets: read.unknownSheets,
    understood,
    duties: read.list.duties.length,
    items: read.list.items.length,
    addedTypes: read.addedTypes.length,
    changedTypes: read.changedTypes.length,
    changes: { duties: countChanges(changes.duties), items: countChanges(changes.items) },
    draft,
    skipped: draft === null ? [] : [...skipped.values()],
  }
}

/** What a file would do to the draft: every row's problem, names understood, and what changes. Keeps nothing. */
export const previewImport = async (call: Call, rows: readonly CellRow[]): Promise<ImportReport> =>
  reportOf(await readOver(call, rows), null)

const newTypeOf = (node: MatterNode): NewMatterType =>
  NewMatterType.parse({
    id: node.id,
    parentId: node.parent,
    code: node.code,
    name: node.name ?? node.id,
    nameEn: node.nameEn,
    words: node.words,
    wordsEn: node.wordsEn,
    urgency: node.urgency,
    action: node.action,
  })

const changeTypes = async (call: Call, changed: readonly MatterNode[]): Promise<void> => {
  if (changed.length === 0) return
  const { types } = await groundOf(call)
  for (const node of changed) {
    const before = types.find((type) => type.id === node.id)
    if (before === undefined) continue
    const { id: _id, parentId: _parentId, ...said } = newTypeOf(node)
    await changeType(call, node.id, { ...said, version: before.version, closedOn: before.closedOn })
  }
}

/**
 * Imports a file into the draft; opens one where none is. Types that are new are added.
 *
 * Refuses a file with a problem, keeping nothing, unless bad rows are asked to be skipped: then they are listed.
 */
export const importList = (
  call: Call,
  rows: readonly CellRow[],
  how: { readonly draftId: Id; readonly title: string; readonly skipBadRows: boolean },
): Promise<ImportReport> =>
  inTransaction(call, async (call) => {
    const given = await readOver(call, rows)
    const { read } = given
    const isHopeless = read.rows === 0 || (read.problems.length > 0 && !how.skipBadRows)
    if (isHopeless)
      refuse(importRefused, { problems: read.problems.slice(0, problemsShown), total: read.problems.length })

    await addTypes(call, read.addedTypes.map(newTypeOf))
    await changeTypes(call, read.changedTypes)
    const draft = (await findDraft(call)) ?? (await openDraft(call, { id: how.draftId, title: how.title }))
    const filled = await replaceContent(call, read.list, draft.version)
    return reportOf(given, filled)
  })

/** A list file as the rows of the template, so that files of both kinds are understood by the same rules. */
export const rowsOfListFile = (
  json: unknown,
): { readonly rows: readonly CellRow[]; readonly unknownFields: readonly string[] } => {
  const { list, unknownFields } = must(readListFile(json))
  const rows = writeTemplate(list, 'en').flatMap((sheet) =>
    [sheet.headings, ...sheet.rows].map((cells, at) => ({ sheet: sheet.name, row: at + 1, cells })),
  )
  return { rows, unknownFields }
}
