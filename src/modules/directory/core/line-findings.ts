import type { Id } from '../../../kernel/ids.ts'

/** A unit as far as "the county's housing bureau" cares: its line, what it serves, what it is part of. */
export type Spot = {
  readonly id: Id
  readonly parentId: Id | null
  readonly lineId: Id | null
  readonly territoryId: Id
}

/** A line that has no unit any more for a territory, or several at once. */
export type LineFinding = { readonly kind: 'vacant' | 'overlap'; readonly lineId: Id; readonly territoryId: Id }

const keyOf = (spot: Spot): string | null => (spot.lineId === null ? null : `${spot.lineId} ${spot.territoryId}`)

/** How many units answer for each line and territory; a part of a unit that answers already is none of its own. */
const answering = (spots: readonly Spot[]): Map<string, { readonly n: number; readonly spot: Spot }> => {
  const byId = new Map(spots.map((spot) => [spot.id, spot]))
  const counted = new Map<string, { n: number; spot: Spot }>()
  for (const spot of spots) {
    const key = keyOf(spot)
    const parent = spot.parentId === null ? undefined : byId.get(spot.parentId)
    if (key === null || (parent !== undefined && keyOf(parent) === key)) continue
    counted.set(key, { n: (counted.get(key)?.n ?? 0) + 1, spot })
  }
  return counted
}

/**
 * What a change does to the lines: where nobody answers any more, and where several do who did not before.
 *
 * A duty given to a line at a level finds nobody in the first case and has to guess in the second.
 */
export const lineFindings = (before: readonly Spot[], after: readonly Spot[]): LineFinding[] => {
  const [then, now] = [answering(before), answering(after)]
  const found = (kind: LineFinding['kind'], { lineId, territoryId }: Spot): LineFinding[] =>
    lineId === null ? [] : [{ kind, lineId, territoryId }]
  return [
    ...[...then].flatMap(([key, { spot }]) => (now.has(key) ? [] : found('vacant', spot))),
    ...[...now].flatMap(([key, { n, spot }]) => (n > 1 && n > (then.get(key)?.n ?? 0) ? found('overlap', spot) : [])),
  ]
}
