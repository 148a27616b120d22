import type { Permission } from '../../../kernel/actor.ts'
import type { Day, Instant } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { FactorPolicy } from '../core/policy.ts'

/** The tables of this room. */
export type Rows = {
  'people.account': {
    jurisdiction_id: Id
    id: Id
    version: number
    password_hash: string | null
    password_changed_at: Instant | null
    opened_at: Instant
    closed_at: Instant | null
  }
  'people.member': {
    jurisdiction_id: Id
    account_id: Id
    home_jurisdiction_id: Id
    login: string
    name: string
    joined_at: Instant
    ended_at: Instant | null
  }
  'people.policy': {
    jurisdiction_id: Id
    second_factor: FactorPolicy
    session_idle_minutes: number
    session_hours: number
    password_min_length: number
    reveal_minutes: number
  }
  'people.invitation': {
    jurisdiction_id: Id
    code_hash: Buffer
    account_id: Id
    made_at: Instant
    made_by: Id | null
    ends_at: Instant
    used_at: Instant | null
  }
  'people.role': { jurisdiction_id: Id; key: string; name: string | null; permissions: readonly Permission[] }
  'people.role_grant': {
    jurisdiction_id: Id
    id: Id
    account_id: Id
    role: string
    unit_id: Id | null
    territory_path: string
    from_on: Day | null
    to_on: Day | null
    origin: 'hand' | 'post' | 'stand-in'
    origin_id: Id | null
    granted_at: Instant
    granted_by: Id | null
    revoked_at: Instant | null
    revoked_by: Id | null
  }
  'people.post_role': {
    jurisdiction_id: Id
    post_id: Id
    role: string
    unit_id: Id | null
    territory_path: string
  }
  'people.holding': {
    jurisdiction_id: Id
    id: Id
    post_id: Id
    account_id: Id
    from_on: Day
    to_on: Day | null
  }
  'people.session': {
    jurisdiction_id: Id
    id: Id
    account_id: Id
    kind: 'browser' | 'system'
    token_hash: Buffer
    previous_token_hash: Buffer | null
    rotated_at: Instant
    must_rotate: boolean
    started_at: Instant
    seen_at: Instant
    ends_at: Instant
    device: string
    strong: boolean
  }
  'people.device': { jurisdiction_id: Id; account_id: Id; token_hash: Buffer; seen_at: Instant }
  'people.sign_in_failure': {
    jurisdiction_id: Id
    id: Id
    account_print: Buffer
    source_print: Buffer
    device_hash: Buffer | null
    failed_at: Instant
  }
  'people.identity': {
    jurisdiction_id: Id
    issuer: string
    subject: string
    account_id: Id
    linked_at: Instant
  }
  'people.identity_attempt': {
    jurisdiction_id: Id
    state_hash: Buffer
    browser_hash: Buffer
    provider: string
    nonce: string
    verifier: string
    account_id: Id | null
    ends_at: Instant
  }
  'people.person_key': {
    jurisdiction_id: Id
    id: Id
    master_key_id: string | null
    wrapped: Buffer | null
    made_at: Instant
    destroyed_at: Instant | null
  }
  'people.vault_contact': VaultRow & { party: 'reporter' | 'reported' }
  'people.vault_text': VaultRow
  'people.reveal': {
    jurisdiction_id: Id
    id: Id
    matter_id: Id
    account_id: Id
    unit_id: Id | null
    purpose: 'clarify' | 'visit' | 'answer' | 'call-back' | 'danger' | 'law'
    reason: string
    from_at: Instant
    until_at: Instant
  }
  'people.redaction': {
    jurisdiction_id: Id
    id: Id
    matter_id: Id
    keys: number
    erased_at: Instant
    erased_by: Id | null
  }
  'people.second_factor': {
    jurisdiction_id: Id
    account_id: Id
    key_id: Id
    key_version: number
    nonce: Buffer
    ciphertext: Buffer
    begun_at: Instant
    confirmed_at: Instant | null
    last_step: number
  }
  'people.recovery_code': { jurisdiction_id: Id; account_id: Id; code_hash: Buffer; used_at: Instant | null }
}

type VaultRow = {
  jurisdiction_id: Id
  id: Id
  matter_id: Id
  key_id: Id
  key_version: number
  nonce: Buffer
  ciphertext: Buffer
  confidential: boolean
  kept_at: Instant
}

/** The tables of this room, for its own store files only. */
export const peopleRows = (call: Pick<Call, 'database'>) => rowsOf<Rows>(call)

/** Who acts, as kept beside what they did; null for the house and visitors. */
export const actorIdOf = (call: Pick<Call, 'actor'>): Id | null =>
  call.actor.kind === 'account' ? call.actor.id : null
