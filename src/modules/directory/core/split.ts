import type { Id } from '../../../kernel/ids.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { reorganisedNodeMissing } from './problems.ts'
import type { Plan } from './reorganisation.ts'

/** A plan that splits a unit or a territory. */
export type Split = Extract<Plan, { kind: 'split' }>

/** The part that answers for the old node: the old node itself where it stays, else the first. */
export const answeringPart = ({ from, into }: Split): Id =>
  into.some((target) => target.id === from) ? from : (into[0]?.id ?? from)

/** What a split says of posts; a territory has none. */
export const postsIn = (plan: Split) => (plan.subject === 'unit' ? (plan.posts ?? []) : [])

/** Where each child or post of a split node goes: the part that the plan names, else the one that answers for the old. */
export const partOf = (plan: Split): ((id: Id) => Id) => {
  const named = new Map([
    ...plan.children.map(({ childId, intoId }) => [childId, intoId] as const),
    ...postsIn(plan).map(({ postId, intoId }) => [postId, intoId] as const),
  ])
  const others = answeringPart(plan)
  return (id) => named.get(id) ?? others
}

/** Refuses a split that sends something to what is none of its parts. */
export const checkParts = (plan: Split): Answer<null> => {
  const parts = new Set(plan.into.map((target) => target.id))
  const stranger = [...plan.children, ...postsIn(plan)].find(({ intoId }) => !parts.has(intoId))
  return stranger === undefined ? yes(null) : no(reorganisedNodeMissing, { id: stranger.intoId })
}
