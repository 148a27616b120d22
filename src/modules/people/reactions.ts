import type { Reaction } from '../../platform/module.ts'
import { holdingChanged, reorganised } from '../directory/events.ts'
import { keepHolding } from './service/posts.ts'
import { rehome } from './service/reorganise.ts'

/** Whoever holds a post has its roles for those days. */
const holdersHaveRoles: Reaction = {
  listener: 'people.post-holders',
  hears: [holdingChanged.name],
  react: async (call, fact) => {
    const { holdingId, postId, accountId, from, to } = holdingChanged.body.parse(fact.body)
    await keepHolding(call, { id: holdingId, postId, accountId, from, to })
  },
}

/** What people hold in a unit or over a territory goes on with its successor. */
const rolesGoAlong: Reaction = {
  listener: 'people.reorganise',
  hears: [reorganised.name],
  react: (call, fact) => rehome(call, reorganised.body.parse(fact.body)),
}

export const reactions: readonly Reaction[] = [holdersHaveRoles, rolesGoAlong]
