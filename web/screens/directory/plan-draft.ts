import type { Id } from '../../../src/kernel/ids.ts'
import type { Plan } from '../../../src/modules/directory/core/reorganisation.ts'
import type { Territory } from '../../../src/modules/directory/core/territory.ts'
import type { Unit } from '../../../src/modules/directory/core/unit.ts'

export const planKinds = ['merge', 'split', 'rename', 'move', 'close'] as const

/** What is being reorganised. */
export type Subject =
  | { readonly is: 'unit'; readonly node: Unit }
  | { readonly is: 'territory'; readonly node: Territory }

/** A reorganisation as it is being filled in. */
export type PlanDraft = {
  readonly kind: Plan['kind']
  /** The node chosen: into which, under which, or who answers; empty for a new one, for nothing, for nobody. */
  readonly targetId: Id | ''
  /** Names of new ones, one a line. */
  readonly names: string
  /** To which part of a split, from 0, a child goes; others to the first. */
  readonly children?: Readonly<Record<Id, number>>
  /** To which part of a split unit, from 0, a post goes with its holders; others to the first. */
  readonly posts?: Readonly<Record<Id, number>>
}

/** The names that a draft gives to new ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const unitTarget = (unit: Unit, name: string, id: Id) => ({
  id,
  created: {
    name,
    shortName: null,
    kind: unit.kind,
    lineId: unit.lineId,
    territoryId: unit.territoryId,
    parentId: unit.parentId,
  },
})

const territoryTarget = (territory: Territory, name: string, id: Id) => ({
  id,
  created: { name, level: territory.level, parentId: territory.parentId ?? '' },
})

/** What goes elsewhere than to the first of so many parts, with the part's number. */
const elsewhere = (places: Readonly<Record<Id, number>> = {}, parts: number): [Id, number][] =>
  Object.entries(places).filter(([, part]) => part > 0 && part < parts)

type Shared = { readonly from: Id; readonly draft: PlanDraft; readonly names: readonly string[] }

/** The plans that are the same for units and territories. */
const sharedPlan = (subject: 'unit' | 'territory', { from, draft, names }: Shared): Plan | null => {
  const [name] = names
  const targetId = draft.targetId === '' ? null : draft.targetId
  if (draft.kind === 'rename')
    return name === undefined ? null : { subject, kind: 'rename', from, name, shortName: null }
  if (draft.kind === 'move') return { subject, kind: 'move', from, parentId: targetId }
  return draft.kind === 'close' ? { subject, kind: 'close', from, successorId: targetId } : null
}

/**
 * The plan a draft comes to, or null while something is missing.
 *
 * New nodes are of the same kind or level, and stand where the old one stood.
 *
 * @param newIds one for each line of names, final from here on
 */
export const planOf = (subject: Subject, draft: PlanDraft, newIds: readonly Id[]): Plan | null => {
  const names = linesOf(draft.names)
  const from = subject.node.id
  const idOf = (i: number): Id => newIds[i] ?? from
  if (draft.kind === 'merge') {
    const [name] = names
    const known = draft.targetId === '' ? null : { id: draft.targetId, created: null }
    if (known === null && name === undefined) return null
    if (subject.is === 'unit') {
      return {
        subject: 'unit',
        kind: 'merge',
        from: [from],
        into: known ?? unitTarget(subject.node, name ?? '', idOf(0)),
      }
    }
    return {
      subject: 'territory',
      kind: 'merge',
      from: [from],
      into: known ?? territoryTarget(subject.node, name ?? '', idOf(0)),
    }
  }
  if (draft.kind === 'split') {
    if (names.length < 2) return null
    const children = elsewhere(draft.children, names.length).map(([childId, part]) => ({ childId, intoId: idOf(part) }))
    if (subject.is === 'unit') {
      const { node } = subject
      return {
        subject: 'unit',
        kind: 'split',
        from,
        into: names.map((name, i) => unitTarget(node, name, idOf(i))),
        children,
        posts: elsewhere(draft.posts, names.length).map(([postId, part]) => ({ postId, intoId: idOf(part) })),
      }
    }
    const { node } = subject
    return {
      subject: 'territory',
      kind: 'split',
      from,
      into: names.map((name, i) => territoryTarget(node, name, idOf(i))),
      children,
    }
  }
  return sharedPlan(subject.is, { from, draft, names })
}

/** What a plan does, as two names: what changes, and what it becomes or goes to. */
export const namesIn = (plan: Plan, nameOf: (id: Id) => string): { readonly from: string; readonly into: string } => {
  const from = [plan.from].flat().map(nameOf).join(', ')
  if (plan.kind === 'rename') return { from, into: plan.name }
  if (plan.kind === 'move') return { from, into: plan.parentId === null ? '' : nameOf(plan.parentId) }
  if (plan.kind === 'close') return { from, into: plan.successorId === null ? '' : nameOf(plan.successorId) }
  const targets = [plan.into].flat()
  return { from, into: targets.map((target) => target.created?.name ?? nameOf(target.id)).join(', ') }
}
