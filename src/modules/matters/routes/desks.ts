import { callFor, notFound, notPermitted, requires, signInFirst } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { RevealWish } from '../../people/index.ts'
import * as problems from '../core/problems.ts'
import { QueueQuery } from '../core/queue.ts'
import { Receipt, StaffReport } from '../core/report.ts'
import { AlikeView, MatterView, QueueCountsView, QueuePage } from '../core/views.ts'
import { alikeTo } from '../service/alike.ts'
import { queueCounts, queuePage, viewMatter } from '../service/read.ts'
import { registerMatter } from '../service/report.ts'
import { revealMatter } from '../service/reveal.ts'

import { forStaff, here, one, Revealed, tags } from './said.ts'

/** Reading and registering, for staff. */
export const forDesks: Routes = async (app) => {
  app.get(
    '/j/:jurisdiction/matters',
    {
      onRequest: requires('matters.read'),
      schema: {
        summary: 'A page of the work queue',
        tags,
        params: here,
        querystring: QueueQuery,
        response: { 200: QueuePage },
      },
      config: { problems: [signInFirst, notPermitted, notFound] },
    },
    (request) => queuePage(callFor(request), request.query),
  )
  app.get(
    '/j/:jurisdiction/matters/counts',
    {
      onRequest: requires('matters.read'),
      schema: {
        summary: 'How many matters each tab of a queue holds',
        tags,
        params: here,
        querystring: QueueQuery.pick({ unitId: true }),
        response: { 200: QueueCountsView },
      },
      config: { problems: [signInFirst, notPermitted, notFound] },
    },
    async (request) => ({ counts: await queueCounts(callFor(request), request.query.unitId), atMost: 1_000 }),
  )
  app.get(
    '/j/:jurisdiction/matters/:id/alike',
    {
      onRequest: requires('matters.read'),
      schema: {
        summary: 'Open matters that may be about the same thing',
        tags,
        params: one,
        response: { 200: AlikeView },
      },
      config: { problems: forStaff },
    },
    (request) => alikeTo(callFor(request), request.params.id),
  )
  app.post(
    '/j/:jurisdiction/matters',
    {
      onRequest: requires('matters.register'),
      schema: {
        summary: 'Write a matter down for somebody',
        tags,
        params: here,
        body: StaffReport,
        response: { 200: Receipt },
      },
      config: {
        problems: [
          signInFirst,
          notPermitted,
          notFound,
          problems.otherMatterWithThisId,
          problems.placeElsewhere,
          problems.noHotline,
          problems.noSuchType,
        ],
      },
    },
    (request) => registerMatter(callFor(request), request.body),
  )
  app.get(
    '/j/:jurisdiction/matters/:id',
    {
      onRequest: requires('matters.read'),
      schema: { summary: 'One matter', tags, params: one, response: { 200: MatterView } },
      config: { problems: forStaff },
    },
    (request) => viewMatter(callFor(request), request.params.id),
  )
  app.post(
    '/j/:jurisdiction/matters/:id/reveal',
    {
      onRequest: requires('people.reveal'),
      schema: {
        summary: 'See how to reach the people of a matter, for a purpose they can read',
        tags,
        params: one,
        body: RevealWish,
        response: { 200: Revealed },
      },
      config: { problems: forStaff },
    },
    async (request) => {
      const { reveal, contacts, originals } = await revealMatter(callFor(request), request.params.id, request.body)
      return { reveal, contacts: [...contacts], originals: [...originals] }
    },
  )
}
