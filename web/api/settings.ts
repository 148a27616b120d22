import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { DayRule } from '../../src/kernel/calendar.ts'
import type { Day } from '../../src/kernel/day.ts'
import type { Jurisdiction } from '../../src/modules/directory/core/jurisdiction.ts'
import type { CountryDays, RuledDay } from '../../src/modules/directory/core/views.ts'
import { deleteJson, getJson, putJson } from './http.ts'
import { apiOf, siteQuery } from './jurisdiction.ts'
import { type JurisdictionChange, keepSettings } from './settings-merge.ts'

const directoryOf = (sign: string): string => `${apiOf(sign)}/directory`

/** The days on which the jurisdiction differs from the country. */
export const ownDaysQuery = (sign: string) =>
  queryOptions({
    queryKey: ['directory', sign, 'calendar'],
    queryFn: () => getJson<readonly RuledDay[]>(`${directoryOf(sign)}/calendar`),
  })

/** The country's holidays and make-up days in a year and the two beside it. */
export const countryDaysQuery = (sign: string, year: number) =>
  queryOptions({
    queryKey: ['country-days', sign, year],
    queryFn: () => getJson<CountryDays>(`${directoryOf(sign)}/calendar/country`, { year }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** A command after which everything of the directory, and what everybody sees of the jurisdiction, is asked anew. */
const useChange = <Wish, Answer>(sign: string, send: (wish: Wish) => Promise<Answer>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['directory', sign] }),
        client.invalidateQueries({ queryKey: siteQuery.queryKey }),
      ]),
  })
}

export const useChangeJurisdiction = (sign: string) =>
  useChange(sign, ({ base, change }: { readonly base: Jurisdiction; readonly change: JurisdictionChange }) =>
    keepSettings(base, change, {
      save: (wish, seen) => putJson<Jurisdiction>(`${directoryOf(sign)}/jurisdiction?seen=${seen}`, wish),
      look: () => getJson<Jurisdiction>(`${directoryOf(sign)}/jurisdiction`),
    }),
  )

export const useSetDay = (sign: string) =>
  useChange(sign, ({ day, rule }: { readonly day: Day; readonly rule: DayRule }) =>
    putJson<unknown>(`${directoryOf(sign)}/calendar/${day}`, rule),
  )

export const useFollowCountry = (sign: string) =>
  useChange(sign, (day: Day) => deleteJson<unknown>(`${directoryOf(sign)}/calendar/${day}`))
