import { isAccepted } from './engine-door.ts'
import type { PlainDuty, PlainList } from './plain-list.ts'
import { type Edit, edited } from './random-list.ts'
import { type Difference, differenceIn, type Trial } from './trial.ts'

/* A failing trial made small: everything is left out that need not be there for the difference to stay. */

const without = <T>(all: readonly T[], at: number): T[] => all.filter((_, number) => number !== at)

const eachLeftOut = <T>(all: readonly T[]): T[][] => all.map((_, at) => without(all, at))

const onList = (trial: Trial, list: Partial<PlainList>): Trial => ({ ...trial, list: { ...trial.list, ...list } })

const hasContent = (edit: Edit): boolean => edit.put.length + edit.remove.length > 0

/** Every duty of the trial, those of its edits too, changed or dropped. */
const eachDuty = (trial: Trial, change: (duty: PlainDuty) => PlainDuty | null): Trial => {
  const kept = (duties: readonly PlainDuty[]) => duties.map(change).filter((duty) => duty !== null)
  const duties = kept(trial.list.duties)
  const ids = new Set(duties.map((duty) => duty.id))
  return {
    ...onList(trial, { duties, delegations: trial.list.delegations.filter((one) => ids.has(one.duty)) }),
    edits: trial.edits.map((edit) => ({ ...edit, put: kept(edit.put) })).filter(hasContent),
  }
}

const withoutDuty = (trial: Trial, id: string): Trial => {
  const rest = eachDuty(trial, (duty) => (duty.id === id ? null : duty))
  const edits = rest.edits.map((edit) => ({ ...edit, remove: edit.remove.filter((one) => one !== id) }))
  return { ...rest, edits: edits.filter(hasContent) }
}

const withoutUnit = (trial: Trial, id: string): Trial =>
  onList(
    eachDuty(trial, (duty) => (duty.assignee.unit === id ? null : duty)),
    {
      units: trial.list.units
        .filter((unit) => unit.id !== id)
        .map((unit) => ({ ...unit, successor: unit.successor === id ? null : unit.successor })),
      delegations: trial.list.delegations.filter((one) => one.to !== id && one.by !== id),
    },
  )

const withoutAttribute = (trial: Trial, name: string): Trial => {
  const dropped = <V>(record: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))
  const rest = eachDuty(trial, (duty) => ({ ...duty, boxes: duty.boxes.map(dropped) }))
  return {
    ...onList(rest, { attributes: trial.list.attributes.filter((one) => one.name !== name) }),
    points: rest.points.map((point) => ({ ...point, attributes: dropped(point.attributes) })),
  }
}

/** The node taken out, its children hung below its parent, duties and points moved there. */
const withoutMatter = (trial: Trial, id: string): Trial => {
  const above = trial.list.matters.find((node) => node.id === id)?.parent ?? null
  const moved = (node: string) => (node === id ? (above ?? node) : node)
  const rest = eachDuty(trial, (duty) => ({
    ...duty,
    matter: moved(duty.matter),
    exceptMatters: duty.exceptMatters.filter((hole) => hole !== id),
  }))
  const matters = trial.list.matters.filter((node) => node.id !== id)
  return {
    ...onList(rest, {
      matters: matters.map((node) => ({ ...node, parent: node.parent === id ? above : node.parent })),
    }),
    points: rest.points.map((point) => ({ ...point, matter: moved(point.matter) })),
  }
}

const withoutTerritory = (trial: Trial, id: string): Trial => {
  const above = trial.list.territories.find((node) => node.id === id)?.parent ?? null
  const moved = (node: string) => (node === id ? (above ?? node) : node)
  const rest = eachDuty(trial, (duty) => ({
    ...duty,
    territory: moved(duty.territory),
    exceptTerritories: duty.exceptTerritories.filter((hole) => hole !== id),
  }))
  const territories = trial.list.territories.filter((node) => node.id !== id)
  return {
    ...onList(rest, {
      territories: territories.map((node) => ({ ...node, parent: node.parent === id ? above : node.parent })),
      units: trial.list.units.map((unit) => ({ ...unit, serves: unit.serves === id ? null : unit.serves })),
    }),
    points: rest.points.map((point) => ({ ...point, territory: moved(point.territory) })),
  }
}

const plainer = (duty: PlainDuty): Partial<PlainDuty>[] => [
  ...(duty.boxes.length > 1 ? eachLeftOut(duty.boxes).map((boxes) => ({ boxes })) : []),
  ...duty.boxes.flatMap((box, at) =>
    Object.keys(box).map((name) => ({
      boxes: duty.boxes.map((one, number) =>
        number === at ? Object.fromEntries(Object.entries(one).filter(([key]) => key !== name)) : one,
      ),
    })),
  ),
  ...eachLeftOut(duty.exceptMatters).map((exceptMatters) => ({ exceptMatters })),
  ...eachLeftOut(duty.exceptTerritories).map((exceptTerritories) => ({ exceptTerritories })),
  ...(duty.from === null ? [] : [{ from: null }]),
  ...(duty.to === null ? [] : [{ to: null }]),
  ...(duty.precedence === 0 ? [] : [{ precedence: 0 }]),
  ...(duty.force === 0 ? [] : [{ force: 0 }]),
  ...(duty.jointGroup === null ? [] : [{ jointGroup: null }]),
  ...(duty.coordinator ? [{ coordinator: false }] : []),
  ...(duty.replaces ? [{ replaces: false }] : []),
  ...(duty.kind === 'basic' ? [] : [{ kind: 'basic' }]),
  ...(duty.basis === null ? [] : [{ basis: null }]),
]

const plainerUnits = ({ list }: Trial): PlainList['units'][] =>
  list.units.flatMap((unit, at) => {
    const simpler = [{ from: null }, { to: null }, { successor: null }, { serves: null }, { line: null }]
    return simpler
      .filter((change) => Object.entries(change).some(([name, value]) => unit[name as keyof typeof unit] !== value))
      .map((change) => list.units.with(at, { ...unit, ...change }))
  })

const allDuties = (trial: Trial): PlainDuty[] => [...trial.list.duties, ...trial.edits.flatMap((edit) => edit.put)]

/** Every trial that is one step smaller. */
function* smaller(trial: Trial): Generator<Trial> {
  for (const points of eachLeftOut(trial.points)) yield { ...trial, points }
  for (const edits of eachLeftOut(trial.edits)) yield { ...trial, edits }
  for (const duty of allDuties(trial)) yield withoutDuty(trial, duty.id)
  for (const unit of trial.list.units) yield withoutUnit(trial, unit.id)
  for (const node of trial.list.matters) yield withoutMatter(trial, node.id)
  for (const node of trial.list.territories) yield withoutTerritory(trial, node.id)
  for (const attribute of trial.list.attributes) yield withoutAttribute(trial, attribute.name)
  for (const delegations of eachLeftOut(trial.list.delegations)) yield onList(trial, { delegations })
  for (const duty of allDuties(trial))
    for (const change of plainer(duty)) yield eachDuty(trial, (one) => (one === duty ? { ...one, ...change } : one))
  for (const units of plainerUnits(trial)) yield onList(trial, { units })
  for (const node of trial.list.matters)
    if (node.action !== null)
      yield onList(trial, { matters: trial.list.matters.map((one) => (one === node ? { ...one, action: null } : one)) })
  if (trial.list.domain === 'all') yield onList(trial, { domain: 'leaf' })
  if (trial.list.order === 'matter') yield onList(trial, { order: 'territory' })
  if (trial.list.window !== null) yield onList(trial, { window: null })
}

/** Only what the part that differs needs. */
const relevant = (trial: Trial, part: Difference['part']): Trial => ({
  ...trial,
  points: part === 'decision' ? trial.points : [],
  edits: part === 'edits' ? trial.edits : [],
})

/** Whether the list is accepted before and after every edit, and no edit removes what is not there. */
const isSound = ({ list, edits }: Trial): boolean => {
  let now = list
  for (const edit of edits) {
    if (!isAccepted(now) || !edit.remove.every((id) => now.duties.some((duty) => duty.id === id))) return false
    now = edited(now, edit)
  }
  return isAccepted(now)
}

const sameDifference = (trial: Trial, part: Difference['part']): Difference | null => {
  if (!isSound(trial)) return null
  const found = differenceIn(trial, new Map())
  return found?.part === part ? found : null
}

/** The smallest trial found that still differs in the same part, and how. */
export const shrink = (
  trial: Trial,
  difference: Difference,
): { readonly trial: Trial; readonly difference: Difference } => {
  const own = relevant(trial, difference.part)
  let now = { trial: own, difference: sameDifference(own, difference.part) ?? difference }
  for (;;) {
    let next: typeof now | null = null
    for (const candidate of smaller(now.trial)) {
      const found = sameDifference(candidate, difference.part)
      if (found === null) continue
      next = { trial: candidate, difference: found }
      break
    }
    if (next === null) return now
    now = next
  }
}
