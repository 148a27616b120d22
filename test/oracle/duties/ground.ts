import {
  allJoint,
  askedAction,
  boxHolds,
  conditionHolds,
  covers,
  keyOf,
  known,
  type PlainAttribute,
  type PlainDuty,
  type PlainList,
  type PlainNode,
  stronger,
  valuesOf,
  who,
  within,
} from './plain-list.ts'

/*
 * Every point of a list: each cell of the domain, each run of days on which nothing changes, each value that the list
 * can tell from others. Everything that is said about a list is said by looking at all of them.
 */

/** Days `[from, to)` on which no duty and no unit begins or ends. */
export type Run = { readonly from: string; readonly to: string }

/** Values of an attribute that no condition of the list tells apart; where they have an order, side by side. */
export type Alike = readonly unknown[]

/** One set of alike values for every attribute. */
export type Values = Readonly<Record<string, Alike>>

export type GroundPoint = {
  readonly matter: string
  readonly territory: string
  /** Position in `runs` and in `worlds`. */
  readonly run: number
  readonly world: number
  /** All that applies, of any role. */
  readonly applicable: readonly PlainDuty[]
  readonly leads: readonly PlainDuty[]
  /** The leads that no other is stronger than. */
  readonly top: readonly PlainDuty[]
}

export type Ground = {
  readonly list: PlainList
  readonly window: Run
  readonly runs: readonly Run[]
  readonly worlds: readonly Values[]
  readonly alike: ReadonlyMap<string, readonly Alike[]>
  /** Nodes of the domain. */
  readonly matters: readonly string[]
  readonly territories: readonly string[]
  /** Duties with a day in the window. */
  readonly duties: readonly PlainDuty[]
  readonly points: readonly GroundPoint[]
  readonly keyOf: (duty: PlainDuty) => readonly number[]
  /** Who the duty is at a place on a run. */
  readonly unitAt: (duty: PlainDuty, territory: string, run: number) => string
}

export const daysLater = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

const windowOf = (list: PlainList, today: string): Run => list.window ?? { from: today, to: daysLater(today, 366) }

const meets = (duty: PlainDuty, window: Run): boolean =>
  (duty.from === null || duty.from < window.to) && (duty.to === null || duty.to > window.from)

const runsOf = (list: PlainList, window: Run): Run[] => {
  const named = [...list.duties, ...list.units].flatMap(({ from, to }) => [from, to]).filter((day) => day !== null)
  const inside = named.filter((day) => day > window.from && day < window.to)
  const starts = [...new Set([window.from, ...inside])].sort()
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? window.to }))
}

const conditionsOn = (list: PlainList, name: string): unknown[] =>
  list.duties.flatMap((duty) => duty.boxes.filter((box) => name in box).map((box) => box[name]))

/** Values side by side that share a signature. */
const neighbours = (values: readonly unknown[], signatureOf: (value: unknown) => string): Alike[] => {
  const runs: unknown[][] = []
  for (const value of values) {
    const last = runs.at(-1)
    if (last !== undefined && signatureOf(last[0]) === signatureOf(value)) last.push(value)
    else runs.push([value])
  }
  return runs
}

const alikeValues = (list: PlainList, attribute: PlainAttribute): Alike[] => {
  const conditions = conditionsOn(list, attribute.name)
  const signatureOf = (value: unknown) => conditions.map((one) => conditionHolds(one, value)).join()
  const values = valuesOf(list, attribute)
  const isOrdered = attribute.kind !== 'enum' && attribute.kind !== 'boolean'
  return isOrdered ? neighbours(values, signatureOf) : [...Map.groupBy(values, signatureOf).values()]
}

const everyChoice = (sets: readonly (readonly [string, readonly Alike[]])[]): Values[] => {
  const [first, ...rest] = sets
  if (first === undefined) return [{}]
  const [name, choices] = first
  return choices.flatMap((choice) => everyChoice(rest).map((values) => ({ [name]: choice, ...values })))
}

const isLeaf = (nodes: readonly PlainNode[], id: string): boolean => !nodes.some((node) => node.parent === id)

const domainOf = (list: PlainList, nodes: readonly PlainNode[]): string[] =>
  nodes.map(({ id }) => id).filter((id) => list.domain === 'all' || isLeaf(nodes, id))

const worldOf = (values: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, alike]) => [name, alike[0]]))

const pointsOf = (ground: Omit<Ground, 'points'>): GroundPoint[] => {
  const { list, duties, runs, worlds } = ground
  const open = new Map(
    duties.map((duty) => [duty, worlds.map((values) => duty.boxes.some((box) => boxHolds(box, worldOf(values))))]),
  )
  const points: GroundPoint[] = []
  for (const matter of ground.matters)
    for (const territory of ground.territories) {
      const here = duties.filter((duty) => covers(list, duty, matter, territory))
      runs.forEach((days, run) => {
        const now = here.filter((duty) => within(duty.from, duty.to, days.from))
        worlds.forEach((_, world) => {
          const applicable = now.filter((duty) => open.get(duty)?.[world] === true)
          const leads = applicable.filter((duty) => duty.role === 'lead')
          const top = leads.filter((one) => !leads.some((other) => stronger(ground.keyOf(other), ground.keyOf(one))))
          points.push({ matter, territory, run, world, applicable, leads, top })
        })
      })
    }
  return points
}

/** A key under which equal strings are remembered. */
export const together = (...parts: readonly (string | number)[]): string => parts.join('\u0000')

/** What `make` gives for an argument is made once for every key. */
const remembered = <A, T>(key: (argument: A) => string, make: (argument: A) => T): ((argument: A) => T) => {
  const kept = new Map<string, T>()
  return (argument) => {
    const at = key(argument)
    const known = kept.get(at)
    if (known !== undefined) return known
    const made = make(argument)
    kept.set(at, made)
    return made
  }
}

/** Lays out every point of a list. */
export const groundOf = (list: PlainList, today: string): Ground => {
  const window = windowOf(list, today)
  const runs = runsOf(list, window)
  const alike = new Map(list.attributes.map((attribute) => [attribute.name, alikeValues(list, attribute)]))
  const unitOf = remembered(
    ({ duty, territory, run }: { duty: PlainDuty; territory: string; run: number }) =>
      together(duty.id, territory, run),
    ({ duty, territory, run }) => who(list, duty, { territory, on: (runs[run] as Run).from }),
  )
  const ground = {
    list,
    window,
    runs,
    alike,
    worlds: everyChoice([...alike]),
    matters: domainOf(list, list.matters),
    territories: domainOf(list, list.territories),
    duties: list.duties.filter((duty) => meets(duty, window)),
    keyOf: remembered(
      (duty: PlainDuty) => duty.id,
      (duty) => keyOf(list, duty, list.order),
    ),
    unitAt: (duty: PlainDuty, territory: string, run: number) => unitOf({ duty, territory, run }),
  }
  return { ...ground, points: pointsOf(ground) }
}

/** From the first day of these runs to the day after the last. */
export const daysOver = (ground: Ground, runs: readonly number[]): Run => ({
  from: (ground.runs[Math.min(...runs)] as Run).from,
  to: (ground.runs[Math.max(...runs)] as Run).to,
})

/** The action that gaps, evenness and powers are judged at; null where it is free. */
export const fixedAction = (list: PlainList, matter: string): string | null => {
  const asked = askedAction(list, matter)
  const action = list.attributes.find((attribute) => attribute.name === 'action')
  return action?.values?.includes(asked) === true ? asked : null
}

/** Whether a point has the action, where one is fixed. */
export const standsAt = (ground: Ground, point: { readonly world: number }, action: string | null): boolean =>
  action === null || (ground.worlds[point.world] as Values).action?.includes(action) === true

/** The units that are tied when these duties apply together at a point; null where that is no overlap. */
export const tiedUnits = (ground: Ground, point: GroundPoint, duties: readonly PlainDuty[]): string[] | null => {
  const names = duties.map((duty) => ground.unitAt(duty, point.territory, point.run))
  const units = known(names)
  return names.includes('?place') || units.length < 2 || allJoint(duties) ? null : units
}

/** Whether two assignees are the same; it does not matter why nobody is. */
export const sameAssignee = (a: PlainDuty, b: PlainDuty): boolean => {
  const named = ({ assignee }: PlainDuty) =>
    JSON.stringify([assignee.unit, assignee.line, assignee.level, assignee.outside, assignee.none !== undefined])
  return named(a) === named(b)
}
