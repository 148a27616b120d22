import { z } from 'zod'
import { Day } from '../../../../kernel/day.ts'

/** A share with n and its 95 % Wilson interval. */
export const ShareShape = z.object({
  hits: z.int(),
  n: z.int(),
  share: z.number(),
  low: z.number(),
  high: z.number(),
})

const UnitPart = z.object({ unit: z.string(), name: z.string(), orders: z.int() })

/** A node as a report names it: id, its own name, and the names from the top down. Empty id: everything. */
const Node = z.object({ id: z.string(), name: z.string(), path: z.string() })

const ByState = z.object({ clear: z.int(), several: z.int(), once: z.int() })

export const ReportClarify = z.object({
  type: Node,
  /** The leaf types it speaks of, when several small ones were put together. */
  types: z.array(Node),
  places: z.array(Node),
  orders: z.int(),
  shareOfUnclear: z.number(),
  /** What this one and those before it settle together, of all unclear orders. */
  cumulativeShare: z.number(),
  allOrders: z.int(),
  returns: z.int(),
  units: z.array(UnitPart),
  /** Fewer than ten orders: no shares are shown. */
  tooFew: z.boolean(),
  reach: z.enum(['county', 'township', 'community']),
  agreed: z.int(),
  dependsOn: z.array(z.enum(['hour', 'source'])),
  changedOn: Day.nullable(),
})
export type ReportClarify = z.infer<typeof ReportClarify>

export const ReportDuty = z.object({
  type: Node,
  place: Node,
  unit: UnitPart,
  state: z.enum(['clear', 'contested', 'once']),
  orders: z.int(),
  confidence: ShareShape,
  firstOn: Day,
  lastOn: Day,
})
export type ReportDuty = z.infer<typeof ReportDuty>

const NameUse = z.object({ name: z.string(), orders: z.int(), firstOn: Day, lastOn: Day })

const Unmatched = z.object({ orders: z.int(), names: z.array(z.string()), more: z.int() })

export const ReportList = z.object({
  name: z.string(),
  judged: z.int(),
  agreement: ShareShape,
  outcomes: z.record(z.string(), z.int()),
  unmatched: z.object({ types: Unmatched, places: Unmatched, units: Unmatched }),
  disagreements: z.array(
    z.object({ type: Node, place: Node, listUnits: z.array(z.string()), unit: UnitPart, orders: z.int() }),
  ),
})
export type ReportList = z.infer<typeof ReportList>

/** What a file held besides the orders that were replayed. */
export const ReportReading = z.object({
  file: z.string(),
  mapping: z.string(),
  rows: z.int(),
  /** Rows that were joined to an earlier row of the same order. */
  joined: z.int(),
  answeredAtOnce: z.int(),
  reminders: z.int(),
  withoutUnit: z.int(),
  /** Rows that could not be read and were left out, because that was asked for. */
  badRows: z.int(),
  /** The file names only the unit that had the order last, so returns and changes of hands within one order are unseen. */
  lastUnitOnly: z.boolean(),
  unknownColumns: z.array(z.string()),
})
export type ReportReading = z.infer<typeof ReportReading>

/**
 * What last year's orders say about the list: the body that `replay --json` prints, that is stored and shown.
 *
 * Only gains optional fields.
 */
export const ReplayReport = z.object({
  orders: z.int(),
  firstOn: Day.nullable(),
  lastOn: Day.nullable(),
  types: z.int(),
  townships: z.int(),
  communities: z.int(),
  units: z.int(),
  reading: ReportReading,
  /** Figures made of fewer orders are rolled up or left out. */
  fewestToShow: z.int().min(2).default(10),
  pairs: z.int(),
  pairsSeveralUnits: z.int(),
  pairsByState: ByState,
  ordersByState: ByState,
  returns: z.int(),
  returnsInSeveral: z.int(),
  advisor: z.object({
    from: z.int(),
    n: z.int(),
    top1: z.number(),
    top3: z.number(),
    top1Interval: z.tuple([z.number(), z.number()]),
    top3Interval: z.tuple([z.number(), z.number()]),
    mostCommonUnit: z.number(),
    halfLifeDays: z.number(),
    curve: z.array(z.object({ from: z.int(), n: z.int(), top1: z.number(), top3: z.number() })),
  }),
  mined: z.object({
    duties: z.int(),
    clear: z.int(),
    contested: z.int(),
    once: z.int(),
    /** Every order against the list mined from all of them. */
    agreement: ShareShape,
    /** The list mined from the learned orders only, against the orders after them; null when none were set apart. */
    agreementAhead: ShareShape.nullable(),
    /** The most used; duties that rest on fewer than ten orders are only counted. */
    rows: z.array(ReportDuty),
    tooFew: z.int(),
  }),
  clarify: z.object({
    unclearOrders: z.int(),
    duties: z.int(),
    rows: z.array(ReportClarify),
  }),
  /** Pairs with several units: those first of which most orders went elsewhere than to the most frequent one. */
  several: z.array(z.object({ type: Node, place: Node, orders: z.int(), units: z.array(UnitPart), more: z.int() })),
  severalTooFew: z.object({ pairs: z.int(), orders: z.int() }),
  rolledUp: z.array(
    z.object({
      type: Node,
      place: Node,
      pairs: z.int(),
      orders: z.int(),
      units: z.array(UnitPart),
      tooFew: z.boolean(),
    }),
  ),
  drift: z.object({
    renamed: z.array(z.object({ unit: z.string(), names: z.array(NameUse), formerOrders: z.int() })),
    reorganised: z.array(
      z.object({
        type: Node,
        place: Node,
        before: UnitPart,
        after: UnitPart,
        fromOn: Day,
        orders: z.int(),
        p: z.number(),
      }),
    ),
    tests: z.int(),
    level: z.number(),
  }),
  lists: z.array(ReportList),
})
export type ReplayReport = z.infer<typeof ReplayReport>
