import { dayNumber, noEnd, noStart } from '../../src/modules/duties/core/plane/day-number.ts'
import type { Extra } from '../../src/modules/duties/core/plane/extras.ts'
import { packKey } from '../../src/modules/duties/core/plane/packed-key.ts'
import { type DutyColumns, emptyColumns, roleNumber } from '../../src/modules/duties/core/plane/plane.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { departments, destinations, lines, type National } from './ground.ts'

/** How a list is drawn; the shares are those of the README. */
export type Shape = {
  readonly duties: number
  readonly seed: number
  /** Share of duties with a condition. */
  readonly conditional: number
}

/**
 * Shares of duties by the level of their territory: nation, province, city, county, township, community.
 *
 * `published` has most statements in townships, where lists are published; `dense` more above them, so that every
 * decision meets some three times as many statements. README.md says why there are two.
 */
const shares = {
  published: [0.0002, 0.005, 0.04, 0.3, 0.6, 0.0548],
  dense: [0.001, 0.01, 0.1, 0.42, 0.38, 0.089],
}

/** Which of the two is drawn: `published`, or `dense` where BENCH_SHAPE says so. */
export const shapeName = process.env.BENCH_SHAPE === 'dense' ? 'dense' : 'published'
const byLevel = shares[shapeName]
const byRole = [0.75, 0.13, 0.06, 0.06]
/** Shares by depth of the matter type: for the nation, the provinces and the cities, and for those below. */
const byDepthAbove = [0, 0.05, 0.3, 0.45, 0.2]
const byDepthBelow = [0, 0.05, 0.35, 0.4, 0.2]

const dayOf2020 = dayNumber('2020-01-01')
const firstsOfMonths = Array.from({ length: 72 }, (_, month) => {
  const day = Temporal.PlainDate.from('2020-01-01').add({ months: month })
  return dayNumber(day.toString())
})
const endsIn2026 = ['2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01', '2027-07-01'].map(dayNumber)

const plain: Extra = { matterHoles: [], territoryHoles: [], jointGroup: null, coordinator: false, replaces: false }

const nodeBelow = (chance: Chance, end: Int32Array, node: number): number[] => {
  const size = (end[node] ?? 0) - node - 1
  return size < 1 ? [] : [node + 1 + chance.below(size)]
}

const extraOf = (chance: Chance, { ground }: National, region: { matter: number; territory: number; role: number }) => {
  const draw = chance.draw()
  if (draw < 0.03) return { ...plain, territoryHoles: nodeBelow(chance, ground.territories.end, region.territory) }
  if (draw < 0.05) return { ...plain, matterHoles: nodeBelow(chance, ground.matters.end, region.matter) }
  if (draw < 0.055 && region.role === roleNumber.lead)
    return { ...plain, jointGroup: `joint-${chance.below(50)}`, coordinator: chance.draw() < 0.5 }
  return draw < 0.07 && region.role !== roleNumber.lead ? { ...plain, replaces: true } : plain
}

/** Mostly a line at the level of the territory or the one above, often a unit by name. */
const assigneeOf = (chance: Chance, made: National, territory: number): number => {
  const { levels, territories } = made.ground
  const kind = chance.which([0.6, 0.37, 0.02, 0.01])
  if (kind === 2) return made.outsideAssignee(chance.below(destinations.length))
  if (kind === 3) return made.noneAssignee
  let at = territory
  while ((levels[at] ?? 0) > 4 || ((levels[at] ?? 0) > 0 && chance.draw() < 0.25)) at = territories.parent[at] ?? 0
  const level = levels[at] ?? 0
  const line = level === 4 ? departments + chance.below(lines - departments) : chance.below(departments)
  const unit = kind === 1 ? made.unitOf(line, at) : -1
  return unit >= 0 ? unit : made.lineAssignee(line, level)
}

const validity = (chance: Chance): readonly [number, number] => {
  const draw = chance.draw()
  if (draw < 0.6) return [noStart, noEnd]
  const from = firstsOfMonths[chance.below(firstsOfMonths.length)] ?? dayOf2020
  return [from, draw < 0.95 ? noEnd : (endsIn2026[chance.below(endsIn2026.length)] ?? noEnd)]
}

/** Draws the duties of a list as columns. */
export const nationalDuties = (made: National, shape: Shape): DutyColumns => {
  const chance = chanceFrom(shape.seed)
  const { ground } = made
  const columns = emptyColumns(shape.duties)
  for (let duty = 0; duty < shape.duties; duty += 1) {
    const level = chance.which(byLevel)
    const depth = chance.which(level < 3 ? byDepthAbove : byDepthBelow)
    const [territories, matters] = [made.territoriesAt[level], made.mattersAt[depth]]
    const territory = territories?.[chance.below(territories.length)] ?? 0
    const matter = matters?.[chance.below(matters.length)] ?? 0
    const role = chance.which(byRole)
    const condition =
      chance.draw() < shape.conditional ? made.conditions[chance.below(made.conditions.length)] : undefined
    const [from, to] = validity(chance)
    const precedence = chance.draw() < 0.005 ? 1 + chance.below(3) : 0
    const force = chance.draw() < 0.003 ? 1 + chance.below(3) : 0
    const key = { precedence, force, territory: level, matter: depth, conditions: condition?.narrowed ?? 0 }
    columns.role[duty] = role
    columns.matter[duty] = matter
    columns.territory[duty] = territory
    columns.assignee[duty] = assigneeOf(chance, made, territory)
    columns.boxes[duty] = condition?.number ?? 0
    columns.from[duty] = from
    columns.to[duty] = to
    columns.extra[duty] = ground.extras.numberOf(extraOf(chance, made, { matter, territory, role }))
    columns.key[duty] = packKey(key, ground.order)
  }
  return columns
}
