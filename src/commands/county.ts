import { Permission } from '../kernel/actor.ts'
import { problem, refuse } from '../kernel/problem.ts'
import { findJurisdiction, listJurisdictions } from '../modules/directory/index.ts'
import { type Call, type Database, type JurisdictionRef, newCall } from '../platform/call.ts'
import { withHouse } from './house.ts'

const noSuchJurisdiction = problem('commands/no-such-jurisdiction', 400)

/** The house at work in a jurisdiction: whoever runs commands on its machine may do everything there. */
export const houseIn = (database: Database, jurisdiction: JurisdictionRef): Call => {
  const { territoryPath } = jurisdiction
  const everything = { permissions: Permission.options, unitId: null, territoryPath, from: null, to: null }
  return newCall(database, { jurisdiction, actor: { kind: 'house' }, scopes: [everything] })
}

/** Works for one jurisdiction, as the house itself; refuses a sign that nobody here has, naming those who are here. */
export const withCounty = <T>(sign: string, work: (call: Call) => Promise<T>): Promise<T> =>
  withHouse('command', async ({ database }) => {
    const jurisdiction = await findJurisdiction(database, sign)
    if (jurisdiction !== null) return work(houseIn(database, jurisdiction))
    const known = (await listJurisdictions(database)).map((one) => one.sign)
    return refuse(noSuchJurisdiction, { sign, known: known.join(', ') })
  })
