import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { noSuchPost } from '../core/problems.ts'
import type { Plan } from '../core/reorganisation.ts'
import { answeringPart, partOf, postsIn, type Split } from '../core/split.ts'
import type { SplitPart } from '../core/views.ts'
import { listHoldingRows, listPostRows } from '../store/posts.ts'
import { listOpenTerritories } from '../store/reorganisations.ts'
import { listUnitsWithin } from '../store/units.ts'

const goesOn = (span: { readonly to: Day | null }, on: Day): boolean => span.to === null || span.to > on

/** Refuses a split that sends a post somewhere which is not the split unit's. */
export const checkPosts = async (call: Call, plan: Plan): Promise<void> => {
  if (plan.kind !== 'split') return
  const sent = postsIn(plan)
  if (sent.length === 0) return
  const own = new Set((await listPostRows(call, plan.from)).map(({ id }) => id))
  const stranger = sent.find(({ postId }) => !own.has(postId))
  if (stranger !== undefined) refuse(noSuchPost, { id: stranger.postId })
}

type Node = { readonly id: Id; readonly parentId: Id | null; readonly name: string; readonly nameEn: string | null }

const nodesOf = (call: Call, subject: Plan['subject']): Promise<readonly Node[]> =>
  subject === 'unit' ? listUnitsWithin(call, '/') : listOpenTerritories(call, call.jurisdiction.territoryPath)

/** Who goes to which part of a split: children, posts, and how many people hold them. */
export const splitParts = async (call: Call, plan: Split, on: Day): Promise<SplitPart[]> => {
  const nodes = await nodesOf(call, plan.subject)
  const posts = plan.subject === 'unit' ? (await listPostRows(call, plan.from)).filter((post) => goesOn(post, on)) : []
  const holdings = await listHoldingRows(
    call,
    posts.map(({ id }) => id),
  )
  const into = partOf(plan)
  const answering = answeringPart(plan)
  return plan.into.map((target) => {
    const known = nodes.find(({ id }) => id === target.id)
    const here = posts.filter(({ id }) => into(id) === target.id)
    const held = holdings.filter((one) => goesOn(one, on) && here.some(({ id }) => id === one.postId))
    return {
      name: target.created?.name ?? known?.name ?? '',
      nameEn: target.created === null ? (known?.nameEn ?? null) : null,
      answers: target.id === answering,
      children: nodes
        .filter((node) => node.parentId === plan.from && into(node.id) === target.id)
        .map(({ name, nameEn }) => ({ name, nameEn })),
      posts: here.map(({ name, nameEn }) => ({ name, nameEn })),
      people: new Set(held.map(({ accountId }) => accountId)).size,
    }
  })
}
