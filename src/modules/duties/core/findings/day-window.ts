import type { DutyColumns } from '../plane/plane.ts'

/** The days that an analysis looks at, `[from, to)` as day numbers. */
export type DayWindow = { readonly from: number; readonly to: number }

/** Whether a duty has a day in the window. */
export const hasDayIn = (duties: DutyColumns, duty: number, window: DayWindow): boolean =>
  Math.max(duties.from[duty] ?? 0, window.from) < Math.min(duties.to[duty] ?? 0, window.to)
