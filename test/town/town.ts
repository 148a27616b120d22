import { type AskList, askingList } from './list/answer.ts'
import { duties, dutyListFile, type ListDates } from './list/file.ts'
import { buildPlace, type Place } from './place.ts'
import { postsOf, type TownPost } from './units/posts.ts'
import { committees, mainUnits, relationsOf, type TownRelation, type TownUnit } from './units.ts'

/** The seed that the tests look at; any other gives another county that holds the same rules. */
export const townSeed = 8311

/** Days that follow from the demonstration's own day. */
type TownDates = ListDates & { readonly endsOn: string; readonly lampsClosedOn: string }

/** The county without its matters. */
export type Town = {
  readonly seed: number
  readonly dates: TownDates
  readonly place: Place
  /** Bureaus, bodies and township governments, then one committee for every village and community. */
  readonly units: readonly TownUnit[]
  readonly relations: readonly TownRelation[]
  readonly posts: readonly TownPost[]
  readonly list: ReturnType<typeof dutyListFile>
  readonly ask: AskList
}

const firstOfMonth = (day: string, monthsBefore: number): string => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - monthsBefore
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

/** The days that matter to a demonstration that ends on a day. */
const datesFor = (endsOn: string): TownDates => ({
  endsOn,
  from: new Date(Date.parse(endsOn) - 364 * 86_400_000).toISOString().slice(0, 10),
  lampsClosedOn: firstOfMonth(endsOn, 5),
  expiredOn: firstOfMonth(endsOn, 3),
  newYear: `${Number(endsOn.slice(0, 4)) + 1}-01-01`,
})

/**
 * Builds the county: ground, units, list.
 *
 * @param endsOn the demonstration's day; matters are of the twelve months before it
 */
export const buildTown = ({ seed, endsOn }: { readonly seed: number; readonly endsOn: string }): Town => {
  const dates = datesFor(endsOn)
  const place = buildPlace(seed)
  const units = [...mainUnits(place.divisions, dates.lampsClosedOn), ...committees(place.divisions)]
  const list = dutyListFile(place, units, dates)
  return {
    seed,
    dates,
    place,
    units,
    relations: relationsOf(units),
    posts: postsOf(units, seed, endsOn),
    list,
    ask: askingList(duties(dates), list.territories, units),
  }
}
