import { maskPersonalData, type PersonalKind } from '../../../modules/people/core/personal-data.ts'
import { maskPersonalNames } from '../../../modules/people/core/personal-names.ts'

/** A text without persons, and how much of each kind was taken out. */
export type Masked = {
  readonly text: string
  readonly phones: number
  readonly identities: number
  readonly mails: number
  readonly cards: number
  readonly names: number
}

/**
 * Masks what identifies a person in the text of an order: everything that intake masks too, the names that are known,
 * and besides names before a form of address or after a word that introduces a person.
 *
 * Signs stand in their place; masking twice changes nothing. Other numbers (orders, amounts, public short numbers such
 * as 12345) stay. Names elsewhere are not found: it is no substitute for leaving person columns out.
 */
export const maskText = (text: string, knownNames: readonly string[] = []): Masked => {
  const known = maskPersonalData(text)
  const names = maskPersonalNames(known.text, knownNames)
  const countOf = (kind: PersonalKind): number => known.spots.filter((spot) => spot.kind === kind).length
  return {
    text: names.text,
    phones: countOf('phone'),
    identities: countOf('identity-number'),
    mails: countOf('email'),
    cards: countOf('card'),
    names: names.count,
  }
}
