import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/problem.ts'
import { callFor, notFound, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { Jurisdiction, JurisdictionSign } from '../core/jurisdiction.ts'
import {
  boundaryFileRefused,
  boundaryFileTooLarge,
  boundaryFileUnreadable,
  codeTaken,
  idTaken,
  levelNotBelow,
  nameTaken,
  noFile,
  noSuchCalendarDay,
  noSuchTerritory,
  noSuchUnit,
  notYours,
} from '../core/problems.ts'
import { NewTerritory, Territory } from '../core/territory.ts'
import { boundaryFileBytes, importBoundaries } from '../service/boundary-import.ts'
import { jurisdictionOf } from '../service/jurisdictions.ts'
import { changeJurisdiction, clearDay, ownDaysOf, setDay } from '../service/settings.ts'
import { findTerritory } from '../service/territories.ts'
import { addTerritories } from '../service/territory-editing.ts'

const params = z.object({ jurisdiction: JurisdictionSign })
const tags = ['directory']
const done = z.object({ done: z.literal(true) })
const itIsDone = { done: true } as const
const Rule = z.object({
  isOpen: z.boolean(),
  name: z.string().trim().min(1).max(80),
  nameEn: z.string().trim().min(1).max(120),
})

/** Changing territories and their boundaries. */
export const territoryRoutes: Routes = async (app) => {
  app.post(
    '/j/:jurisdiction/directory/territories',
    {
      onRequest: requires('directory.edit'),
      schema: {
        summary: 'Add a territory, such as a grid',
        tags,
        params,
        body: NewTerritory,
        response: { 200: Territory.nullable() },
      },
      config: { problems: [notFound, notYours, noSuchTerritory, levelNotBelow, nameTaken, codeTaken, idTaken] },
    },
    async (request) => {
      const call = callFor(request)
      const [added] = await addTerritories(call, [request.body])
      return added ?? (await findTerritory(call, request.body.id))
    },
  )

  app.post(
    '/j/:jurisdiction/directory/boundaries',
    {
      onRequest: requires('directory.import'),
      schema: {
        summary: 'Upload boundaries as one GeoJSON file (multipart, WGS-84)',
        tags,
        params,
        querystring: z.object({ from: Day.optional(), skipBad: z.stringbool().default(false) }),
        consumes: ['multipart/form-data'],
        response: {
          200: z.object({
            kept: z.number().int(),
            refused: z.array(
              z.object({ code: z.string(), status: z.number(), values: z.record(z.string(), z.unknown()) }),
            ),
          }),
        },
      },
      config: {
        problems: [notFound, notYours, noFile, boundaryFileTooLarge, boundaryFileUnreadable, boundaryFileRefused],
      },
    },
    async (request) => {
      const file = request.isMultipart() ? await request.file({ limits: { fileSize: boundaryFileBytes } }) : undefined
      if (file === undefined) return refuse(noFile)
      const bytes = await file
        .toBuffer()
        .catch(() => refuse(boundaryFileTooLarge, { megabytes: boundaryFileBytes / 1_000_000 }))
      const { from, skipBad } = request.query
      const { kept, refused } = await importBoundaries(callFor(request), {
        bytes,
        skipBad,
        ...(from === undefined ? {} : { from }),
      })
      return { kept, refused: refused.map((one) => ({ ...one, values: { ...one.values } })) }
    },
  )
}

/** A jurisdiction's settings, and the days on which it differs from the country. */
export const settingRoutes: Routes = async (app) => {
  const Change = Jurisdiction.pick({
    name: true,
    nameEn: true,
    intake: true,
    hotlineUnitId: true,
    languages: true,
    settings: true,
  })

  app.get(
    '/j/:jurisdiction/directory/jurisdiction',
    {
      onRequest: requires('directory.read'),
      schema: { summary: 'The jurisdiction with its settings', tags, params, response: { 200: Jurisdiction } },
      config: { problems: [notFound] },
    },
    (request) => jurisdictionOf(callFor(request)),
  )

  app.put(
    '/j/:jurisdiction/directory/jurisdiction',
    {
      onRequest: requires('directory.edit'),
      schema: {
        summary: 'Change names, intake, hotline, languages and settings',
        tags,
        params,
        body: Change,
        response: { 200: Jurisdiction },
      },
      config: { problems: [notFound, notYours, noSuchUnit] },
    },
    (request) => changeJurisdiction(callFor(request), request.body),
  )

  app.get(
    '/j/:jurisdiction/directory/calendar',
    {
      onRequest: requires('directory.read'),
      schema: {
        summary: 'Days that differ from the country',
        tags,
        params,
        response: { 200: z.array(Rule.extend({ day: Day })) },
      },
      config: { problems: [notFound] },
    },
    (request) => ownDaysOf(callFor(request)),
  )

  app.put(
    '/j/:jurisdiction/directory/calendar/:day',
    {
      onRequest: requires('directory.edit'),
      schema: {
        summary: 'Say that a day is worked or rested here',
        tags,
        params: params.extend({ day: Day }),
        body: Rule,
        response: { 200: done },
      },
      config: { problems: [notFound, notYours] },
    },
    async (request) => {
      await setDay(callFor(request), request.params.day, request.body)
      return itIsDone
    },
  )

  app.delete(
    '/j/:jurisdiction/directory/calendar/:day',
    {
      onRequest: requires('directory.edit'),
      schema: {
        summary: 'Let a day follow the country again',
        tags,
        params: params.extend({ day: Day }),
        response: { 200: done },
      },
      config: { problems: [notFound, notYours, noSuchCalendarDay] },
    },
    async (request) => {
      await clearDay(callFor(request), request.params.day)
      return itIsDone
    },
  )
}
