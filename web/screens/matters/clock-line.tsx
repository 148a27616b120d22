import type { Instant } from '../../../src/kernel/day.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { ClockBar } from '../../ui/clock-ribbon.tsx'
import { nowInstant, useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'
import { countdown } from './countdown.ts'

/** A clock in a table: when it is due, as near as it is, and how much is left or over. */
export const ClockLine = ({ from, due }: { readonly from: Instant; readonly due: Instant | null }) => {
  const words = useWords().screens.matter
  const when = useWhen(useJurisdiction().timeZone)
  if (due === null) return <span className="muted">{words.noDue}</span>

  const { tone, spent, unit, amount } = countdown(from, due, nowInstant())
  const time = words.span[unit](amount)
  const isLate = tone === 'late'
  return (
    <ClockBar
      spent={spent}
      tone={tone}
      label={isLate ? words.lateBy(time) : when.near(due)}
      note={isLate ? words.dueAt(when.near(due)) : words.leftIn(time)}
    />
  )
}
