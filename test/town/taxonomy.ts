import { care } from './taxonomy/care.ts'
import { city } from './taxonomy/city.ts'
import { cultureServices } from './taxonomy/culture-services.ts'
import { ecology } from './taxonomy/ecology.ts'
import { farming } from './taxonomy/farming.ts'
import { health } from './taxonomy/health.ts'
import { housing } from './taxonomy/housing.ts'
import { labour } from './taxonomy/labour.ts'
import { land } from './taxonomy/land.ts'
import { market } from './taxonomy/market.ts'
import { order } from './taxonomy/order.ts'
import { safety } from './taxonomy/safety.ts'
import { school } from './taxonomy/school.ts'
import { traffic } from './taxonomy/traffic.ts'
import type { Domain, Group, MatterType } from './taxonomy/type.ts'
import { water } from './taxonomy/water.ts'
import { works } from './taxonomy/works.ts'

export type { Action, Domain, Group, Kind, Limit, MatterType } from './taxonomy/type.ts'

/** The whole taxonomy of the demonstration county: domains, groups, types. */
export const taxonomy: readonly Domain[] = [
  city,
  works,
  ecology,
  housing,
  land,
  traffic,
  farming,
  water,
  safety,
  order,
  labour,
  care,
  health,
  school,
  market,
  cultureServices,
]

/** Every type, in the order of the tree. */
export const matterTypes: readonly MatterType[] = taxonomy.flatMap((domain) =>
  domain.groups.flatMap((group) => group.types),
)

/** Every node of the tree with its parent, parents first. */
export const taxonomyNodes: readonly { readonly node: Domain | Group | MatterType; readonly parent: string | null }[] =
  taxonomy.flatMap((domain) => [
    { node: domain, parent: null },
    ...domain.groups.flatMap((group) => [
      { node: group, parent: domain.id },
      ...group.types.map((type) => ({ node: type, parent: group.id })),
    ]),
  ])
