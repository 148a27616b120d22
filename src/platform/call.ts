import { randomBytes } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Actor, Scope } from '../kernel/actor.ts'
import type { Instant, TimeZone } from '../kernel/day.ts'
import type { Fact } from '../kernel/fact.ts'
import { type Id, uuidV7 } from '../kernel/ids.ts'
import { tellFacts } from './facts/tell.ts'

/** The territory node that owns settings, list, calendar and keys; every row that grows carries its id. */
export type JurisdictionRef = {
  readonly id: Id
  /** Short sign in addresses and receipt codes, such as `yx`. */
  readonly sign: string
  readonly timeZone: TimeZone
  /** The materialised path of its territory. */
  readonly territoryPath: string
}

/** A connection of ours, whatever its tables: rooms see it only through `rowsOf` in their store. */
// biome-ignore lint/suspicious/noExplicitAny: which tables exist is each store's own business
export type Database = Kysely<any>

/**
 * Everything a use case is given: for whom, with which rights, at what moment, on which connection.
 *
 * Inside `inTransaction` the inner `call` replaces the outer one and must be the only one used.
 */
export type Call = {
  readonly jurisdiction: JurisdictionRef
  readonly actor: Actor
  readonly scopes: readonly Scope[]
  readonly now: Instant
  readonly newId: () => Id
  readonly random: (bytes: number) => Uint8Array
  readonly database: Database
  /** Keeps facts in this transaction; throws outside one (a programming error). */
  readonly tell: (facts: readonly Fact[]) => Promise<void>
  readonly inTransaction: boolean
}

/** Where time, ids and chance come from; tests give their own. */
export type Sources = {
  readonly now: () => Instant
  readonly newId: () => Id
  readonly random: (bytes: number) => Uint8Array
}

/** The real clock, UUIDv7 and the system's randomness. */
export const realSources: Sources = {
  now: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
  newId: () => uuidV7(Temporal.Now.instant().epochMilliseconds, randomBytes(10)),
  random: (bytes) => randomBytes(bytes),
}

const tellOutside = (): Promise<never> =>
  Promise.reject(new Error('facts are told inside a transaction: wrap the use case in inTransaction'))

/** A call outside any transaction: reads may use it, writes wrap it in `inTransaction`. */
export const newCall = (
  database: Database,
  who: { readonly jurisdiction: JurisdictionRef; readonly actor: Actor; readonly scopes: readonly Scope[] },
  sources: Sources = realSources,
): Call => ({
  ...who,
  now: sources.now(),
  newId: sources.newId,
  random: sources.random,
  database,
  tell: tellOutside,
  inTransaction: false,
})

/**
 * Runs one use case in one transaction: rows and facts are kept together or not at all.
 *
 * Inside another transaction it joins that one.
 */
export const inTransaction = <T>(call: Call, work: (call: Call) => Promise<T>): Promise<T> => {
  if (call.inTransaction) return work(call)
  return call.database.transaction().execute((transaction: Transaction<unknown>) => {
    const inner: Call = {
      ...call,
      database: transaction,
      inTransaction: true,
      tell: (facts) => tellFacts(inner, facts),
    }
    return work(inner)
  })
}

/** The tables a store names, and no others: `const rows = rowsOf<Tables>(call)`. */
export const rowsOf = <Tables>(call: Pick<Call, 'database'>): Kysely<Tables> => call.database

/** Waits for, and holds until the end of this transaction, the lock of this name within the jurisdiction. */
export const lockName = async (call: Call, name: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${call.jurisdiction.id}:${name}`}, 0))`.execute(
    call.database,
  )
}
