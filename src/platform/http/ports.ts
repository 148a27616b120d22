import type { Actor, Scope } from '../../kernel/actor.ts'
import type { Database, JurisdictionRef, Sources } from '../call.ts'
import type { Config } from '../config.ts'
import type { Module } from '../module.ts'

/** Who a session belongs to, and what they may do in one jurisdiction. */
export type Identity = {
  readonly actor: Extract<Actor, { kind: 'account' }>
  readonly scopes: readonly Scope[]
}

/** What the HTTP machinery asks of the rooms; `app.ts` plugs them in, so that the machinery knows no room. */
export type HttpPorts = {
  readonly config: Config
  readonly database: Database
  readonly sources: Sources
  readonly modules: readonly Module[]
  /** Whether everything that requests need is there; `/readyz` says so. */
  readonly isReady?: () => boolean
  readonly findJurisdiction: (database: Database, sign: string) => Promise<JurisdictionRef | null>
  readonly identify: (database: Database, token: string, jurisdiction: JurisdictionRef) => Promise<Identity | null>
}
