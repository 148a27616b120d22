import { z } from 'zod'

/**
 * A backup is a zstd-compressed tar, so that it can be opened without Wardwork:
 *
 * - `header.json` first: what is to come;
 * - `data/<schema>.<table>/<number>`: the table's rows as PostgreSQL's COPY text, cut anywhere, in order;
 * - `manifest.json` last: rows and checksums of everything before it. A backup without it is not whole.
 */
export const formatVersion = 1

export const headerName = 'header.json'
export const manifestName = 'manifest.json'

/** One table as it goes into a backup. */
export const BackupTable = z.object({
  schema: z.string().min(1),
  table: z.string().min(1),
  /** Without the generated ones, which make themselves. */
  columns: z.array(z.string().min(1)).min(1),
})
export type BackupTable = z.infer<typeof BackupTable>

export const BackupSequence = z.object({
  schema: z.string().min(1),
  sequence: z.string().min(1),
  /** Text, for it may be larger than a number can hold; null when it was never used. */
  lastValue: z.string().nullable(),
})
export type BackupSequence = z.infer<typeof BackupSequence>

export const Header = z.object({
  format: z.literal('wardwork-backup'),
  formatVersion: z.number().int().min(1),
  createdAt: z.iso.datetime(),
  /** The version of Wardwork, for people; the migrations decide. */
  wardwork: z.string(),
  postgresMajor: z.number().int(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(BackupTable),
  sequences: z.array(BackupSequence),
})
export type Header = z.infer<typeof Header>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What was written of one table. */
export const TableSum = z.object({
  schema: z.string(),
  table: z.string(),
  rows: z.number().int().min(0),
  bytes: z.number().int().min(0),
  sha256,
})
export type TableSum = z.infer<typeof TableSum>

export const Manifest = z.object({ headerSha256: sha256, tables: z.array(TableSum) })
export type Manifest = z.infer<typeof Manifest>

/** The folder of a table's pieces inside the archive. */
export const folderOf = (table: Pick<BackupTable, 'schema' | 'table'>): string => `data/${table.schema}.${table.table}`
