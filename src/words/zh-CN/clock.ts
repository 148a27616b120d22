import type { Day, Instant } from '../../kernel/day.ts'
import type { DueExplanation, Limit } from '../../kernel/working-time.ts'
import type { clock as shape } from '../en/clock.ts'

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

const plainDay = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

const dayInWords = (day: Day): string => `${plainDay(day)}（${weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1]}）`

const momentInWords = (at: Instant, timeZone: string): string => {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  return `${dayInWords(zoned.toPlainDate().toString())}${zoned.toPlainTime().toString().slice(0, 5)}`
}

const daysInWords = (from: Day, to: Day): string => {
  if (from === to) return plainDay(from)
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${plainDay(from)}至${Number(to.slice(8))}日`
    : `${plainDay(from)}至${plainDay(to)}`
}

const limitInWords = ({ unit, amount }: Limit): string => {
  if (unit === 'half-working-days') return `${amount / 2}个工作日`
  const of = { 'working-days': '个工作日', 'working-hours': '个工作小时', minutes: '分钟', days: '天' }[unit]
  return `${amount}${of}`
}

const explainedInWords = (due: DueExplanation): string =>
  [
    `自${momentInWords(due.from, due.timeZone)}起${limitInWords(due.limit)}`,
    ...(due.countedFrom === due.from ? [] : [`从${momentInWords(due.countedFrom, due.timeZone)}起算`]),
    ...(due.roundTheClock ? ['全天候计时'] : []),
    ...due.makeUpDays.map((day) => `${dayInWords(day)}调休上班`),
    ...due.closed.map(({ from, to }) => `${daysInWords(from, to)}放假`),
    ...(due.unknownFrom === null ? [] : [`${dayInWords(due.unknownFrom)}以后的放假安排尚未公布`]),
    `${momentInWords(due.due, due.timeZone)}到期`,
  ].join('；')

export const clock: typeof shape = {
  limit: limitInWords,
  day: dayInWords,
  days: daysInWords,
  moment: momentInWords,
  sentence: explainedInWords,
  problems: {},
}
