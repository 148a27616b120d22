import type { Calendar } from '../../../src/kernel/calendar.ts'
import { dayOf, type Instant } from '../../../src/kernel/day.ts'
import { dueAt, type Limit, ribbonOf } from '../../../src/kernel/working-time.ts'
import { ClockRibbon } from '../../ui/clock-ribbon.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import type { RibbonClock } from '../../ui/ribbon.ts'

/** By what a deadline is counted. */
export type Counting = { readonly limit: Limit; readonly calendar: Calendar }

const drawn = (from: Instant, { limit, calendar }: Counting): RibbonClock => {
  const { due } = dueAt(from, limit, calendar)
  const days = ribbonOf({ from, due, now: from }, calendar)
  const start = dayOf(from, calendar.timeZone)
  return {
    ...{ from: start, due: dayOf(due, calendar.timeZone), now: start },
    closed: days.filter((one) => one.closed).map((one) => one.day),
    madeUp: days.filter((one) => one.makeUp).map((one) => one.day),
  }
}

const Deadline = ({ from, by, label }: { readonly from: Instant; readonly by: Counting; readonly label: string }) => {
  const words = usePageWords().clock
  return (
    <div className="stack-s">
      <b className="small">{label}</b>
      <ClockRibbon clock={drawn(from, by)} sentence={words.sentence(dueAt(from, by.limit, by.calendar).explanation)} />
    </div>
  )
}

/**
 * What a change does to the deadline of a message: as it is, and as it would be.
 *
 * @param then null while what was typed is not right yet; left out while nothing is changed
 */
export const DeadlineExample = ({
  from,
  now,
  then,
}: {
  readonly from: Instant
  readonly now: Counting
  readonly then?: Counting | null | undefined
}) => {
  const words = usePageWords().settings.example
  if (then === null) return <p className="muted">{words.wrong}</p>
  if (then === undefined) return <Deadline from={from} by={now} label={words.now} />
  const isSame =
    JSON.stringify(dueAt(from, now.limit, now.calendar)) === JSON.stringify(dueAt(from, then.limit, then.calendar))
  return (
    <div className="stack">
      <Deadline from={from} by={now} label={words.now} />
      {isSame ? <p className="muted">{words.same}</p> : <Deadline from={from} by={then} label={words.changed} />}
    </div>
  )
}
