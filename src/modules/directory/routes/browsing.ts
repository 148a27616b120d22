import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { callFor, notFound, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { JurisdictionSign } from '../core/jurisdiction.ts'
import { noSuchTerritory, noSuchUnit } from '../core/problems.ts'
import { Level } from '../core/territory.ts'
import { Areas, Found, Graph, LinesView, TerritoryView, TreePart, UnitView } from '../core/views.ts'
import { areasOf, linesOn, searchDirectory, treeUnder } from '../service/browse.ts'
import { graphAround, territoryPage, unitPage } from '../service/pages.ts'
import { todayOf } from '../service/territories.ts'

const params = z.object({ jurisdiction: JurisdictionSign })
const withId = params.extend({ id: Id })
const tags = ['directory']
const onDay = z.object({ on: Day.optional().meta({ description: 'The day to look at; today when not given' }) })

/** Looking around: the tree on any day, by line, search, a unit, a territory, who leads whom. */
export const browsingRoutes: Routes = async (app) => {
  app.get(
    '/j/:jurisdiction/directory/tree',
    {
      onRequest: requires('directory.read'),
      schema: {
        summary: 'The tree below a territory or a unit',
        tags,
        params,
        querystring: onDay.extend({ under: Id.optional(), is: z.enum(['territory', 'unit']).default('territory') }),
        response: { 200: TreePart },
      },
      config: { problems: [notFound, noSuchTerritory, noSuchUnit] },
    },
    (request) => {
      const call = callFor(request)
      const { under, is, on } = request.query
      return treeUnder(call, under === undefined ? null : { id: under, is }, on ?? todayOf(call))
    },
  )

  app.get(
    '/j/:jurisdiction/directory/lines',
    {
      onRequest: requires('directory.read'),
      schema: { summary: 'Units by line', tags, params, querystring: onDay, response: { 200: LinesView } },
    },
    (request) => {
      const call = callFor(request)
      return linesOn(call, request.query.on ?? todayOf(call))
    },
  )

  app.get(
    '/j/:jurisdiction/directory/search',
    {
      onRequest: requires('directory.read'),
      schema: {
        summary: 'Find by name, short or old name, pinyin initials, code or post',
        tags,
        params,
        querystring: z.object({ q: z.string().trim().min(1).max(80) }),
        response: { 200: Found },
      },
    },
    (request) => searchDirectory(callFor(request), request.query.q),
  )

  app.get(
    '/j/:jurisdiction/directory/areas',
    {
      onRequest: requires('directory.read'),
      schema: {
        summary: 'Outlines of one level',
        tags,
        params,
        querystring: onDay.extend({ level: z.coerce.number().pipe(Level) }),
        response: { 200: Areas },
      },
    },
    (request) => {
      const call = callFor(request)
      return areasOf(call, [request.query.level], request.query.on ?? todayOf(call))
    },
  )

  app.get(
    '/j/:jurisdiction/directory/units/:id',
    {
      onRequest: requires('directory.read'),
      schema: { summary: 'A unit', tags, params: withId, response: { 200: UnitView } },
      config: { problems: [notFound, noSuchUnit] },
    },
    (request) => unitPage(callFor(request), request.params.id),
  )

  app.get(
    '/j/:jurisdiction/directory/units/:id/graph',
    {
      onRequest: requires('directory.read'),
      schema: { summary: 'The units around one', tags, params: withId, querystring: onDay, response: { 200: Graph } },
      config: { problems: [notFound, noSuchUnit] },
    },
    (request) => graphAround(callFor(request), request.params.id, request.query.on),
  )

  app.get(
    '/j/:jurisdiction/directory/territories/:id',
    {
      onRequest: requires('directory.read'),
      schema: { summary: 'A territory', tags, params: withId, response: { 200: TerritoryView } },
      config: { problems: [notFound, noSuchTerritory] },
    },
    (request) => territoryPage(callFor(request), request.params.id),
  )
}
