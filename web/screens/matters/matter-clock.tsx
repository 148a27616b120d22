import type { ClockView } from '../../../src/modules/matters/core/views.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { ClockRibbon } from '../../ui/clock-ribbon.tsx'
import type { RibbonClock, RibbonSpan } from '../../ui/ribbon.ts'
import { useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'

/** The sentence that explains a clock; a given deadline says who gave it. */
export const useClockSentence = () => {
  const words = useWords()
  const when = useWhen(useJurisdiction().timeZone)
  return (clock: ClockView): string =>
    clock.explanation !== null
      ? words.clock.sentence(clock.explanation)
      : words.screens.matter[clock.given ? 'givenDue' : 'dueBy'](when.moment(clock.dueAt))
}

/** A clock as the ribbon draws it, or null where it has no days. */
export const ribbonClock = (clock: ClockView): RibbonClock | null => {
  const days = clock.ribbon
  const first = days[0]?.day
  const due = days.find((day) => day.due)?.day
  const now = days.find((day) => day.now)?.day
  if (first === undefined || due === undefined || now === undefined) return null
  return {
    from: first,
    due,
    now,
    closed: days.filter((day) => day.closed).map((day) => day.day),
    madeUp: days.filter((day) => day.makeUp).map((day) => day.day),
  }
}

/** A matter's clock with its sentence. */
export const MatterClock = ({ clock, span }: { readonly clock: ClockView; readonly span?: RibbonSpan }) => {
  const sentence = useClockSentence()(clock)
  const drawn = ribbonClock(clock)
  if (drawn === null) return <p className="ribbon-sentence">{sentence}</p>
  return <ClockRibbon clock={drawn} sentence={sentence} {...(span === undefined ? {} : { span })} />
}
