import type { Reaction } from '../../platform/module.ts'
import { contactErased } from '../people/events.ts'
import { redactMatter } from './service/redact.ts'

/** Once the vault has forgotten who was behind a matter, its texts go too. */
const textsGoWithTheContact: Reaction = {
  listener: 'matters.redact-erased',
  hears: [contactErased.name],
  react: (call, fact) => redactMatter(call, contactErased.body.parse(fact.body).matterId),
}

export const reactions: readonly Reaction[] = [textsGoWithTheContact]
