import { countyCode } from '../divisions.ts'
import type { Said } from '../said.ts'

/** A unit of the demonstration county. */
export type TownUnit = {
  readonly id: string
  readonly kind:
    | 'party'
    | 'government'
    | 'department'
    | 'institution'
    | 'office'
    | 'committee'
    | 'grid-team'
    | 'social-organisation'
    | 'enterprise'
    | 'joint-body'
  /** Id of its line; null for whole governments without one. */
  readonly line: string | null
  readonly name: Said
  /** What tables and conversations use; the directory keeps this one as the English name. */
  readonly short: Said
  /** Other names people and old papers use. */
  readonly aliases: readonly string[]
  /** Code of the territory it serves. */
  readonly serves: string
  /** The unit it belongs to. */
  readonly parent: string | null
  readonly from: string | null
  /** The first day on which it is no more. */
  readonly to: string | null
  readonly successor: string | null
}

type Told = Pick<TownUnit, 'id' | 'kind' | 'line' | 'name' | 'short' | 'aliases'> & Partial<TownUnit>

/** A unit that serves the whole county, unless told otherwise. */
export const county = (told: Told): TownUnit => ({
  serves: countyCode,
  parent: 'county-government',
  from: '2019-04-01',
  to: null,
  successor: null,
  ...told,
})
