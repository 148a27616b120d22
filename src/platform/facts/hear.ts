import type { Instant } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { type Call, type Database, inTransaction, type JurisdictionRef, realSources, type Sources } from '../call.ts'
import type { Reaction } from '../module.ts'
import { houseCall } from './house-call.ts'
import { claimLowest, type Place, removePending, saveFailure } from './pending.ts'
import { reasonOf } from './reason.ts'

/** A reaction that failed: where, for the how-manieth time, and why. Never carries what a fact says. */
export type Failure = Place & { readonly no: number; readonly attempts: number; readonly problem: string }

export type HearingOptions = {
  readonly database: Database
  /** Every jurisdiction there is to serve. */
  readonly jurisdictions: () => Promise<readonly JurisdictionRef[]>
  readonly sources?: Sources
  /** How long a stream waits after the nth failure in a row. */
  readonly backoffMs?: (attempts: number) => number
  readonly onFailure?: (failure: Failure) => void
}

/** `heard`: and more of the stream waits; `last`: heard, and nothing waits behind it. */
export type Heard = 'heard' | 'last' | 'nothing' | 'failed'

/** Runs reactions on the lowest number of a place. */
export type Hearing = {
  /** Hears one fact, in a transaction of its own; throws only when the database is away. */
  readonly hearNext: (reaction: Reaction, place: Place) => Promise<Heard>
  /** Asks for the jurisdictions anew at the next need. */
  readonly forget: () => void
}

type Attempt = { readonly no: number; readonly attempts: number }

const hourMs = 3_600_000

/** One second, then twice as long each time, at most an hour. */
export const doublingBackoffMs = (attempts: number): number => Math.min(hourMs, 1_000 * 2 ** Math.min(attempts - 1, 20))

const afterMs = (now: Instant, ms: number): Instant =>
  Temporal.Instant.from(now)
    .add({ milliseconds: Math.round(ms) })
    .toString({ smallestUnit: 'millisecond' })

const react = async (
  call: Call,
  reaction: Reaction,
  place: Place,
  note: (attempt: Attempt) => void,
): Promise<Heard> => {
  const claim = await claimLowest(call, place)
  if (claim === null) return 'nothing'
  note(claim)
  if (claim.fact === null) throw new Error('the fact itself is missing: see the audit')

  if (reaction.hears.includes(claim.fact.name)) await reaction.react(call, claim.fact)
  await removePending(call, place, claim.no)
  return claim.more ? 'heard' : 'last'
}

const fail = async (options: HearingOptions, place: Place, attempt: Attempt, cause: unknown): Promise<void> => {
  const { database, sources = realSources, backoffMs = doublingBackoffMs, onFailure } = options
  const attempts = attempt.attempts + 1
  const problem = reasonOf(cause)
  const nextAt = afterMs(sources.now(), backoffMs(attempts))
  await saveFailure(database, place, { no: attempt.no, attempts, nextAt, problem })
  onFailure?.({ ...place, no: attempt.no, attempts, problem })
}

/** Asks for the jurisdictions once, however many of them are unknown. */
const newRegister = (list: HearingOptions['jurisdictions']) => {
  let known: Promise<ReadonlyMap<Id, JurisdictionRef>> | null = null
  const ask = async (): Promise<ReadonlyMap<Id, JurisdictionRef>> =>
    new Map((await list()).map((jurisdiction) => [jurisdiction.id, jurisdiction]))
  const forget = (): void => {
    known = null
  }
  const find = async (id: Id): Promise<JurisdictionRef | null> => {
    known ??= ask()
    try {
      return (await known).get(id) ?? null
    } catch (cause) {
      forget()
      throw cause
    }
  }
  return { find, forget }
}

/** Hearing for one process. */
export const newHearing = (options: HearingOptions): Hearing => {
  const register = newRegister(options.jurisdictions)

  const hearNext = async (reaction: Reaction, place: Place): Promise<Heard> => {
    const jurisdiction = await register.find(place.jurisdictionId)
    if (jurisdiction === null) return 'nothing'

    let attempt: Attempt | null = null
    const call = houseCall(options.database, jurisdiction, options.sources ?? realSources)
    try {
      return await inTransaction(call, (call) =>
        react(call, reaction, place, (claimed) => {
          attempt = claimed
        }),
      )
    } catch (cause) {
      // Nothing was claimed: the database is away, and no fact is to blame.
      if (attempt === null) throw cause
      await fail(options, place, attempt, cause)
      return 'failed'
    }
  }

  return { hearNext, forget: register.forget }
}
