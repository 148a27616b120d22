import { callFor, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { notInList, pointRefused } from '../core/problems.ts'
import { MatrixView, TrialView, TrialWish, TypeView } from '../core/views.ts'
import { todayFor } from '../service/dispatch.ts'
import { matrixFor, typeFor } from '../service/matrix.ts'
import { tryMatter } from '../service/trial.ts'
import { forStaff, here, localeFor, one, tags } from './params.ts'

/** What the list in force says: as a matrix, type by type, and for one matter. */
export const decisionRoutes: Routes = async (app) => {
  app.get(
    '/j/:jurisdiction/duties/matrix',
    {
      onRequest: requires('duties.read'),
      schema: { summary: 'Who does what, and how clear it is', tags, params: here, response: { 200: MatrixView } },
      config: { problems: forStaff },
    },
    (request) => matrixFor(callFor(request), localeFor(request)),
  )

  app.get(
    '/j/:jurisdiction/duties/matrix/:id',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'The statements on one matter type, and who had its orders',
        tags,
        params: one,
        response: { 200: TypeView },
      },
      config: { problems: [...forStaff, notInList] },
    },
    (request) => typeFor(callFor(request), request.params.id, localeFor(request)),
  )

  app.post(
    '/j/:jurisdiction/duties/decide',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'Try a matter: who is accountable, and why',
        tags,
        params: here,
        body: TrialWish,
        response: { 200: TrialView },
      },
      config: { problems: [...forStaff, pointRefused, notInList] },
    },
    async (request) => {
      const call = callFor(request)
      const { on = todayFor(call), ...asked } = request.body
      return tryMatter(call, { ...asked, on }, localeFor(request))
    },
  )
}
