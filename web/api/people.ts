import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Permission } from '../../src/kernel/actor.ts'
import type { Id } from '../../src/kernel/ids.ts'
import type { Me } from '../../src/modules/people/core/me.ts'
import { deleteJson, getJson, postJson } from './http.ts'
import { apiOf } from './jurisdiction.ts'

/** What signing in asks for; `code` only once the server says that a second factor is needed. */
export type SignIn = { readonly login: string; readonly password: string; readonly code?: string }

export const meQuery = (sign: string) =>
  queryOptions({
    queryKey: ['people', sign, 'me'],
    queryFn: () => getJson<Me>(`${apiOf(sign)}/session`),
    staleTime: 60_000,
  })

export const useSignIn = (sign: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wish: SignIn) => postJson<Me>(`${apiOf(sign)}/session`, wish),
    onSuccess: (me) => {
      client.clear()
      client.setQueryData(meQuery(sign).queryKey, me)
    },
  })
}

export const useSignOut = (sign: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => deleteJson<null>(`${apiOf(sign)}/session`),
    onSettled: () => client.clear(),
  })
}

export const may = (me: Me, permission: Permission): boolean =>
  me.scopes.some((scope) => scope.permissions.includes(permission))

/** The units in which somebody handles matters, in the order of their roles; none for those who see the whole territory. */
export const unitsOfMe = (me: Me): readonly Id[] => [
  ...new Set(
    me.scopes.flatMap((scope) =>
      scope.permissions.includes('matters.read') && scope.unitId !== null ? [scope.unitId] : [],
    ),
  ),
]
