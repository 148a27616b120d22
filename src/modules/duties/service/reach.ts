import type { Permission } from '../../../kernel/actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { reachOf } from '../../../platform/reach.ts'
import type { Ground } from '../core/compose.ts'
import { notYourPlace } from '../core/problems.ts'

/**
 * Refuses to change what applies at a path outside the actor's reach. The house itself (commands, reactions) may.
 *
 * A role held in one unit reaches no further than that unit: it changes no list.
 */
const mustReach = (call: Call, permission: Permission, territoryPath: string): void => {
  if (call.actor.kind === 'house') return
  const isInReach = reachOf(call, permission).some(
    (scope) => scope.unitId === null && isWithin(territoryPath, scope.territoryPath),
  )
  if (!isInReach) refuse(notYourPlace)
}

/** Refuses whatever concerns the whole list to whom only a part of the jurisdiction is given. */
export const mustEditWhole = (call: Call): void => mustReach(call, 'duties.edit', call.jurisdiction.territoryPath)

/** Refuses to publish to whom only a part of the jurisdiction is given. */
export const mustPublishWhole = (call: Call): void => mustReach(call, 'duties.publish', call.jurisdiction.territoryPath)

/** Refuses to change what applies at one of these territories, where it is out of reach; null stands for the whole. */
export const mustEditAt = (
  call: Call,
  ground: Pick<Ground, 'territories'>,
  territoryIds: readonly (Id | null)[],
): void => {
  for (const id of territoryIds) {
    const path = ground.territories.find((node) => node.id === id)?.path ?? call.jurisdiction.territoryPath
    mustReach(call, 'duties.edit', path)
  }
}
