import { type Chance, weightedPick } from '../chance.ts'
import type { Hours, Season } from './texts/type.ts'
import { dayAt, dayMs, isFestival, midnightOf, minuteMs, weekdayAt } from './working.ts'

/** How much more often each season comes up, January to December. */
const byMonth: Readonly<Record<Season, readonly number[]>> = {
  flat: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  spring: [0.7, 1, 1.8, 1.9, 1.5, 1, 0.8, 0.7, 0.7, 0.7, 0.6, 0.6],
  summer: [0.4, 0.4, 0.6, 0.8, 1.2, 1.7, 2.1, 2, 1.4, 0.8, 0.5, 0.4],
  autumn: [0.6, 0.6, 0.7, 0.8, 0.8, 0.8, 1, 1.2, 1.6, 1.7, 1.4, 0.8],
  winter: [2, 1.7, 1.1, 0.7, 0.6, 0.5, 0.5, 0.5, 0.6, 0.8, 1.3, 1.9],
  rain: [0.5, 0.6, 1, 1.6, 2, 2.1, 1.4, 0.9, 0.7, 0.5, 0.5, 0.4],
  storm: [0.6, 0.6, 0.9, 1.2, 1.2, 1.2, 1.3, 1.3, 0.9, 0.6, 0.6, 0.6],
  newyear: [2.6, 2.3, 0.9, 0.7, 0.7, 0.7, 0.7, 0.7, 0.8, 0.8, 0.9, 1.6],
  term: [0.6, 1.3, 1.4, 0.9, 1, 1.2, 0.9, 1.9, 2.1, 0.9, 0.9, 0.8],
  burn: [0.6, 1, 1.2, 1.4, 0.6, 0.6, 1.3, 0.8, 1.2, 2.4, 1.9, 0.8],
}

/** Relative number of reports in each hour of the day. */
const byHour: Readonly<Record<Hours, readonly number[]>> = {
  any: [1, 1, 1, 1, 1, 2, 4, 6, 9, 10, 10, 8, 6, 6, 8, 9, 9, 8, 7, 6, 6, 5, 3, 2],
  day: [0, 0, 0, 0, 0, 1, 4, 8, 11, 12, 11, 8, 5, 5, 8, 10, 10, 8, 5, 3, 2, 1, 1, 0],
  office: [0, 0, 0, 0, 0, 0, 1, 3, 12, 15, 14, 9, 3, 3, 11, 13, 11, 6, 2, 2, 2, 1, 1, 0],
  evening: [1, 0, 0, 0, 0, 0, 2, 3, 5, 6, 6, 5, 4, 4, 5, 5, 6, 8, 11, 13, 12, 8, 4, 2],
  night: [7, 5, 3, 2, 2, 2, 3, 4, 5, 5, 4, 4, 3, 3, 3, 3, 4, 5, 6, 8, 10, 13, 15, 12],
}

const weekdayShare: Readonly<Record<'office' | 'other', readonly number[]>> = {
  office: [1.4, 1.25, 1.15, 1.1, 1.05, 0.32, 0.25],
  other: [1.15, 1.05, 1, 1, 1.05, 0.92, 0.85],
}

/** One day of the twelve months and what is special about it. */
type TownDay = {
  readonly day: string
  readonly midnight: number
  readonly month: number
  readonly isStormy: boolean
}

/** The days of the year before `endsOn`, and that day itself; a handful of them stormy. */
export const yearBefore = (endsOn: string, chance: Chance): readonly TownDay[] => {
  const last = midnightOf(endsOn)
  return Array.from({ length: 365 }, (_, i) => {
    const midnight = last - (364 - i) * dayMs
    const day = dayAt(midnight)
    const month = Number(day.slice(5, 7))
    return { day, midnight, month, isStormy: month >= 4 && month <= 9 && chance.happens(0.04) }
  })
}

const shareOf = (season: Season, hours: Hours, day: TownDay): number => {
  const weekday = weekdayAt(day.midnight) - 1
  const week = weekdayShare[hours === 'office' ? 'office' : 'other'][weekday] ?? 1
  const year = byMonth[season][day.month - 1] ?? 1
  const festival = isFestival(day.day) ? 0.55 : 1
  const storm = season === 'storm' && day.isStormy ? 9 : 1
  const rain = season === 'rain' && day.isStormy ? 2.5 : 1
  return week * year * festival * storm * rain
}

/** Draws moments at which matters of one rhythm are reported. */
export type Rhythm = (chance: Chance) => number

/** A drawer of moments for every season and time of day that occurs; each is prepared once. */
export const rhythms = (days: readonly TownDay[], until: number): ((season: Season, hours: Hours) => Rhythm) => {
  const made = new Map<string, Rhythm>()
  return (season, hours) => {
    const key = `${season} ${hours}`
    const known = made.get(key)
    if (known !== undefined) return known
    const pickDay = weightedPick(days.map((day) => shareOf(season, hours, day)))
    const pickHour = weightedPick(byHour[hours])
    const rhythm: Rhythm = (chance) => {
      const midnight = days[pickDay(chance)]?.midnight ?? until
      const at = midnight + (pickHour(chance) * 60 + chance.below(60)) * minuteMs + chance.below(60) * 1000
      return at < until ? at : rhythm(chance)
    }
    made.set(key, rhythm)
    return rhythm
  }
}
