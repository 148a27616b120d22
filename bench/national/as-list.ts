import type { Assignee, Duty, Role } from '../../src/modules/duties/core/duty.ts'
import type { DutyList } from '../../src/modules/duties/core/list-file.ts'
import { dayText, noEnd, noStart } from '../../src/modules/duties/core/plane/day-number.ts'
import { forceOf, precedenceOf } from '../../src/modules/duties/core/plane/packed-key.ts'
import type { DutyColumns } from '../../src/modules/duties/core/plane/plane.ts'
import type { National } from './ground.ts'
import { idOf } from './trees.ts'

const roles: readonly Role[] = ['lead', 'assist', 'supervise', 'inform']
const nobody: Assignee = { none: '' }

/** Turns a row of columns back into the duty it stands for. */
export const dutyReader = (made: National, columns: DutyColumns): ((duty: number) => Duty) => {
  const { ground } = made
  const boxesOf = new Map(made.conditions.map(({ number, boxes }) => [number, boxes]))
  const days = new Map<number, string | null>([
    [noStart, null],
    [noEnd, null],
  ])
  const dayOf = (number: number): string | null => {
    const known = days.get(number)
    if (known !== undefined) return known
    const day = dayText(number)
    days.set(number, day)
    return day
  }
  return (duty) => {
    const extra = ground.extras.all[columns.extra[duty] ?? 0]
    const key = columns.key[duty] ?? 0
    return {
      id: idOf('duty', duty),
      role: roles[columns.role[duty] ?? 0] ?? 'lead',
      assignee: ground.units.assignees[columns.assignee[duty] ?? 0] ?? nobody,
      matter: ground.matters.ids[columns.matter[duty] ?? 0] ?? '',
      territory: ground.territories.ids[columns.territory[duty] ?? 0] ?? '',
      exceptMatters: (extra?.matterHoles ?? []).map((node) => ground.matters.ids[node] ?? ''),
      exceptTerritories: (extra?.territoryHoles ?? []).map((node) => ground.territories.ids[node] ?? ''),
      boxes: [...(boxesOf.get(columns.boxes[duty] ?? 0) ?? [{}])],
      from: dayOf(columns.from[duty] ?? noStart),
      to: dayOf(columns.to[duty] ?? noEnd),
      precedence: precedenceOf(key),
      force: forceOf(key),
      jointGroup: extra?.jointGroup ?? null,
      coordinator: extra?.coordinator ?? false,
      replaces: extra?.replaces ?? false,
      kind: 'basic',
      basis: null,
      item: null,
      scope: null,
    }
  }
}

/** The list with its duties as objects: for what reads a whole list. */
export const asList = (made: National, columns: DutyColumns): DutyList => {
  const dutyOf = dutyReader(made, columns)
  return { ...made.list, duties: Array.from({ length: columns.count }, (_, duty) => dutyOf(duty)) }
}
