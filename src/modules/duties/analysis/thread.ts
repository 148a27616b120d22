import type { Day } from '../../../kernel/day.ts'
import { serveThread } from '../../../platform/thread.ts'
import { analyse } from '../core/analyse.ts'
import type { Analysis } from '../core/findings/finding.ts'
import type { DutyList } from '../core/list-file.ts'

/** What the thread is given: a list that was checked before, and the day the window begins with. */
export type AnalysisTask = { readonly list: DutyList; readonly today: Day }

await serveThread<AnalysisTask, Analysis>(({ list, today }, onProgress) => analyse(list, { today, onProgress }))
