import type { Day, Instant } from '../../kernel/day.ts'
import type { DueExplanation, Limit } from '../../kernel/working-time.ts'
import type { directory as shape } from '../en/directory.ts'

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

const clockInWords = (clock: DueExplanation): string =>
  [
    `自${momentInWords(clock.from, clock.timeZone)}起${limitInWords(clock.limit)}`,
    ...(clock.countedFrom === clock.from ? [] : [`从${momentInWords(clock.countedFrom, clock.timeZone)}起算`]),
    ...(clock.roundTheClock ? ['全天候计时'] : []),
    ...clock.makeUpDays.map((day) => `${dayInWords(day)}调休上班`),
    ...clock.closed.map(({ from, to }) => `${daysInWords(from, to)}放假`),
    ...(clock.unknownFrom === null ? [] : [`${dayInWords(clock.unknownFrom)}以后的放假安排尚未公布`]),
    `${momentInWords(clock.due, clock.timeZone)}到期`,
  ].join('；')

export const directory: typeof shape = {
  clock: {
    limit: limitInWords,
    day: dayInWords,
    days: daysInWords,
    moment: momentInWords,
    sentence: clockInWords,
  },
  problems: {},
}
