/** The door of people: who somebody is, what they may do, and the vault of contacts. */
export type { Account } from './core/account.ts'
export { Contact, Party, RevealedContact } from './core/contact.ts'
export { findPersonalData, maskPersonalData } from './core/personal-data.ts'
export { Reveal, RevealPurpose, RevealShown, RevealWish, type Whereabouts } from './core/reveal.ts'
export { defaultRoles, type Role } from './core/role.ts'
export {
  type FirstGrant,
  findAccountByLogin,
  inviteAgain,
  namesOf,
  openAccount,
  openAccountWithPassword,
  removeFactor,
  welcomeGuest,
} from './service/accounts.ts'
export { grantRole } from './service/grants.ts'
export { keyState, rewrapKeys } from './service/keys.ts'
export { givePostRoles } from './service/posts.ts'
export { identify, type KnownIdentity, newIdentify } from './service/sessions.ts'
export { listAbsentColleagues, listStandIns, takeOver } from './service/stand-ins.ts'
export {
  erasePerson,
  hasContact,
  keepContact,
  keepOriginalText,
  listReveals,
  listRevealsInFull,
  markConfidential,
  type NewContact,
  type Revealed,
  readRevealed,
  revealContact,
} from './service/vault.ts'
