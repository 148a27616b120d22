import { Permission } from '../../kernel/actor.ts'
import { type Call, type Database, type JurisdictionRef, newCall, type Sources } from '../call.ts'

/** A call in which the house itself acts (reactions, pollers): everything in the jurisdiction, nothing outside it. */
export const houseCall = (database: Database, jurisdiction: JurisdictionRef, sources: Sources): Call =>
  newCall(
    database,
    {
      jurisdiction,
      actor: { kind: 'house' },
      scopes: [
        {
          permissions: Permission.options,
          unitId: null,
          territoryPath: jurisdiction.territoryPath,
          from: null,
          to: null,
        },
      ],
    },
    sources,
  )
