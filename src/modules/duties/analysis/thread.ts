import type { Day } from '../../../kernel/day.ts'
import { serveThread } from '../../../platform/thread.ts'
import { survey } from '../core/analyse.ts'
import type { Analysis } from '../core/findings/finding.ts'
import type { PastCell } from '../core/findings/gap-past.ts'
import { type GapReport, gapReport } from '../core/findings/gap-report.ts'
import type { DutyList } from '../core/list-file.ts'

/** What the thread is given: a list that was checked before, the day the window begins with, and past matters by cell. */
export type AnalysisTask = { readonly list: DutyList; readonly today: Day; readonly past: readonly PastCell[] }

/** What it answers: everything that was found, and the gaps once more for people. */
export type AnalysisAnswer = { readonly analysis: Analysis; readonly gaps: GapReport }

await serveThread<AnalysisTask, AnalysisAnswer>(({ list, today, past }, onProgress) => {
  const { analysis, swept } = survey(list, { today, onProgress })
  return { analysis, gaps: gapReport(swept, past.length === 0 ? {} : { past }) }
})
