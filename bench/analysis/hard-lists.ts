import { noEnd, noStart } from '../../src/modules/duties/core/plane/day-number.ts'
import { packKey } from '../../src/modules/duties/core/plane/packed-key.ts'
import { type DutyColumns, emptyColumns } from '../../src/modules/duties/core/plane/plane.ts'
import { type Chance, chanceFrom } from '../national/chance.ts'
import { departments, type National } from '../national/ground.ts'

/** A lead at a place: always valid, without holes. */
type Lead = {
  readonly matter: number
  readonly territory: number
  readonly assignee: number
  readonly conditional: boolean
}

const leadColumns = (made: National, chance: Chance, leads: Iterable<Lead>, count: number): DutyColumns => {
  const { ground } = made
  const columns = emptyColumns(count)
  let duty = 0
  for (const { matter, territory, assignee, conditional } of leads) {
    const condition = conditional ? made.conditions[chance.below(made.conditions.length)] : undefined
    columns.matter[duty] = matter
    columns.territory[duty] = territory
    columns.assignee[duty] = assignee
    columns.boxes[duty] = condition?.number ?? 0
    columns.from[duty] = noStart
    columns.to[duty] = noEnd
    columns.key[duty] = packKey(
      {
        precedence: 0,
        force: 0,
        territory: ground.levels[territory] ?? 0,
        matter: ground.matters.depth[matter] ?? 0,
        conditions: condition?.narrowed ?? 0,
      },
      ground.order,
    )
    duty += 1
  }
  return columns
}

const anyOf = (chance: Chance, nodes: ArrayLike<number>): number => nodes[chance.below(nodes.length)] ?? 0

/** The first province of the list with cities below it. */
const provinceOf = ({ territoriesAt }: National): number => territoriesAt[1]?.[2] ?? 0

/**
 * 74,000 leads of one province of which one half crosses the other: half stand at the province for a leaf, half at one
 * of its townships for a whole section, each under a department drawn by chance, one in five with a condition.
 */
export const crossingList = (made: National, seed: number): DutyColumns => {
  const chance = chanceFrom(seed)
  const [province, count] = [provinceOf(made), 74_000]
  const end = made.ground.territories.end[province] ?? 0
  const townships = (made.territoriesAt[4] ?? new Int32Array(0)).filter((node) => node > province && node < end)
  const leads = function* (): Generator<Lead> {
    for (let lead = 0; lead < count; lead += 1) {
      const isHigh = lead % 2 === 0
      const line = chance.below(departments)
      yield {
        matter: anyOf(chance, (isHigh ? made.mattersAt[4] : made.mattersAt[1]) ?? []),
        territory: isHigh ? province : anyOf(chance, townships),
        assignee: made.lineAssignee(line, isHigh ? 1 : 3),
        conditional: chance.draw() < 0.2,
      }
    }
  }
  return leadColumns(made, chance, leads(), count)
}

/** 20,000 leads in one bucket, each of another unit, half of them with a condition. */
export const bucketList = (made: National, seed: number): DutyColumns => {
  const chance = chanceFrom(seed)
  const count = 20_000
  const first = made.noneAssignee + 1
  const leads = function* (): Generator<Lead> {
    for (let lead = 0; lead < count; lead += 1)
      yield {
        matter: made.mattersAt[2]?.[7] ?? 0,
        territory: made.territoriesAt[3]?.[100] ?? 0,
        assignee: first + lead,
        conditional: lead % 2 === 1,
      }
  }
  return leadColumns(made, chance, leads(), count)
}
