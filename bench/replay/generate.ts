/** What a generated hotline looks like. */
export type Shape = {
  readonly orders: number
  readonly types: number
  readonly townships: number
  readonly communitiesEach: number
  readonly departments: number
  readonly seed: number
}

/** Uniform numbers in [0, 1) from a seed (mulberry32): the same seed gives the same orders. */
const chanceFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

const momentOf = (minute: number): string => {
  const day = Temporal.PlainDate.from('2025-01-01').add({ days: Math.floor(minute / 1440) })
  const ofDay = minute % 1440
  return `${day.toString()} ${two(Math.floor(ofDay / 60))}:${two(Math.floor(ofDay % 60))}:00`
}

type Owner = 'department' | 'township' | 'community'

/** How one type is handled: by whom, how often by somebody else, and from which part of the year on by a successor. */
type Practice = {
  readonly owner: Owner
  readonly department: number
  readonly other: number
  readonly stray: number
  readonly changesAt: number | null
}

const practiceOf = (shape: Shape, chance: () => number): Practice => {
  const draw = chance()
  return {
    owner: draw < 0.6 ? 'department' : draw < 0.85 ? 'township' : 'community',
    department: Math.floor(chance() * shape.departments),
    other: Math.floor(chance() * shape.departments),
    stray: chance() ** 2 * 0.5,
    changesAt: chance() < 0.08 ? 0.3 + chance() * 0.5 : null,
  }
}

export const heading = 'order,time,group,type,township,community,unit,source'

/** Mapping of the generated file. */
export const generatedMapping = {
  name: 'generated',
  order: 'order',
  time: 'time',
  type: { levels: [{ name: 'group' }, { name: 'type' }] },
  place: { levels: [{ name: 'township' }, { name: 'community' }] },
  unit: { name: 'unit' },
  source: 'source',
  unknown: ['-'],
  ignored: [],
}

/**
 * Lines of a year of invented orders in time order: a few types make most of them, each type has its usual unit (a
 * department, the township's or the community's own), strays, and now and then a change of hands.
 */
export const generatedLines = function* (shape: Shape): Generator<string> {
  const chance = chanceFrom(shape.seed)
  const practices = Array.from({ length: shape.types }, () => practiceOf(shape, chance))
  const step = (365 * 1440) / shape.orders
  yield heading
  for (let order = 0; order < shape.orders; order += 1) {
    const type = Math.floor(chance() ** 3 * shape.types)
    const township = Math.floor(chance() ** 1.5 * shape.townships)
    const community = `C${township}-${Math.floor(chance() ** 1.5 * shape.communitiesEach)}`
    const { owner, department, other, stray, changesAt } = practices[type] as Practice
    const changed = changesAt !== null && order > changesAt * shape.orders
    const usual = { department: `D${department}`, township: `T${township}`, community }[owner]
    const strays = chance() < stray
    const unit = changed ? `D${other}` : strays ? (chance() < 0.7 ? `D${other}` : `T${township}`) : usual
    const place = chance() < 0.03 ? '-,-' : `T${township},${community}`
    const source = chance() < 0.6 ? 'phone' : 'app'
    yield `N${order},${momentOf(order * step)},G${type % 40},Type ${type},${place},${unit},${source}`
  }
}
