import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { anyone, callFor, notFound } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { JurisdictionSign } from '../core/jurisdiction.ts'
import { Areas, Place, Site } from '../core/views.ts'
import { areasOf, placesUnder } from '../service/browse.ts'
import { siteOf } from '../service/site.ts'
import { todayOf } from '../service/territories.ts'

const params = z.object({ jurisdiction: JurisdictionSign })
const tags = ['directory']
const whyOpen = 'names and outlines of places are public: residents say where something is before they sign in'

/** What residents need before anybody knows them: which jurisdictions there are, and their places. */
export const publicRoutes: Routes = async (app) => {
  app.get(
    '/site',
    {
      onRequest: anyone('everybody may know which jurisdictions are served here'),
      schema: { summary: 'Jurisdictions served here', tags, response: { 200: Site } },
    },
    (request) => {
      const { database, sources, config } = request.server.ports
      return siteOf(database, { sources, tiles: config.tiles })
    },
  )

  app.get(
    '/j/:jurisdiction/places',
    {
      onRequest: anyone(whyOpen),
      schema: {
        summary: 'Places below one, or below the jurisdiction',
        tags,
        params,
        querystring: z.object({ parentId: Id.optional() }),
        response: { 200: z.array(Place) },
      },
      config: { problems: [notFound] },
    },
    (request) => placesUnder(callFor(request), request.query.parentId ?? null),
  )

  app.get(
    '/j/:jurisdiction/places/areas',
    {
      onRequest: anyone(whyOpen),
      schema: { summary: 'Outlines of townships and communities', tags, params, response: { 200: Areas } },
      config: { problems: [notFound] },
    },
    (request) => {
      const call = callFor(request)
      return areasOf(call, [4, 5], todayOf(call))
    },
  )
}
