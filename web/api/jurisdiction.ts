import { queryOptions } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Day, TimeZone } from '../../src/kernel/day.ts'
import { getJson } from './http.ts'

/** What everybody may know of a jurisdiction before signing in. */
export type SiteJurisdiction = {
  readonly sign: string
  readonly name: string
  readonly nameEn: string
  readonly timeZone: TimeZone
  readonly intake: 'companion' | 'own'
  readonly hotlineNumber: string
  /** True where everything shown is invented. */
  readonly isDemonstration: boolean
  /** The day it is there, and whether people work on it. */
  readonly today: { readonly day: Day; readonly isWorkingDay: boolean }
}

/** What this installation serves. `tiles` is the address of a tile server, where one is configured. */
export type Site = { readonly jurisdictions: readonly SiteJurisdiction[]; readonly tiles: string | null }

export const siteQuery = queryOptions({
  queryKey: ['site'],
  queryFn: () => getJson<Site>('/api/site'),
  staleTime: 300_000,
})

/** The jurisdiction that the address names; set by the frame of an entry. */
export const JurisdictionContext = createContext<SiteJurisdiction | null>(null)

/** The jurisdiction of this page; throws outside a frame (a programming error). */
export const useJurisdiction = (): SiteJurisdiction => {
  const jurisdiction = useContext(JurisdictionContext)
  if (jurisdiction === null) throw new Error('useJurisdiction stands inside a frame that names a jurisdiction')
  return jurisdiction
}

/** The root of a jurisdiction's addresses in the API. */
export const apiOf = (sign: string): string => `/api/j/${encodeURIComponent(sign)}`
