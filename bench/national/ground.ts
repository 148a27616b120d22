import type { Box } from '../../src/modules/duties/core/box.ts'
import type { Assignee } from '../../src/modules/duties/core/duty.ts'
import type { DutyList, ListUnit } from '../../src/modules/duties/core/list-file.ts'
import { cellBoxOf } from '../../src/modules/duties/core/plane/cell-box.ts'
import { constrained, groundOf, type PlaneGround } from '../../src/modules/duties/core/plane/plane.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { attributes, conditionPool } from './conditions.ts'
import { idOf, matterNodes, territoryNodes } from './trees.ts'

/** Departments from the nation down to the county, and the offices that every township has. */
export const departments = 40
export const offices = 4
export const lines = departments + offices
/** Levels at which a line can be asked for. */
export const lineLevels = 5
export const destinations = ['court', 'arbitration', 'administrative-review', 'open-government', '110', '120'] as const

const poolSize = 4_000

/** A condition of the pool: its boxes, its number in the book, how many attributes it narrows. */
export type PooledCondition = { readonly boxes: readonly Box[]; readonly number: number; readonly narrowed: number }

/** Everything of the national list but its duties; made once, for lists of any size. */
export type National = {
  readonly list: Omit<DutyList, 'duties'>
  readonly ground: PlaneGround
  readonly conditions: readonly PooledCondition[]
  /** Territories of each level, and matter types of each depth, as node numbers. */
  readonly territoriesAt: readonly Int32Array[]
  readonly mattersAt: readonly Int32Array[]
  /** The assignee that is the unit of a line serving a territory; -1 where there is none. */
  readonly unitOf: (line: number, territory: number) => number
  readonly lineAssignee: (line: number, level: number) => number
  readonly outsideAssignee: (destination: number) => number
  readonly noneAssignee: number
}

const lineName = (line: number): string => `line-${line}`

type Placed = { readonly unit: ListUnit; readonly line: number }

const unitsAt = (serves: string, level: number, chance: Chance, made: number): Placed[] => {
  const [first, count] = level < 4 ? [0, departments] : [departments, offices]
  const placed: Placed[] = []
  for (let line = first; line < first + count; line += 1) {
    if (chance.draw() < 0.01) continue
    const [id, next] = [idOf('unit', made + placed.length), idOf('unit', made + placed.length + 1)]
    const isClosed = line < first + count - 1 && chance.draw() < 0.01
    const successor = isClosed && chance.draw() < 0.9 ? next : null
    const from = chance.draw() < 0.5 ? '2020-01-01' : null
    const unit = { id, line: lineName(line), serves, from, to: isClosed ? '2025-07-01' : null, successor }
    placed.push({ unit: { ...unit, name: null, shortName: null, aliases: [] }, line })
  }
  // The last one is nobody's predecessor, and may not be named as a successor that does not exist.
  const last = placed.at(-1)
  if (last !== undefined && last.unit.successor !== null)
    placed[placed.length - 1] = { line: last.line, unit: { ...last.unit, to: null, successor: null } }
  return placed
}

const groupedBy = (count: number, groupOf: (node: number) => number): Int32Array[] => {
  const groups: number[][] = []
  for (let node = 0; node < count; node += 1) {
    const group = groupOf(node)
    while (groups.length <= group) groups.push([])
    groups[group]?.push(node)
  }
  return groups.map((group) => Int32Array.from(group))
}

const fixedAssignees: readonly Assignee[] = [
  ...Array.from({ length: lines * lineLevels }, (_, at) => ({
    line: lineName(Math.floor(at / lineLevels)),
    level: at % lineLevels,
  })),
  ...destinations.map((outside) => ({ outside })),
  { none: 'reserved' },
]

/** Reads the country and invents the rest: lines, units, attributes and a pool of conditions. */
export const national = (seed: number): National => {
  const chance = chanceFrom(seed)
  const territories = territoryNodes()
  const placed: Placed[] = []
  for (const node of territories)
    if (node.level < lineLevels) placed.push(...unitsAt(node.id, node.level, chance, placed.length))
  const pool = conditionPool(chance, poolSize)
  const list: Omit<DutyList, 'duties'> = {
    order: 'territory',
    domain: 'leaf',
    window: { from: '2026-01-01', to: '2027-01-01' },
    matters: matterNodes(),
    territories,
    attributes: [...attributes],
    units: placed.map(({ unit }) => unit),
    items: [],
    delegations: [],
  }
  const assignees = [...fixedAssignees, ...placed.map(({ unit }) => ({ unit: unit.id }))]
  const ground = groundOf(list, { boxes: pool.flat(), assignees })
  const conditions = pool.map((boxes) => {
    const cells = boxes.flatMap((box) => cellBoxOf(ground.axes, box) ?? [])
    return { boxes, number: ground.boxes.numberOf(cells), narrowed: constrained(ground.axes, cells) }
  })
  const unitAt = new Map<number, number>()
  for (const [at, { unit, line }] of placed.entries())
    unitAt.set(ground.territories.numberOf(unit.serves ?? '') * lines + line, fixedAssignees.length + at)
  return {
    list,
    ground,
    conditions: conditions.filter(({ number }) => number > 0),
    territoriesAt: groupedBy(ground.territories.count, (node) => ground.levels[node] ?? 0),
    mattersAt: groupedBy(ground.matters.count, (node) => ground.matters.depth[node] ?? 0),
    unitOf: (line, territory) => unitAt.get(territory * lines + line) ?? -1,
    lineAssignee: (line, level) => line * lineLevels + level,
    outsideAssignee: (destination) => lines * lineLevels + destination,
    noneAssignee: fixedAssignees.length - 1,
  }
}
