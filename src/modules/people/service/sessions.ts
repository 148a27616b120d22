import { type Actor, Permission, type Scope } from '../../../kernel/actor.ts'
import { type Instant, instantMs } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import { refuse } from '../../../kernel/problem.ts'
import {
  type Call,
  type Database,
  inTransaction,
  type JurisdictionRef,
  realSources,
  type Sources,
} from '../../../platform/call.ts'
import { newToken, tokenHash } from '../../../platform/crypto/tokens.ts'
import { scopesOf } from '../core/grant.ts'
import { sessionOver, sessionUnknown } from '../core/problems.ts'
import { rolesOf } from '../core/role.ts'
import { deviceName, endOf, isLive, isSeenStale, previousTokenS, type Session } from '../core/session.ts'
import { findGuard } from '../store/accounts.ts'
import { findPolicy } from '../store/policies.ts'
import {
  addSession,
  deleteSession,
  deleteSessionOf,
  deleteSessionsOf,
  findSessionByToken,
  type KnownSession,
  listSessionsOf,
  saveRotation,
  saveSeen,
} from '../store/sessions.ts'

/** Who a session token belongs to in one jurisdiction, what they may do there, and the session itself. */
export type KnownIdentity = {
  readonly actor: Extract<Actor, { kind: 'account' }>
  readonly scopes: readonly Scope[]
  readonly session: Session
  /** The browser is due for a new token. */
  readonly mustRotate: boolean
  /** A second factor is required here and this session has none yet: until then no scope is given. */
  readonly mustEnrol: boolean
}

/** A token as the browser gets it, once. */
export type Issued = { readonly token: string; readonly session: Session }

const isStale = (session: KnownSession, now: Instant): boolean =>
  !session.isCurrentToken && instantMs(now) - instantMs(session.rotatedAt) > previousTokenS * 1000

const isOutlived = (session: KnownSession, passwordChangedAt: Instant | null): boolean =>
  passwordChangedAt !== null && instantMs(session.rotatedAt) < instantMs(passwordChangedAt)

/** A guest's password and closing are known at home: asked there, once a request. */
const isWelcome = async (database: Database, jurisdictionId: Id, session: KnownSession): Promise<boolean> => {
  if (session.homeId === jurisdictionId) return !isOutlived(session, session.passwordChangedAt)
  const guard = await findGuard({ database }, session.homeId, session.accountId)
  return guard !== undefined && guard.closedAt === null && !isOutlived(session, guard.passwordChangedAt)
}

const sessionOf = (known: KnownSession): Session => {
  const { id, accountId, kind, startedAt, seenAt, endsAt, device, strong } = known
  return { id, accountId, kind, startedAt, seenAt, endsAt, device, strong }
}

const scopesIn = (known: KnownSession, jurisdiction: JurisdictionRef): Scope[] => {
  const roles = rolesOf(known.ownRoles.map((role) => ({ ...role, builtIn: false })))
  return scopesOf(known.grants, roles).filter((scope) => isWithin(scope.territoryPath, jurisdiction.territoryPath))
}

/**
 * The identity port for these sources: who a token belongs to in this jurisdiction, or null.
 *
 * Null for a token of another jurisdiction, a session that was idle too long or has ended, a closed account, and
 * a password changed since. A token from before the last rotation, shown again later, ends the session: two
 * browsers had it.
 */
export const newIdentify =
  (sources: Pick<Sources, 'now'>) =>
  async (database: Database, token: string, jurisdiction: JurisdictionRef): Promise<KnownIdentity | null> => {
    const known = await findSessionByToken(database, jurisdiction.id, tokenHash(token))
    if (known === null) return null

    const now = sources.now()
    const isOver =
      isStale(known, now) ||
      !isLive(known, { sessionIdleMinutes: known.idleMinutes }, now) ||
      !(await isWelcome(database, jurisdiction.id, known))
    if (isOver) {
      await deleteSession(database, jurisdiction.id, known.id)
      return null
    }

    if (isSeenStale(known.seenAt, now)) {
      await saveSeen(database, { id: known.id, jurisdictionId: jurisdiction.id, at: now })
    }
    const mustEnrol = known.factorPolicy === 'required' && !known.strong && known.kind === 'browser'
    return {
      actor: { kind: 'account', id: known.accountId },
      scopes: mustEnrol ? [] : scopesIn(known, jurisdiction),
      session: sessionOf(known),
      mustRotate: known.mustRotate,
      mustEnrol,
    }
  }

/** `newIdentify` with the real clock. */
export const identify = newIdentify(realSources)

/** Opens a session for an account that proved who it is. Within the caller's transaction. */
export const openSession = async (
  call: Call,
  opening: {
    readonly accountId: Id
    readonly kind: Session['kind']
    readonly strong: boolean
    readonly userAgent: string
  },
): Promise<Issued> => {
  const token = newToken()
  const session: Session = {
    id: call.newId(),
    accountId: opening.accountId,
    kind: opening.kind,
    startedAt: call.now,
    seenAt: call.now,
    endsAt: endOf(call.now, await findPolicy(call, call.jurisdiction.id)),
    device: deviceName(opening.userAgent),
    strong: opening.strong,
  }
  await addSession(call, session, tokenHash(token))
  return { token, session }
}

/** The session of a token of this jurisdiction; refuses when there is none. */
export const loadSession = async (call: Call, token: string): Promise<KnownSession> =>
  (await findSessionByToken(call.database, call.jurisdiction.id, tokenHash(token))) ?? refuse(sessionOver)

/**
 * Gives a session a new token.
 *
 * @returns null when it was rotated a moment ago by another request, whose answer carries the new token
 */
export const rotateSession = (call: Call, token: string): Promise<Issued | null> =>
  inTransaction(call, async (call) => {
    const known = await loadSession(call, token)
    const next = newToken()
    const rotation = { id: known.id, from: tokenHash(token), to: tokenHash(next), strong: known.strong }
    const isRotated = known.isCurrentToken && (await saveRotation(call, rotation))
    return isRotated ? { token: next, session: sessionOf(known) } : null
  })

/** The same, for a session that just proved a second factor, or lost it. */
export const strengthenSession = (call: Call, token: string, strong: boolean): Promise<Issued | null> =>
  inTransaction(call, async (call) => {
    const known = await loadSession(call, token)
    const next = newToken()
    const isRotated = await saveRotation(call, {
      id: known.id,
      from: tokenHash(token),
      to: tokenHash(next),
      strong,
    })
    return isRotated ? { token: next, session: { ...sessionOf(known), strong } } : null
  })

/** Ends the session of this token; nothing happens when it is over already. */
export const signOut = async (call: Call, token: string): Promise<void> => {
  const known = await findSessionByToken(call.database, call.jurisdiction.id, tokenHash(token))
  if (known !== null) await deleteSession(call.database, call.jurisdiction.id, known.id)
}

/** The actor's own sessions, newest first. */
export const listSessions = (call: Call): Promise<Session[]> => listSessionsOf(call, accountOf(call))

/** Ends one of the actor's own sessions. */
export const endSession = async (call: Call, id: Id): Promise<void> => {
  if (!(await deleteSessionOf(call, accountOf(call), id))) refuse(sessionUnknown)
}

/** Ends all sessions of an account but the one that is kept. Within the caller's transaction. */
export const endSessionsOf = (call: Call, accountId: Id, keptId: Id | null = null): Promise<void> =>
  deleteSessionsOf(call, accountId, keptId)

/** The account that acts; refuses visitors and the house, who have none. */
export const accountOf = (call: Pick<Call, 'actor'>): Id =>
  call.actor.kind === 'account' ? call.actor.id : refuse(sessionOver)

/** Every permission that some scope gives today: what screens show or hide. */
export const permissionsOf = (scopes: readonly Scope[]): Permission[] =>
  Permission.options.filter((permission) => scopes.some((scope) => scope.permissions.includes(permission)))
