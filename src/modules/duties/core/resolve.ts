import type { Day } from '../../../kernel/day.ts'
import { isValidOn } from '../../../kernel/day.ts'
import { byText } from './compare.ts'
import type { Assignee } from './duty.ts'
import type { ListUnit } from './list-file.ts'

/**
 * Who an assignee is at a place and day.
 *
 * `unit` carries the unit's id, `outside:<destination>` or `none`; `place` means that the place is known too coarsely
 * to say which unit of the line it is.
 */
export type Resolved =
  | { readonly state: 'unit'; readonly unit: string }
  | { readonly state: 'vacant' }
  | { readonly state: 'unresolved' }
  | { readonly state: 'place' }

/** The units of a list, ready to be asked. */
export type UnitIndex = {
  readonly byId: ReadonlyMap<string, ListUnit>
  /** Units of a line serving a territory, lowest id first; key `line\u0000territory`. */
  readonly byLineAndPlace: ReadonlyMap<string, readonly ListUnit[]>
}

/** A place as resolution needs it: its level, and the ancestors with their levels. */
export type Place = { readonly level: number; readonly atLevel: (level: number) => string | undefined }

const lineKey = (line: string, territory: string): string => `${line}\u0000${territory}`

export const unitIndexOf = (units: readonly ListUnit[]): UnitIndex => {
  const sorted = units.toSorted((a, b) => byText(a.id, b.id))
  const serving = sorted.filter((unit) => unit.line !== null && unit.serves !== null)
  return {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    byLineAndPlace: Map.groupBy(serving, (unit) => lineKey(unit.line ?? '', unit.serves ?? '')),
  }
}

const unresolved: Resolved = { state: 'unresolved' }
const vacant: Resolved = { state: 'vacant' }

/** The unit that answers for this one on that day: itself, or whoever succeeded it; unresolved when nobody does. */
export const resolveUnit = (units: UnitIndex, id: string, on: Day): Resolved => {
  const seen = new Set<string>()
  let unit = units.byId.get(id)
  while (unit !== undefined && !seen.has(unit.id)) {
    if (isValidOn(unit, on)) return { state: 'unit', unit: unit.id }
    const isClosed = unit.to !== null && unit.to <= on
    if (!isClosed || unit.successor === null) return unresolved
    seen.add(unit.id)
    unit = units.byId.get(unit.successor)
  }
  return unresolved
}

/** The unit of the line that serves a territory on that day; a closed one is followed where none is left. */
const resolveServing = (units: UnitIndex, line: string, territory: string, on: Day): Resolved => {
  const candidates = units.byLineAndPlace.get(lineKey(line, territory)) ?? []
  const present = candidates.find((unit) => isValidOn(unit, on))
  if (present !== undefined) return { state: 'unit', unit: present.id }

  const followed = candidates
    .filter((unit) => unit.to !== null && unit.to <= on)
    .map((unit) => resolveUnit(units, unit.id, on))
    .flatMap((resolved) => (resolved.state === 'unit' ? [resolved.unit] : []))
    .sort(byText)
  return followed[0] === undefined ? vacant : { state: 'unit', unit: followed[0] }
}

/** Resolves an assignee at a place and day. */
export const resolveAssignee = (units: UnitIndex, assignee: Assignee, place: Place, on: Day): Resolved => {
  if ('unit' in assignee) return resolveUnit(units, assignee.unit, on)
  if ('outside' in assignee) return { state: 'unit', unit: `outside:${assignee.outside}` }
  if ('none' in assignee) return { state: 'unit', unit: 'none' }
  if (place.level < assignee.level) return { state: 'place' }
  const territory = place.atLevel(assignee.level)
  return territory === undefined ? vacant : resolveServing(units, assignee.line, territory, on)
}
