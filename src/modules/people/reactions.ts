import type { Reaction } from '../../platform/module.ts'
import { holdingChanged } from '../directory/events.ts'
import { keepHolding } from './service/posts.ts'

/** Whoever holds a post has its roles for those days. */
const holdersHaveRoles: Reaction = {
  listener: 'people.post-holders',
  hears: [holdingChanged.name],
  react: async (call, fact) => {
    const { holdingId, postId, accountId, from, to } = holdingChanged.body.parse(fact.body)
    await keepHolding(call, { id: holdingId, postId, accountId, from, to })
  },
}

export const reactions: readonly Reaction[] = [holdersHaveRoles]
