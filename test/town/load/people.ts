import type { Id } from '../../../src/kernel/ids.ts'
import { holdPost } from '../../../src/modules/directory/index.ts'
import { openAccount, openAccountWithPassword } from '../../../src/modules/people/index.ts'
import { chanceFor } from '../chance.ts'
import { inventedName } from '../matters/people.ts'
import type { Town } from '../town.ts'
import type { TownHolder, TownPost } from '../units/posts.ts'
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

/** The people of the county: the accounts to try it with, and who sits at each unit's dispatch desk. */
type Staff = { readonly accounts: readonly DemoAccount[]; readonly deskOf: (unit: string) => Id | null }

type Seat = { readonly post: TownPost; readonly holder: TownHolder; readonly at: number }

const isDesk = ({ post, at }: Seat): boolean => post.kind === 'dispatch' && at === 0

const roleIn = ({ post }: Seat): string => (post.unit.startsWith('township-') ? 'coordinator' : 'handler')

/** The colleague who sits at this desk, if the demonstration has one for it. */
const colleagueAt = (seat: Seat): Colleague | undefined =>
  isDesk(seat) ? colleagues.find((one) => one.unit === seat.post.unit) : undefined

/** Opens the accounts of the demonstration and seats the invented staff of every unit in its posts. */
export const settlePeople = async (town: Town, { call, unitOf }: Settled, ids: TownIds): Promise<Staff> => {
  const chance = chanceFor(town.seed, 'staff')
  const territoryPath = call.jurisdiction.territoryPath
  const grantOf = (role: string, unit: string | null) => [
    { role, unitId: unit === null ? null : unitOf(unit), territoryPath, from: null, to: null },
  ]
  const openColleague = ({ login, role, unit }: Colleague, name: string): Promise<Id> =>
    openAccountWithPassword(call, {
      id: ids.of('account', login),
      login,
      name,
      password: demoPassword,
      grants: grantOf(role, unit),
    })
  const openStaff = async (seat: Seat): Promise<Id> => {
    const { post, holder, at } = seat
    const colleague = colleagueAt(seat)
    if (colleague !== undefined) return openColleague(colleague, holder.name)
    const login = `${post.unit}.${post.kind}${at === 0 ? '' : `.${at}`}`
    const grants = grantOf(roleIn(seat), post.unit)
    return (await openAccount(call, { id: ids.of('account', login), login, name: holder.name, grants })).id
  }

  const seats = town.posts.flatMap((post) => post.holders.map((holder, at): Seat => ({ post, holder, at })))
  const desks = new Map<string, Id>()
  for (const seat of seats) {
    const accountId = await openStaff(seat)
    const { isActing, from, to } = seat.holder
    const key = `${seat.post.id} ${seat.at}`
    await holdPost(call, {
      id: ids.of('holding', key),
      postId: ids.of('post', seat.post.id),
      accountId,
      isActing,
      from,
      to,
    })
    if (isDesk(seat)) desks.set(seat.post.unit, accountId)
  }
  const operator = { login: 'operator', role: 'operator', unit: null, says: '' }
  for (const one of [...colleagues.filter(({ unit }) => unit === null), operator])
    await openColleague(one, inventedName(chance))
  return {
    accounts: colleagues.map(({ login, says }) => ({ login, password: demoPassword, role: says })),
    deskOf: (unit) => desks.get(unit) ?? null,
  }
}
