import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { PageOf, PageQuery } from '../../../kernel/page.ts'
import { callFor, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { FindingKind } from '../core/findings/finding.ts'
import {
  AnalysisState,
  analysisOver,
  ChangesView,
  FindingRow,
  GapReportView,
  KeptAnalysis,
  noAnalysis,
  noFinding,
  noGapReport,
} from '../core/findings/kept.ts'
import { OpenedFinding } from '../core/findings/opened.ts'
import { notInList, notYourPlace } from '../core/problems.ts'
import { forStaff, localeFor, one, tags } from '../routes/params.ts'
import { readGapReport } from './gap-report.ts'
import { openFinding } from './opened.ts'
import { askAnalysis, cancelAnalysis, compareAnalyses, findAnalysis, lastAnalysis, listFindings } from './service.ts'

/** Analyses of list versions: asked for, watched, cancelled, read, compared. */
export const analysisRoutes: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/duties/versions/:id/analyses',
    {
      onRequest: requires('duties.edit'),
      schema: {
        summary: 'Ask for an analysis of a version; the same id sent twice is one',
        tags,
        params: one,
        body: z.object({ id: Id }),
        response: { 200: KeptAnalysis },
      },
      config: { problems: [...forStaff, notInList, notYourPlace] },
    },
    (request) => askAnalysis(callFor(request), { id: request.body.id, listId: request.params.id }),
  )

  app.get(
    '/j/:jurisdiction/duties/versions/:id/analysis',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'The last analysis of a version, or the last one in a state',
        tags,
        params: one,
        querystring: z.object({ state: AnalysisState.optional() }),
        response: { 200: KeptAnalysis },
      },
      config: { problems: [...forStaff, noAnalysis] },
    },
    (request) => lastAnalysis(callFor(request), request.params.id, request.query.state),
  )

  app.get(
    '/j/:jurisdiction/duties/analyses/:id',
    {
      onRequest: requires('duties.read'),
      schema: { summary: 'One analysis and how far it is', tags, params: one, response: { 200: KeptAnalysis } },
      config: { problems: [...forStaff, noAnalysis] },
    },
    (request) => findAnalysis(callFor(request), request.params.id),
  )

  app.post(
    '/j/:jurisdiction/duties/analyses/:id/cancel',
    {
      onRequest: requires('duties.edit'),
      schema: { summary: 'End an analysis that waits or runs', tags, params: one, response: { 200: KeptAnalysis } },
      config: { problems: [...forStaff, noAnalysis, analysisOver, notYourPlace] },
    },
    (request) => cancelAnalysis(callFor(request), request.params.id),
  )

  app.get(
    '/j/:jurisdiction/duties/analyses/:id/findings',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'Findings of an analysis, each with its sentence',
        tags,
        params: one,
        querystring: PageQuery.extend({ kind: FindingKind.optional() }),
        response: { 200: PageOf(FindingRow) },
      },
      config: { problems: [...forStaff, noAnalysis] },
    },
    async (request) => {
      const { kind, ...page } = request.query
      const ofKind = kind === undefined ? {} : { kind }
      const asked = { id: request.params.id, ...ofKind, page, locale: localeFor(request) }
      const { rows, next } = await listFindings(callFor(request), asked)
      return { rows: [...rows], next }
    },
  )

  app.get(
    '/j/:jurisdiction/duties/analyses/:id/findings/:no',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'One finding opened: its duties, an instance, and what practice did',
        tags,
        params: one.extend({ no: z.coerce.number().int().min(1).max(1_000_000) }),
        response: { 200: OpenedFinding },
      },
      config: { problems: [...forStaff, noAnalysis, noFinding] },
    },
    (request) =>
      openFinding(callFor(request), {
        id: request.params.id,
        no: request.params.no,
        locale: localeFor(request),
      }),
  )

  app.get(
    '/j/:jurisdiction/duties/analyses/:id/gaps',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'The gaps of an analysis for people, each with a statement that would close it',
        tags,
        params: one,
        response: { 200: GapReportView },
      },
      config: { problems: [...forStaff, noAnalysis, noGapReport] },
    },
    (request) => readGapReport(callFor(request), { id: request.params.id, locale: localeFor(request) }),
  )

  app.get(
    '/j/:jurisdiction/duties/analyses/:id/changes',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'What an analysis opened and closed since another',
        tags,
        params: one,
        querystring: z.object({ since: Id }),
        response: { 200: ChangesView },
      },
      config: { problems: [...forStaff, noAnalysis] },
    },
    (request) =>
      compareAnalyses(callFor(request), {
        before: request.query.since,
        after: request.params.id,
        locale: localeFor(request),
      }),
  )
}
