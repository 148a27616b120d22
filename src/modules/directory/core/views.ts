import { z } from 'zod'
import { Day, TimeZone } from '../../../kernel/day.ts'
import { Geometry } from '../../../kernel/geometry.ts'
import { Id } from '../../../kernel/ids.ts'
import { Intake, JurisdictionSign } from './jurisdiction.ts'
import { Line, Relation } from './line.ts'
import { Holding, Post } from './post.ts'
import { PreviewPart } from './preview.ts'
import { Level, Territory, TerritoryCode } from './territory.ts'
import { Unit, UnitAlias, UnitKind } from './unit.ts'

/** What everybody may know of an installation before signing in. */
export const Site = z.object({
  jurisdictions: z.array(
    z.object({
      sign: JurisdictionSign,
      name: z.string(),
      nameEn: z.string(),
      timeZone: TimeZone,
      intake: Intake,
      hotlineNumber: z.string(),
      isDemonstration: z.boolean(),
      today: z.object({ day: Day, isWorkingDay: z.boolean() }),
    }),
  ),
  tiles: z.string().nullable(),
})
export type Site = z.infer<typeof Site>

/** What a day is said to be: worked or rested, and why, in both languages. */
export const NewDayRule = z.object({
  isOpen: z.boolean(),
  name: z.string().trim().min(1).max(80),
  nameEn: z.string().trim().min(1).max(120),
})

/** A day that is not what its weekday says. */
export const RuledDay = NewDayRule.extend({ day: Day })
export type RuledDay = z.infer<typeof RuledDay>

/** The country's public holidays and make-up working days; none are announced from `unknownFrom` on. */
export const CountryDays = z.object({
  days: z.array(z.object({ day: Day, isOpen: z.boolean(), name: z.string(), nameEn: z.string() })),
  unknownFrom: Day.nullable(),
})
export type CountryDays = z.infer<typeof CountryDays>

/** One place to choose when something is reported. */
export const Place = z.object({
  id: Id,
  name: z.string(),
  nameEn: z.string().nullable(),
  level: Level,
  hasChildren: z.boolean(),
})
export type Place = z.infer<typeof Place>

/** Boundaries as GeoJSON, each with the id and the name of its territory. */
export const Areas = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      geometry: Geometry,
      properties: z.object({ id: Id, name: z.string(), level: Level }),
    }),
  ),
})
export type Areas = z.infer<typeof Areas>

/** One line of the directory's tree: a territory, or a unit standing under what it serves or belongs to. */
export const TreeRow = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('territory'),
    id: Id,
    name: z.string(),
    nameEn: z.string().nullable(),
    level: Level,
    statistical: z.boolean(),
    hasChildren: z.boolean(),
  }),
  z.object({
    is: z.literal('unit'),
    id: Id,
    name: z.string(),
    nameEn: z.string().nullable(),
    kind: UnitKind,
    lineId: Id.nullable(),
    hasChildren: z.boolean(),
  }),
])
export type TreeRow = z.infer<typeof TreeRow>

/**
 * The tree below one node on a day; at the top also the way down from the root to the jurisdiction, with the units
 * that serve what lies on it, such as the city's bureaus.
 */
export const TreePart = z.object({
  on: Day,
  trail: z.array(TreeRow),
  beside: z.array(z.object({ underId: Id, rows: z.array(TreeRow) })),
  rows: z.array(TreeRow),
})
export type TreePart = z.infer<typeof TreePart>

/** The units of each line on a day; those of no line come last, with a null line. */
export const LinesView = z.object({
  on: Day,
  lines: z.array(z.object({ line: Line.nullable(), units: z.array(TreeRow) })),
})
export type LinesView = z.infer<typeof LinesView>

/** What a search found, and where each stands. */
export const Found = z.object({
  rows: z.array(
    z.object({
      row: TreeRow,
      /** Names of what it stands under, nearest last. */
      under: z.array(z.string()),
      /** The same in English, as far as it has English names. */
      underEn: z.array(z.string()).optional(),
      /** What matched when it is not the name: an old name, a code, a post. */
      by: z.object({ how: z.enum(['alias', 'code', 'post']), text: z.string() }).nullable(),
      closedOn: Day.nullable(),
    }),
  ),
})
export type Found = z.infer<typeof Found>

const NamedUnit = z.object({
  id: Id,
  name: z.string(),
  shortName: z.string().nullable(),
  nameEn: z.string().nullable(),
})

/** Who stands in a post today; both null is a vacancy. */
export const PostView = z.object({
  post: Post,
  holder: Holding.nullable(),
  acting: Holding.nullable(),
  coming: z.array(Holding),
})
export type PostView = z.infer<typeof PostView>

/** A unit as its page shows it. */
export const UnitView = z.object({
  unit: Unit,
  aliases: z.array(UnitAlias),
  line: Line.nullable(),
  territory: Territory,
  trail: z.array(NamedUnit),
  /** What it was before, and what came after it. */
  before: z.array(z.object({ id: Id, name: z.string(), on: Day })),
  after: z.array(z.object({ id: Id, name: z.string(), on: Day })),
  posts: z.array(PostView),
  relations: z.array(Relation),
  mayEdit: z.boolean(),
})
export type UnitView = z.infer<typeof UnitView>

/** The units around one, to be drawn: what leads it, what it leads, where it is stationed, who guides it. */
export const Graph = z.object({
  nodes: z.array(NamedUnit.extend({ kind: UnitKind, level: Level, lineId: Id.nullable() })),
  edges: z.array(
    z.object({
      kind: z.enum(['leads', 'guides', 'stationed', 'part']),
      from: Id,
      to: Id,
      people: z.number().nullable(),
    }),
  ),
})
export type Graph = z.infer<typeof Graph>

/** A territory as its page shows it. */
export const TerritoryView = z.object({
  territory: Territory,
  codes: z.array(TerritoryCode),
  trail: z.array(z.object({ id: Id, name: z.string(), level: Level })),
  formerNames: z.array(z.object({ name: z.string(), to: Day.nullable() })),
  units: z.array(TreeRow),
  boundary: Geometry.nullable(),
  mayEdit: z.boolean(),
})
export type TerritoryView = z.infer<typeof TerritoryView>

const GoingAlong = z.array(z.object({ name: z.string(), nameEn: z.string().nullable() }))

/** One part of a split, and who goes to it. */
export const SplitPart = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  /** It answers for the old one: duties, open work and the former name are its. */
  answers: z.boolean(),
  children: GoingAlong,
  posts: GoingAlong,
  people: z.number().int().min(0),
})
export type SplitPart = z.infer<typeof SplitPart>

/** What a reorganisation would do: nodes, and what each room says. */
export const Preview = z.object({
  opened: z.number().int(),
  closed: z.number().int(),
  parts: z.array(PreviewPart),
  split: z.array(SplitPart).optional(),
})
export type Preview = z.infer<typeof Preview>
