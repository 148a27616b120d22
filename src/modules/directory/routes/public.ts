import { z } from 'zod'
import { isWorkingDay } from '../../../kernel/calendar.ts'
import { Day, TimeZone } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import { refuse } from '../../../kernel/problem.ts'
import { newCall } from '../../../platform/call.ts'
import { anyone, callFor, notFound } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { Intake, JurisdictionSign } from '../core/jurisdiction.ts'
import { calendarOf, jurisdictionOf, listJurisdictions, settingsOf } from '../service/jurisdictions.ts'
import { areasOf, findTerritory, placesBelow, todayOf } from '../service/territories.ts'

const tags = ['directory']
const here = z.object({ jurisdiction: JurisdictionSign })

const SiteJurisdiction = z.object({
  sign: JurisdictionSign,
  name: z.string(),
  nameEn: z.string(),
  timeZone: TimeZone,
  intake: Intake,
  hotlineNumber: z.string(),
  isDemonstration: z.boolean(),
  today: z.object({ day: Day, isWorkingDay: z.boolean() }),
})

const Site = z.object({ jurisdictions: z.array(SiteJurisdiction), tiles: z.string().nullable() })

const Place = z.object({
  id: Id,
  name: z.string(),
  nameEn: z.string().nullable(),
  level: z.number().int(),
  hasChildren: z.boolean(),
})

const Areas = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({ id: Id, name: z.string(), level: z.number().int() }),
      geometry: z.unknown(),
    }),
  ),
})

const because = 'what a jurisdiction is and which places it has is public'

/** What everybody may know before signing in: which jurisdictions there are, their places and areas. */
export const publicRoutes: Routes = async (app) => {
  app.get(
    '/site',
    { onRequest: anyone(because), schema: { summary: 'What this installation serves', tags, response: { 200: Site } } },
    async (request) => {
      const { database, sources, config } = request.server.ports
      const refs = await listJurisdictions(database)
      const jurisdictions = await Promise.all(
        refs.map(async (jurisdiction) => {
          const call = newCall(database, { jurisdiction, actor: { kind: 'public' }, scopes: [] }, sources)
          const { sign, name, nameEn, timeZone, intake } = await jurisdictionOf(call)
          const settings = await settingsOf(call)
          const day = todayOf(call)
          const { hotlineNumber, demonstration: isDemonstration } = settings
          const today = { day, isWorkingDay: isWorkingDay(day, await calendarOf(call)) }
          return { sign, name, nameEn, timeZone, intake, hotlineNumber, isDemonstration, today }
        }),
      )
      return { jurisdictions, tiles: config.tiles }
    },
  )
  app.get(
    '/j/:jurisdiction/places',
    {
      onRequest: anyone(because),
      schema: {
        summary: 'The places directly below one, or below the jurisdiction',
        tags,
        params: here,
        querystring: z.object({ parentId: Id.optional() }),
        response: { 200: z.array(Place) },
      },
      config: { problems: [notFound] },
    },
    async (request) => {
      const call = callFor(request)
      const parentId = request.query.parentId ?? (await jurisdictionOf(call)).territoryId
      const parent = await findTerritory(call, parentId)
      if (parent === null || !isWithin(parent.path, call.jurisdiction.territoryPath))
        return refuse(notFound, { what: parentId })
      return placesBelow(call, parentId)
    },
  )
  app.get(
    '/j/:jurisdiction/places/areas',
    {
      onRequest: anyone(because),
      schema: {
        summary: 'The boundaries known within the jurisdiction, as GeoJSON',
        tags,
        params: here,
        querystring: z.object({ level: z.coerce.number().int().min(3).max(6).default(5) }),
        response: { 200: Areas },
      },
      config: { problems: [notFound] },
    },
    (request) => areasOf(callFor(request), request.query.level),
  )
}
