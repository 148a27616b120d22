import type { Group, Uneven } from './findings.ts'
import { daysLater, fixedAction, type Ground } from './ground.ts'
import {
  ancestors,
  conditionHolds,
  covers,
  levelOf,
  narrows,
  type PlainBox,
  type PlainDuty,
  stronger,
  within,
} from './plain-list.ts'

/** Whether a box asks for nothing but, at most, the fixed action. */
const isUnconditional = (ground: Ground, box: PlainBox, action: string | null): boolean =>
  Object.keys(box).every((name) => {
    if (name === 'action' && action !== null) return conditionHolds(box[name], action)
    const attribute = ground.list.attributes.find((one) => one.name === name)
    return attribute !== undefined && !narrows(ground.list, attribute, box[name])
  })

/** What kind of answer a duty is in a territory. */
const kindOf = (ground: Ground, duty: PlainDuty, child: string): string => {
  const { list } = ground
  const { assignee } = duty
  const own = levelOf(list, child)
  if (assignee.outside !== undefined) return `outside:${assignee.outside}`
  if (assignee.line !== undefined) return assignee.level === own ? 'own' : `${assignee.line}@${assignee.level}`
  if (assignee.unit === undefined) return 'none'
  const unit = list.units.find((one) => one.id === assignee.unit)
  if (unit?.serves == null) return `unit:${assignee.unit}`
  if (unit.serves === child) return 'own'
  const level = levelOf(list, unit.serves)
  return level === own || unit.line === null ? `unit:${unit.id}` : `${unit.line}@${level}`
}

const answerAt = (ground: Ground, matter: string, child: string): string => {
  const action = fixedAction(ground.list, matter)
  const plain = ground.duties.filter(
    (duty) =>
      duty.role === 'lead' &&
      duty.precedence === 0 &&
      duty.force === 0 &&
      covers(ground.list, duty, matter, child) &&
      within(duty.from, duty.to, ground.window.from) &&
      duty.boxes.some((box) => isUnconditional(ground, box, action)),
  )
  const winners = plain.filter((one) => !plain.some((other) => stronger(ground.keyOf(other), ground.keyOf(one))))
  const kinds = new Set(winners.map((duty) => kindOf(ground, duty, child)))
  return kinds.size === 0 ? 'none' : [...kinds].sort().join('+')
}

const groupsAt = (ground: Ground, matter: string, children: readonly string[]): Group[] =>
  [...Map.groupBy(children, (child) => answerAt(ground, matter, child))]
    .map(([kind, territories]) => ({ kind, territories: territories.toSorted() }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1))

/** Siblings that answer a matter in different ways, each reported at the topmost matter under which all answer so. */
export const bruteUneven = (ground: Ground): Uneven[] =>
  ground.list.territories.flatMap(({ id: parent }) => {
    const children = ground.list.territories.filter((node) => node.parent === parent).map((node) => node.id)
    if (children.length < 2) return []
    const groups = new Map(ground.matters.map((matter) => [matter, groupsAt(ground, matter, children)]))
    const wordsOf = (matter: string) => JSON.stringify(groups.get(matter))
    const isUniform = (above: string, words: string) =>
      ground.matters
        .filter((matter) => ancestors(ground.list.matters, matter).includes(above))
        .every((matter) => wordsOf(matter) === words)

    const firstDay = { from: ground.window.from, to: daysLater(ground.window.from, 1) }
    const found = new Map<string, Uneven>()
    for (const [matter, ones] of groups) {
      if (ones.length < 2) continue
      const top = ancestors(ground.list.matters, matter).findLast((above) => isUniform(above, wordsOf(matter)))
      const at = top ?? matter
      found.set(at, { kind: 'uneven', matter: at, territory: parent, groups: ones, days: firstDay })
    }
    return [...found.values()]
  })
