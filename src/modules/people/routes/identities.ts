import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refusal } from '../../../kernel/problem.ts'
import { anyone, callFor, signedIn } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { attemptMinutes, ProviderShown } from '../core/identity.ts'
import { providerSilent, providerUnknown } from '../core/problems.ts'
import {
  beginIdentity,
  beginLink,
  finishIdentity,
  listLinks,
  listProviders,
  unlinkIdentity,
} from '../service/identities.ts'
import { clearIdentityToken, identityTokenOf, originOf, setIdentityToken, setSignedIn } from './cookies.ts'

const params = z.object({ jurisdiction: z.string() })
const tags = ['people']

const baseOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`

const returnTo = (request: FastifyRequest, provider: string): string =>
  `${baseOf(request)}/api/j/${callFor(request).jurisdiction.sign}/identity/${provider}/return`

/** Signing in through identity providers. */
export const identityRoutes: Routes = async (app) => {
  const named = params.extend({ provider: z.string().max(40) })
  const leaving = z.object({ url: z.string() })
  const began = { problems: [providerUnknown, providerSilent] }

  app.get(
    '/j/:jurisdiction/identity',
    {
      onRequest: anyone('the sign-in page shows these as buttons'),
      schema: { summary: 'Identity providers', tags, params, response: { 200: z.array(ProviderShown) } },
    },
    async (request) => listProviders(callFor(request)),
  )

  app.post(
    '/j/:jurisdiction/identity/:provider/begin',
    {
      onRequest: anyone('signing in is how one becomes somebody'),
      schema: { summary: 'Sign in through a provider', tags, params: named, response: { 200: leaving } },
      config: began,
    },
    async (request, reply) => {
      const { provider } = request.params
      const { url, browserToken } = await beginIdentity(callFor(request), provider, returnTo(request, provider))
      setIdentityToken(request, reply, browserToken, attemptMinutes * 60)
      return { url }
    },
  )

  app.post(
    '/j/:jurisdiction/identity/:provider/link',
    {
      onRequest: signedIn(),
      schema: { summary: 'Link my account with a provider', tags, params: named, response: { 200: leaving } },
      config: began,
    },
    async (request, reply) => {
      const { provider } = request.params
      const { url, browserToken } = await beginLink(callFor(request), provider, returnTo(request, provider))
      setIdentityToken(request, reply, browserToken, attemptMinutes * 60)
      return { url }
    },
  )

  app.get(
    '/j/:jurisdiction/identity/links',
    {
      onRequest: signedIn(),
      schema: { summary: 'Providers my account is linked with', tags, params, response: { 200: z.array(z.string()) } },
    },
    (request) => listLinks(callFor(request)),
  )

  app.delete(
    '/j/:jurisdiction/identity/:provider/link',
    {
      onRequest: signedIn(),
      schema: { summary: 'Unlink my account from a provider', tags, params: named, response: { 204: z.null() } },
      config: { problems: [providerUnknown] },
    },
    async (request, reply) => {
      await unlinkIdentity(callFor(request), request.params.provider)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/j/:jurisdiction/identity/:provider/return',
    {
      onRequest: anyone('the provider sends the browser back here'),
      schema: { summary: 'Back from a provider', tags, params: named, querystring: z.looseObject({}), hide: true },
    },
    async (request, reply) => {
      const { jurisdiction } = callFor(request)
      clearIdentityToken(request, reply)
      try {
        const signed = await finishIdentity(callFor(request), request.params.provider, {
          address: new URL(request.url, baseOf(request)),
          browserToken: identityTokenOf(request),
          origin: originOf(request),
        })
        await setSignedIn(request, reply, signed)
        return reply.redirect(`/staff/${jurisdiction.sign}`)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const problem = encodeURIComponent(error.problem.code)
        return reply.redirect(`/staff/${jurisdiction.sign}/sign-in?problem=${problem}`)
      }
    },
  )
}
