import type { PoolClient } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Box } from '../../src/modules/duties/core/box.ts'
import type { Assignee, Duty, Role } from '../../src/modules/duties/core/duty.ts'
import { cellBoxOf } from '../../src/modules/duties/core/plane/cell-box.ts'
import { dayNumbers, noEnd, noStart } from '../../src/modules/duties/core/plane/day-number.ts'
import type { Extra } from '../../src/modules/duties/core/plane/extras.ts'
import { packKey } from '../../src/modules/duties/core/plane/packed-key.ts'
import {
  constrained,
  type DutyColumns,
  emptyColumns,
  type PlaneGround,
  roleNumber,
} from '../../src/modules/duties/core/plane/plane.ts'
import { dutyReader } from '../national/as-list.ts'
import type { National } from '../national/ground.ts'
import { copyIn } from './postgres.ts'

const jurisdiction = '00000000-0000-7000-8000-000000000001'
const list = '00000000-0000-7000-8000-000000000002'
const none = '\\N'

const assigneeFields = (one: Assignee): readonly (string | number)[] => [
  'unit' in one ? one.unit : none,
  'line' in one ? one.line : none,
  'line' in one ? one.level : none,
  'outside' in one ? one.outside : none,
  'none' in one ? one.none : none,
]

const rowOf = (duty: Duty): string =>
  [
    jurisdiction,
    list,
    duty.id,
    duty.role,
    ...assigneeFields(duty.assignee),
    duty.matter,
    duty.territory,
    `{${duty.exceptMatters.join()}}`,
    `{${duty.exceptTerritories.join()}}`,
    JSON.stringify(duty.boxes),
    duty.from ?? none,
    duty.to ?? none,
    duty.precedence,
    duty.force,
    duty.jointGroup ?? none,
    duty.coordinator,
    duty.replaces,
    duty.kind,
    none,
    none,
    none,
  ].join('\t')

const rowsOf = function* (made: National, columns: DutyColumns): Generator<string> {
  const dutyOf = dutyReader(made, columns)
  for (let duty = 0; duty < columns.count; duty += 1) yield rowOf(dutyOf(duty))
}

/** Writes duties into a table with the columns and checks of `duties.duty`. */
export const writeDuties = async (client: PoolClient, made: National, columns: DutyColumns): Promise<void> => {
  await client.query('create table duty (like duties.duty including defaults including constraints)')
  await copyIn(client, 'duty', rowsOf(made, columns))
  await client.query('alter table duty add primary key (jurisdiction_id, list_id, id); analyze duty')
}

const isRole = (text: string): text is Role => Object.hasOwn(roleNumber, text)

/** What repeats from row to row is read once. */
const reader = (ground: PlaneGround) => {
  const dayOf = dayNumbers()
  const conditions = new Map<string, { number: number; narrowed: number }>()
  const assignees = new Map<string, number>()
  const conditionOf = (text: string) => {
    const known = conditions.get(text)
    if (known !== undefined) return known
    const boxes: readonly Box[] = JSON.parse(text)
    const cells = boxes.flatMap((box) => cellBoxOf(ground.axes, box) ?? [])
    const found = { number: ground.boxes.numberOf(cells), narrowed: constrained(ground.axes, cells) }
    conditions.set(text, found)
    return found
  }
  const named = (fields: readonly string[]): Assignee => {
    const [unit = none, line = none, level = '0', outside = none, reason = none] = fields
    if (unit !== none) return { unit }
    if (line !== none) return { line, level: Number(level) }
    return outside === none ? { none: reason } : { outside }
  }
  const assigneeOf = (fields: readonly string[]): number => {
    const key = fields.join()
    const known = assignees.get(key)
    if (known !== undefined) return known
    const found = ground.units.assigneeOf(named(fields))
    assignees.set(key, found)
    return found
  }
  const day = (text: string, open: number): number => (text === none ? open : dayOf(text))
  return { conditionOf, assigneeOf, day }
}

const columnNames =
  'role, type_id, territory_id, unit_id, line, line_level, outside, none_reason, boxes, from_on, to_on, precedence, force, except_types, except_territories, joint_group, coordinator, replaces'

const nodesOf = (text: string, numberOf: (id: string) => number): number[] =>
  text === '{}' ? [] : text.slice(1, -1).split(',').map(numberOf)

const isPlain = (fields: readonly string[]): boolean =>
  fields[13] === '{}' && fields[14] === '{}' && fields[15] === none && fields[16] === 'f' && fields[17] === 'f'

/** Writes a line of the table into a row of columns. */
const lineTaker = (ground: PlaneGround, columns: ReturnType<typeof emptyColumns>) => {
  const { conditionOf, assigneeOf, day } = reader(ground)
  const { levels, matters, territories, extras } = ground
  const extraOf = (fields: readonly string[]): Extra => ({
    matterHoles: nodesOf(fields[13] ?? '{}', matters.numberOf),
    territoryHoles: nodesOf(fields[14] ?? '{}', territories.numberOf),
    jointGroup: fields[15] === none ? null : (fields[15] ?? null),
    coordinator: fields[16] === 't',
    replaces: fields[17] === 't',
  })
  return (line: string, duty: number): void => {
    const fields = line.split('\t')
    const [role = '', type = '', place = ''] = fields
    const condition = conditionOf(fields[8] ?? '[{}]')
    const [matter, territory] = [matters.numberOf(type), territories.numberOf(place)]
    columns.role[duty] = isRole(role) ? roleNumber[role] : 0
    columns.matter[duty] = matter
    columns.territory[duty] = territory
    columns.assignee[duty] = assigneeOf(fields.slice(3, 8))
    columns.boxes[duty] = condition.number
    columns.from[duty] = day(fields[9] ?? none, noStart)
    columns.to[duty] = day(fields[10] ?? none, noEnd)
    columns.extra[duty] = isPlain(fields) ? 0 : extras.numberOf(extraOf(fields))
    const [level, depth] = [levels[territory] ?? 0, matters.depth[matter] ?? 0]
    const [precedence, force] = [Number(fields[11]), Number(fields[12])]
    const key = { precedence, force, territory: level, matter: depth, conditions: condition.narrowed }
    columns.key[duty] = packKey(key, ground.order)
  }
}

/** Reads the table as a stream of text, lowest id first, row by row straight into columns. */
export const readColumns = async (client: PoolClient, ground: PlaneGround): Promise<DutyColumns> => {
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from duty')
  const columns = emptyColumns(rows[0]?.count ?? 0)
  const take = lineTaker(ground, columns)
  let [rest, duty] = ['', 0]
  const stream = client.query(copyTo(`copy (select ${columnNames} from duty order by id) to stdout`))
  stream.setEncoding('utf8')
  for await (const piece of stream) {
    const lines = `${rest}${piece}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      take(line, duty)
      duty += 1
    }
  }
  return columns
}
