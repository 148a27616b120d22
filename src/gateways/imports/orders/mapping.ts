import { z } from 'zod'

/** A column by its heading, or several headings of which the first one present is meant. */
const Column = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])
export type Column = z.infer<typeof Column>

/** One level of a tree: the column of its name, and of its id where the export has one. */
const Level = z.strictObject({ id: Column.optional(), name: Column })

/** A tree as columns, level by level from the top, or as one column holding the whole path. */
const Tree = z.union([
  z.strictObject({ levels: z.array(Level).min(1) }),
  z.strictObject({
    path: Column,
    /** What stands between levels in a cell, any one of these. */
    separators: z.array(z.string().min(1)).min(1),
  }),
  z.strictObject({
    /** An address or place in words: township and community are found by how Chinese places end. */
    address: Column,
  }),
])
export type TreeMapping = z.infer<typeof Tree>

/** How the columns of an export are understood. A small file: `--map FILE.json`; `columns` are headings as written. */
export const OrderMapping = z.strictObject({
  name: z.string().min(1),
  /** The foreign number: rows with the same one are one order. */
  order: Column.optional(),
  /** When it came in, in words of the export: 2018-02-08 15:34:40, 2018/2/8 15:34, 2018年2月8日 15:34, ISO. */
  time: Column,
  type: Tree,
  place: Tree,
  /** Who handled it; several names in a cell: the first one. */
  unit: Level.extend({
    separators: z.array(z.string().min(1)).optional(),
    /** Cells that name no unit, where they differ from `unknown` below. */
    unknown: z.array(z.string()).optional(),
  }),
  source: Column.optional(),
  /** How often it was returned: a number, or a text in which the first number counts. */
  returns: Column.optional(),
  /** How it was handled, and which words there mean "answered at once" and "a reminder of another order". */
  handling: z
    .strictObject({ column: Column, answeredAtOnce: z.array(z.string()), reminder: z.array(z.string()) })
    .optional(),
  /** Cells that mean "not known", besides empty ones. */
  unknown: z.array(z.string()).default(['-']),
  /** Columns that are known and not needed; others are reported as unknown. */
  ignored: z.array(z.string()).default([]),
})
export type OrderMapping = z.infer<typeof OrderMapping>
