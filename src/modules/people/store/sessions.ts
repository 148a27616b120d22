import { sql } from 'kysely'
import type { Instant } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Call, Database } from '../../../platform/call.ts'
import type { Grant } from '../core/grant.ts'
import { defaultPolicy } from '../core/policy.ts'
import type { Role } from '../core/role.ts'
import type { Session } from '../core/session.ts'
import { peopleRows } from './tables.ts'

/** A session as kept, with everything needed to say who it is and what they may do. */
export type KnownSession = Session & {
  readonly homeId: Id
  readonly rotatedAt: Instant
  /** When its account's password last changed; null for guests, whose home knows. */
  readonly passwordChangedAt: Instant | null
  readonly mustRotate: boolean
  /** False when it was found by the token before the last rotation. */
  readonly isCurrentToken: boolean
  readonly idleMinutes: number
  readonly factorPolicy: 'off' | 'optional' | 'required'
  readonly ownRoles: readonly Omit<Role, 'builtIn'>[]
  readonly grants: readonly Pick<Grant, 'role' | 'unitId' | 'territoryPath' | 'from' | 'to'>[]
}

const ownRoles = sql<KnownSession['ownRoles']>`(
  select coalesce(jsonb_agg(jsonb_build_object('key', role.key, 'name', role.name, 'permissions', role.permissions)), '[]')
  from people.role where role.jurisdiction_id = session.jurisdiction_id)`

const grants = sql<KnownSession['grants']>`(
  select coalesce(jsonb_agg(jsonb_build_object('role', held.role, 'unitId', held.unit_id,
    'territoryPath', held.territory_path, 'from', held.from_on, 'to', held.to_on) order by held.id), '[]')
  from people.role_grant as held
  where held.jurisdiction_id = session.jurisdiction_id and held.account_id = session.account_id
    and held.revoked_at is null)`

const sessionColumns = [
  'session.id',
  'session.account_id as accountId',
  'session.kind',
  'session.started_at as startedAt',
  'session.seen_at as seenAt',
  'session.ends_at as endsAt',
  'session.device',
  'session.strong',
] as const

const known = (database: Database, jurisdictionId: Id) =>
  peopleRows({ database })
    .selectFrom('people.session as session')
    .innerJoin('people.member as member', (join) =>
      join
        .onRef('member.jurisdiction_id', '=', 'session.jurisdiction_id')
        .onRef('member.account_id', '=', 'session.account_id'),
    )
    .leftJoin('people.account as account', (join) =>
      join
        .onRef('account.jurisdiction_id', '=', 'session.jurisdiction_id')
        .onRef('account.id', '=', 'session.account_id'),
    )
    .leftJoin('people.policy as policy', 'policy.jurisdiction_id', 'session.jurisdiction_id')
    .select(sessionColumns)
    .select([
      'member.home_jurisdiction_id as homeId',
      'account.password_changed_at as passwordChangedAt',
      'session.rotated_at as rotatedAt',
      'session.must_rotate as mustRotate',
      sql<number>`coalesce(policy.session_idle_minutes, ${sql.lit(defaultPolicy.sessionIdleMinutes)})`.as(
        'idleMinutes',
      ),
      sql<KnownSession['factorPolicy']>`coalesce(policy.second_factor, ${sql.lit(defaultPolicy.secondFactor)})`.as(
        'factorPolicy',
      ),
      ownRoles.as('ownRoles'),
      grants.as('grants'),
    ])
    .where('session.jurisdiction_id', '=', jurisdictionId)
    .where('member.ended_at', 'is', null)

/** The session of a token in this jurisdiction, by its present token or the one before it. */
export const findSessionByToken = async (
  database: Database,
  jurisdictionId: Id,
  tokenHash: Buffer,
): Promise<KnownSession | null> => {
  const current = await known(database, jurisdictionId).where('session.token_hash', '=', tokenHash).executeTakeFirst()
  if (current !== undefined) return { ...current, isCurrentToken: true }
  const previous = await known(database, jurisdictionId)
    .where('session.previous_token_hash', '=', tokenHash)
    .executeTakeFirst()
  return previous === undefined ? null : { ...previous, isCurrentToken: false }
}

/** Notes that a session was used now. */
export const saveSeen = async (
  database: Database,
  session: { readonly id: Id; readonly jurisdictionId: Id; readonly at: Instant },
) => {
  await peopleRows({ database })
    .updateTable('people.session')
    .set({ seen_at: session.at })
    .where('jurisdiction_id', '=', session.jurisdictionId)
    .where('id', '=', session.id)
    .where('seen_at', '<', session.at)
    .execute()
}

export const deleteSession = async (database: Database, jurisdictionId: Id, id: Id): Promise<void> => {
  await peopleRows({ database })
    .deleteFrom('people.session')
    .where('jurisdiction_id', '=', jurisdictionId)
    .where('id', '=', id)
    .execute()
}

export const addSession = async (call: Call, session: Session, tokenHash: Buffer): Promise<void> => {
  await peopleRows(call)
    .insertInto('people.session')
    .values({
      jurisdiction_id: call.jurisdiction.id,
      id: session.id,
      account_id: session.accountId,
      kind: session.kind,
      token_hash: tokenHash,
      previous_token_hash: null,
      rotated_at: session.startedAt,
      must_rotate: false,
      started_at: session.startedAt,
      seen_at: session.seenAt,
      ends_at: session.endsAt,
      device: session.device,
      strong: session.strong,
    })
    .execute()
}

/** Gives the session a new token; the old one stays beside it for requests under way. False when somebody else just did. */
export const saveRotation = async (
  call: Call,
  rotation: { readonly id: Id; readonly from: Buffer; readonly to: Buffer; readonly strong: boolean },
): Promise<boolean> => {
  const { numUpdatedRows } = await peopleRows(call)
    .updateTable('people.session')
    .set({
      token_hash: rotation.to,
      previous_token_hash: rotation.from,
      rotated_at: call.now,
      must_rotate: false,
      strong: rotation.strong,
    })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('id', '=', rotation.id)
    .where('token_hash', '=', rotation.from)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The rights of these accounts changed: each of their browsers gets a new token with its next look at itself. */
export const askForRotation = async (call: Call, accountId: Id): Promise<void> => {
  await peopleRows(call)
    .updateTable('people.session')
    .set({ must_rotate: true })
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_id', '=', accountId)
    .where('kind', '=', 'browser')
    .execute()
}

export const listSessionsOf = (call: Call, accountId: Id): Promise<Session[]> =>
  peopleRows(call)
    .selectFrom('people.session as session')
    .select(sessionColumns)
    .where('session.jurisdiction_id', '=', call.jurisdiction.id)
    .where('session.account_id', '=', accountId)
    .where('session.ends_at', '>', call.now)
    .orderBy('session.id', 'desc')
    .limit(200)
    .execute()

/** Ends sessions of an account: all, or all but the one that is kept. */
export const deleteSessionsOf = async (call: Call, accountId: Id, keptId: Id | null): Promise<void> => {
  const all = peopleRows(call)
    .deleteFrom('people.session')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_id', '=', accountId)
  await (keptId === null ? all : all.where('id', '!=', keptId)).execute()
}

/** @returns false when the account has no such session */
export const deleteSessionOf = async (call: Call, accountId: Id, id: Id): Promise<boolean> => {
  const { numDeletedRows } = await peopleRows(call)
    .deleteFrom('people.session')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

export const deleteEndedSessions = async (call: Call): Promise<number> => {
  const { numDeletedRows } = await peopleRows(call)
    .deleteFrom('people.session')
    .where('jurisdiction_id', '=', call.jurisdiction.id)
    .where('ends_at', '<=', call.now)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
