import type { Crossing, ForceConflict, Shadowed } from './findings.ts'
import { daysOver, type Ground, sameAssignee } from './ground.ts'
import { ancestors, levelOf, type PlainDuty, stronger } from './plain-list.ts'

const leadsOf = (ground: Ground): PlainDuty[] => ground.duties.filter((duty) => duty.role === 'lead')

/** The runs on which both apply somewhere at one point. */
const runsTogether = (ground: Ground, a: PlainDuty, b: PlainDuty): number[] =>
  ground.points.filter((point) => point.leads.includes(a) && point.leads.includes(b)).map((point) => point.run)

/** Leads that are never on top. */
export const bruteShadowed = (ground: Ground): Shadowed[] =>
  leadsOf(ground)
    .filter((duty) => !ground.points.some((point) => point.top.includes(duty)))
    .map(({ id, matter, territory }) => ({ kind: 'shadowed', matter, territory, duty: id }))

/** What is wrong with a set of duties that is said to cover a shadowed one; null when nothing is. */
export const coverFault = (ground: Ground, shadowed: string, cover: readonly string[]): string | null => {
  const duty = leadsOf(ground).find((one) => one.id === shadowed)
  if (duty === undefined) return `${shadowed} is no lead`
  const covering = cover.map((id) => leadsOf(ground).find((one) => one.id === id))
  if (new Set(cover).size < cover.length) return 'the cover names a duty twice'
  if (covering.some((one) => one === undefined || !stronger(ground.keyOf(one), ground.keyOf(duty))))
    return 'the cover names a duty that is not a stronger lead'
  const own = ground.points.filter((point) => point.leads.includes(duty))
  const isCovered = (by: readonly (PlainDuty | undefined)[]) =>
    own.every((point) => point.leads.some((one) => by.includes(one)))
  if (!isCovered(covering)) return 'the cover leaves a point'
  return covering.some((left) => isCovered(covering.filter((one) => one !== left)))
    ? 'the cover has a duty too many'
    : null
}

/** Whether every duty of a cover names the assignee of the duty that it covers; not where there is no cover. */
export const isSameUnit = (ground: Ground, shadowed: string, cover: readonly string[]): boolean => {
  const find = (id: string) => ground.duties.find((duty) => duty.id === id)
  const duty = find(shadowed)
  return (
    cover.length > 0 &&
    cover.map(find).every((one) => one !== undefined && duty !== undefined && sameAssignee(one, duty))
  )
}

const crossingOf = (ground: Ground, a: PlainDuty, b: PlainDuty): Crossing[] => {
  const { list } = ground
  const depthOf = (duty: PlainDuty) => ancestors(list.matters, duty.matter).length
  const isDeeper = levelOf(list, a.territory) > levelOf(list, b.territory) && depthOf(a) < depthOf(b)
  const isAlike = a.precedence === b.precedence && a.force === b.force
  const runs = runsTogether(ground, a, b)
  if (!isDeeper || !isAlike || sameAssignee(a, b) || runs.length === 0) return []
  const duties = [a.id, b.id].sort()
  return [{ kind: 'crossing', matter: b.matter, territory: a.territory, duties, days: daysOver(ground, runs) }]
}

/** Pairs of which one is deeper in its territory and the other in its matter. */
export const bruteCrossings = (ground: Ground): Crossing[] =>
  leadsOf(ground).flatMap((a) => leadsOf(ground).flatMap((b) => crossingOf(ground, a, b)))

/** Leads that meet one of greater force and another assignee. */
export const bruteForceConflicts = (ground: Ground): ForceConflict[] =>
  leadsOf(ground).flatMap((duty): ForceConflict[] => {
    const pairs = leadsOf(ground)
      .filter((other) => other.force > duty.force && !sameAssignee(other, duty))
      .map((other) => ({ id: other.id, runs: runsTogether(ground, duty, other) }))
      .filter(({ runs }) => runs.length > 0)
    if (pairs.length === 0) return []
    const days = daysOver(
      ground,
      pairs.flatMap(({ runs }) => runs),
    )
    const { id, matter, territory } = duty
    const reserving = pairs.map((pair) => pair.id).sort()
    return [{ kind: 'forceConflict', matter, territory, duty: id, reserving, days }]
  })
