import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Permission } from '../../src/kernel/actor.ts'
import type { Id } from '../../src/kernel/ids.ts'
import type { Page } from '../../src/kernel/page.ts'
import type { Account } from '../../src/modules/people/core/account.ts'
import type { Grant, GrantShown, NewGrant } from '../../src/modules/people/core/grant.ts'
import type { ProviderShown } from '../../src/modules/people/core/identity.ts'
import type { Me } from '../../src/modules/people/core/me.ts'
import type { PeoplePolicy } from '../../src/modules/people/core/policy.ts'
import type { Role } from '../../src/modules/people/core/role.ts'
import type { Session } from '../../src/modules/people/core/session.ts'
import { deleteJson, getJson, postJson, putJson } from './http.ts'
import { apiOf } from './jurisdiction.ts'

/** What signing in asks for; `code` only once the server says that a second factor is needed. */
export type SignIn = { readonly login: string; readonly password: string; readonly code?: string }

/** Choosing a password with a one-time code. */
export type Invitation = { readonly login: string; readonly code: string; readonly password: string }

export const meQuery = (sign: string) =>
  queryOptions({
    queryKey: ['people', sign, 'me'],
    queryFn: () => getJson<Me>(`${apiOf(sign)}/session`),
    staleTime: 60_000,
  })

export const providersQuery = (sign: string) =>
  queryOptions({
    queryKey: ['people', sign, 'providers'],
    queryFn: () => getJson<readonly ProviderShown[]>(`${apiOf(sign)}/identity`),
    staleTime: 300_000,
  })

/** Leaves for an identity provider, which sends the browser back. */
export const useProvider = (sign: string) =>
  useMutation({
    mutationFn: (key: string) => postJson<{ readonly url: string }>(`${apiOf(sign)}/identity/${key}/begin`),
    onSuccess: ({ url }) => location.assign(url),
  })

/** Becoming somebody: nothing that was read before, as nobody or as somebody else, stays. */
const useEntering = <Wish>(sign: string, path: string) => {
  const client = useQueryClient()
  return useMutation({
    meta: { isEntering: true },
    mutationFn: (wish: Wish) => postJson<Me>(`${apiOf(sign)}/${path}`, wish),
    onSuccess: (me) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'site' })
      client.setQueryData(meQuery(sign).queryKey, me)
    },
  })
}

export const useSignIn = (sign: string) => useEntering<SignIn>(sign, 'session')
export const useInvitation = (sign: string) => useEntering<Invitation>(sign, 'invitation')

export const useSignOut = (sign: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => deleteJson<null>(`${apiOf(sign)}/session`),
    onSettled: () => client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'site' }),
  })
}

export const may = (me: Me, permission: Permission): boolean =>
  me.scopes.some((scope) => scope.permissions.includes(permission))

/** The units in which somebody sees matters, in the order of their roles; none for those who see the whole territory. */
export const unitsOfMe = (me: Me): readonly Id[] => [
  ...new Set(
    me.scopes.flatMap((scope) =>
      scope.permissions.includes('matters.read') && scope.unitId !== null ? [scope.unitId] : [],
    ),
  ),
]

export const sessionsQuery = (sign: string) =>
  queryOptions({
    queryKey: ['people', sign, 'sessions'],
    queryFn: () => getJson<readonly Session[]>(`${apiOf(sign)}/sessions`),
  })

/** A change to accounts, roles or one's own account; everything about people is read again after it. */
const usePeopleChange = <Wish, Result>(sign: string, change: (wish: Wish) => Promise<Result>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['people', sign] }),
  })
}

export const useEndSession = (sign: string) =>
  usePeopleChange(sign, (id: Id) => deleteJson<null>(`${apiOf(sign)}/sessions/${id}`))

export const useChangePassword = (sign: string) =>
  usePeopleChange(sign, (wish: { readonly current: string; readonly next: string }) =>
    postJson<null>(`${apiOf(sign)}/password`, wish),
  )

export const useBeginFactor = (sign: string) =>
  useMutation({
    mutationFn: () => postJson<{ readonly uri: string; readonly secret: string }>(`${apiOf(sign)}/factor`),
  })

/** Confirms a second factor; who is signed in is read again only when the recovery codes were seen. */
export const useConfirmFactor = (sign: string) =>
  useMutation({
    mutationFn: (code: string) =>
      postJson<{ readonly recoveryCodes: readonly string[] }>(`${apiOf(sign)}/factor/confirm`, { code }),
  })

export const useRemoveFactor = (sign: string) =>
  usePeopleChange(sign, (password: string) => postJson<null>(`${apiOf(sign)}/factor/remove`, { password }))

export const accountsQuery = (sign: string, search: string) =>
  infiniteQueryOptions({
    queryKey: ['people', sign, 'accounts', search],
    queryFn: ({ pageParam }) => getJson<Page<Account>>(`${apiOf(sign)}/accounts`, { search, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

export const grantsQuery = (sign: string, accountId: Id) =>
  queryOptions({
    queryKey: ['people', sign, 'grants', accountId],
    queryFn: () => getJson<readonly GrantShown[]>(`${apiOf(sign)}/accounts/${accountId}/grants`),
  })

export const rolesQuery = (sign: string) =>
  queryOptions({
    queryKey: ['people', sign, 'roles'],
    queryFn: () => getJson<readonly Role[]>(`${apiOf(sign)}/roles`),
  })

/** A code that is shown once, with which its person chooses a password. */
export type OneTimeCode = { readonly code: string }

export const useOpenAccount = (sign: string) =>
  usePeopleChange(sign, (wish: { readonly id: Id; readonly login: string; readonly name: string }) =>
    postJson<OneTimeCode & { readonly id: Id }>(`${apiOf(sign)}/accounts`, wish),
  )

export const useInviteAgain = (sign: string) =>
  usePeopleChange(sign, (id: Id) => postJson<OneTimeCode>(`${apiOf(sign)}/accounts/${id}/invitation`))

/** What is done to an account without more being said. */
export type AccountStep = 'close' | 'endSessions' | 'removeFactor'

export const useAccountStep = (sign: string, id: Id) =>
  usePeopleChange(sign, (step: AccountStep) => {
    const account = `${apiOf(sign)}/accounts/${id}`
    if (step === 'close') return postJson<null>(`${account}/close`)
    return deleteJson<null>(step === 'endSessions' ? `${account}/sessions` : `${account}/factor`)
  })

export const useGrant = (sign: string, accountId: Id) =>
  usePeopleChange(sign, (wish: Omit<NewGrant, 'accountId'>) =>
    postJson<Grant>(`${apiOf(sign)}/accounts/${accountId}/grants`, wish),
  )

export const useRevoke = (sign: string) =>
  usePeopleChange(sign, (grantId: Id) => deleteJson<null>(`${apiOf(sign)}/grants/${grantId}`))

export const useChangeRole = (sign: string) =>
  usePeopleChange(sign, ({ key, name, permissions }: Pick<Role, 'key' | 'name' | 'permissions'>) =>
    putJson<Role>(`${apiOf(sign)}/roles/${encodeURIComponent(key)}`, { name, permissions }),
  )

export const policyQuery = (sign: string) =>
  queryOptions({
    queryKey: ['people', sign, 'policy'],
    queryFn: () => getJson<PeoplePolicy>(`${apiOf(sign)}/people/policy`),
  })

export const useChangePolicy = (sign: string) =>
  usePeopleChange(sign, (policy: PeoplePolicy) => putJson<PeoplePolicy>(`${apiOf(sign)}/people/policy`, policy))
