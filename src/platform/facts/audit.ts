import { sql } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Database } from '../call.ts'
import { listAdded, listNumberFaults, listSealedTwice, listWaitingWithoutFact } from './audit-whole.ts'
import { canonicalEvent } from './canonical.ts'
import { type ChainRoot, type Finding, findingOf } from './finding.ts'
import { chainedRoot, leafHash, merkleRoot } from './merkle.ts'
import { aboutBatch, listSealedRows, markBytes } from './seal.ts'

/** What an audit saw. `findings` are in the order in which the facts were sealed, the first one first. */
export type AuditReport = {
  readonly facts: number
  readonly batches: number
  /** Facts so new that they are not sealed yet: counted, not judged. */
  readonly unsealed: number
  readonly roots: readonly ChainRoot[]
  readonly findings: readonly Finding[]
}

type AuditOptions = {
  /** Roots filed outside earlier: even a past rewritten as a whole differs from them. */
  readonly filed?: readonly ChainRoot[]
  /** Findings after which it stops looking. */
  readonly atMost?: number
}

type SealRow = {
  readonly no: number
  readonly sealed_at: string
  readonly event_ids: readonly Id[]
  readonly marks: Buffer
  readonly merkle_root: Buffer
  readonly root: Buffer
}

const sealsAtOnce = 20

const listSeals = async (database: Database, jurisdictionId: Id, after: number): Promise<SealRow[]> => {
  const { rows } = await sql<SealRow>`
    select no, sealed_at, event_ids, marks, merkle_root, root from platform.seal
    where jurisdiction_id = ${jurisdictionId} and no > ${after} order by no limit ${sealsAtOnce}`.execute(database)
  return rows
}

const checkFacts = async (database: Database, jurisdictionId: Id, seal: SealRow) => {
  const rows = await listSealedRows(database, jurisdictionId, seal.event_ids)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const findings: Finding[] = []
  const leaves: Buffer[] = []
  for (const [i, id] of seal.event_ids.entries()) {
    const row = byId.get(id)
    if (row === undefined) {
      findings.push(findingOf('factRemoved', jurisdictionId, { batch: seal.no, eventId: id }))
      continue
    }
    const leaf = leafHash(canonicalEvent(jurisdictionId, row))
    leaves.push(leaf)
    const mark = seal.marks.subarray(i * markBytes, (i + 1) * markBytes)
    if (mark.equals(leaf.subarray(0, markBytes))) continue
    const { stream, no } = row
    findings.push(findingOf('factAltered', jurisdictionId, { batch: seal.no, eventId: id, stream, no }))
  }
  return { findings, leaves }
}

const checkSeal = async (database: Database, jurisdictionId: Id, seal: SealRow, previous: Buffer | null) => {
  const { findings, leaves } = await checkFacts(database, jurisdictionId, seal)
  const { no, sealed_at, merkle_root } = seal
  const root = chainedRoot(previous, aboutBatch(jurisdictionId, no, sealed_at), merkle_root)
  // Where a fact is named already, the batch differs because of it.
  const factsDiffer = findings.length === 0 && !merkleRoot(leaves).equals(merkle_root)
  if (factsDiffer || !root.equals(seal.root)) findings.push(findingOf('batchAltered', jurisdictionId, { batch: no }))
  return findings
}

const checkFiled = (jurisdictionId: Id, no: number, root: Buffer, filed: readonly ChainRoot[]): Finding[] =>
  filed
    .filter((entry) => entry.jurisdictionId === jurisdictionId && entry.no === no)
    .filter((entry) => entry.root.toLowerCase() !== root.toString('hex'))
    .map(() => findingOf('rootDiffers', jurisdictionId, { batch: no }))

type Chain = { readonly facts: number; readonly newest: ChainRoot | null; readonly findings: Finding[] }

/** Recomputes a jurisdiction's chain from its first batch to its last, a few batches in memory at a time. */
const checkChain = async (database: Database, jurisdictionId: Id, options: Required<AuditOptions>): Promise<Chain> => {
  const findings: Finding[] = []
  let facts = 0
  let last = 0
  let previous: Buffer | null = null
  for (;;) {
    const seals = await listSeals(database, jurisdictionId, last)
    for (const seal of seals) {
      for (let no = last + 1; no < seal.no && findings.length < options.atMost; no += 1) {
        findings.push(findingOf('batchMissing', jurisdictionId, { batch: no }))
      }
      findings.push(...(await checkSeal(database, jurisdictionId, seal, previous)))
      findings.push(...checkFiled(jurisdictionId, seal.no, seal.root, options.filed))
      facts += seal.event_ids.length
      last = seal.no
      previous = seal.root
    }
    if (seals.length < sealsAtOnce || findings.length >= options.atMost) break
  }
  const cut = options.filed.filter((entry) => entry.jurisdictionId === jurisdictionId && entry.no > last)
  for (const { no } of cut) findings.push(findingOf('batchMissing', jurisdictionId, { batch: no }))
  const newest = previous === null ? null : { jurisdictionId, no: last, root: previous.toString('hex') }
  return { facts, newest, findings }
}

const listJurisdictions = async (database: Database, filed: readonly ChainRoot[]): Promise<Id[]> => {
  const found = new Set<Id>(filed.map((entry) => entry.jurisdictionId))
  for (const table of ['event', 'seal', 'unsealed', 'head']) {
    const { rows } = await sql<{ jurisdiction_id: Id }>`
      select jurisdiction_id from ${sql.table(`platform.${table}`)} group by jurisdiction_id`.execute(database)
    for (const row of rows) found.add(row.jurisdiction_id)
  }
  return [...found].sort()
}

const countUnsealed = async (database: Database): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from platform.unsealed`.execute(database)
  return rows[0]?.count ?? 0
}

const auditWithin = async (database: Database, options: Required<AuditOptions>): Promise<AuditReport> => {
  const findings: Finding[] = []
  const roots: ChainRoot[] = []
  let [facts, batches] = [0, 0]
  for (const jurisdictionId of await listJurisdictions(database, options.filed)) {
    const chain = await checkChain(database, jurisdictionId, options)
    facts += chain.facts
    batches += chain.newest?.no ?? 0
    if (chain.newest !== null) roots.push(chain.newest)
    findings.push(...chain.findings)
    for (const list of [listAdded, listSealedTwice, listWaitingWithoutFact, listNumberFaults]) {
      if (findings.length < options.atMost) findings.push(...(await list(database, jurisdictionId, options.atMost)))
    }
    if (findings.length >= options.atMost) break
  }
  return { facts, batches, unsealed: await countUnsealed(database), roots, findings: findings.slice(0, options.atMost) }
}

/**
 * Recomputes every seal from the facts themselves and names what was altered, removed or added since.
 *
 * Reads one snapshot, so it may run while the house serves; memory stays small however much was ever told.
 */
export const auditFacts = (database: Database, options: AuditOptions = {}): Promise<AuditReport> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      await sql`set local statement_timeout = 0`.execute(transaction)
      return auditWithin(transaction, { filed: options.filed ?? [], atMost: options.atMost ?? 20 })
    })

/** The newest root of every jurisdiction, to be filed outside. */
export const listNewestRoots = async (database: Database): Promise<ChainRoot[]> => {
  const { rows } = await sql<{ jurisdiction_id: Id; no: number; root: string }>`
    select seal.jurisdiction_id, seal.no, encode(seal.root, 'hex') as root
    from (select jurisdiction_id, max(no) as no from platform.seal group by jurisdiction_id) newest
    join platform.seal on seal.jurisdiction_id = newest.jurisdiction_id and seal.no = newest.no
    order by seal.jurisdiction_id`.execute(database)
  return rows.map((row) => ({ jurisdictionId: row.jurisdiction_id, no: row.no, root: row.root }))
}
