import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { anyone, callFor, signedIn } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { Me } from '../core/me.ts'
import * as problems from '../core/problems.ts'
import { Session } from '../core/session.ts'
import { meOf } from '../service/me.ts'
import { changePassword, redeemInvitation } from '../service/passwords.ts'
import { endSession, listSessions, rotateSession, signOut } from '../service/sessions.ts'
import { type SignedIn, signIn } from '../service/sign-in.ts'
import { clearSession, originOf, sessionTokenOf, setSession, setSignedIn } from './cookies.ts'

const params = z.object({ jurisdiction: z.string() })
const tags = ['people']
const Password = z.string().min(1).max(1000)
const Code = z.string().max(40)

const { signInRefused, tryAgainLater, codeNeeded, codeWrong, sessionUnknown, sessionOver, invitationOver } = problems
const { passwordTooShort, passwordTooLong, passwordIsName, passwordTooPlain, passwordWrong, passwordUnchanged } =
  problems
const chosen = [passwordTooShort, passwordTooLong, passwordIsName, passwordTooPlain]

const admit = async (request: FastifyRequest, reply: FastifyReply, signed: SignedIn): Promise<Me> => {
  await setSignedIn(request, reply, signed)
  return meOf(callFor(request), signed.token)
}

/** Signing in and out, the session one is in, and one's own password. */
export const sessionRoutes: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/session',
    {
      onRequest: anyone('signing in is how one becomes somebody'),
      schema: {
        summary: 'Sign in',
        tags,
        params,
        body: z.object({ login: z.string().min(1).max(200), password: Password, code: Code.optional() }),
        response: { 200: Me },
      },
      config: { problems: [signInRefused, tryAgainLater, codeNeeded, codeWrong] },
    },
    async (request, reply) => admit(request, reply, await signIn(callFor(request), request.body, originOf(request))),
  )

  app.get(
    '/j/:jurisdiction/session',
    { onRequest: signedIn(), schema: { summary: 'Who I am here', tags, params, response: { 200: Me } } },
    async (request, reply) => {
      const token = sessionTokenOf(request)
      const me = await meOf(callFor(request), token)
      if (me.mustRotate) setSession(request, reply, await rotateSession(callFor(request), token))
      return me
    },
  )

  app.delete(
    '/j/:jurisdiction/session',
    { onRequest: signedIn(), schema: { summary: 'Sign out', tags, params, response: { 204: z.null() } } },
    async (request, reply) => {
      await signOut(callFor(request), sessionTokenOf(request))
      clearSession(request, reply)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/j/:jurisdiction/sessions',
    {
      onRequest: signedIn(),
      schema: { summary: 'My sessions', tags, params, response: { 200: z.array(Session) } },
    },
    (request) => listSessions(callFor(request)),
  )

  app.delete(
    '/j/:jurisdiction/sessions/:id',
    {
      onRequest: signedIn(),
      schema: {
        summary: 'End one of my sessions',
        tags,
        params: params.extend({ id: Id }),
        response: { 204: z.null() },
      },
      config: { problems: [sessionUnknown] },
    },
    async (request, reply) => {
      await endSession(callFor(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/j/:jurisdiction/password',
    {
      onRequest: signedIn(),
      schema: {
        summary: 'Change my password',
        tags,
        params,
        body: z.object({ current: Password, next: Password }),
        response: { 204: z.null() },
      },
      config: { problems: [passwordWrong, passwordUnchanged, ...chosen, tryAgainLater, sessionOver] },
    },
    async (request, reply) => {
      const token = sessionTokenOf(request)
      const issued = await changePassword(callFor(request), request.body, { token, origin: originOf(request) })
      setSession(request, reply, issued)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/j/:jurisdiction/invitation',
    {
      onRequest: anyone('whoever was invited has no session yet'),
      schema: {
        summary: 'Choose a password with an invitation, and sign in',
        tags,
        params,
        body: z.object({ login: z.string().min(1).max(200), code: Code, password: Password }),
        response: { 200: Me },
      },
      config: { problems: [invitationOver, ...chosen, tryAgainLater] },
    },
    async (request, reply) =>
      admit(request, reply, await redeemInvitation(callFor(request), request.body, originOf(request))),
  )
}
