import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { callFor, notFound, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { JurisdictionSign } from '../core/jurisdiction.ts'
import {
  changedMeanwhile,
  hasChildren,
  idTaken,
  levelNotBelow,
  movesIntoItself,
  nameTaken,
  noSuchPost,
  noSuchReorganisation,
  nothingChanges,
  notYours,
  outsideJurisdiction,
  reorganisationStep,
  reorganisedNodeMissing,
} from '../core/problems.ts'
import { Plan, Reorganisation } from '../core/reorganisation.ts'
import { Preview } from '../core/views.ts'
import {
  approveReorganisation,
  listReorganisations,
  type Previewer,
  previewReorganisation,
  proposeReorganisation,
  withdrawReorganisation,
} from '../service/reorganisations.ts'

const params = z.object({ jurisdiction: JurisdictionSign })
const withId = params.extend({ id: Id })
const tags = ['directory']
const planProblems = [reorganisedNodeMissing, movesIntoItself, hasChildren, nothingChanges, noSuchPost]

/**
 * Reorganisations: proposed, previewed with what every room says, approved, withdrawn.
 *
 * @param previewers one for each room that carries something along
 */
export const reorganisationRoutes =
  (previewers: readonly Previewer[]): Routes =>
  async (app) => {
    app.get(
      '/j/:jurisdiction/directory/reorganisations',
      {
        onRequest: requires('directory.read'),
        schema: { summary: 'Reorganisations, latest first', tags, params, response: { 200: z.array(Reorganisation) } },
        config: { problems: [notFound] },
      },
      (request) => listReorganisations(callFor(request)),
    )

    app.post(
      '/j/:jurisdiction/directory/reorganisations/preview',
      {
        onRequest: requires('directory.edit'),
        schema: {
          summary: 'What a reorganisation would carry and break',
          tags,
          params,
          body: z.object({ plan: Plan, effectiveOn: Day }),
          response: { 200: Preview },
        },
        config: { problems: [notFound, notYours, ...planProblems] },
      },
      (request) => previewReorganisation(callFor(request), request.body, previewers),
    )

    app.post(
      '/j/:jurisdiction/directory/reorganisations',
      {
        onRequest: requires('directory.edit'),
        schema: {
          summary: 'Propose a reorganisation',
          tags,
          params,
          body: z.object({ id: Id, plan: Plan, effectiveOn: Day, basis: z.string().trim().min(1).max(500) }),
          response: { 200: Reorganisation },
        },
        config: { problems: [notFound, notYours, idTaken, ...planProblems] },
      },
      (request) => proposeReorganisation(callFor(request), request.body),
    )

    app.post(
      '/j/:jurisdiction/directory/reorganisations/:id/approve',
      {
        onRequest: requires('directory.edit'),
        schema: {
          summary: 'Approve: it takes effect on its day, or at once',
          tags,
          params: withId,
          body: z.object({ version: z.int32().min(1) }),
          response: { 200: Reorganisation },
        },
        config: {
          problems: [
            notFound,
            notYours,
            noSuchReorganisation,
            reorganisationStep,
            changedMeanwhile,
            nameTaken,
            levelNotBelow,
            outsideJurisdiction,
            ...planProblems,
          ],
        },
      },
      (request) => approveReorganisation(callFor(request), request.params.id, request.body.version),
    )

    app.post(
      '/j/:jurisdiction/directory/reorganisations/:id/withdraw',
      {
        onRequest: requires('directory.edit'),
        schema: {
          summary: 'Withdraw one that has not taken effect',
          tags,
          params: withId,
          response: { 200: Reorganisation },
        },
        config: { problems: [notFound, notYours, noSuchReorganisation, reorganisationStep] },
      },
      (request) => withdrawReorganisation(callFor(request), request.params.id),
    )
  }
