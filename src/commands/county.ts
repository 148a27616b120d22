import { Permission } from '../kernel/actor.ts'
import { problem, refuse } from '../kernel/problem.ts'
import { listJurisdictions } from '../modules/directory/index.ts'
import { type Call, type Database, type JurisdictionRef, newCall } from '../platform/call.ts'
import { readConfig } from '../platform/config.ts'
import { withHouse } from './house.ts'

const noSuchJurisdiction = problem('commands/no-such-jurisdiction', 400)

/** The house at work in a jurisdiction: whoever runs commands on its machine may do everything there. */
export const houseIn = (database: Database, jurisdiction: JurisdictionRef): Call => {
  const { territoryPath } = jurisdiction
  const everything = { permissions: Permission.options, unitId: null, territoryPath, from: null, to: null }
  return newCall(database, { jurisdiction, actor: { kind: 'house' }, scopes: [everything] })
}

/**
 * Works for one jurisdiction, as the house itself: the one of this sign, or the only one there is.
 *
 * Refuses, naming those who are here, a sign that nobody has and none where there are several.
 */
export const withCounty = <T>(sign: string | undefined, work: (call: Call) => Promise<T>): Promise<T> =>
  withHouse('command', async ({ database }) => {
    const all = await listJurisdictions(database)
    const found = sign === undefined && all.length === 1 ? all[0] : all.find((one) => one.sign === sign)
    if (found !== undefined) return work(houseIn(database, found))
    return refuse(noSuchJurisdiction, { sign: sign ?? null, known: all.map((one) => one.sign).join(', ') })
  })

/** Where somebody chooses a password with a one-time code, as seen from this machine. */
export const invitationAt = (sign: string): string => {
  const { host, port } = readConfig(process.env)
  return `http://${host}:${port}/staff/${sign}/invitation`
}
