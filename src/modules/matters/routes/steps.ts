import { callFor, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { Matter } from '../core/matter.ts'
import * as problems from '../core/problems.ts'
import {
  AnswerWish,
  CloseWish,
  GoWithWish,
  NameWish,
  NoteWish,
  PartWish,
  ReopenWish,
  SupplyWish,
} from '../core/steps.ts'
import { joinToAnother, partFromAnother } from '../service/going-with.ts'
import * as steps from '../service/steps.ts'

import { forStaff, one, onOne, tags } from './said.ts'

/** The steps of the workflow, each with the rule of who may take it. */
export const forSteps: Routes = async (app) => {
  const answers = { 200: Matter }
  app.post(
    '/j/:jurisdiction/matters/:id/claim',
    {
      onRequest: requires('matters.handle'),
      schema: {
        summary: 'Take a matter from the queue, or over from a colleague',
        tags,
        params: one,
        response: answers,
      },
      config: { problems: onOne },
    },
    (request) => steps.claimMatter(callFor(request), request.params.id),
  )
  app.post(
    '/j/:jurisdiction/matters/:id/release',
    {
      onRequest: requires('matters.handle'),
      schema: { summary: 'Put a matter back into the queue', tags, params: one, response: answers },
      config: { problems: onOne },
    },
    (request) => steps.releaseMatter(callFor(request), request.params.id),
  )
  app.post(
    '/j/:jurisdiction/matters/:id/answer',
    {
      onRequest: requires('matters.handle'),
      schema: { summary: 'Answer the reporter', tags, params: one, body: AnswerWish, response: answers },
      config: { problems: [...onOne, problems.noSuchPhoto] },
    },
    (request) => steps.answerMatter(callFor(request), request.params.id, request.body),
  )
  app.post(
    '/j/:jurisdiction/matters/:id/note',
    {
      onRequest: requires('matters.handle'),
      schema: { summary: 'Write a line for colleagues', tags, params: one, body: NoteWish, response: answers },
      config: { problems: [...forStaff, problems.changedMeanwhile] },
    },
    (request) => steps.noteMatter(callFor(request), request.params.id, request.body),
  )
  app.post(
    '/j/:jurisdiction/matters/:id/close',
    {
      onRequest: requires('matters.close'),
      schema: {
        summary: 'Close a matter after verifying its answer',
        tags,
        params: one,
        body: CloseWish,
        response: answers,
      },
      config: { problems: [...onOne, problems.notIndependent] },
    },
    (request) => steps.closeMatter(callFor(request), request.params.id, request.body),
  )
  app.post(
    '/j/:jurisdiction/matters/:id/reopen',
    {
      onRequest: requires('matters.close'),
      schema: { summary: 'Send a matter back to its unit', tags, params: one, body: ReopenWish, response: answers },
      config: { problems: onOne },
    },
    (request) => steps.reopenMatter(callFor(request), request.params.id, request.body),
  )
  app.post(
    '/j/:jurisdiction/matters/:id/supply',
    {
      onRequest: requires('matters.dispatch'),
      schema: {
        summary: 'Say what was missing, and ask the list again',
        tags,
        params: one,
        body: SupplyWish,
        response: answers,
      },
      config: { problems: [...onOne, problems.placeElsewhere, problems.noSuchType, problems.noHotline] },
    },
    (request) => steps.supplyMatter(callFor(request), request.params.id, request.body),
  )
  app.post(
    '/j/:jurisdiction/matters/:id/name',
    {
      onRequest: requires('matters.dispatch'),
      schema: {
        summary: 'Name who leads where the list does not say',
        tags,
        params: one,
        body: NameWish,
        response: answers,
      },
      config: { problems: [...onOne, problems.noSuchUnit, problems.noHotline] },
    },
    (request) => steps.nameLead(callFor(request), request.params.id, request.body),
  )
  app.post(
    '/j/:jurisdiction/matters/:id/join',
    {
      onRequest: requires('matters.join'),
      schema: {
        summary: 'Join a matter to another that is about the same thing',
        tags,
        params: one,
        body: GoWithWish,
        response: answers,
      },
      config: { problems: [...onOne, problems.cannotGoWith] },
    },
    (request) => joinToAnother(callFor(request), request.params.id, request.body),
  )
  app.post(
    '/j/:jurisdiction/matters/:id/part',
    {
      onRequest: requires('matters.join'),
      schema: {
        summary: 'Handle a matter by itself again that was joined to another',
        tags,
        params: one,
        body: PartWish,
        response: answers,
      },
      config: { problems: [...onOne, problems.noHotline] },
    },
    (request) => partFromAnother(callFor(request), request.params.id, request.body),
  )
}
