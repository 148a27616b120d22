import { domainValues, type RandomList } from './random-list.ts'

/*
 * The dispatch decision once more, as slowly and plainly as it can be said: every value of every unknown attribute is
 * tried, every duty is looked at. Shares no code with the room; reads the file format as it is written.
 */

type Duty = RandomList['duties'][number]
type Point = { matter: string; territory: string; on: string; attributes: Record<string, unknown> }
type World = Record<string, unknown>

const ancestors = (nodes: readonly { id: string; parent: string | null }[], id: string): string[] => {
  const node = nodes.find((one) => one.id === id)
  if (node === undefined) return []
  return node.parent === null ? [id] : [id, ...ancestors(nodes, node.parent)]
}

const within = (from: string | null, to: string | null, day: string) =>
  !(from !== null && day < from) && !(to !== null && day >= to)

const boxHolds = (box: Record<string, unknown>, world: World): boolean => {
  for (const name of Object.keys(box)) {
    const wanted = box[name]
    const value = world[name]
    if (typeof wanted === 'boolean') {
      if (value !== wanted) return false
    } else if (Array.isArray(wanted)) {
      if (!wanted.includes(value)) return false
    } else {
      const range = wanted as { from?: number; to?: number }
      if (range.from !== undefined && (value as number) < range.from) return false
      if (range.to !== undefined && (value as number) >= range.to) return false
    }
  }
  return true
}

const applies = (list: RandomList, duty: Duty, point: Point, world: World): boolean => {
  const above = ancestors(list.matters, point.matter)
  const around = ancestors(list.territories, point.territory)
  if (!above.includes(duty.matter) || !around.includes(duty.territory)) return false
  for (const hole of duty.exceptMatters) if (above.includes(hole)) return false
  for (const hole of duty.exceptTerritories) if (around.includes(hole)) return false
  if (!within(duty.from, duty.to, point.on)) return false
  return duty.boxes.some((box) => boxHolds(box as Record<string, unknown>, world))
}

const narrowedCount = (list: RandomList, duty: Duty): number => {
  let zones = 0
  let others = 0
  for (const attribute of list.attributes) {
    const every = domainValues(attribute)
    const isNarrowed = duty.boxes.some((box) =>
      every.some((value) => {
        const named = box as Record<string, unknown>
        return (
          attribute.name in named && !boxHolds({ [attribute.name]: named[attribute.name] }, { [attribute.name]: value })
        )
      }),
    )
    if (isNarrowed && 'zone' in attribute) zones = 1
    else if (isNarrowed) others += 1
  }
  return zones + others
}

const keyOf = (list: RandomList, duty: Duty, order: string): number[] => {
  const level = list.territories.find((node) => node.id === duty.territory)?.level ?? 0
  const depth = ancestors(list.matters, duty.matter).length
  const depths = order === 'territory' ? [level, depth] : [depth, level]
  return [duty.precedence, duty.force, ...depths, narrowedCount(list, duty)]
}

const stronger = (a: number[], b: number[]): boolean => {
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at] as number, b[at] as number]
    if (x !== y) return x > y
  }
  return false
}

const best = (list: RandomList, duties: Duty[], order: string): Duty[] =>
  duties.filter((one) => !duties.some((other) => stronger(keyOf(list, other, order), keyOf(list, one, order))))

const follow = (list: RandomList, id: string, on: string): string => {
  const unit = list.units.find((one) => one.id === id)
  if (unit === undefined) return '?unresolved'
  if (within(unit.from, unit.to, on)) return id
  const isOver = unit.to !== null && on >= unit.to
  return isOver && unit.successor !== null ? follow(list, unit.successor, on) : '?unresolved'
}

const who = (list: RandomList, duty: Duty, point: Point): string => {
  const assignee = duty.assignee as { unit?: string; line?: string; level?: number; outside?: string }
  if (assignee.unit !== undefined) return follow(list, assignee.unit, point.on)
  if (assignee.outside !== undefined) return `outside:${assignee.outside}`
  if (assignee.line === undefined || assignee.level === undefined) return 'none'
  const levelOf = (id: string) => list.territories.find((node) => node.id === id)?.level ?? 0
  if (levelOf(point.territory) < assignee.level) return '?place'
  const served = ancestors(list.territories, point.territory).find((id) => levelOf(id) === assignee.level)
  const serving = list.units.filter(
    (unit) => unit.line === assignee.line && served !== undefined && unit.serves === served,
  )
  const now = serving.filter((unit) => within(unit.from, unit.to, point.on)).map((unit) => unit.id)
  const over = serving
    .filter((unit) => unit.to !== null && point.on >= unit.to)
    .map((unit) => follow(list, unit.id, point.on))
  return now.sort()[0] ?? over.filter((id) => !id.startsWith('?')).sort()[0] ?? '?vacant'
}

const known = (names: string[]): string[] => [...new Set(names.filter((name) => !name.startsWith('?')))].sort()

type Case = { outcome: string; units: string[]; flags: string[]; winners: string[]; applicable: Duty[] }

const judge = (list: RandomList, point: Point, world: World): Case => {
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

  const groups = new Set(top.map((duty) => duty.jointGroup))
  let outcome = groups.size === 1 && !groups.has(null) ? 'JOINT' : 'OVERLAP'
  if (units.length === 1) outcome = units[0] === 'none' ? 'DECLARED GAP' : 'LEAD'
  if (units.length === 0) outcome = names.includes('?vacant') ? 'VACANT' : 'UNRESOLVED'
  return { outcome, units, flags, winners, applicable }
}

const worldsOf = (list: RandomList, fixed: World, open: string[]): World[] => {
  const [name, ...rest] = open
  if (name === undefined) return [fixed]
  const attribute = list.attributes.find((one) => one.name === name)
  if (attribute === undefined) return []
  return domainValues(attribute).flatMap((value) => worldsOf(list, { ...fixed, [name]: value }, rest))
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

const partsOf = (list: RandomList, point: Point, worlds: World[], role: string, leads: string[]) => {
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

const handed = (list: RandomList, dutyId: string, on: string) => {
  const one = list.delegations.find(
    (delegation) => delegation.duty === dutyId && within(delegation.from, delegation.until, on),
  )
  if (one === undefined) return null
  const to = follow(list, one.to, on)
  return { kind: one.kind, to: to.startsWith('?') ? null : to }
}

const completed = (list: RandomList, point: Point): World => {
  const world = Object.fromEntries(Object.entries(point.attributes).filter(([, value]) => value !== null))
  const action = list.attributes.find((attribute) => attribute.name === 'action')
  const asked = list.matters.find((node) => node.id === point.matter)?.action ?? 'dispose'
  return action !== undefined && !('action' in world) ? { ...world, action: asked } : world
}

const nothing = { units: [], winners: [], flags: [], assist: [], supervise: [], inform: [], performs: null }

const delegated = (list: RandomList, point: Point, outcome: string, winners: Duty[], units: string[]) => {
  let performs: string | null = null
  let accountable = units
  const coordinator = winners.find((duty) => duty.coordinator && !who(list, duty, point).startsWith('?'))
  const first = outcome === 'LEAD' ? units[0] : coordinator && who(list, coordinator, point)
  if (outcome !== 'LEAD' && outcome !== 'JOINT') return { performs, accountable }
  for (const unit of units) {
    const own = winners.filter((duty) => who(list, duty, point) === unit)
    const link = own.map((duty) => handed(list, duty.id, point.on)).find((one) => one !== null)
    if (link?.to == null) continue
    if (link.kind === 'transfer') accountable = accountable.map((one) => (one === unit ? (link.to as string) : one))
    else if (unit === first) performs = link.to
  }
  return { performs, accountable: [...new Set(accountable)].sort() }
}

/** The answer line that the `dispatch` command should print for a point. */
export const bruteForce = (list: RandomList, point: Point) => {
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
export const bruteForceLost = (list: RandomList, point: Point): { duty: string; component: number }[] => {
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
