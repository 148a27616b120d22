import { coverFault, isSameUnit } from './brute-pairs.ts'
import type { Finding } from './findings.ts'
import type { Alike, Ground, GroundPoint, Run, Values } from './ground.ts'
import type { PlainBox } from './plain-list.ts'
import type { Printed } from './read-back.ts'
import { type Witness, witnessFault } from './witness.ts'

/* Brute force's findings as an analysis prints them: every world a box of its own, every value named. */

const conditionOf = (ground: Ground, name: string, alike: Alike): unknown => {
  const sets = ground.alike.get(name) ?? []
  const [first] = alike
  if (typeof first === 'boolean') return first
  const kind = ground.list.attributes.find((one) => one.name === name)?.kind
  if (kind === 'enum' || kind === 'weekday') return [...alike]
  const at = sets.indexOf(alike)
  const next = sets[at + 1]?.[0]
  return { ...(at === 0 ? {} : { from: first }), ...(next === undefined ? {} : { to: next }) }
}

const boxOf = (ground: Ground, values: Values): PlainBox =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => (ground.alike.get(name) ?? []).length > 1)
      .map(([name, alike]) => [name, conditionOf(ground, name, alike)]),
  )

const witnessAt = (ground: Ground, point: GroundPoint): Witness => ({
  matter: point.matter,
  territory: point.territory,
  on: (ground.runs[point.run] as Run).from,
  attributes: Object.fromEntries(
    Object.entries(ground.worlds[point.world] as Values).map(([name, alike]) => [name, alike.at(-1)]),
  ),
})

const witnessOf = (ground: Ground, finding: Finding): Witness | null =>
  ground.points
    .map((point) => witnessAt(ground, point))
    .find((witness) => witnessFault(ground, finding, witness) === null) ?? null

/** Stronger duties that cover a shadowed one, those left out that the others do not need. */
const coverOf = (ground: Ground, shadowed: string): string[] => {
  const leads = ground.duties.filter((duty) => duty.role === 'lead')
  const own = leads.find((duty) => duty.id === shadowed)
  const isStronger = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((one, place) => one !== b[place])
    return at >= 0 && (a[at] as number) > (b[at] as number)
  }
  let cover = leads
    .filter((duty) => own !== undefined && isStronger(ground.keyOf(duty), ground.keyOf(own)))
    .map(({ id }) => id)
  for (const id of cover.toReversed()) {
    const less = cover.filter((one) => one !== id)
    if (coverFault(ground, shadowed, less) !== 'the cover leaves a point') cover = less
  }
  return cover
}

const printedOf = (ground: Ground, finding: Finding): Record<string, unknown> => {
  const witness = witnessOf(ground, finding)
  if (finding.kind === 'overlap' || finding.kind === 'gap') {
    const { where, ...rest } = finding
    return { ...rest, boxes: where.map((world) => boxOf(ground, ground.worlds[world] as Values)), witness }
  }
  if (finding.kind === 'shadowed') {
    const { duty, ...rest } = finding
    const cover = coverOf(ground, duty)
    return { ...rest, duties: [duty, ...cover], sameUnit: isSameUnit(ground, duty, cover) }
  }
  if (finding.kind === 'forceConflict') {
    const { duty, reserving, ...rest } = finding
    return { ...rest, duties: [duty, ...reserving], witness }
  }
  return finding.kind === 'crossing' ? { ...finding, witness } : { ...finding }
}

/** Findings of a list as an analysis would print them. */
export const printFindings = (ground: Ground, findings: readonly Finding[]): Printed => ({
  counts: Object.fromEntries([...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, ones]) => [kind, ones.length])),
  findings: findings.map((one) => printedOf(ground, one)),
})
