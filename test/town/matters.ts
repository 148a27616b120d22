import { type Chance, chanceFor, weightedPick } from './chance.ts'
import { type Cluster, clusters, unsettled } from './matters/clusters.ts'
import { type Ground, groundOf } from './matters/ground.ts'
import { candidatesFor, returnShareOf, slownessOf } from './matters/habits.ts'
import { mannerOf } from './matters/manner.ts'
import type { TownMatter } from './matters/matter.ts'
import { inventedContact } from './matters/people.ts'
import { type Rhythm, rhythms, yearBefore } from './matters/rhythm.ts'
import { hotline, storyOf } from './matters/story.ts'
import type { TypeTexts } from './matters/texts/type.ts'
import { allTexts } from './matters/texts.ts'
import { repliesFor } from './matters/voices/answers.ts'
import { filled, spoken } from './matters/wording.ts'
import {
  dayAt,
  dayMs,
  instantAt,
  midnightOf,
  minuteMs,
  minuteOfDay,
  type OfficeTime,
  officeTime,
} from './matters/working.ts'
import { type Community, type Grid, pointIn } from './place.ts'
import type { Said } from './said.ts'
import { type MatterType, matterTypes } from './taxonomy.ts'
import type { Town } from './town.ts'

export type { Contact, Happening, TownMatter } from './matters/matter.ts'

/** A place with everything that a matter there needs. */
type Spot = {
  readonly community: Community
  readonly township: Said
  readonly grids: readonly Grid[]
  readonly ground: Ground & { readonly community: Said }
}

/** What is prepared once for all matters. */
type Workshop = {
  readonly town: Town
  readonly asOfMs: number
  readonly office: OfficeTime
  readonly spots: readonly Spot[]
  readonly types: ReadonlyMap<string, { readonly type: MatterType; readonly texts: TypeTexts }>
}

/** One matter before anything has happened to it. */
type Seed = {
  readonly reportedMs: number
  readonly type: string
  readonly spot: Spot
  readonly cluster: Cluster | null
}

const spotsOf = (town: Town): readonly Spot[] => {
  const { townships, communities, grids } = town.place
  const names = new Map(townships.map((township) => [township.code, township.name]))
  return communities.map((community) => ({
    community,
    township: names.get(community.township) ?? community.name,
    grids: grids.filter((grid) => grid.community === community.code),
    ground: {
      ...groundOf(community, chanceFor(town.seed, `ground of ${community.code}`)),
      community: community.name,
    },
  }))
}

const typesOf = (): Workshop['types'] => {
  const texts = new Map(allTexts.map((one) => [one.type, one]))
  return new Map(
    matterTypes.flatMap((type) => {
      const own = texts.get(type.id)
      return own === undefined ? [] : [[type.id, { type, texts: own }] as const]
    }),
  )
}

const peopleAt = (spot: Spot, where: TypeTexts['where']): number => {
  const { people, urban } = spot.community
  if (where === 'urban') return urban ? people : 0
  if (where === 'rural') return urban ? people * 0.03 : people
  return people
}

/** Everyday matters: a type by how often it occurs, then its moment and place. */
const everyday = (workshop: Workshop, count: number, rhythmOf: (texts: TypeTexts) => Rhythm): Seed[] => {
  const chance = chanceFor(workshop.town.seed, 'everyday')
  const pickType = weightedPick(allTexts.map((texts) => texts.often))
  const places = { both: 0, urban: 0, rural: 0 }
  const pickPlace = Object.fromEntries(
    Object.keys(places).map((where) => [
      where,
      weightedPick(
        workshop.spots.map((spot) => peopleAt(spot, where === 'urban' || where === 'rural' ? where : 'both')),
      ),
    ]),
  )
  const seeds: Seed[] = []
  while (seeds.length < count) {
    const texts = allTexts[pickType(chance)]
    const spot = texts === undefined ? undefined : workshop.spots[pickPlace[texts.where]?.(chance) ?? 0]
    if (texts === undefined || spot === undefined) continue
    seeds.push({ reportedMs: rhythmOf(texts)(chance), type: texts.type, spot, cluster: null })
  }
  return seeds
}

/** A moment within a cluster's days, before the demonstration's moment; night noise comes after ten. */
const momentIn = (cluster: Cluster, { town, asOfMs }: Pick<Workshop, 'town' | 'asOfMs'>, chance: Chance): number => {
  const day = Math.floor(chance.next() ** 1.3 * cluster.days) - cluster.startsDaysBefore
  const minute = cluster.types.includes('noise-site') ? 22 * 60 + chance.below(200) : 6 * 60 + chance.below(17 * 60)
  const at = midnightOf(town.dates.endsOn) + day * dayMs + minute * minuteMs + chance.below(60) * 1000
  return at < asOfMs ? at : momentIn(cluster, { town, asOfMs }, chance)
}

const clustered = (workshop: Workshop, cluster: Cluster): Seed[] => {
  const chance = chanceFor(workshop.town.seed, `cluster ${cluster.id}`)
  const { where } = cluster
  const wanted = workshop.spots.filter((spot) => where === 'county' || spot.community.urban === where.urban)
  const spots = where === 'county' ? wanted : where.communities.flatMap((at) => wanted[at] ?? [])
  return Array.from({ length: cluster.count }, (): Seed => {
    const type = chance.pick(cluster.types)
    const kept = workshop.types.get(type)?.texts.where ?? 'both'
    const fitting = spots.filter((spot) => kept === 'both' || spot.community.urban === (kept === 'urban'))
    return {
      reportedMs: momentIn(cluster, workshop, chance),
      type,
      spot: chance.pick(fitting.length > 0 ? fitting : spots),
      cluster,
    }
  })
}

const channelOf = (type: MatterType, chance: Chance): TownMatter['channel'] => {
  const drawn = chance.next()
  if (type.kind === 'consultation') return drawn < 0.5 ? 'hotline' : drawn < 0.8 ? 'web' : 'counter'
  if (type.kind === 'hazard' && drawn < 0.28) return 'grid'
  return drawn < 0.1 ? 'grid' : drawn < 0.62 ? 'hotline' : drawn < 0.92 ? 'web' : 'counter'
}

const reporterOf = (channel: TownMatter['channel'], spot: Spot): string | null => {
  if (channel === 'hotline') return hotline
  if (channel === 'counter' || !spot.community.administrative)
    return channel === 'web' ? null : `township-${spot.community.township}`
  return channel === 'grid' ? `committee-${spot.community.code}` : null
}

const contactShare: Readonly<Record<TownMatter['channel'], number>> = { hotline: 0.5, web: 0.42, counter: 0.6, grid: 0 }

const attributesFor = (type: string, reportedMs: number, chance: Chance): Record<string, number> => {
  if (type === 'noise-site') {
    return chance.happens(0.93) ? { time: minuteOfDay(reportedMs - chance.below(30) * minuteMs) } : {}
  }
  if (type === 'illegal-building') {
    const size = chance.next()
    return {
      area: size < 0.56 ? 18 + chance.below(80) : size < 0.72 ? 100 + chance.below(200) : 300 + chance.below(700),
    }
  }
  if (type === 'temporary-aid')
    return { amount: (chance.happens(0.6) ? 300 + chance.below(1600) : 2000 + chance.below(9000)) * 100 }
  return {}
}

type Whereabouts = Pick<TownMatter, 'territory' | 'township' | 'community' | 'point' | 'place'>

const whereabouts = (spot: Spot, named: Said | null, chance: Chance): Whereabouts => {
  const { community, township, grids } = spot
  if (chance.happens(0.012)) {
    return {
      territory: community.township,
      township: community.township,
      community: null,
      point: null,
      place: township,
    }
  }
  const grid = grids.length > 0 && chance.happens(0.8) ? chance.pick(grids) : null
  const detail = named ?? chance.pick(spot.ground.home)
  return {
    territory: grid?.code ?? community.code,
    township: community.township,
    community: community.code,
    point: chance.happens(0.85) ? pointIn(chance, grid?.cell ?? community.cell) : null,
    place: {
      zh: `${township.zh}${community.name.zh}${detail.zh}`,
      en: `${detail.en.charAt(0).toUpperCase()}${detail.en.slice(1)}, ${community.name.en}, ${township.en}`,
    },
  }
}

const grown = (workshop: Workshop, seed: Seed, no: number): TownMatter | null => {
  const known = workshop.types.get(seed.type)
  if (known === undefined) return null
  const { type, texts } = known
  const { spot, reportedMs, cluster } = seed
  const chance = chanceFor(workshop.town.seed, `matter ${no}`)
  const fixed = cluster?.fixed ?? {}
  const manner = mannerOf(type)
  const told = filled(chance.pick(texts.texts), spot.ground, { chance, fixed })
  const where = whereabouts(spot, told.detail, chance)
  const channel = channelOf(type, chance)
  const attributes = attributesFor(type.id, reportedMs, chance)
  const answer = workshop.town.ask({
    matter: type.id,
    territory: where.territory,
    on: dayAt(reportedMs),
    attributes: { action: type.action, ...attributes },
  })
  const story = storyOf(
    {
      reportedMs,
      type: type.id,
      manner,
      channel,
      reporter: reporterOf(channel, spot),
      urgency: type.limit,
      answer,
      candidates: candidatesFor(type.id, where.township),
      returnShare: answer.outcome === 'OVERLAP' ? 0.17 : returnShareOf(type.id),
      slowness: slownessOf(answer.leads[0]),
      reply: () => filled(chance.pick(repliesFor(type.id, manner)), spot.ground, { chance, fixed }).said,
    },
    workshop.asOfMs,
    { office: workshop.office, chance },
  )
  return {
    no,
    reportedAt: instantAt(reportedMs),
    channel,
    type: type.id,
    kind: type.kind,
    urgency: type.limit,
    ...where,
    title: told.said,
    text: spoken(told.said, chance),
    contact: chance.happens(contactShare[channel]) ? inventedContact(chance) : null,
    confidential: type.id === 'domestic-violence' || (type.kind === 'complaint' && chance.happens(0.03)),
    attributes,
    outcome: answer.outcome,
    duty: answer.duty?.id ?? null,
    ...story,
    cluster: cluster?.id ?? null,
  }
}

/** The moment of the demonstration: nine in the morning of its day. */
const asOf = (endsOn: string): number => midnightOf(endsOn) + 540 * minuteMs

/**
 * Twelve months of matters with their history, oldest first; the same for the same town.
 *
 * @param count how many, clusters included
 */
export const mattersOf = (town: Town, count = 20_000): readonly TownMatter[] => {
  const { endsOn, from } = town.dates
  const asOfMs = asOf(endsOn)
  const workshop: Workshop = {
    town,
    asOfMs,
    office: officeTime(dayAt(midnightOf(from) - 10 * dayMs), 800),
    spots: spotsOf(town),
    types: typesOf(),
  }
  const rhythm = rhythms(yearBefore(endsOn, chanceFor(town.seed, 'year')), asOfMs)
  const planted = [...unsettled, ...clusters].flatMap((cluster) => clustered(workshop, cluster)).slice(0, count)
  const seeds = [
    ...everyday(workshop, count - planted.length, (texts) => rhythm(texts.season, texts.hours)),
    ...planted,
  ].sort((a, b) => a.reportedMs - b.reportedMs)
  return seeds.flatMap((seed, at) => grown(workshop, seed, at + 1) ?? [])
}
