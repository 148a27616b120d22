import type { Id } from '../../../kernel/ids.ts'
import type { Page, PageQuery } from '../../../kernel/page.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import type { DutyList } from '../core/list-file.ts'
import type { ListContent, ListVersion } from '../core/list-version.ts'
import { noListYet, notInList } from '../core/problems.ts'
import { contentChanges, type VersionDiff } from '../core/version-diff.ts'
import { loadContent } from '../store/content.ts'
import { findPublishedRow, findVersionRow, listVersionRows } from '../store/lists.ts'
import { wholeList } from './ground.ts'

/** Versions of the list, newest first. */
export const listVersions = (call: Call, page: PageQuery): Promise<Page<ListVersion>> => listVersionRows(call, page)

const versionOf = async (call: Call, id: Id): Promise<ListVersion> =>
  (await findVersionRow(call, id)) ?? refuse(notInList, { id })

/** The version in force. Refuses before the first one is published. */
export const publishedVersion = async (call: Call): Promise<ListVersion> =>
  (await findPublishedRow(call)) ?? refuse(noListYet)

/** One version with everything it says. */
export const readVersion = async (
  call: Call,
  id: Id,
): Promise<{ readonly version: ListVersion; readonly content: ListContent }> => {
  const version = await versionOf(call, id)
  return { version, content: await loadContent(call, id) }
}

/** What changed from one version to another. */
export const compareVersions = async (call: Call, before: Id, after: Id): Promise<VersionDiff> => {
  const [older, newer] = [await versionOf(call, before), await versionOf(call, after)]
  return contentChanges(await loadContent(call, older.id), await loadContent(call, newer.id))
}

/** A version as one whole list, with the taxonomy, territories and units it stands on: what an export writes. */
export const exportVersion = async (call: Call, id: Id): Promise<DutyList> => wholeList(call, await versionOf(call, id))
