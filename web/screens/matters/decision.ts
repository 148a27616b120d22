import { z } from 'zod'
import type { MatterView } from '../../../src/modules/matters/core/views.ts'

const Lost = z.object({
  duty: z.string(),
  kind: z.string().catch(''),
  scope: z.string().nullable().catch(null),
  item: z.string().nullable().catch(null),
  lostBy: z.string().catch(''),
  resolved: z.object({ unit: z.string() }).nullable().catch(null),
})

/** What screens read of a stored decision; a decision of another shape shows as little as it must. */
const DecisionShape = z
  .object({
    flags: z.array(z.string()).catch([]),
    ask: z.array(z.string()).catch([]),
    edition: z.number().nullable().catch(null),
    explanation: z.object({ lost: z.array(Lost).catch([]) }).catch({ lost: [] }),
  })
  .catch({ flags: [], ask: [], edition: null, explanation: { lost: [] } })
export type Decision = z.infer<typeof DecisionShape>

/** The decision kept with a matter, as far as screens read it. */
export const readDecision = (view: Pick<MatterView, 'decision'>): Decision => DecisionShape.parse(view.decision ?? {})
