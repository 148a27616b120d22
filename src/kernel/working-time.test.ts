import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicHolidays } from '../platform/holidays.ts'
import { wordsOf } from '../words/index.ts'
import { type Calendar, isWorkingDay, minutesOf, spansOf } from './calendar.ts'
import { type DueExplanation, dueAt, type Limit, ribbonOf, workingMinutesBetween } from './working-time.ts'

const county: Calendar = {
  timeZone: 'Asia/Shanghai',
  restDays: [6, 7],
  ...publicHolidays(),
  officeHours: [
    {
      from: '01-01',
      spans: [
        { from: '08:30', to: '12:00' },
        { from: '14:00', to: '17:30' },
      ],
    },
  ],
  roundTheClock: false,
}
const allDay: Calendar = { ...county, roundTheClock: true }
const summer: Calendar = {
  ...county,
  officeHours: [
    {
      from: '05-01',
      spans: [
        { from: '08:00', to: '12:00' },
        { from: '15:00', to: '18:00' },
      ],
    },
    {
      from: '10-01',
      spans: [
        { from: '08:30', to: '12:00' },
        { from: '14:00', to: '16:30' },
      ],
    },
  ],
}

const at = (wall: string): string =>
  Temporal.PlainDateTime.from(wall.replace(' ', 'T')).toZonedDateTime('Asia/Shanghai').toInstant().toString()
const wallOf = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString()
    .slice(0, 16)
    .replace('T', ' ')
const limit = (text: string): Limit => {
  const [amount, unit] = text.split(' ')
  return { amount: Number(amount), unit: unit as Limit['unit'] }
}

describe('when a limit ends', () => {
  test.each([
    // why, from, limit, calendar, due
    ['National Day with its make-up Sunday', '2025-09-26 16:40', '5 working-days', county, '2025-10-10 16:40'],
    ['Monday to Tuesday', '2026-03-02 10:00', '1 working-days', county, '2026-03-03 10:00'],
    ['Friday to Monday', '2026-03-06 10:00', '1 working-days', county, '2026-03-09 10:00'],
    ['Saturday counts as the close of Friday', '2026-03-07 10:00', '1 working-days', county, '2026-03-09 17:30'],
    [
      'before opening counts as the close of the day before',
      '2026-03-03 07:00',
      '1 working-days',
      county,
      '2026-03-03 17:30',
    ],
    ['in the lunch break counts as its beginning', '2026-03-03 13:10', '1 working-days', county, '2026-03-04 12:00'],
    ['after work counts as closing time', '2026-03-03 22:00', '1 working-days', county, '2026-03-04 17:30'],
    [
      'half a day from the morning goes over lunch',
      '2026-03-03 09:30',
      '1 half-working-days',
      county,
      '2026-03-03 15:00',
    ],
    [
      'half a day from the afternoon goes over night',
      '2026-03-03 15:00',
      '1 half-working-days',
      county,
      '2026-03-04 09:30',
    ],
    ['half a day from opening ends at lunch', '2026-03-03 08:30', '1 half-working-days', county, '2026-03-03 12:00'],
    ['hours are hours of work', '2026-03-06 16:30', '2 working-hours', county, '2026-03-09 09:30'],
    ['thirty minutes pass at night as well', '2026-03-07 23:50', '30 minutes', county, '2026-03-08 00:20'],
    ['days on the register pass on holidays too', '2025-09-26 16:40', '180 days', county, '2026-03-25 16:40'],
    ['round the clock knows no holiday', '2025-09-30 16:40', '2 working-days', allDay, '2025-10-02 16:40'],
    [
      'shorter hours from October: the same share of the day',
      '2025-09-30 11:30',
      '1 working-days',
      summer,
      '2025-10-09 11:30',
    ],
    [
      'a begun minute counts for whoever has to act',
      '2026-03-02 10:00:01',
      '1 working-days',
      county,
      '2026-03-03 10:01',
    ],
  ] as const)('%s', (_why, from, text, calendar, due) => {
    expect(wallOf(dueAt(at(from), limit(text), calendar).due)).toBe(due)
  })
})

describe('why it ends then', () => {
  test('the make-up Sunday and the closed week are named', () => {
    const { explanation } = dueAt(at('2025-09-26 16:40'), limit('5 working-days'), county)
    expect(explanation.makeUpDays).toEqual(['2025-09-28'])
    expect(explanation.closed).toEqual([
      { from: '2025-10-01', to: '2025-10-08', name: '国庆节', nameEn: 'National Day' },
    ])
    expect(explanation.countedFrom).toBe(explanation.from)
  })
  test('plain weekends are not worth a word', () => {
    expect(dueAt(at('2026-03-06 10:00'), limit('1 working-days'), county).explanation.closed).toEqual([])
  })
  test('a limit that runs into a year without announced holidays says from which day', () => {
    const late = { ...county, unknownFrom: '2026-03-05' }
    expect(dueAt(at('2026-03-04 10:00'), limit('1 working-days'), late).explanation.unknownFrom).toBe('2026-03-05')
    expect(dueAt(at('2026-03-03 10:00'), limit('1 working-days'), late).explanation.unknownFrom).toBeNull()
  })
  test('a moment outside office hours says where counting began', () => {
    const { explanation } = dueAt(at('2026-03-07 10:00'), limit('1 working-days'), county)
    expect(wallOf(explanation.countedFrom)).toBe('2026-03-06 17:30')
  })
})

/** Working minutes and lengths of days, a minute at a time. */
const stepping = (from: string, { unit, amount }: Limit, calendar: Calendar): string => {
  const start = Math.ceil(Temporal.Instant.from(from).epochMilliseconds / 60_000)
  const wall = (minute: number) =>
    Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(calendar.timeZone)
  const lengths = new Map<string, number>()
  const lengthOf = (day: string) => {
    const known =
      lengths.get(day) ?? spansOf(day, calendar).reduce((sum, s) => sum + minutesOf(s.to) - minutesOf(s.from), 0)
    lengths.set(day, known)
    return known
  }
  // A day of L minutes is 2520 parts: divisible by 420, 360 and by the halves of them.
  const parts = unit === 'working-hours' ? amount * 60 : (unit === 'working-days' ? amount : amount / 2) * 15_120
  let done = 0
  for (let minute = start; ; minute += 1) {
    if (done >= parts) {
      // The earliest such minute: a limit that is full at closing time is due at closing time.
      return wall(minute).toInstant().toString()
    }
    const now = wall(minute)
    const day = now.toPlainDate().toString()
    const ofDay = now.hour * 60 + now.minute
    const works =
      isWorkingDay(day, calendar) &&
      spansOf(day, calendar).some((s) => minutesOf(s.from) <= ofDay && ofDay < minutesOf(s.to))
    if (works) done += unit === 'working-hours' ? 1 : 15_120 / lengthOf(day)
  }
}

describe('against a clock that steps a minute at a time', () => {
  const first = Temporal.Instant.from('2025-09-20T00:00:00Z').epochMilliseconds
  const moments = fc.integer({ min: 0, max: 40 * 24 * 60 }).map((m) => new Date(first + m * 60_000).toISOString())
  const limits = fc.record({
    unit: fc.constantFrom('working-days' as const, 'half-working-days' as const, 'working-hours' as const),
    amount: fc.integer({ min: 1, max: 6 }),
  })
  test.each([
    ['the county', county],
    ['summer and winter hours', summer],
    ['round the clock', allDay],
  ])('%s', (_name, calendar) => {
    fc.assert(
      fc.property(moments, limits, (from, one) => {
        expect(dueAt(from, one, calendar).due).toBe(stepping(from, one, calendar))
      }),
      { numRuns: 60 },
    )
  })
  test('a later start is never due earlier, and a longer limit never earlier either', () => {
    fc.assert(
      fc.property(moments, moments, limits, (a, b, one) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        const due = (from: string, amount: number) =>
          Temporal.Instant.from(dueAt(from, { ...one, amount }, summer).due).epochMilliseconds
        expect(due(late, one.amount)).toBeGreaterThanOrEqual(due(early, one.amount))
        expect(due(early, one.amount + 1)).toBeGreaterThan(due(early, one.amount))
      }),
    )
  })
  test('as many working minutes lie between start and end as the limit has', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 60 }), (from, amount) => {
        expect(workingMinutesBetween(from, dueAt(from, { unit: 'working-hours', amount }, county).due, county)).toBe(
          amount * 60,
        )
      }),
    )
  })
})

test('the ribbon has one entry a day, with now, due and what is closed', () => {
  const from = at('2025-09-26 16:40')
  const ribbon = ribbonOf({ from, due: at('2025-10-10 16:40'), now: at('2025-09-29 08:47') }, county)
  expect(ribbon.map((one) => one.day).slice(0, 6)).toEqual([
    '2025-09-26',
    '2025-09-27',
    '2025-09-28',
    '2025-09-29',
    '2025-09-30',
    '2025-10-01',
  ])
  const marks = ribbon.map((one) =>
    [one.closed ? 'x' : '.', one.makeUp ? 'm' : '', one.past ? 'p' : '', one.now ? 'n' : '', one.due ? 'd' : ''].join(
      '',
    ),
  )
  expect(marks).toEqual(['.p', 'xp', '.mp', '.n', '.', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', '.', '.d'])
  expect(ribbon[5]?.holiday?.name).toBe('国庆节')
})

describe('the sentence of a clock', () => {
  const explain = (from: string, text: string, calendar = county) => dueAt(at(from), limit(text), calendar).explanation
  const say = (locale: 'en' | 'zh-CN', explanation: DueExplanation) => wordsOf(locale).clock.sentence(explanation)

  test('names what is unusual, in English and in Chinese', () => {
    const explanation = explain('2025-09-26 16:40', '5 working-days')
    expect(say('en', explanation)).toBe(
      '5 working days from Fri 26 Sep 16:40; Sun 28 Sep is a working day; 1-8 Oct closed; due Fri 10 Oct 16:40',
    )
    expect(say('zh-CN', explanation)).toBe(
      '自9月26日（周五）16:40起5个工作日；9月28日（周日）调休上班；10月1日至8日放假；10月10日（周五）16:40到期',
    )
  })
  test.each([
    [
      explain('2026-03-07 10:00', '1 working-days'),
      '1 working day from Sat 7 Mar 10:00; counted from Fri 6 Mar 17:30; due Mon 9 Mar 17:30',
    ],
    [explain('2026-03-03 15:00', '1 half-working-days'), '0.5 working day from Tue 3 Mar 15:00; due Wed 4 Mar 09:30'],
    [explain('2026-03-03 15:00', '3 half-working-days'), '1.5 working days from Tue 3 Mar 15:00; due Thu 5 Mar 09:30'],
    [explain('2026-03-07 23:50', '30 minutes'), '30 minutes from Sat 7 Mar 23:50; due Sun 8 Mar 00:20'],
    [
      explain('2026-04-29 10:00', '2 working-hours', { ...county, roundTheClock: true }),
      '2 working hours from Wed 29 Apr 10:00; round the clock; due Wed 29 Apr 12:00',
    ],
  ])('%#', (explanation, sentence) => {
    expect(say('en', explanation)).toBe(sentence)
  })
})
