import type { Plane } from '../plane/plane.ts'
import { type CoverBook, coverBook } from './cover-book.ts'
import { type DayCoverBook, dayCoverBook } from './day-cover-book.ts'
import { type DomainPoints, domainPoints } from './domain-points.ts'
import { type IntRows, intRows } from './int-rows.ts'
import { type Lacks, lackBook } from './lack-book.ts'
import { type RowsByMatter, rowsByMatter } from './rows-by-matter.ts'
import { leadsIn, type Window } from './survey.ts'

/** What the search for gaps works with; its books keep every cover, lack and territory set once. */
export type GapGround = {
  readonly plane: Plane
  readonly window: Window
  readonly matters: DomainPoints
  readonly territories: DomainPoints
  readonly covers: CoverBook
  readonly days: DayCoverBook
  readonly lacks: Lacks
  /** What a state of `days` lacks. */
  readonly lacksOf: (state: number) => readonly number[]
  readonly sets: IntRows
  /** Whether a box set speaks of the action. */
  readonly asksAction: (boxSet: number) => boolean
}

/** The leads with a day in the window, as the search reads them. */
export const leadRows = (plane: Plane, window: Window): RowsByMatter => rowsByMatter(plane, leadsIn(plane, window))

export const gapGround = (plane: Plane, window: Window): GapGround => {
  const covers = coverBook(plane)
  const days = dayCoverBook(covers, window)
  const lacks = lackBook(window)
  const lacking: (readonly number[] | undefined)[] = []
  const asks = new Map<number, boolean>()
  return {
    plane,
    window,
    matters: domainPoints(plane.matters, plane.domain),
    territories: domainPoints(plane.territories, plane.domain),
    covers,
    days,
    lacks,
    lacksOf: (state) => {
      const known = lacking[state]
      if (known !== undefined) return known
      const found = lacks.of(days.stretches(state))
      lacking[state] = found
      return found
    },
    sets: intRows(),
    asksAction: (set) => {
      const known = asks.get(set)
      if (known !== undefined) return known
      const found = (plane.boxes.sets[set] ?? []).some((box) => box.axes.includes(plane.actionAxis))
      asks.set(set, found)
      return found
    },
  }
}
