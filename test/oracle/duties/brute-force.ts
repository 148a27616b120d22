import {
  allJoint,
  applies,
  askedAction,
  best,
  type PlainDuty as Duty,
  follow,
  keyOf,
  known,
  type PlainList,
  type PlainPoint as Point,
  stronger,
  valuesOf,
  type World,
  who,
  within,
} from './plain-list.ts'

/*
 * The dispatch decision once more, as slowly and plainly as it can be said: every value of every unknown attribute is
 * tried, every duty is looked at. Shares no code with the room; reads the file format as it is written.
 */

type Case = { outcome: string; units: string[]; flags: string[]; winners: string[]; applicable: Duty[] }

const judge = (list: PlainList, point: Point, world: World): Case => {
  const applicable = list.duties.filter((duty) => duty.role === 'lead' && applies(list, duty, point, world))
  const top = best(list, applicable, list.order)
  const names = top.map((duty) => who(list, duty, point))
  const units = known(names)
  const winners = top.map((duty) => duty.id).sort()
  if (top.length === 0) return { outcome: 'GAP', units, flags: [], winners, applicable }
  if (names.includes('?place')) return { outcome: 'ASK', units: [], flags: [], winners, applicable }

  const other = best(list, applicable, list.order === 'territory' ? 'matter' : 'territory').map((duty) =>
    who(list, duty, point),
  )
  const flags: string[] = []
  if (other.includes('?place') || known(other).join() !== units.join()) flags.push('CROSSING')
  if (top.length > 1 && names.includes('?vacant')) flags.push('VACANT')
  if (top.length > 1 && names.includes('?unresolved')) flags.push('UNRESOLVED')

  let outcome = allJoint(top) ? 'JOINT' : 'OVERLAP'
  if (units.length === 1) outcome = units[0] === 'none' ? 'DECLARED GAP' : 'LEAD'
  if (units.length === 0) outcome = names.includes('?vacant') ? 'VACANT' : 'UNRESOLVED'
  return { outcome, units, flags, winners, applicable }
}

const worldsOf = (list: PlainList, fixed: World, open: string[]): World[] => {
  const [name, ...rest] = open
  if (name === undefined) return [fixed]
  const attribute = list.attributes.find((one) => one.name === name)
  if (attribute === undefined) return []
  return valuesOf(list, attribute).flatMap((value) => worldsOf(list, { ...fixed, [name]: value }, rest))
}

const subsetsFrom = (names: string[]): string[][] => {
  const [name, ...rest] = names
  if (name === undefined) return [[]]
  const without = subsetsFrom(rest)
  return [...without, ...without.map((set) => [name, ...set])]
}

const subsets = (names: string[]): string[][] => subsetsFrom(names).sort((a, b) => a.length - b.length)

const same = (a: Case, b: Case): boolean =>
  JSON.stringify([a.outcome, a.units, a.flags]) === JSON.stringify([b.outcome, b.units, b.flags])

const settles = (cases: { world: World; found: Case }[], asked: string[]): boolean => {
  const byAnswer = Map.groupBy(cases, ({ world }) => JSON.stringify(asked.map((name) => world[name])))
  return [...byAnswer.values()].every((fibre) =>
    fibre.every(({ found }) => same(found, (fibre[0] as { found: Case }).found)),
  )
}

const partsOf = (list: PlainList, point: Point, worlds: World[], role: string, leads: string[]) => {
  const sure = list.duties.filter(
    (duty) => duty.role === role && worlds.every((world) => applies(list, duty, point, world)),
  )
  const kept = sure.filter(
    (duty) =>
      !sure.some((other) => other.replaces && stronger(keyOf(list, other, list.order), keyOf(list, duty, list.order))),
  )
  return kept
    .sort((a, b) => {
      if (stronger(keyOf(list, a, list.order), keyOf(list, b, list.order))) return -1
      if (stronger(keyOf(list, b, list.order), keyOf(list, a, list.order))) return 1
      return a.id < b.id ? -1 : 1
    })
    .map((duty) => ({ unit: who(list, duty, point), duty: duty.id }))
    .filter(({ unit }) => !unit.startsWith('?') && !leads.includes(unit))
}

type Handed = { accountable: string; performs: string | null; links: number }

/** Follows the delegations of a duty, three at most; one that nobody answers for any more ends the chain before it. */
const handedOn = (list: PlainList, duty: Duty, unit: string, on: string): Handed => {
  const follows = (so: Handed, holder: string | null): Handed => {
    const givers = holder === null ? [null, duty.assignee.unit ?? null] : [holder]
    const link = list.delegations.find(
      (one) => one.duty === duty.id && givers.includes(one.by) && within(one.from, one.until, on),
    )
    if (link === undefined || so.links === 3) return so
    const to = follow(list, link.to, on)
    if (to.startsWith('?')) return { ...so, links: so.links + 1 }
    const isMoved = link.kind === 'transfer' && so.performs === null
    const next = isMoved ? { ...so, accountable: to } : { ...so, performs: to }
    return follows({ ...next, links: so.links + 1 }, link.to)
  }
  return follows({ accountable: unit, performs: null, links: 0 }, null)
}

const completed = (list: PlainList, point: Point): World => {
  const world = Object.fromEntries(Object.entries(point.attributes).filter(([, value]) => value !== null))
  const action = list.attributes.find((attribute) => attribute.name === 'action')
  const asked = askedAction(list, point.matter)
  const isMember = action?.values?.includes(asked) === true
  return isMember && !('action' in world) ? { ...world, action: asked } : world
}

const nothing = { units: [], winners: [], flags: [], assist: [], supervise: [], inform: [], performs: null }

const delegated = (list: PlainList, point: Point, outcome: string, winners: Duty[], units: string[]) => {
  if (outcome !== 'LEAD' && outcome !== 'JOINT') return { performs: null, accountable: units }
  const coordinator = winners.find((duty) => duty.coordinator && !who(list, duty, point).startsWith('?'))
  const first = outcome === 'LEAD' ? units[0] : coordinator && who(list, coordinator, point)
  const handed = units.map((unit) => {
    const own = winners.filter((duty) => who(list, duty, point) === unit)
    const ways = own.map((duty) => handedOn(list, duty, unit, point.on))
    return { unit, ...(ways.find(({ links }) => links > 0) ?? { accountable: unit, performs: null }) }
  })
  return {
    performs: handed.find(({ unit }) => unit === first)?.performs ?? null,
    accountable: [...new Set(handed.map(({ accountable }) => accountable))].sort(),
  }
}

/** The answer line that the `dispatch` command should print for a point. */
export const bruteForce = (list: PlainList, point: Point) => {
  const fixed = completed(list, point)
  const open = list.attributes.map((attribute) => attribute.name as string).filter((name) => !(name in fixed))
  const worlds = worldsOf(list, fixed, open)
  const cases = worlds.map((world) => ({ world, found: judge(list, point, world) }))
  const asked = subsets(open).find((names) => settles(cases, names)) as string[]
  const first = (cases[0] as { found: Case }).found
  if (asked.length > 0) return { outcome: 'ASK', ...nothing, ask: asked }
  if (first.outcome === 'ASK') return { outcome: 'ASK', ...nothing, ask: ['place'] }

  const won = new Set(cases.flatMap(({ found }) => found.winners))
  const winners = list.duties
    .filter((duty) => won.has(duty.id))
    .sort((a, b) => {
      if (stronger(keyOf(list, a, list.order), keyOf(list, b, list.order))) return -1
      if (stronger(keyOf(list, b, list.order), keyOf(list, a, list.order))) return 1
      return a.id < b.id ? -1 : 1
    })
  const { performs, accountable } = delegated(list, point, first.outcome, winners, first.units)
  return {
    outcome: first.outcome,
    units: accountable,
    winners: winners.map((duty) => duty.id),
    flags: first.flags,
    ask: [],
    assist: partsOf(list, point, worlds, 'assist', accountable),
    supervise: partsOf(list, point, worlds, 'supervise', accountable),
    inform: partsOf(list, point, worlds, 'inform', accountable),
    performs,
  }
}

/** The losing duties when everything is known: id and the number (from 0) of the first key component by which it lost. */
export const bruteForceLost = (list: PlainList, point: Point): { duty: string; component: number }[] => {
  const world = completed(list, point)
  const { applicable, winners } = judge(list, point, world)
  const winner = list.duties.find((duty) => duty.id === winners[0])
  if (winner === undefined) return []
  const top = keyOf(list, winner, list.order)
  return applicable
    .filter((duty) => !winners.includes(duty.id))
    .map((duty) => ({
      duty: duty.id,
      component: keyOf(list, duty, list.order).findIndex((one, at) => one !== top[at]),
    }))
}
