import { queryOptions } from '@tanstack/react-query'
import type { Id } from '../../src/kernel/ids.ts'
import type { TerritoryView, UnitView } from '../../src/modules/directory/core/views.ts'
import { getJson } from './http.ts'
import { apiOf } from './jurisdiction.ts'

/** A unit by its id, for its name. */
export const unitNameQuery = (sign: string, id: Id) =>
  queryOptions({
    queryKey: ['directory', sign, 'unit', id],
    queryFn: () => getJson<UnitView>(`${apiOf(sign)}/directory/units/${id}`),
    staleTime: 300_000,
  })

/** A territory by its id, for its path. */
export const territoryQuery = (sign: string, id: Id) =>
  queryOptions({
    queryKey: ['directory', sign, 'territory', id],
    queryFn: () => getJson<TerritoryView>(`${apiOf(sign)}/directory/territories/${id}`),
    staleTime: 300_000,
  })
