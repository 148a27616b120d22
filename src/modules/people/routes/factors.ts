import { z } from 'zod'
import { callFor, signedIn } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import * as problems from '../core/problems.ts'
import { beginFactor, confirmFactorOf, removeOwnFactor } from '../service/factors.ts'
import { originOf, sessionTokenOf, setSession } from './cookies.ts'

const params = z.object({ jurisdiction: z.string() })
const tags = ['people']

const { factorOff, factorPresent, factorAbsent, factorRequired, codeWrong, passwordWrong, tryAgainLater } = problems

/** Setting up and taking away one's own second factor. */
export const factorRoutes: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/factor',
    {
      onRequest: signedIn(),
      schema: {
        summary: 'Begin a second factor',
        description: 'A secret for an authenticator app. It is asked for once it was confirmed with a first code.',
        tags,
        params,
        response: { 200: z.object({ uri: z.string(), secret: z.string() }) },
      },
      config: { problems: [factorOff, factorPresent] },
    },
    (request) => beginFactor(callFor(request), `Wardwork ${callFor(request).jurisdiction.sign}`),
  )

  app.post(
    '/j/:jurisdiction/factor/confirm',
    {
      onRequest: signedIn(),
      schema: {
        summary: 'Confirm the second factor',
        tags,
        params,
        body: z.object({ code: z.string().max(40) }),
        response: { 200: z.object({ recoveryCodes: z.array(z.string()) }) },
      },
      config: { problems: [factorAbsent, factorPresent, codeWrong] },
    },
    async (request, reply) => {
      const { recoveryCodes, issued } = await confirmFactorOf(
        callFor(request),
        request.body.code,
        sessionTokenOf(request),
      )
      setSession(request, reply, issued)
      return { recoveryCodes }
    },
  )

  app.post(
    '/j/:jurisdiction/factor/remove',
    {
      onRequest: signedIn(),
      schema: {
        summary: 'Take my second factor away',
        tags,
        params,
        body: z.object({ password: z.string().min(1).max(1000) }),
        response: { 204: z.null() },
      },
      config: { problems: [factorRequired, passwordWrong, tryAgainLater] },
    },
    async (request, reply) => {
      const token = sessionTokenOf(request)
      const origin = originOf(request)
      setSession(request, reply, await removeOwnFactor(callFor(request), request.body.password, { token, origin }))
      return reply.code(204).send(null)
    },
  )
}
