import { anyone, callFor, notFound } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { JoinWish } from '../core/co-reporter.ts'
import * as problems from '../core/problems.ts'
import { PreviewWish, Receipt, Report } from '../core/report.ts'
import { NoteWish } from '../core/steps.ts'
import { Preview, Progress } from '../core/views.ts'
import { eraseByReceipt, supplementByReceipt, withdrawByReceipt } from '../service/by-receipt.ts'
import { joinMatter } from '../service/join.ts'
import { previewMatter } from '../service/preview.ts'
import { progressOf } from '../service/progress.ts'
import { reportMatter } from '../service/report.ts'

import { fewTries, held, here, tags } from './said.ts'

/** What residents may ask for without signing in. */
export const forResidents: Routes = async (app) => {
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
    '/j/:jurisdiction/reports/join',
    {
      onRequest: anyone(because),
      schema: {
        summary: 'Report something that somebody reported already: it goes with that matter',
        tags,
        params: here,
        body: JoinWish,
        response: { 200: Receipt },
      },
      config: {
        rateLimit: { max: 60, timeWindow: 60_000 },
        problems: [
          notFound,
          problems.intakeElsewhere,
          problems.notToJoin,
          problems.otherMatterWithThisId,
          problems.placeElsewhere,
          problems.noSuchType,
        ],
      },
    },
    (request) => joinMatter(callFor(request), request.body),
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
      config: {
        ...fewTries,
        problems: [notFound, problems.noSuchReceipt, problems.stepNotAllowed, problems.othersJoined],
      },
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
