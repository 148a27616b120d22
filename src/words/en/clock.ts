import type { Day, Instant } from '../../kernel/day.ts'
import type { DueExplanation, Limit } from '../../kernel/working-time.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const monthOf = (day: Day): string => months[Number(day.slice(5, 7)) - 1] ?? ''

const dayInWords = (day: Day): string => {
  const { dayOfWeek, day: date } = Temporal.PlainDate.from(day)
  return `${weekdays[dayOfWeek - 1]} ${date} ${monthOf(day)}`
}

const momentInWords = (at: Instant, timeZone: string): string => {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  return `${dayInWords(zoned.toPlainDate().toString())} ${zoned.toPlainTime().toString().slice(0, 5)}`
}

const daysInWords = (from: Day, to: Day): string => {
  const [first, last] = [Number(from.slice(8)), Number(to.slice(8))]
  if (from === to) return `${first} ${monthOf(from)}`
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${first}-${last} ${monthOf(to)}`
    : `${first} ${monthOf(from)}-${last} ${monthOf(to)}`
}

const limitInWords = ({ unit, amount }: Limit): string => {
  if (unit === 'half-working-days')
    return amount % 2 === 0
      ? limitInWords({ unit: 'working-days', amount: amount / 2 })
      : `${amount / 2} working day${amount > 2 ? 's' : ''}`
  const singular = { 'working-days': 'working day', 'working-hours': 'working hour', minutes: 'minute', days: 'day' }[
    unit
  ]
  return `${amount} ${singular}${amount === 1 ? '' : 's'}`
}

const explainedInWords = (due: DueExplanation): string =>
  [
    `${limitInWords(due.limit)} from ${momentInWords(due.from, due.timeZone)}`,
    ...(due.countedFrom === due.from ? [] : [`counted from ${momentInWords(due.countedFrom, due.timeZone)}`]),
    ...(due.roundTheClock ? ['round the clock'] : []),
    ...due.makeUpDays.map((day) => `${dayInWords(day)} is a working day`),
    ...due.closed.map(({ from, to }) => `${daysInWords(from, to)} closed`),
    ...(due.unknownFrom === null ? [] : [`public holidays from ${dayInWords(due.unknownFrom)} are not announced yet`]),
    `due ${momentInWords(due.due, due.timeZone)}`,
  ].join('; ')

/** English sentences of clocks. Its shape is the contract: every other locale must have the same keys. */
export const clock = {
  limit: limitInWords,
  day: dayInWords,
  days: daysInWords,
  moment: momentInWords,
  sentence: explainedInWords,
  problems: {},
}
