import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import type { Locale } from '../../../words/index.ts'
import { type Fault, faultValues } from '../core/fault.ts'
import type { ListVersion } from '../core/list-version.ts'
import { noDraft } from '../core/problems.ts'
import type { DiffView } from '../core/views.ts'
import { loadContent } from '../store/content.ts'
import { findDraftRow } from '../store/lists.ts'
import { diffFor } from './diff-view.ts'
import { publishingFaultsOf } from './drafts.ts'

/** What publishing the open draft would do: the first of its `total` faults keep it from being published at all. */
export type Publishing = {
  readonly draft: ListVersion
  readonly changes: DiffView
  readonly faults: readonly Fault[]
  readonly total: number
}

/** What publishing the open draft would change, and what keeps it from being published. Refuses without a draft. */
export const previewPublishing = async (call: Call, locale: Locale): Promise<Publishing> => {
  const draft = (await findDraftRow(call)) ?? refuse(noDraft)
  const changes = await diffFor(call, { before: draft.basedOn, after: draft.id, locale })
  const faults = await publishingFaultsOf(call, draft, await loadContent(call, draft.id))
  return { draft, changes, ...faultValues(faults) }
}
