import { z } from 'zod'
import { Permission } from '../../../kernel/actor.ts'
import { Day } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { FactorPolicy } from './policy.ts'
import { Session } from './session.ts'
import { StandIn } from './stand-in.ts'

/** A scope on the wire; see `Scope` of the kernel. */
export const ScopeShown = z.object({
  permissions: z.array(Permission).readonly(),
  unitId: Id.nullable(),
  territoryPath: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
})
export type ScopeShown = z.infer<typeof ScopeShown>

/** Who is signed in here, and what they may do where. */
export const Me = z.object({
  account: z.object({ id: Id, login: z.string(), name: z.string() }),
  scopes: z.array(ScopeShown),
  session: Session,
  /** A second factor must be set up before anything else is allowed. */
  mustEnrol: z.boolean(),
  /** The browser gets a new token with this answer. */
  mustRotate: z.boolean(),
  hasSecondFactor: z.boolean(),
  secondFactor: FactorPolicy,
  standIns: z.array(StandIn),
})
export type Me = z.infer<typeof Me>
