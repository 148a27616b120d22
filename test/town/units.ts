import { countyCode, type Division } from './divisions.ts'
import type { Said } from './said.ts'
import { bodies } from './units/bodies.ts'
import { departments } from './units/departments.ts'
import { county, type TownUnit } from './units/type.ts'

export { type Line, lines } from './units/lines.ts'
export type { TownUnit } from './units/type.ts'

/** Belongs to another unit than the county's government, or was set up or closed on another day. */
const changes: Readonly<Record<string, Partial<TownUnit>>> = {
  'county-government': { parent: null },
  'staffing-office': { parent: null },
  'social-work': { parent: null, from: '2023-11-01' },
  'ecology-branch': { parent: 'city-ecology' },
  'fire-brigade': { parent: 'city-fire' },
  'municipal-works': { parent: 'housing-bureau' },
  'gas-office': { parent: 'housing-bureau', line: null },
  sanitation: { parent: 'urban-management' },
  'lamp-station': { parent: 'housing-bureau' },
  'hotline-centre': { parent: 'services-bureau' },
  'mutual-aid': { parent: null, line: null, from: '2021-03-05' },
  'power-company': { parent: null },
  'work-group-flood': { line: null },
}

const cityCode = countyCode.slice(0, 4)

const ofTheCity = (id: string, line: string, name: Said, short: Said): TownUnit => ({
  ...county({ id, kind: 'department', line, name, short, aliases: [] }),
  serves: cityCode,
  parent: null,
})

const city: readonly TownUnit[] = [
  ofTheCity(
    'city-housing',
    'housing',
    { zh: '永州市住房和城乡建设局', en: 'Yongzhou City Housing and Construction Bureau' },
    { zh: '市住建局', en: 'City Housing Bureau' },
  ),
  ofTheCity(
    'city-ecology',
    'ecology',
    { zh: '永州市生态环境局', en: 'Yongzhou City Environment Bureau' },
    { zh: '市生态环境局', en: 'City Environment' },
  ),
  ofTheCity(
    'city-fire',
    'fire',
    { zh: '永州市消防救援支队', en: 'Yongzhou City Fire and Rescue Corps' },
    { zh: '市消防支队', en: 'City Fire Corps' },
  ),
]

const governmentOf = (township: Division): TownUnit => {
  const { zh, en } = township.name
  const isSubdistrict = zh.endsWith('街道')
  return county({
    id: `township-${township.code}`,
    kind: 'government',
    line: 'township',
    name: {
      zh: isSubdistrict ? `新田县人民政府${zh}办事处` : `新田县${zh}人民政府`,
      en: `${en} ${isSubdistrict ? 'Office' : "People's Government"}`,
    },
    short: { zh: isSubdistrict ? `${zh}办` : zh, en },
    aliases: isSubdistrict ? [`${zh}办事处`, zh] : [`${zh}政府`, `${zh}人民政府`],
    serves: township.code,
  })
}

const committeeOf = (community: Division, township: Division): TownUnit => {
  const { zh, en } = community.name
  const isVillage = zh.endsWith('村')
  return county({
    id: `committee-${community.code}`,
    kind: 'committee',
    line: 'community',
    name: {
      zh: `${township.name.zh}${zh}${isVillage ? '村民委员会' : '居民委员会'}`,
      en: `${en} Committee, ${township.name.en}`,
    },
    short: { zh, en },
    aliases: [`${zh}委会`, community.listed].filter((alias) => alias !== zh),
    serves: community.code,
    parent: `township-${township.code}`,
  })
}

/**
 * The units that work the matters: three of the city, the county's, one government for each township.
 *
 * @param lampsClosedOn the day on which the lighting station was closed and nobody took over
 */
export const mainUnits = (divisions: readonly Division[], lampsClosedOn: string): readonly TownUnit[] => [
  ...city,
  ...[...bodies, ...departments].map((unit) => ({
    ...unit,
    ...changes[unit.id],
    ...(unit.id === 'lamp-station' ? { to: lampsClosedOn } : {}),
  })),
  ...divisions.filter((division) => division.level === 'township').map(governmentOf),
]

/** One committee for every village and community; places that are no administrative unit have none. */
export const committees = (divisions: readonly Division[]): readonly TownUnit[] => {
  const byCode = new Map(divisions.map((division) => [division.code, division]))
  return divisions.flatMap((division) => {
    const township = byCode.get(division.parent ?? '')
    if (division.level !== 'community' || !division.administrative || township === undefined) return []
    return [committeeOf(division, township)]
  })
}

/** How units stand to each other. `from` leads, guides or is stationed; `to` is led, guided or receives. */
export type TownRelation = {
  readonly kind: 'leads' | 'guides' | 'stationed'
  readonly from: string
  readonly to: string
  readonly people: number | null
}

const relation = (
  kind: TownRelation['kind'],
  from: string,
  to: string,
  people: number | null = null,
): TownRelation => ({ kind, from, to, people })

/** Lines guide downwards, governments lead, some teams belong to one unit and work under another. */
export const relationsOf = (units: readonly TownUnit[]): readonly TownRelation[] => {
  const led = units.filter((unit) => unit.parent !== null)
  const townships = units.filter((unit) => unit.line === 'township')
  const [east, west] = townships
  return [
    ...led.map((unit) => relation('leads', unit.parent ?? '', unit.id)),
    relation('leads', 'county-government', 'fire-brigade'),
    relation('leads', 'county-government', 'ecology-branch'),
    relation('guides', 'city-housing', 'housing-bureau'),
    relation('guides', 'city-housing', 'municipal-works'),
    relation('guides', 'emergency-bureau', 'fire-brigade'),
    relation('guides', 'social-work', 'mutual-aid'),
    relation('guides', 'civil-affairs', 'mutual-aid'),
    ...townships.flatMap((unit) => [
      relation('guides', 'emergency-bureau', unit.id),
      relation('guides', 'justice-bureau', unit.id),
      relation('stationed', 'police-bureau', unit.id, 3),
    ]),
    ...[east, west].flatMap((unit) =>
      unit === undefined
        ? []
        : [relation('stationed', 'urban-management', unit.id, 6), relation('stationed', 'municipal-works', unit.id, 2)],
    ),
  ]
}
