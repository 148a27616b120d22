import { z } from 'zod'
import { Id } from '../../kernel/ids.ts'
import { anyone, callFor, notFound, notPermitted, requires, signInFirst } from '../../platform/http/access.ts'
import type { Routes } from '../../platform/module.ts'
import { JurisdictionSign } from '../directory/index.ts'
import { Reveal, RevealedContact, RevealWish } from '../people/index.ts'
import { Matter } from './core/matter.ts'
import * as problems from './core/problems.ts'
import { QueueQuery } from './core/queue.ts'
import { PreviewWish, Receipt, Report, StaffReport } from './core/report.ts'
import { AnswerWish, CloseWish, NameWish, NoteWish, ReopenWish, SupplyWish } from './core/steps.ts'
import { MatterView, Preview, Progress, QueueCountsView, QueuePage } from './core/views.ts'
import { eraseByReceipt, supplementByReceipt, withdrawByReceipt } from './service/by-receipt.ts'
import { previewMatter } from './service/preview.ts'
import { progressOf, queueCounts, queuePage, viewMatter } from './service/read.ts'
import { registerMatter, reportMatter } from './service/report.ts'
import { revealMatter } from './service/reveal.ts'
import * as steps from './service/steps.ts'

const tags = ['matters']
const here = z.object({ jurisdiction: JurisdictionSign })
const one = here.extend({ id: Id })
/** The receipt travels in the body, so that no log and no history holds it. */
const held = z.object({ receipt: z.string().max(80) })

/** What the vault shows for as long as a reveal lasts. */
const Revealed = z.object({
  reveal: Reveal,
  contacts: z.array(RevealedContact),
  originals: z.array(z.object({ id: Id, text: z.string() })),
})

const forStaff = [signInFirst, notPermitted, notFound, problems.noSuchMatter]
const onOne = [...forStaff, problems.stepNotAllowed, problems.notYourUnit, problems.changedMeanwhile]

/** An address by which somebody could try receipts out: few tries a minute. */
const fewTries = { rateLimit: { max: 30, timeWindow: 60_000 } }

/** What residents may ask for without signing in. */
const forResidents: Routes = async (app) => {
  const because = 'a resident reports and follows a matter without an account'
  app.post(
    '/j/:jurisdiction/preview',
    {
      onRequest: anyone(because),
      schema: {
        summary: 'How a message would be understood',
        tags,
        params: here,
        body: PreviewWish,
        response: { 200: Preview },
      },
      config: { problems: [notFound, problems.placeElsewhere, problems.noHotline, problems.noSuchType] },
    },
    (request) => previewMatter(callFor(request), request.body),
  )
  app.post(
    '/j/:jurisdiction/reports',
    {
      onRequest: anyone(because),
      schema: { summary: 'Report a matter', tags, params: here, body: Report, response: { 200: Receipt } },
      config: {
        rateLimit: { max: 60, timeWindow: 60_000 },
        problems: [
          notFound,
          problems.intakeElsewhere,
          problems.otherMatterWithThisId,
          problems.placeElsewhere,
          problems.noHotline,
          problems.noSuchType,
        ],
      },
    },
    (request) => reportMatter(callFor(request), request.body),
  )
  app.post(
    '/j/:jurisdiction/progress',
    {
      onRequest: anyone(because),
      schema: {
        summary: 'How a matter goes, by its receipt',
        tags,
        params: here,
        body: held,
        response: { 200: Progress },
      },
      config: { ...fewTries, problems: [notFound, problems.noSuchReceipt] },
    },
    (request) => progressOf(callFor(request), request.body.receipt),
  )
  app.post(
    '/j/:jurisdiction/progress/supplement',
    {
      onRequest: anyone(because),
      schema: {
        summary: 'Add something to your matter',
        tags,
        params: here,
        body: held.extend(NoteWish.shape),
        response: { 200: Progress },
      },
      config: { ...fewTries, problems: [notFound, problems.noSuchReceipt] },
    },
    async (request) => {
      await supplementByReceipt(callFor(request), request.body.receipt, request.body)
      return progressOf(callFor(request), request.body.receipt)
    },
  )
  app.post(
    '/j/:jurisdiction/progress/withdraw',
    {
      onRequest: anyone(because),
      schema: { summary: 'Take your matter back', tags, params: here, body: held, response: { 200: Progress } },
      config: { ...fewTries, problems: [notFound, problems.noSuchReceipt, problems.stepNotAllowed] },
    },
    async (request) => {
      await withdrawByReceipt(callFor(request), request.body.receipt)
      return progressOf(callFor(request), request.body.receipt)
    },
  )
  app.post(
    '/j/:jurisdiction/progress/erase',
    {
      onRequest: anyone(because),
      schema: {
        summary: 'Have everything about you erased',
        tags,
        params: here,
        body: held,
        response: { 200: Progress },
      },
      config: { ...fewTries, problems: [notFound, problems.noSuchReceipt] },
    },
    async (request) => {
      await eraseByReceipt(callFor(request), request.body.receipt)
      return progressOf(callFor(request), request.body.receipt)
    },
  )
}

/** Reading and registering, for staff. */
const forDesks: Routes = async (app) => {
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

/** The steps of the workflow, each with the rule of who may take it. */
const forSteps: Routes = async (app) => {
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
      config: { problems: onOne },
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
}

export const routes: Routes = async (app) => {
  await app.register(forResidents)
  await app.register(forDesks)
  await app.register(forSteps)
}
