import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { PageOf, PageQuery } from '../../../kernel/page.ts'
import { callFor, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { localeOf } from '../../../words/index.ts'
import { JurisdictionSign } from '../../directory/index.ts'
import { KeptReplay, nothingToClarify, replayNotFound, WholeReplay } from '../core/replay/kept.ts'
import { findReplay, listReplays, proposeItem, removeReplay } from './service.ts'

const here = z.object({ jurisdiction: JurisdictionSign })
const one = here.extend({ id: Id })
const tags = ['duties']

/** Kept replays: their reports, and a list item proposed from one. Orders arrive through the gateway of imports. */
export const replayRoutes: Routes = async (app) => {
  app.get(
    '/j/:jurisdiction/replays',
    {
      onRequest: requires('duties.replay'),
      schema: {
        summary: 'Replays of past orders, the newest first',
        tags,
        params: here,
        querystring: PageQuery.extend({ after: Id.optional() }),
        response: { 200: PageOf(KeptReplay) },
      },
    },
    async (request) => {
      const { limit, after } = request.query
      const { rows, next } = await listReplays(callFor(request), after === undefined ? { limit } : { limit, after })
      return { rows: [...rows], next }
    },
  )

  app.get(
    '/j/:jurisdiction/replays/:id',
    {
      onRequest: requires('duties.replay'),
      schema: { summary: 'One replay with its report', tags, params: one, response: { 200: WholeReplay } },
      config: { problems: [replayNotFound] },
    },
    (request) => findReplay(callFor(request), request.params.id),
  )

  app.delete(
    '/j/:jurisdiction/replays/:id',
    {
      onRequest: requires('duties.replay'),
      schema: { summary: 'Remove a replay', tags, params: one, response: { 204: z.null() } },
      config: { problems: [replayNotFound] },
    },
    async (request, reply) => {
      await removeReplay(callFor(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/j/:jurisdiction/replays/:id/proposals',
    {
      onRequest: requires('duties.edit'),
      schema: {
        summary: 'Propose a duty to clarify as an open item of the draft',
        tags,
        params: one,
        body: z.object({ typeRef: z.string().min(1).max(1000) }),
        response: { 200: z.object({ itemId: Id }) },
      },
      config: { problems: [replayNotFound, nothingToClarify] },
    },
    (request) =>
      proposeItem(callFor(request), {
        replayId: request.params.id,
        typeRef: request.body.typeRef,
        locale: localeOf(request.headers['accept-language']),
      }),
  )
}
