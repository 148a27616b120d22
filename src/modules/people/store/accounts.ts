import { type ExpressionBuilder, sql } from 'kysely'
import type { Scope } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Page, type PageQuery, pageOf } from '../../../kernel/page.ts'
import type { Call } from '../../../platform/call.ts'
import { withinReach } from '../../../platform/reach.ts'
import type { Account } from '../core/account.ts'
import { peopleRows, type Rows } from './tables.ts'

/** What guards an account: kept in its home. */
export type Guard = {
  readonly id: Id
  readonly version: number
  readonly passwordHash: string | null
  readonly passwordChangedAt: string | null
  readonly closedAt: string | null
}

export type Member = {
  readonly accountId: Id
  readonly homeId: Id
  readonly login: string
  readonly name: string
  readonly endedAt: string | null
}

const memberColumns = [
  'account_id as accountId',
  'home_jurisdiction_id as homeId',
  'login',
  'name',
  'ended_at as endedAt',
] as const

const members = (call: Call) =>
  peopleRows(call).selectFrom('people.member').select(memberColumns).where('jurisdiction_id', '=', call.jurisdiction.id)

export const findMemberByLogin = (call: Call, login: string): Promise<Member | undefined> =>
  members(call).where('login', '=', login).executeTakeFirst()

export const findMember = (call: Call, accountId: Id): Promise<Member | undefined> =>
  members(call).where('account_id', '=', accountId).executeTakeFirst()

/** Locks the member until the end of the transaction: grants and endings of one account come one after another. */
export const findMemberForUpdate = (call: Call, accountId: Id): Promise<Member | undefined> =>
  members(call).where('account_id', '=', accountId).forUpdate().executeTakeFirst()

/** The account behind a member, in its home. */
export const findGuard = (call: Pick<Call, 'database'>, homeId: Id, accountId: Id): Promise<Guard | undefined> =>
  peopleRows(call)
    .selectFrom('people.account')
    .select([
      'id',
      'version',
      'password_hash as passwordHash',
      'password_changed_at as passwordChangedAt',
      'closed_at as closedAt',
    ])
    .where('jurisdiction_id', '=', homeId)
    .where('id', '=', accountId)
    .executeTakeFirst()

export const addAccount = async (call: Call, id: Id): Promise<void> => {
  await peopleRows(call)
    .insertInto('people.account')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      id,
      version: 1,
      password_hash: null,
      password_changed_at: null,
      opened_at: call.now,
      closed_at: null,
    })
    .execute()
}

/** @returns false when the login is taken here, or the account already serves here */
export const addMember = async (call: Call, member: Omit<Member, 'endedAt'>): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await peopleRows(call)
    .insertInto('people.member')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      account_id: member.accountId,
      home_jurisdiction_id: member.homeId,
      login: member.login,
      name: member.name,
      joined_at: call.now,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export const saveMemberName = async (call: Call, accountId: Id, name: string): Promise<void> => {
  await peopleRows(call)
    .updateTable('people.member')
    .set({ name })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_id', '=', accountId)
    .execute()
}

export const endMember = async (call: Call, accountId: Id): Promise<void> => {
  await peopleRows(call)
    .updateTable('people.member')
    .set({ ended_at: call.now })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute()
}

export const closeGuard = async (call: Call, accountId: Id): Promise<void> => {
  await peopleRows(call)
    .updateTable('people.account')
    .set((row) => ({ closed_at: call.now, version: row('version', '+', 1) }))
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', accountId)
    .where('closed_at', 'is', null)
    .execute()
}

export const savePassword = async (call: Call, member: Member, passwordHash: string): Promise<void> => {
  await peopleRows(call)
    .updateTable('people.account')
    .set((row) => ({ password_hash: passwordHash, password_changed_at: call.now, version: row('version', '+', 1) }))
    .where('jurisdiction_id', '=', member.homeId)
    .where('id', '=', member.accountId)
    .execute()
}

/** The same password, hashed with today's parameters: nothing changed for anybody. */
export const rehashPassword = async (call: Call, member: Member, passwordHash: string): Promise<void> => {
  await peopleRows(call)
    .updateTable('people.account')
    .set({ password_hash: passwordHash })
    .where('jurisdiction_id', '=', member.homeId)
    .where('id', '=', member.accountId)
    .execute()
}

const accountColumns = [
  'member.account_id as id',
  'member.login',
  'member.name',
  'member.home_jurisdiction_id as homeJurisdictionId',
  'member.joined_at as joinedAt',
  'member.ended_at as endedAt',
] as const

/** What a search looks for in logins and names; `%` and `_` are only letters. */
const pattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

type Held = Rows & { member: Rows['people.member'] }

const isWide = (call: Call, reach: readonly Scope[]): boolean =>
  reach.some((scope) => scope.unitId === null && call.jurisdiction.territoryPath.startsWith(scope.territoryPath))

const accounts = (call: Call) =>
  peopleRows(call)
    .selectFrom('people.member as member')
    .leftJoin('people.account as account', (join) =>
      join
        .onRef('account.jurisdiction_id', '=', 'member.jurisdiction_id')
        .onRef('account.id', '=', 'member.account_id'),
    )
    .leftJoin('people.second_factor as factor', (join) =>
      join
        .onRef('factor.jurisdiction_id', '=', 'member.jurisdiction_id')
        .onRef('factor.account_id', '=', 'member.account_id'),
    )
    .where('member.jurisdiction_id', '=', call.jurisdiction.id)

const accountsWithin = (call: Call, reach: readonly Scope[]) => {
  const held = (row: ExpressionBuilder<Held, 'member'>) =>
    row
      .selectFrom('people.role_grant as held')
      .whereRef('held.jurisdiction_id', '=', 'member.jurisdiction_id')
      .whereRef('held.account_id', '=', 'member.account_id')
      .where((grant) => withinReach(grant, reach, { path: 'held.territory_path', units: ['held.unit_id'] }))
  const today = dayOf(call.now, call.jurisdiction.timeZone)
  const shown = accounts(call)
    .select(accountColumns)
    .select((row) => [
      sql<boolean>`account.password_hash is not null`.as('hasPassword'),
      sql<boolean>`factor.confirmed_at is not null`.as('hasSecondFactor'),
      held(row)
        .select(sql<string[]>`coalesce(array_agg(distinct held.role), '{}')`.as('roles'))
        .where('held.revoked_at', 'is', null)
        .where((grant) => grant.or([grant('held.to_on', 'is', null), grant('held.to_on', '>', today)]))
        .$asScalar()
        .$notNull()
        .as('roles'),
    ])
  return isWide(call, reach) ? shown : shown.where((row) => row.exists(held(row).select('held.id')))
}

/** Accounts by login: everybody for whom the whole jurisdiction is in reach, else those who hold or held a role within it. */
export const listAccountRows = async (
  call: Call,
  reach: readonly Scope[],
  { limit, after, search }: PageQuery & { readonly search?: string | undefined },
): Promise<Page<Account>> => {
  let asked = accountsWithin(call, reach)
  if (after !== undefined) asked = asked.where('member.login', '>', after)
  if (search !== undefined && search !== '') {
    const like = pattern(search.toLowerCase())
    asked = asked.where((row) =>
      row.or([row('member.login', 'like', like), row(sql`lower(member.name)`, 'like', like)]),
    )
  }
  const rows = await asked
    .orderBy('member.login')
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, (row) => row.login)
}

export const findAccountRow = (call: Call, reach: readonly Scope[], accountId: Id): Promise<Account | undefined> =>
  accountsWithin(call, reach).where('member.account_id', '=', accountId).executeTakeFirst()

/** Names of accounts, for lists of other rooms; ids that serve elsewhere are left out. */
export const listNames = async (call: Call, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await peopleRows(call)
    .selectFrom('people.member')
    .select(['account_id', 'name'])
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.account_id, row.name]))
}
