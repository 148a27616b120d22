import type { Day } from '../../../kernel/day.ts'
import { fact } from '../../../kernel/fact.ts'
import type { Id } from '../../../kernel/ids.ts'
import { must, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import type { Holding, Post } from '../core/post.ts'
import { mayHold } from '../core/post-rules.ts'
import { endsBeforeItBegins, idTaken, noSuchHolding, noSuchPost, noSuchUnit } from '../core/problems.ts'
import { holdingChanged } from '../events.ts'
import {
  addHoldingRows,
  addPostRows,
  findPostForUpdate,
  listHoldingRows,
  listHoldingsOfAccount,
  listPostRows,
  saveHoldingRow,
  savePostRow,
} from '../store/posts.ts'
import { unitsInReach } from './reach.ts'

/** The posts of a unit with everybody who holds, held or will hold them. */
export const postsOf = async (call: Call, unitId: Id): Promise<{ posts: Post[]; holdings: Holding[] }> => {
  const posts = await listPostRows(call, unitId)
  return {
    posts,
    holdings: await listHoldingRows(
      call,
      posts.map((post) => post.id),
    ),
  }
}

/** What an account holds, held or will hold, each with the unit of the post. */
export const holdingsOf = (call: Call, accountId: Id) => listHoldingsOfAccount(call, accountId)

/** Adds posts to units of the jurisdiction. Sent twice, it adds once. */
export const addPosts = (call: Call, posts: readonly Post[]): Promise<void> =>
  inTransaction(call, async (call) => {
    const units = await unitsInReach(
      call,
      posts.map((post) => post.unitId),
    )
    const added: Post[] = []
    for (const post of posts) {
      if (!units.has(post.unitId)) refuse(noSuchUnit, { id: post.unitId })
      if (post.from !== null && post.to !== null && post.to < post.from)
        refuse(endsBeforeItBegins, { from: post.from, to: post.to })
      if ((await findPostForUpdate(call, post.id)) === null) added.push(post)
    }
    if (!(await addPostRows(call, added))) refuse(idTaken, { id: added.map((one) => one.id).join(', ') })
  })

const postToEdit = async (call: Call, id: Id): Promise<Post> => {
  const post = (await findPostForUpdate(call, id)) ?? refuse(noSuchPost, { id })
  await unitsInReach(call, [post.unitId])
  return post
}

/** Ends a post: `on` is the first day without it. Whoever holds it then holds it until that day. */
export const endPost = (call: Call, id: Id, on: Day): Promise<Post> =>
  inTransaction(call, async (call) => {
    const post = await postToEdit(call, id)
    if (post.from !== null && on < post.from) refuse(endsBeforeItBegins, { from: post.from, to: on })
    for (const holding of await listHoldingRows(call, [id])) {
      if (holding.to !== null && holding.to <= on) continue
      await keepEnd(call, post, holding, on < holding.from ? holding.from : on)
    }
    await savePostRow(call, { ...post, to: on })
    return { ...post, to: on }
  })

const tellHolding = (call: Call, post: Post, { id, accountId, from, to }: Holding): Promise<void> =>
  call.tell([fact(holdingChanged, { holdingId: id, postId: post.id, unitId: post.unitId, accountId, from, to })])

const keepEnd = async (call: Call, post: Post, holding: Holding, to: Day): Promise<Holding> => {
  const ended = { ...holding, to }
  await saveHoldingRow(call, ended)
  await tellHolding(call, post, ended)
  return ended
}

/** Lets an account hold a post, or act for its holder. One of each at a time. Sent twice, it holds once. */
export const holdPost = (call: Call, holding: Holding): Promise<Holding> =>
  inTransaction(call, async (call) => {
    const post = await postToEdit(call, holding.postId)
    const held = await listHoldingRows(call, [post.id])
    const known = held.find((one) => one.id === holding.id)
    if (known !== undefined) return known

    const allowed = must(mayHold(holding, held))
    if (!(await addHoldingRows(call, [allowed]))) refuse(idTaken, { id: allowed.id })
    await tellHolding(call, post, allowed)
    return allowed
  })

/** Ends a holding: `on` is the first day without it. */
export const endHolding = (call: Call, postId: Id, holdingId: Id, on: Day): Promise<Holding> =>
  inTransaction(call, async (call) => {
    const post = await postToEdit(call, postId)
    const held = await listHoldingRows(call, [post.id])
    const holding = held.find((one) => one.id === holdingId) ?? refuse(noSuchHolding, { id: holdingId })
    if (on < holding.from) refuse(endsBeforeItBegins, { from: holding.from, to: on })
    return keepEnd(call, post, holding, on)
  })
