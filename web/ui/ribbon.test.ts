import { expect, test } from 'vitest'
import { isGap, labelEvery, mostCells, type RibbonClock, type RibbonSpan, ribbonPieces, spanOf } from './ribbon.ts'

const ribbonCells = (clock: RibbonClock, span?: RibbonSpan | null) =>
  ribbonPieces(clock, span).flatMap((piece) => (isGap(piece) ? [] : [piece]))

const holidays = ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2025-10-${day}`)
const beforeGoldenWeek: RibbonClock = {
  from: '2025-09-26',
  due: '2025-10-10',
  now: '2025-09-29',
  closed: ['2025-09-27', ...holidays],
  madeUp: ['2025-09-28'],
}

test('one cell a day from the first to the due day, both included', () => {
  const days = ribbonCells(beforeGoldenWeek).map((cell) => cell.day)
  expect(days[0]).toBe('2025-09-26')
  expect(days.at(-1)).toBe('2025-10-10')
  expect(days).toHaveLength(15)
})

test('closed and made-up days, now and due are marked each on its own day', () => {
  const cells = ribbonCells(beforeGoldenWeek)
  const on = (mark: 'isClosed' | 'isMadeUp' | 'isNow' | 'isDue') =>
    cells.filter((cell) => cell[mark]).map((cell) => cell.day)
  expect(on('isClosed')).toEqual(['2025-09-27', ...holidays])
  expect(on('isMadeUp')).toEqual(['2025-09-28'])
  expect(on('isNow')).toEqual(['2025-09-29'])
  expect(on('isDue')).toEqual(['2025-10-10'])
})

test('days up to now are past, days until due are left', () => {
  const parts = ribbonCells(beforeGoldenWeek).map((cell) => cell.part)
  expect(parts.filter((part) => part === 'past')).toHaveLength(4)
  expect(parts.filter((part) => part === 'left')).toHaveLength(11)
})

test('an overdue clock grows to the day it is, and says over', () => {
  const late = { ...beforeGoldenWeek, due: '2025-09-28' }
  expect(ribbonCells(late).map((cell) => cell.part)).toEqual(['past', 'past', 'past', 'over'])
})

test('several clocks share the calendar that holds all of them', () => {
  const later = { ...beforeGoldenWeek, from: '2025-09-28', due: '2025-10-12' }
  const span = spanOf([beforeGoldenWeek, later])
  expect(span).toMatchObject({ from: '2025-09-26', to: '2025-10-12' })
  expect(
    ribbonCells(later, span)
      .slice(0, 3)
      .map((cell) => cell.part),
  ).toEqual(['outside', 'outside', 'past'])
})

test('a long clock keeps its beginning, its due day and now, and draws the rest as gaps', () => {
  const long = { ...beforeGoldenWeek, from: '2025-01-01' }
  const pieces = ribbonPieces(long)
  const days = ribbonCells(long).map((cell) => cell.day)
  const gaps = pieces.filter(isGap)
  expect(days.length).toBeLessThanOrEqual(mostCells)
  expect(days).toEqual(expect.arrayContaining(['2025-01-01', '2025-09-29', '2025-10-10']))
  expect(gaps).toHaveLength(1)
  expect(days.length + gaps.reduce((sum, gap) => sum + gap.days, 0)).toBe(283)
})

test('clocks on one long calendar have their gaps at the same places', () => {
  const late = { ...beforeGoldenWeek, due: '2025-09-28', now: '2025-12-20' }
  const later = { ...late, due: '2025-10-12' }
  const span = spanOf([late, later])
  const placesOf = (clock: RibbonClock) =>
    ribbonPieces(clock, span).map((piece) => (isGap(piece) ? piece.days : piece.day))
  expect(placesOf(late)).toEqual(placesOf(later))
  expect(ribbonPieces(late, span).some(isGap)).toBe(true)
})

test.each([
  ['two weeks', 15, 1],
  ['a month', 31, 2],
  ['six weeks', 42, 4],
])('day numbers under %s', (_why, cells, every) => {
  expect(labelEvery(cells)).toBe(every)
})
