import { z } from 'zod'
import { Instant } from '../../kernel/day.ts'
import { Id } from '../../kernel/ids.ts'
import { problem, refuse } from '../../kernel/problem.ts'
import type { Call } from '../call.ts'
import { callFor, requires } from '../http/access.ts'
import type { Module, Routes } from '../module.ts'
import { listNewestRoots } from './audit.ts'
import { formatRoot } from './finding.ts'
import { listTroubles, retryPending, setAsidePending } from './troubles.ts'

/** The fact does not wait any more: it was heard meanwhile. */
export const heardAlready = problem('platform/heard-already', 409)

const here = z.object({ jurisdiction: z.string().min(1).max(40) })

const Key = z.object({
  listener: z.string().min(1).max(120),
  stream: z.string().min(3).max(120),
  no: z.int().min(1),
})

const TroubleBody = Key.extend({
  jurisdictionId: Id,
  attempts: z.int(),
  nextAt: Instant.nullable(),
  problem: z.string().nullable(),
  setAsideWhy: z.string().nullable(),
  waitingBehind: z.int(),
}).meta({ id: 'Trouble' })

const Done = z.object({ done: z.literal(true) })

const newestRootOf = async (call: Call): Promise<string | null> => {
  const roots = await listNewestRoots(call.database)
  const own = roots.find((root) => root.jurisdictionId === call.jurisdiction.id)
  return own === undefined ? null : formatRoot(own)
}

const tags = ['operating']
const onRequest = requires('platform.operate')

const reading: Routes = async (app) => {
  app.get(
    '/j/:jurisdiction/reactions/troubles',
    {
      onRequest,
      schema: {
        summary: 'Reactions that failed or were set aside, those that hold up most first',
        tags,
        params: here,
        response: { 200: z.object({ troubles: z.array(TroubleBody) }) },
      },
    },
    async (request) => {
      const call = callFor(request)
      return { troubles: await listTroubles(call.database, call.jurisdiction.id) }
    },
  )

  app.get(
    '/j/:jurisdiction/seal/root',
    {
      onRequest,
      schema: {
        summary: 'The newest root of the audit chain, to be filed outside; null before the first batch',
        tags,
        params: here,
        response: { 200: z.object({ root: z.string().nullable() }) },
      },
    },
    async (request) => ({ root: await newestRootOf(callFor(request)) }),
  )
}

const acting: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/reactions/retry',
    {
      onRequest,
      schema: { summary: 'Try a fact again at once', tags, params: here, body: Key, response: { 200: Done } },
      config: { problems: [heardAlready] },
    },
    async (request) => {
      if (!(await retryPending(callFor(request), request.body))) refuse(heardAlready)
      return { done: true as const }
    },
  )

  app.post(
    '/j/:jurisdiction/reactions/set-aside',
    {
      onRequest,
      schema: {
        summary: 'Let a stream go on without one fact, for a reason',
        tags,
        params: here,
        body: Key.extend({ why: z.string().trim().min(3).max(200) }),
        response: { 200: Done },
      },
      config: { problems: [heardAlready] },
    },
    async (request) => {
      if (!(await setAsidePending(callFor(request), request.body, request.body.why))) refuse(heardAlready)
      return { done: true as const }
    },
  )
}

const routes: Routes = async (app) => {
  await app.register(reading)
  await app.register(acting)
}

/** What operators may see of the facts and do about them. */
export const facts: Module = { name: 'facts', routes }
