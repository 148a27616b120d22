import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { serveThread } from '../../../platform/thread.ts'
import { analysisSteps } from '../core/analyse.ts'
import { DutyList } from '../core/list-file.ts'

/** What the thread is given: a list that was checked before, and the day the window begins with. */
const Task = z.object({ list: DutyList, today: Day })

serveThread((input) => {
  const { list, today } = Task.parse(input)
  return analysisSteps(list, { today })
})
