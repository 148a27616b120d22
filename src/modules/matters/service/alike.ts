import { instantMs, instantOf } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { alikeOf, alikeWithinDays, byLikeness, mayBeOne, neighbourhoodOf } from '../core/alike.ts'
import { noSuchMatter } from '../core/problems.ts'
import type { AlikeView } from '../core/views.ts'
import { listAlike } from '../store/alike.ts'
import { countCoReporters } from '../store/co-reporters.ts'
import { findMatter } from '../store/matters.ts'
import { mayReach } from '../store/queue.ts'
import { namesOf } from './names.ts'

const shown = 8

/** Open matters that may be about the same thing, the likeliest first, for whoever may see the matter. */
export const alikeTo = async (call: Call, id: Id): Promise<AlikeView> => {
  const found = await findMatter(call, id)
  if (found === null || !(await mayReach(call, 'matters.read', id))) return refuse(noSuchMatter)
  const { matter } = found
  const [reportedMs, apartMs] = [instantMs(matter.reportedAt), alikeWithinDays * 86_400_000]
  const others = await listAlike(call, matter, {
    neighbourhood: neighbourhoodOf(matter.placePath, call.jurisdiction.territoryPath),
    from: instantOf(reportedMs - apartMs),
    to: instantOf(reportedMs + apartMs),
  })
  const likeliest = others
    .map((other) => ({ other, alike: alikeOf(matter, other) }))
    .filter(({ alike }) => mayBeOne(alike))
    .sort((a, b) => byLikeness(a.alike, b.alike))
    .slice(0, shown)
  const joined = await countCoReporters(
    call,
    likeliest.map(({ other }) => other.id),
  )
  return {
    rows: likeliest.map(({ other, alike }) => ({ ...other, ...alike, reporters: 1 + (joined.get(other.id) ?? 0) })),
    names: await namesOf(call, {
      units: likeliest.map(({ other }) => other.unitId),
      types: likeliest.map(({ other }) => other.typeId),
      territories: likeliest.map(({ other }) => other.territoryId),
    }),
  }
}
