import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { ToldFact } from '../kernel/fact.ts'
import type { Call } from './call.ts'

/** A room's HTTP, registered under `/api`. */
export type Routes = FastifyPluginAsyncZod

/**
 * What a room does when another tells something.
 *
 * Runs once per fact and stream in order, in a transaction of its own: effects in our database happen exactly once.
 */
export type Reaction = {
  /** Who listens, `room.purpose`; never changed once shipped (pending rows carry it). */
  readonly listener: string
  /** The names of the facts it hears. */
  readonly hears: readonly string[]
  readonly react: (call: Call, fact: ToldFact) => Promise<void>
}

/** What falls due: rows whose `next_at` has passed are acted on, a jurisdiction at a time. */
export type Poller = {
  readonly name: string
  readonly everyS: number
  /**
   * Acts on what is due; returns how many things it acted on.
   *
   * @param isOver true once the process is told to stop: long work ends early then
   */
  readonly poll: (call: Call, isOver: () => boolean) => Promise<number>
}

/** What every process that answers requests keeps ready in its own memory, a jurisdiction at a time. */
export type Keeper = {
  readonly name: string
  readonly everyS: number
  readonly keep: (call: Call) => Promise<void>
}

/** A plug: what a room gives the house. `app.ts` lists them all, nearest the ground first. */
export type Module = {
  readonly name: string
  readonly routes?: Routes
  readonly reactions?: readonly Reaction[]
  readonly pollers?: readonly Poller[]
  readonly keepers?: readonly Keeper[]
}
