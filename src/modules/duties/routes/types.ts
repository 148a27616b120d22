import { z } from 'zod'
import { callFor, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { MatterType, MatterTypeChange, NewMatterType } from '../core/matter-type.ts'
import { changedMeanwhile, codeTaken, listRefused, notInList, notYourPlace } from '../core/problems.ts'
import { listTypes, proposeTypesFor } from '../service/dispatch.ts'
import { addTypes, changeType } from '../service/types.ts'
import { forStaff, here, one, tags } from './params.ts'

const ProposalView = z.object({ typeId: z.string(), score: z.number(), because: z.array(z.string()).readonly() })

/** The taxonomy of matters. */
export const typeRoutes: Routes = async (app) => {
  app.get(
    '/j/:jurisdiction/duties/types',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'Every matter type, parents before children',
        tags,
        params: here,
        response: { 200: z.array(MatterType) },
      },
      config: { problems: forStaff },
    },
    (request) => listTypes(callFor(request)),
  )

  app.post(
    '/j/:jurisdiction/duties/types',
    {
      onRequest: requires('duties.edit'),
      schema: {
        summary: 'Add matter types',
        tags,
        params: here,
        body: z.object({ types: z.array(NewMatterType).min(1).max(2_000) }),
        response: { 200: z.array(MatterType) },
      },
      config: { problems: [...forStaff, notYourPlace, listRefused] },
    },
    (request) => addTypes(callFor(request), request.body.types),
  )

  app.put(
    '/j/:jurisdiction/duties/types/:id',
    {
      onRequest: requires('duties.edit'),
      schema: {
        summary: 'Change or close a matter type',
        tags,
        params: one,
        body: MatterTypeChange,
        response: { 200: MatterType },
      },
      config: { problems: [...forStaff, notYourPlace, notInList, changedMeanwhile, codeTaken] },
    },
    (request) => changeType(callFor(request), request.params.id, request.body),
  )

  app.post(
    '/j/:jurisdiction/duties/types/propose',
    {
      onRequest: requires('duties.read'),
      schema: {
        summary: 'Types a text may speak of',
        tags,
        params: here,
        body: z.object({ text: z.string().max(4_000) }),
        response: { 200: z.array(ProposalView) },
      },
      config: { problems: forStaff },
    },
    (request) => proposeTypesFor(callFor(request), request.body.text),
  )
}
