import { queryOptions } from '@tanstack/react-query'
import type { FeatureCollection } from 'geojson'
import type { Id } from '../../src/kernel/ids.ts'
import { getJson } from './http.ts'
import { apiOf } from './jurisdiction.ts'

/** One node of the division tree, as a place to choose. */
export type Place = {
  readonly id: Id
  readonly name: string
  readonly nameEn: string | null
  readonly level: number
  readonly hasChildren: boolean
}

/** The places directly below one, or below the jurisdiction itself. */
export const placesQuery = (sign: string, parentId: Id | null) =>
  queryOptions({
    queryKey: ['places', sign, parentId],
    queryFn: () => getJson<readonly Place[]>(`${apiOf(sign)}/places`, { parentId }),
    staleTime: 300_000,
  })

/** The boundaries known within the jurisdiction, for the map: `properties.id` and `properties.name`. */
export const areasQuery = (sign: string) =>
  queryOptions({
    queryKey: ['places', sign, 'areas'],
    queryFn: () => getJson<FeatureCollection>(`${apiOf(sign)}/places/areas`),
    staleTime: 300_000,
  })
