import { Attribute } from '../../src/modules/duties/core/attribute.ts'
import type { Box, Condition } from '../../src/modules/duties/core/box.ts'
import type { Chance } from './chance.ts'

const attribute = (given: unknown): Attribute => Attribute.parse(given)

/** What conditions of the national list are about. */
export const attributes: readonly Attribute[] = [
  attribute({ name: 'action', kind: 'enum', values: ['report', 'dissuade', 'dispose', 'enforce', 'serve'] }),
  attribute({ name: 'amount', kind: 'number', scale: 2 }),
  attribute({ name: 'area', kind: 'number' }),
  attribute({ name: 'noise', kind: 'number', scale: 1 }),
  attribute({
    name: 'site',
    kind: 'enum',
    values: ['street', 'yard', 'shop', 'market', 'school', 'river', 'building-site', 'other'],
  }),
  attribute({ name: 'developmentZone', kind: 'boolean', zone: true }),
  attribute({ name: 'scenicArea', kind: 'boolean', zone: true }),
  attribute({ name: 'schoolSurroundings', kind: 'boolean', zone: true }),
  attribute({ name: 'time', kind: 'minutes' }),
  attribute({ name: 'weekday', kind: 'weekday' }),
]

const amounts = [500, 1_000, 2_000, 5_000, 10_000, 30_000, 50_000, 100_000, 200_000, 500_000].map((yuan) => yuan * 100)
const areas = [10, 20, 50, 100, 200, 300, 500, 1_000, 3_000]
const noises = [45, 50, 55, 60, 65, 70, 85].map((decibel) => decibel * 10)
const sites = attributes[4]?.values ?? []

/** One of three: up to a bound, from a bound on, between two. */
const rangeOf = (chance: Chance, bounds: readonly number[]): Condition => {
  const low = chance.below(bounds.length - 1)
  const high = low + 1 + chance.below(bounds.length - 1 - low)
  const shape = chance.below(3)
  return {
    from: shape === 0 ? null : (bounds[low] ?? null),
    to: shape === 1 ? null : (bounds[shape === 0 ? low : high] ?? null),
  }
}

const weekdays: Box = { weekday: [1, 2, 3, 4, 5] }

/** A part of a condition: boxes of which one has to hold. */
const partOf = (chance: Chance): Box[] => {
  const kind = chance.which([0.2, 0.15, 0.1, 0.2, 0.14, 0.12, 0.09])
  if (kind === 0) return [{ amount: rangeOf(chance, amounts) }]
  if (kind === 1) return [{ area: rangeOf(chance, areas) }]
  if (kind === 2) return [{ noise: rangeOf(chance, noises) }]
  if (kind === 3) return [{ site: sites.filter(() => chance.draw() < 0.35).concat(sites[chance.below(8)] ?? 'other') }]
  if (kind === 4) {
    const zone = ['developmentZone', 'scenicArea', 'schoolSurroundings'][chance.below(3)] ?? ''
    return [{ [zone]: chance.draw() < 0.8 }]
  }
  if (kind === 5) {
    const [night, day] = [chance.draw() < 0.5, { from: 360, to: 1320 }]
    return night ? [{ time: { from: null, to: 360 } }, { time: { from: 1320, to: null } }] : [{ time: day }]
  }
  return chance.draw() < 0.7 ? [weekdays] : [{ action: ['enforce'] }]
}

/** Different conditions, each a union of boxes over one to three attributes. */
export const conditionPool = (chance: Chance, count: number): Box[][] =>
  Array.from({ length: count }, () => {
    const parts = Array.from({ length: 1 + chance.which([0.5, 0.35, 0.15]) }, () => partOf(chance))
    return parts.reduce<Box[]>((all, part) => all.flatMap((one) => part.map((box) => ({ ...one, ...box }))), [{}])
  })
