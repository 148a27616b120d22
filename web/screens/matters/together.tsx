import type { Instant } from '../../../src/kernel/day.ts'
import { dayOf } from '../../../src/kernel/day.ts'
import type { Assignment } from '../../../src/modules/matters/core/matter.ts'
import type { MatterView } from '../../../src/modules/matters/core/views.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { Card } from '../../ui/card.tsx'
import { ClockRibbon } from '../../ui/clock-ribbon.tsx'
import { useNames } from '../../ui/names.ts'
import { type RibbonClock, type RibbonSpan, spanOf } from '../../ui/ribbon.ts'
import { Stamp } from '../../ui/stamp.tsx'
import { nowInstant, useWhen } from '../../ui/when.ts'
import { useWords } from '../../ui/words.ts'
import { countdown } from './countdown.ts'
import { MatterClock, ribbonClock, useClockSentence } from './matter-clock.tsx'
import { isRunning } from './standing.ts'

/** A part's own clock on the calendar of the whole matter. */
const partClock = (part: Assignment, whole: RibbonClock, timeZone: string): RibbonClock | null => {
  if (part.dueAt === null) return null
  const ended = part.doneAt === null ? whole.now : dayOf(part.doneAt, timeZone)
  return { ...whole, from: dayOf(part.startedAt, timeZone), due: dayOf(part.dueAt, timeZone), now: ended }
}

const PartState = ({ part }: { readonly part: Assignment }) => {
  const words = useWords().screens
  const when = useWhen(useJurisdiction().timeZone)
  const name = words.view.part[part.state]
  if (part.state !== 'open') return <Stamp kind={part.state === 'done' ? 'good' : 'plain'}>{name}</Stamp>
  if (part.dueAt === null) return <Stamp kind="working">{name}</Stamp>
  const { tone, unit, amount } = countdown(part.startedAt, part.dueAt, nowInstant())
  if (tone === 'late') return <Stamp kind="late">{words.matter.lateBy(words.matter.span[unit](amount))}</Stamp>
  const label = words.matter.dueAt(when.near(part.dueAt))
  return <Stamp kind={tone === 'soon' ? 'soon' : 'working'}>{label}</Stamp>
}

const PartRow = ({
  part,
  view,
  clock,
  span,
  ours,
}: {
  readonly part: Assignment
  readonly view: MatterView
  readonly clock: RibbonClock | null
  readonly span: RibbonSpan | null
  readonly ours: readonly string[]
}) => {
  const words = useWords()
  const said = useNames()
  const { timeZone } = useJurisdiction()
  const when = useWhen(timeZone)
  const sentence =
    part.dueAt === null ? words.screens.matter.noDue : words.screens.matter.dueAt(when.moment(part.dueAt))
  return (
    <tr>
      <td>
        <b>{said.of(view.names.units, part.unitId)}</b>
        <div className="small muted">
          {words.matters.role[part.role]}
          {ours.includes(part.unitId) && <b> · {words.screens.view.ours}</b>}
        </div>
      </td>
      <td>{part.scope ?? ''}</td>
      <td>
        {clock === null ? (
          <span className="muted small">{sentence}</span>
        ) : (
          <ClockRibbon clock={clock} span={span} sentence={sentence} isBare />
        )}
      </td>
      <td>
        <PartState part={part} />
      </td>
    </tr>
  )
}

const Promised = ({ due }: { readonly due: Instant }) => {
  const words = useWords().screens.view
  const when = useWhen(useJurisdiction().timeZone)
  return <>{words.promise(when.moment(due))}</>
}

/** Joint work as rows on one calendar, each unit with its own clock; one unit alone shows its clock with the days. */
export const Together = ({ view, ours }: { readonly view: MatterView; readonly ours: readonly string[] }) => {
  const words = useWords().screens.view
  const sentenceOf = useClockSentence()
  const { timeZone } = useJurisdiction()
  const { assignments, clock, matter } = view
  const whole = clock === null ? null : ribbonClock(clock)
  if (assignments.length === 0 && clock === null) return null
  const clockOf = (part: Assignment): RibbonClock | null => (whole === null ? null : partClock(part, whole, timeZone))
  const span = spanOf([whole, ...assignments.map(clockOf)].filter((one) => one !== null))
  return (
    <Card
      title={assignments.length > 1 ? words.together(assignments.length) : words.alone}
      aside={matter.dueAt !== null && isRunning(matter) && <Promised due={matter.dueAt} />}
    >
      {assignments.length > 0 && (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th>{words.unit}</th>
                <th>{words.task}</th>
                <th style={{ width: 310 }}>{words.clock}</th>
                <th>{words.status}</th>
              </tr>
            </thead>
            <tbody>
              {assignments.map((part) => (
                <PartRow key={part.unitId} part={part} view={view} clock={clockOf(part)} span={span} ours={ours} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {clock !== null &&
        (assignments.length > 0 ? <p className="small muted">{sentenceOf(clock)}</p> : <MatterClock clock={clock} />)}
    </Card>
  )
}
