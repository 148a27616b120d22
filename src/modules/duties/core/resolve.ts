import type { Day } from '../../../kernel/day.ts'
import type { Assignee } from './duty.ts'
import type { Plane } from './plane/plane.ts'
import { needsPlace, vacant } from './plane/resolver.ts'

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

/** What resolution looks things up in. */
export type Resolving = Pick<Plane, 'units' | 'territories' | 'dayOf'>

const resolvedOf = ({ units }: Resolving, resolved: number): Resolved => {
  if (resolved >= 0) return { state: 'unit', unit: units.names[resolved] ?? '' }
  if (resolved === needsPlace) return { state: 'place' }
  return resolved === vacant ? { state: 'vacant' } : { state: 'unresolved' }
}

/** The unit that answers for this one on that day: itself, or whoever succeeded it; unresolved when nobody does. */
export const resolveUnit = (plane: Resolving, unit: string, on: Day): Resolved =>
  resolvedOf(plane, plane.units.resolveNamed({ unit }, 0, plane.dayOf(on)))

/** Resolves an assignee, of a duty of this list or of any other, at a territory on a day. */
export const resolveAssignee = (plane: Resolving, assignee: Assignee, territory: string, on: Day): Resolved => {
  if ('outside' in assignee) return { state: 'unit', unit: `outside:${assignee.outside}` }
  if ('none' in assignee) return { state: 'unit', unit: 'none' }
  const place = plane.territories.numberOf(territory)
  return resolvedOf(plane, plane.units.resolveNamed(assignee, place, plane.dayOf(on)))
}
