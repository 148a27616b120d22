import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { callFor, notFound, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { JurisdictionSign } from '../core/jurisdiction.ts'
import { Line, Relation } from '../core/line.ts'
import { Holding, Post } from '../core/post.ts'
import {
  alreadyClosed,
  changedMeanwhile,
  codeOfLineTaken,
  endsBeforeItBegins,
  idTaken,
  nameTaken,
  noSuchHolding,
  noSuchLine,
  noSuchPost,
  noSuchRelation,
  noSuchTerritory,
  noSuchUnit,
  notYours,
  postHeldAlready,
  relatedToItself,
} from '../core/problems.ts'
import { NewUnit, Unit, UnitChange } from '../core/unit.ts'
import { addPosts, endHolding, endPost, holdPost } from '../service/posts.ts'
import { addRelations, endRelation } from '../service/relation-editing.ts'
import { addUnits, changeAliases, changeUnit, saveLines } from '../service/unit-editing.ts'
import { findUnit } from '../service/units.ts'

const params = z.object({ jurisdiction: JurisdictionSign })
const withId = params.extend({ id: Id })
const tags = ['directory']
const ending = z.object({ on: Day.meta({ description: 'The first day without it' }) })
const done = z.object({ done: z.literal(true) })
const itIsDone = { done: true } as const

/** Changing units, their names, lines, relations, posts and who holds them. */
export const unitRoutes: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/directory/units',
    {
      onRequest: requires('directory.edit'),
      schema: { summary: 'Set up a unit', tags, params, body: NewUnit, response: { 200: Unit.nullable() } },
      config: { problems: [notFound, notYours, nameTaken, idTaken, noSuchUnit, noSuchTerritory, noSuchLine] },
    },
    async (request) => {
      const call = callFor(request)
      const [added] = await addUnits(call, [request.body])
      return added ?? (await findUnit(call, request.body.id))
    },
  )

  app.patch(
    '/j/:jurisdiction/directory/units/:id',
    {
      onRequest: requires('directory.edit'),
      schema: { summary: 'Change a unit', tags, params: withId, body: UnitChange, response: { 200: Unit } },
      config: { problems: [notFound, notYours, noSuchUnit, noSuchLine, changedMeanwhile, alreadyClosed] },
    },
    (request) => changeUnit(callFor(request), request.params.id, request.body),
  )

  app.post(
    '/j/:jurisdiction/directory/units/:id/aliases',
    {
      onRequest: requires('directory.edit'),
      schema: {
        summary: 'Give a unit further names, or take them away',
        tags,
        params: withId,
        body: z.object({
          add: z.array(z.string().trim().min(1).max(80)).max(40).default([]),
          remove: z.array(z.string().trim().min(1).max(80)).max(40).default([]),
        }),
        response: { 200: done },
      },
      config: { problems: [notFound, notYours, noSuchUnit, alreadyClosed] },
    },
    async (request) => {
      await changeAliases(callFor(request), request.params.id, request.body)
      return itIsDone
    },
  )

  app.put(
    '/j/:jurisdiction/directory/lines',
    {
      onRequest: requires('directory.edit'),
      schema: { summary: 'Save lines', tags, params, body: z.array(Line).min(1).max(200), response: { 200: done } },
      config: { problems: [notFound, notYours, codeOfLineTaken, idTaken] },
    },
    async (request) => {
      await saveLines(callFor(request), request.body)
      return itIsDone
    },
  )

  app.post(
    '/j/:jurisdiction/directory/relations',
    {
      onRequest: requires('directory.edit'),
      schema: { summary: 'Relate two units', tags, params, body: Relation, response: { 200: done } },
      config: { problems: [notFound, notYours, noSuchUnit, relatedToItself, idTaken] },
    },
    async (request) => {
      await addRelations(callFor(request), [request.body])
      return itIsDone
    },
  )

  app.post(
    '/j/:jurisdiction/directory/relations/:id/end',
    {
      onRequest: requires('directory.edit'),
      schema: { summary: 'End a relation', tags, params: withId, body: ending, response: { 200: Relation } },
      config: { problems: [notFound, notYours, noSuchRelation, endsBeforeItBegins] },
    },
    (request) => endRelation(callFor(request), request.params.id, request.body.on),
  )
}

/** Changing posts and who holds them. */
export const postRoutes: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/directory/posts',
    {
      onRequest: requires('directory.edit'),
      schema: { summary: 'Set up a post', tags, params, body: Post, response: { 200: done } },
      config: { problems: [notFound, notYours, noSuchUnit, idTaken] },
    },
    async (request) => {
      await addPosts(callFor(request), [request.body])
      return itIsDone
    },
  )

  app.post(
    '/j/:jurisdiction/directory/posts/:id/end',
    {
      onRequest: requires('directory.edit'),
      schema: { summary: 'End a post', tags, params: withId, body: ending, response: { 200: Post } },
      config: { problems: [notFound, notYours, noSuchPost, endsBeforeItBegins] },
    },
    (request) => endPost(callFor(request), request.params.id, request.body.on),
  )

  app.post(
    '/j/:jurisdiction/directory/posts/:id/holders',
    {
      onRequest: requires('directory.edit'),
      schema: {
        summary: 'Let an account hold a post, or act for its holder',
        tags,
        params: withId,
        body: Holding.omit({ postId: true }),
        response: { 200: Holding },
      },
      config: { problems: [notFound, notYours, noSuchPost, postHeldAlready, endsBeforeItBegins, idTaken] },
    },
    (request) => holdPost(callFor(request), { ...request.body, postId: request.params.id }),
  )

  app.post(
    '/j/:jurisdiction/directory/posts/:id/holders/:holdingId/end',
    {
      onRequest: requires('directory.edit'),
      schema: {
        summary: 'End a holding',
        tags,
        params: withId.extend({ holdingId: Id }),
        body: ending,
        response: { 200: Holding },
      },
      config: { problems: [notFound, notYours, noSuchPost, noSuchHolding, endsBeforeItBegins] },
    },
    (request) => endHolding(callFor(request), request.params.id, request.params.holdingId, request.body.on),
  )
}
