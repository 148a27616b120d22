import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { listSuccessions, listTerritories, postsOf, type Succession } from '../../directory/index.ts'
import { carriedGrants, type Heirs, heirsOf } from '../core/rehome.ts'
import { listGrantsAt } from '../store/grants.ts'
import { listPostRoles, listPostRolesAt, replacePostRoles } from '../store/posts.ts'
import { keepGrants } from './grants.ts'
import { applyHoldingsOfPost, lockPost } from './posts.ts'

type SentPost = { readonly fromId: Id; readonly fromUnitId: Id; readonly toId: Id; readonly toUnitId: Id }

type Reorganised = {
  readonly reorganisationId: Id
  readonly subject: 'unit' | 'territory'
  readonly effectiveOn: Day
  readonly posts?: readonly SentPost[] | undefined
}

const grouped = <Key>(pairs: readonly (readonly [Key, Key])[]): Map<Key, Key[]> => {
  const groups = new Map<Key, Key[]>()
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value])
  return groups
}

/** A unit's people go to the one that answers for it; over a split territory they keep all of it. */
const heirsIn = async (
  call: Call,
  subject: Reorganised['subject'],
  successions: readonly Succession[],
): Promise<Heirs> => {
  if (subject === 'unit') {
    const first = successions.filter((one) => one.rank === 0)
    return { units: grouped(first.map(({ oldId, newId }) => [oldId, newId] as const)), paths: new Map() }
  }
  const territories = await listTerritories(
    call,
    successions.flatMap(({ oldId, newId }) => [oldId, newId]),
  )
  const pathOf = new Map(territories.map((territory) => [territory.id, territory.path]))
  const pairs = successions.flatMap(({ oldId, newId }) => {
    const [from, to] = [pathOf.get(oldId), pathOf.get(newId)]
    return from === undefined || to === undefined ? [] : [[from, to] as const]
  })
  return { units: new Map(), paths: grouped(pairs) }
}

const carryGrants = async (call: Call, heirs: Heirs, on: Day): Promise<void> => {
  const places = { unitIds: [...heirs.units.keys()], paths: [...heirs.paths.keys()] }
  for (const grant of await listGrantsAt(call, places)) {
    const { origin, originId } = grant
    if (origin !== 'post') await keepGrants(call, carriedGrants(grant, heirs, on), { origin, originId })
  }
}

/**
 * Posts went along with new ids: each has the roles of the post of the same kind and name in the old unit.
 *
 * @returns the posts that were given roles; whoever holds them is still to be brought in line
 */
const carryPostRoles = async (call: Call, heirs: Heirs): Promise<readonly Id[]> => {
  const given: Id[] = []
  for (const [oldId, [newId]] of heirs.units) {
    if (newId === undefined) continue
    const [before, after] = [await postsOf(call, oldId), await postsOf(call, newId)]
    for (const post of before.posts) {
      const roles = await listPostRoles(call, post.id)
      const heir = after.posts.find((one) => one.kind === post.kind && one.name === post.name)
      if (heir === undefined || roles.length === 0) continue
      await lockPost(call, heir.id)
      if ((await listPostRoles(call, heir.id)).length > 0) continue
      await replacePostRoles(call, heir.id, roles)
      given.push(heir.id)
    }
  }
  return given
}

/** Posts that went to another part of a split unit: what was theirs in the unit is theirs in that part. */
const carrySentPosts = async (call: Call, sent: readonly SentPost[]): Promise<void> => {
  for (const { fromId, fromUnitId, toId, toUnitId } of sent) {
    await lockPost(call, toId)
    const roles = (await listPostRoles(call, fromId)).map((role) =>
      role.unitId === fromUnitId ? { ...role, unitId: toUnitId } : role,
    )
    await replacePostRoles(call, toId, roles)
    await applyHoldingsOfPost(call, toId)
  }
}

/** Moves roles of posts to where they go on, and brings the holders of these and the given posts in line. */
const movePostRoles = async (call: Call, heirs: Heirs, given: readonly Id[]): Promise<void> => {
  const places = { unitIds: [...heirs.units.keys()], paths: [...heirs.paths.keys()] }
  const touched = new Set([...given, ...(await listPostRolesAt(call, places)).map((role) => role.postId)])
  for (const postId of touched) {
    await lockPost(call, postId)
    const roles = await listPostRoles(call, postId)
    const moved = roles.flatMap(({ role, ...place }) => {
      const [heir] = heirsOf(place, heirs)
      return [{ role, ...(heir ?? place) }]
    })
    await replacePostRoles(call, postId, moved)
    await applyHoldingsOfPost(call, postId)
  }
}

/**
 * Takes people along when units or territories are reorganised: what they hold goes on at the successor from that
 * day, and the roles of posts move with their posts. Who begins and who ends holding them is heard at the same time:
 * each post is locked while it is brought in line.
 */
export const rehome = (
  call: Call,
  { reorganisationId, subject, effectiveOn, posts = [] }: Reorganised,
): Promise<void> =>
  inTransaction(call, async (call) => {
    const heirs = await heirsIn(call, subject, await listSuccessions(call, subject, reorganisationId))
    await carryGrants(call, heirs, effectiveOn)
    await carrySentPosts(call, posts)
    await movePostRoles(call, heirs, await carryPostRoles(call, heirs))
  })
