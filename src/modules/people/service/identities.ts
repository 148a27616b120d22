import { z } from 'zod'
import { instantMs, instantOf } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { newToken, tokenHash } from '../../../platform/crypto/tokens.ts'
import { finishOidc, startOidc } from '../../../platform/oidc.ts'
import { attemptMinutes, IdentityProvider, type ProviderShown } from '../core/identity.ts'
import { identityRefused, identityTaken, identityUnknown, providerSilent, providerUnknown } from '../core/problems.ts'
import { findGuard, findMember } from '../store/accounts.ts'
import {
  addAttempt,
  addIdentity,
  deleteIdentityOf,
  findIdentity,
  listIssuers,
  takeAttempt,
} from '../store/identities.ts'
import { accountOf } from './sessions.ts'
import { type SignedIn, welcome } from './sign-in.ts'
import type { Origin } from './tries.ts'

const readProviders = (configured: string | undefined): readonly IdentityProvider[] =>
  z.array(IdentityProvider).parse(JSON.parse(configured ?? '[]'))

let inUse: readonly IdentityProvider[] | null = null

/** Says which providers this process knows; others read `WARDWORK_OIDC`, a JSON array of `IdentityProvider`. */
export const giveIdentityProviders = (providers: readonly IdentityProvider[]): void => {
  inUse = providers
}

const providersIn = (call: Call): readonly IdentityProvider[] => {
  inUse ??= readProviders(process.env.WARDWORK_OIDC)
  return inUse.filter((provider) => provider.jurisdiction === call.jurisdiction.sign)
}

const providerOf = (call: Call, key: string): IdentityProvider =>
  providersIn(call).find((provider) => provider.key === key) ?? refuse(providerUnknown)

/** The providers people of this jurisdiction may sign in through. */
export const listProviders = (call: Call): ProviderShown[] => providersIn(call).map(({ key, name }) => ({ key, name }))

/** Where a sign-in goes, and the secret that ties it to this browser. */
export type Leaving = { readonly url: string; readonly browserToken: string }

const leave = async (call: Call, key: string, to: { redirectUri: string; accountId: Id | null }): Promise<Leaving> => {
  const provider = providerOf(call, key)
  const { url, state, nonce, verifier } = await startOidc(provider, to.redirectUri).catch(() =>
    refuse(providerSilent, { name: provider.name }),
  )
  const browserToken = newToken()
  await addAttempt(call, {
    provider: key,
    nonce,
    verifier,
    accountId: to.accountId,
    stateHash: tokenHash(state),
    browserHash: tokenHash(browserToken),
    endsAt: instantOf(instantMs(call.now) + attemptMinutes * 60_000),
  })
  return { url, browserToken }
}

/** Begins a sign-in through a provider. */
export const beginIdentity = (call: Call, key: string, redirectUri: string): Promise<Leaving> =>
  leave(call, key, { redirectUri, accountId: null })

/** Begins to link the actor's account with their identity at a provider. */
export const beginLink = (call: Call, key: string, redirectUri: string): Promise<Leaving> =>
  leave(call, key, { redirectUri, accountId: accountOf(call) })

/** The providers that the actor's account is linked with. */
export const listLinks = async (call: Call): Promise<string[]> => {
  const issuers = await listIssuers(call, accountOf(call))
  return providersIn(call)
    .filter((provider) => issuers.includes(provider.issuer))
    .map((provider) => provider.key)
}

/** Takes the link between the actor's account and a provider away; nothing happens when there is none. */
export const unlinkIdentity = (call: Call, key: string): Promise<void> =>
  deleteIdentityOf(call, accountOf(call), providerOf(call, key).issuer)

/** What the browser brought back: the whole address, and the secret it was given when it left. */
export type Returned = { readonly address: URL; readonly browserToken: string; readonly origin: Origin }

/**
 * Finishes a sign-in or a link: each attempt once, in the browser that began it, within ten minutes.
 *
 * Nobody gets an account by coming back with a mail address that looks right: an identity is linked first, by its
 * signed-in owner.
 */
export const finishIdentity = async (call: Call, key: string, returned: Returned): Promise<SignedIn> => {
  const provider = providerOf(call, key)
  const state = returned.address.searchParams.get('state') ?? ''
  const attempt = await takeAttempt(call, tokenHash(state), tokenHash(returned.browserToken))
  if (attempt === undefined || attempt.provider !== key) return refuse(identityRefused)
  const { nonce, verifier, accountId } = attempt
  const subject = await finishOidc(provider, returned.address, { state, nonce, verifier }).catch(() =>
    refuse(identityRefused),
  )

  return inTransaction(call, async (call) => {
    const known = await findIdentity(call, provider.issuer, subject)
    if (accountId !== null && known !== null && known !== accountId) refuse(identityTaken)
    const owner = known ?? accountId ?? refuse(identityUnknown)
    const member = (await findMember(call, owner)) ?? refuse(identityUnknown)
    const guard = await findGuard(call, member.homeId, owner)
    if (member.endedAt !== null || guard === undefined || guard.closedAt !== null) refuse(identityUnknown)
    if (known === null) await addIdentity(call, { issuer: provider.issuer, subject, accountId: owner })
    return welcome(call, member, { strong: provider.strong, origin: returned.origin })
  })
}
