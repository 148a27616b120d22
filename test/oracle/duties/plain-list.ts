/*
 * A duty list as the file format writes it, and the few questions that everything here asks of one. Written from the
 * format alone; shares no code with the room.
 */

export type PlainNode = { id: string; parent: string | null }
export type PlainMatter = PlainNode & { action: string | null }
export type PlainTerritory = PlainNode & { level: number }
export type PlainAttribute = {
  name: string
  kind: 'number' | 'enum' | 'boolean' | 'minutes' | 'weekday'
  scale?: number
  values?: readonly string[]
  zone?: boolean
}
export type PlainUnit = {
  id: string
  line: string | null
  serves: string | null
  from: string | null
  to: string | null
  successor: string | null
}
export type PlainAssignee = { unit?: string; line?: string; level?: number; outside?: string; none?: string }
export type PlainBox = Record<string, unknown>
export type PlainDuty = {
  id: string
  role: 'lead' | 'assist' | 'supervise' | 'inform'
  assignee: PlainAssignee
  matter: string
  territory: string
  exceptMatters: string[]
  exceptTerritories: string[]
  boxes: PlainBox[]
  from: string | null
  to: string | null
  precedence: number
  force: number
  jointGroup: string | null
  coordinator: boolean
  replaces: boolean
  kind: string
  basis: string | null
}
export type PlainDelegation = {
  duty: string
  kind: string
  to: string
  by: string | null
  from: string | null
  until: string | null
}
export type PlainList = {
  order: 'territory' | 'matter'
  domain: 'leaf' | 'all'
  window: { from: string; to: string } | null
  matters: PlainMatter[]
  territories: PlainTerritory[]
  attributes: PlainAttribute[]
  units: PlainUnit[]
  duties: PlainDuty[]
  delegations: PlainDelegation[]
}

/** The value of every attribute. */
export type World = Readonly<Record<string, unknown>>
export type PlainPoint = { matter: string; territory: string; on: string; attributes: Record<string, unknown> }

/** The node itself, its parent, … its root. */
export const ancestors = (nodes: readonly PlainNode[], id: string): string[] => {
  const node = nodes.find((one) => one.id === id)
  if (node === undefined) return []
  return node.parent === null ? [id] : [id, ...ancestors(nodes, node.parent)]
}

/** Whether a day lies in `[from, to)`. */
export const within = (from: string | null, to: string | null, day: string): boolean =>
  !(from !== null && day < from) && !(to !== null && day >= to)

/** Whether a value lies in what one attribute is narrowed to. */
export const conditionHolds = (wanted: unknown, value: unknown): boolean => {
  if (typeof wanted === 'boolean') return value === wanted
  if (Array.isArray(wanted)) return wanted.includes(value)
  const range = wanted as { from?: number | null; to?: number | null }
  if (range.from != null && (value as number) < range.from) return false
  return !(range.to != null && (value as number) >= range.to)
}

export const boxHolds = (box: PlainBox, world: World): boolean =>
  Object.keys(box).every((name) => conditionHolds(box[name], world[name]))

/** Whether both nodes lie in the duty's region: below its nodes and in none of its holes. */
export const covers = (list: PlainList, duty: PlainDuty, matter: string, territory: string): boolean => {
  const above = ancestors(list.matters, matter)
  const around = ancestors(list.territories, territory)
  if (!above.includes(duty.matter) || !around.includes(duty.territory)) return false
  if (duty.exceptMatters.some((hole) => above.includes(hole))) return false
  return !duty.exceptTerritories.some((hole) => around.includes(hole))
}

export const applies = (list: PlainList, duty: PlainDuty, point: PlainPoint, world: World): boolean =>
  covers(list, duty, point.matter, point.territory) &&
  within(duty.from, duty.to, point.on) &&
  duty.boxes.some((box) => boxHolds(box, world))

const boundsOn = (list: PlainList, name: string): number[] =>
  list.duties
    .flatMap((duty) => duty.boxes)
    .map((box) => box[name] as { from?: number | null; to?: number | null } | undefined)
    .flatMap((range) => [range?.from, range?.to])
    .filter((bound) => bound != null)

const around = (bounds: readonly number[]): number[] => bounds.flatMap((bound) => [bound - 1, bound, bound + 1])

const distinct = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b)

/** Values of an attribute, so many that no two others can be told apart by the list: all of a small domain, else those around every bound. */
export const valuesOf = (list: PlainList, attribute: PlainAttribute): readonly unknown[] => {
  const bounds = boundsOn(list, attribute.name)
  if (attribute.kind === 'number') return distinct([-1_000_000, ...around(bounds), 0, 1_000_000])
  if (attribute.kind === 'minutes')
    return distinct([0, ...around(bounds), 1439].filter((value) => value >= 0 && value < 1440))
  if (attribute.kind === 'weekday') return [1, 2, 3, 4, 5, 6, 7]
  if (attribute.kind === 'enum') return attribute.values ?? []
  return [true, false]
}

/** Whether a condition leaves out any value of the attribute. */
export const narrows = (list: PlainList, attribute: PlainAttribute, condition: unknown): boolean =>
  valuesOf(list, attribute).some((value) => !conditionHolds(condition, value))

const narrowedCount = (list: PlainList, duty: PlainDuty): number => {
  let zones = 0
  let others = 0
  for (const attribute of list.attributes) {
    const { name } = attribute
    const isNarrowed = duty.boxes.some((box) => name in box && narrows(list, attribute, box[name]))
    if (isNarrowed && attribute.zone === true) zones = 1
    else if (isNarrowed) others += 1
  }
  return zones + others
}

export const levelOf = (list: PlainList, territory: string): number =>
  list.territories.find((node) => node.id === territory)?.level ?? 0

/** What duties are compared by, left to right. */
export const keyOf = (list: PlainList, duty: PlainDuty, order: string): number[] => {
  const level = levelOf(list, duty.territory)
  const depth = ancestors(list.matters, duty.matter).length
  const depths = order === 'territory' ? [level, depth] : [depth, level]
  return [duty.precedence, duty.force, ...depths, narrowedCount(list, duty)]
}

export const stronger = (a: readonly number[], b: readonly number[]): boolean => {
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at] as number, b[at] as number]
    if (x !== y) return x > y
  }
  return false
}

/** Those that nothing else in the list of duties is stronger than. */
export const best = (list: PlainList, duties: readonly PlainDuty[], order: string): PlainDuty[] => {
  const ranked = duties.map((duty) => ({ duty, key: keyOf(list, duty, order) }))
  return ranked.filter((one) => !ranked.some((other) => stronger(other.key, one.key))).map(({ duty }) => duty)
}

/** The unit itself on that day, or whoever succeeded it; `?unresolved` when nobody did. */
export const follow = (list: PlainList, id: string, on: string): string => {
  const unit = list.units.find((one) => one.id === id)
  if (unit === undefined) return '?unresolved'
  if (within(unit.from, unit.to, on)) return id
  const isOver = unit.to !== null && on >= unit.to
  return isOver && unit.successor !== null ? follow(list, unit.successor, on) : '?unresolved'
}

/** Who answers for a line in the territory it serves; `?vacant` when nobody does. */
export const serverOf = (list: PlainList, line: string, territory: string | undefined, on: string): string => {
  const serving = list.units.filter(
    (unit) => unit.line === line && territory !== undefined && unit.serves === territory,
  )
  const now = serving.filter((unit) => within(unit.from, unit.to, on)).map((unit) => unit.id)
  const over = serving.filter((unit) => unit.to !== null && on >= unit.to).map((unit) => follow(list, unit.id, on))
  return now.sort()[0] ?? over.filter((id) => !id.startsWith('?')).sort()[0] ?? '?vacant'
}

/** Who carries the duty at a place and day: a unit, `outside:…`, `none`, or `?vacant`, `?unresolved`, `?place`. */
export const who = (list: PlainList, duty: PlainDuty, at: { territory: string; on: string }): string => {
  const { assignee } = duty
  if (assignee.unit !== undefined) return follow(list, assignee.unit, at.on)
  if (assignee.outside !== undefined) return `outside:${assignee.outside}`
  const { line, level } = assignee
  if (line === undefined || level === undefined) return 'none'
  if (levelOf(list, at.territory) < level) return '?place'
  const served = ancestors(list.territories, at.territory).find((id) => levelOf(list, id) === level)
  return serverOf(list, line, served, at.on)
}

/** Names that are units, each once, sorted. */
export const known = (names: readonly string[]): string[] =>
  [...new Set(names.filter((name) => !name.startsWith('?')))].sort()

/** Whether all of the duties belong to one declared group. */
export const allJoint = (duties: readonly PlainDuty[]): boolean => {
  const groups = new Set(duties.map((duty) => duty.jointGroup))
  return groups.size === 1 && !groups.has(null)
}

/** What a matter of the type asks for. */
export const askedAction = (list: PlainList, matter: string): string =>
  list.matters.find((node) => node.id === matter)?.action ?? 'dispose'
