import { z } from 'zod'
import { Day, Instant } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { PageOf } from '../../../kernel/page.ts'
import { DueExplanation } from '../../../kernel/working-time.ts'
import { Because } from './because.ts'
import { Entry } from './entry.ts'
import { Assignment, Matter, Outcome, Point, State } from './matter.ts'
import { Photo } from './photo.ts'
import { QueueCounts, QueueRow } from './queue.ts'

/** A name in both languages, and the short one that tables use. */
export const Named = z.object({ name: z.string(), nameEn: z.string().nullable(), shortName: z.string().nullable() })
export type Named = z.infer<typeof Named>

/** Names of everything that the rows beside them refer to. */
export const Names = z.object({
  units: z.record(z.string(), Named),
  types: z.record(z.string(), Named),
  territories: z.record(
    z.string(),
    Named.extend({ within: z.string().nullable(), withinEn: z.string().nullable().optional() }),
  ),
})
export type Names = z.infer<typeof Names>

/** One day of a clock's ribbon, as `ribbonOf` draws it. */
export const RibbonDayView = z.object({
  day: Day,
  closed: z.boolean(),
  makeUp: z.boolean(),
  holiday: z.object({ name: z.string(), nameEn: z.string() }).nullable(),
  past: z.boolean(),
  now: z.boolean(),
  due: z.boolean(),
})

/** A deadline that explains itself; `explanation` is null where a hotline gave it, or where it was kept without one. */
export const ClockView = z.object({
  dueAt: Instant,
  /** True where a hotline gave the deadline. */
  given: z.boolean(),
  explanation: DueExplanation.nullable(),
  ribbon: z.array(RibbonDayView),
})
export type ClockView = z.infer<typeof ClockView>

/** How a message would be understood, before it is sent. */
export const Preview = z.object({
  type: Named.extend({ id: Id }).nullable(),
  /** Other types it may be, likeliest first; the words that spoke for each. */
  proposals: z.array(
    z.object({ id: Id, name: z.string(), nameEn: z.string().nullable(), because: z.array(z.string()) }),
  ),
  place: z.object({ id: Id, name: z.string(), path: z.string(), point: Point.nullable() }).nullable(),
  outcome: Outcome.nullable(),
  lead: Named.nullable(),
  assists: z.array(Named),
  because: Because.nullable(),
  similar: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      state: State,
      reportedAt: Instant,
      unit: Named.nullable(),
      /** How many people reported it. */
      reporters: z.number().int().default(1),
      /** Whether this message may go with it. */
      mayJoin: z.boolean().default(false),
    }),
  ),
  /** True where something in the text was recognised as a phone or identity number and will be hidden. */
  masked: z.boolean(),
})
export type Preview = z.infer<typeof Preview>

export const MatterView = z.object({
  matter: Matter,
  text: z.string().nullable(),
  placeText: z.string().nullable(),
  redactedAt: Instant.nullable(),
  assignments: z.array(Assignment),
  entries: z.array(Entry),
  /** The whole decision with its explanation, as the duty list gave it. */
  decision: z.unknown(),
  because: Because.nullable(),
  clock: ClockView.nullable(),
  nearby: z.array(Matter.pick({ id: true, number: true, title: true, state: true, reportedAt: true, point: true })),
  names: Names,
  hasContact: z.boolean(),
  /** How many people reported it. */
  reporters: z.number().int().default(1),
  /** What those said who joined it, without who they are. */
  alsoSaid: z.array(z.object({ id: Id, text: z.string().nullable(), at: Instant, left: z.boolean() })).default([]),
  photos: z.array(Photo).default([]),
  /** The matter it goes with; the title for those alone who may see it. */
  goesWith: z.object({ id: Id, number: z.string(), title: z.string().nullable() }).nullable().default(null),
  /** The matters that staff joined to it. */
  joined: z.array(Matter.pick({ id: true, number: true, title: true, reportedAt: true })).default([]),
  /** What the person who asks may do now. */
  may: z.object({
    claim: z.boolean(),
    release: z.boolean(),
    answer: z.boolean(),
    close: z.boolean(),
    dispatch: z.boolean(),
    reopen: z.boolean(),
    reveal: z.boolean(),
    join: z.boolean().default(false),
    part: z.boolean().default(false),
  }),
})
export type MatterView = z.infer<typeof MatterView>

/** Open matters that may be about the same thing as another, the likeliest first, and what speaks for it. */
export const AlikeView = z.object({
  rows: z.array(
    Matter.pick({
      ...{ id: true, number: true, title: true, state: true, reportedAt: true },
      ...{ typeId: true, territoryId: true, unitId: true },
    }).extend({
      sameType: z.boolean(),
      samePlace: z.boolean(),
      distanceM: z.number().int().nullable(),
      hours: z.number().int(),
      reporters: z.number().int(),
    }),
  ),
  names: Names,
})
export type AlikeView = z.infer<typeof AlikeView>

/** What a reporter sees by the receipt: who, why, by when, what happened, who looked at the contact. */
export const Progress = z.object({
  number: z.string(),
  title: z.string(),
  text: z.string().nullable(),
  state: State,
  waitsFor: z.string().nullable(),
  outcome: Outcome.nullable(),
  reportedAt: Instant,
  lead: Named.nullable(),
  assists: z.array(Named),
  because: Because.nullable(),
  clock: ClockView.nullable(),
  entries: z.array(Entry.omit({ accountId: true })),
  names: Names,
  reveals: z.array(
    z.object({ unit: Named.nullable(), purpose: z.string(), reason: z.string(), from: Instant, until: Instant }),
  ),
  mayWithdraw: z.boolean(),
  hasContact: z.boolean(),
  /** Their own, and those that came with an answer. */
  photos: z.array(Photo).default([]),
})
export type Progress = z.infer<typeof Progress>

export const QueuePage = PageOf(QueueRow).extend({ names: Names })
export type QueuePage = z.infer<typeof QueuePage>

export const QueueCountsView = z.object({ counts: QueueCounts, atMost: z.number().int() })
