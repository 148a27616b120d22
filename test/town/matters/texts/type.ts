import type { Said } from '../../said.ts'

/** When in the year a type comes up more often. */
export type Season = 'flat' | 'spring' | 'summer' | 'autumn' | 'winter' | 'rain' | 'storm' | 'newyear' | 'term' | 'burn'
/** When in the day people report it. */
export type Hours = 'any' | 'day' | 'office' | 'evening' | 'night'

/**
 * How a type is reported: how often (relative), when, where, in which words.
 *
 * Slots in braces are filled with invented details of the place: road, home, spot, market, school, river, site, shop,
 * community; or with a small number (n), an hour (hour) or an amount of money (yuan).
 */
export type TypeTexts = {
  readonly type: string
  readonly often: number
  readonly season: Season
  readonly hours: Hours
  readonly where: 'both' | 'urban' | 'rural'
  readonly texts: readonly Said[]
}
