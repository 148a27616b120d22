import { z } from 'zod'
import { Day } from '../../../kernel/day.ts'
import { callFor, notFound, requires } from '../../../platform/http/access.ts'
import type { Routes } from '../../../platform/module.ts'
import { Jurisdiction, JurisdictionSign } from '../core/jurisdiction.ts'
import { changedMeanwhile, noSuchCalendarDay, noSuchUnit, notYours } from '../core/problems.ts'
import { NewSettings } from '../core/settings.ts'
import { CountryDays, NewDayRule, RuledDay } from '../core/views.ts'
import { jurisdictionOf } from '../service/jurisdictions.ts'
import { changeJurisdiction, clearDay, countryDaysAround, ownDaysOf, setDay } from '../service/settings.ts'

const params = z.object({ jurisdiction: JurisdictionSign })
const tags = ['directory']
const done = z.object({ done: z.literal(true) })
/** The version that was looked at; left out, the change is saved whatever happened since. */
const Seen = z.object({ seen: z.coerce.number().int().min(1).optional() })
const itIsDone = { done: true } as const

/** A jurisdiction's settings, and the days on which it differs from the country. */
export const settingRoutes: Routes = async (app) => {
  const Change = Jurisdiction.pick({
    name: true,
    nameEn: true,
    intake: true,
    hotlineUnitId: true,
    languages: true,
    settings: true,
  }).extend({ settings: NewSettings })

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
        querystring: Seen,
        body: Change,
        response: { 200: Jurisdiction },
      },
      config: { problems: [notFound, notYours, noSuchUnit, changedMeanwhile] },
    },
    (request) => changeJurisdiction(callFor(request), request.body, request.query.seen ?? null),
  )

  app.get(
    '/j/:jurisdiction/directory/calendar',
    {
      onRequest: requires('directory.read'),
      schema: {
        summary: 'Days that differ from the country',
        tags,
        params,
        response: { 200: z.array(RuledDay) },
      },
      config: { problems: [notFound] },
    },
    (request) => ownDaysOf(callFor(request)),
  )

  app.get(
    '/j/:jurisdiction/directory/calendar/country',
    {
      onRequest: requires('directory.read'),
      schema: {
        summary: 'Public holidays and make-up working days of the country around a year',
        tags,
        params,
        querystring: z.object({ year: z.coerce.number().int().min(1900).max(2200) }),
        response: { 200: CountryDays },
      },
      config: { problems: [notFound] },
    },
    async (request) => countryDaysAround(request.query.year),
  )

  app.put(
    '/j/:jurisdiction/directory/calendar/:day',
    {
      onRequest: requires('directory.edit'),
      schema: {
        summary: 'Say that a day is worked or rested here',
        tags,
        params: params.extend({ day: Day }),
        body: NewDayRule,
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
