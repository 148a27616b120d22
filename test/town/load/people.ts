import type { Id } from '../../../src/kernel/ids.ts'
import { openAccountWithPassword } from '../../../src/modules/people/index.ts'
import { chanceFor } from '../chance.ts'
import { inventedName } from '../matters/people.ts'
import type { Town } from '../town.ts'
import type { Settled } from './ground.ts'
import type { TownIds } from './ids.ts'

/** An account to try the demonstration with. */
export type DemoAccount = { readonly login: string; readonly password: string; readonly role: string }

/** Everybody of the demonstration signs in with this; the start says so, and only a demonstration has it. */
export const demoPassword = 'wardwork-demo'

type Colleague = { readonly login: string; readonly role: string; readonly unit: string | null; readonly says: string }

/** The accounts that the start prints: one for each kind of work. `unit` null is the whole county. */
export const colleagues: readonly Colleague[] = [
  { login: 'hotline', role: 'service-agent', unit: 'hotline-centre', says: '热线受理 Hotline agent' },
  { login: 'housing', role: 'handler', unit: 'housing-bureau', says: '住建局承办人 Housing bureau handler' },
  { login: 'longquan', role: 'coordinator', unit: 'township-431128001', says: '龙泉街道调度员 Longquan coordinator' },
  { login: 'editor', role: 'list-editor', unit: null, says: '清单编制员 Duty-list editor' },
  { login: 'verifier', role: 'verifier', unit: null, says: '回访核查员 Verification centre' },
  { login: 'leader', role: 'planner', unit: null, says: '领导 Leader' },
  { login: 'admin', role: 'administrator', unit: null, says: '管理员 Administrator' },
]

/** Opens the accounts of the demonstration; every unit that handles matters has one of its own. */
export const settlePeople = async (
  town: Town,
  { call, unitOf }: Settled,
  ids: TownIds,
): Promise<readonly DemoAccount[]> => {
  const chance = chanceFor(town.seed, 'staff')
  const territoryPath = call.jurisdiction.territoryPath
  const open = ({ login, role, unit }: Colleague): Promise<Id> =>
    openAccountWithPassword(call, {
      id: ids.of('account', login),
      login,
      name: inventedName(chance),
      password: demoPassword,
      grants: [{ role, unitId: unit === null ? null : unitOf(unit), territoryPath, from: null, to: null }],
    })
  for (const colleague of [...colleagues, { login: 'operator', role: 'operator', unit: null, says: '' }])
    await open(colleague)
  return colleagues.map(({ login, says }) => ({ login, password: demoPassword, role: says }))
}
