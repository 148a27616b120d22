import type { Level } from './territory.ts'

/** One node of the statistics authority's list, as a file gives it. */
export type Division = {
  /** Without trailing zeros: two digits a province, four a city, six a county, nine a township, twelve a community. */
  readonly code: string
  /** Of the node above; empty for provinces, which lie below the nation. */
  readonly parentCode: string
  readonly name: string
}

const levelsByLength: Readonly<Record<number, Level>> = { 2: 1, 4: 2, 6: 3, 9: 4, 12: 5 }

/** The level a code of this length belongs to; null where no code has it. */
export const levelOfCode = (code: string): Level | null =>
  /^\d+$/.test(code) ? (levelsByLength[code.length] ?? null) : null

const statisticalCities = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'])

/**
 * Whether a node exists for the statistics only: stand-ins where a level is missing (市辖区; the county of a city that
 * has none), development zones (county codes 71 to 79, township codes from 400) and whatever is only like a
 * residents' or villagers' committee (community codes from 400).
 *
 * @source docs/sources.md#division-codes
 */
export const isStatistical = ({ code, name }: Division): boolean => {
  const level = levelOfCode(code)
  if (level === 2) return statisticalCities.has(name)
  if (level === 3) return code.endsWith('00') || /7[1-9]$/.test(code)
  return (level === 4 || level === 5) && Number(code.slice(-3)) >= 400
}
