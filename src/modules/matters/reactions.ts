import type { Reaction } from '../../platform/module.ts'
import { reorganised } from '../directory/events.ts'
import { contactErased } from '../people/events.ts'
import { redactMatter } from './service/redact.ts'
import { rehomeMatters } from './service/reorganise.ts'

/** Once the vault has forgotten who was behind a matter, its texts go too. */
const textsGoWithTheContact: Reaction = {
  listener: 'matters.redact-erased',
  hears: [contactErased.name],
  react: (call, fact) => redactMatter(call, contactErased.body.parse(fact.body).matterId),
}

/** Open work goes along with the units and places that come after closed ones. */
const workGoesAlong: Reaction = {
  listener: 'matters.rehome',
  hears: [reorganised.name],
  react: (call, fact) => rehomeMatters(call, reorganised.body.parse(fact.body)),
}

export const reactions: readonly Reaction[] = [textsGoWithTheContact, workGoesAlong]
