type Values = Readonly<Record<string, unknown>>

/** Seconds as people say them. */
const waitOf = (seconds: unknown): string => {
  const s = Number(seconds)
  if (s < 60) return s === 1 ? 'a second' : `${s} seconds`
  const minutes = Math.ceil(s / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}

const listOf = (names: unknown): string => (Array.isArray(names) ? names.join(', ') : String(names))

/** English sentences of people. Its shape is the contract: every other locale must have the same keys. */
export const people = {
  roles: {
    'service-agent': 'Resident-service agent',
    'grid-worker': 'Grid worker',
    coordinator: 'Township coordinator',
    handler: 'Department handler',
    'list-editor': 'Duty-list editor',
    verifier: 'Verification centre',
    planner: 'Planner, leader',
    administrator: 'Administrator',
    operator: 'Operator',
  },
  permissions: {
    'directory.read': 'See units and territories',
    'directory.edit': 'Change units and territories',
    'directory.import': 'Import divisions',
    'duties.read': 'See the duty list',
    'duties.edit': 'Edit the duty list',
    'duties.publish': 'Publish the duty list',
    'duties.replay': 'Replay past orders',
    'matters.read': 'See matters',
    'matters.register': 'Register matters',
    'matters.dispatch': 'Dispatch',
    'matters.handle': 'Handle',
    'matters.join': 'Join and part matters about one thing',
    'matters.close': 'Close',
    'matters.import': 'Import orders',
    'people.read': 'See accounts',
    'people.edit': 'Manage accounts and roles',
    'people.reveal': 'See contacts for a stated purpose',
    'platform.operate': 'Operate the system',
  },
  purposes: {
    clarify: 'To ask what was meant',
    visit: 'To arrange a visit',
    answer: 'To give the answer',
    'call-back': 'To call back independently',
    danger: 'Danger on the spot',
    law: 'Required by law',
  },
  problems: {
    'platform/vault-keys-missing':
      'There is no key for the identity vault. Set WARDWORK_VAULT_KEYS to id:key, the key being 32 random bytes in base64.',
    'platform/vault-keys-wrong': ({ entry }: Values) =>
      `Entry ${entry} of WARDWORK_VAULT_KEYS is not right: each is id:key, ids in small letters and different, keys of 32 bytes in base64.`,
    'platform/vault-key-unknown': ({ id }: Values) =>
      `Something in the vault is locked with the key ${id}, which WARDWORK_VAULT_KEYS does not hold. Add it again behind the current one.`,
    'platform/too-busy': 'Too many people sign in at this moment. Try again in a few seconds.',
    'people/sign-in-refused': 'Name and password do not fit together.',
    'people/try-again-later': ({ waitS }: Values) => `Too many failed tries. Try again in ${waitOf(waitS)}.`,
    'people/second-factor-needed': 'Enter the number from your authenticator as well.',
    'people/second-factor-wrong': 'This number is wrong, or was used before. Wait for the next one.',
    'people/session-over': 'Your session is over. Sign in again.',
    'people/session-unknown': 'This session is not yours, or over already.',
    'people/password-too-short': ({ min }: Values) => `Use at least ${min} characters. Three unrelated words do well.`,
    'people/password-too-long': ({ max }: Values) => `Use at most ${max} characters.`,
    'people/password-is-name': 'The password must not be your name with a few signs around it.',
    'people/password-too-plain': 'This is among the first that anybody would guess. Choose something less regular.',
    'people/password-wrong': 'Your present password is not right.',
    'people/password-unchanged': 'The new password is the old one.',
    'people/account-unknown': 'There is no such account within your reach.',
    'people/account-closed': 'This account is closed.',
    'people/login-taken': ({ login }: Values) => `The name ${login} is taken. Choose another.`,
    'people/own-account': 'Nobody changes their own rights. Ask another administrator.',
    'people/outside-your-scope': 'This lies outside the territory or unit that you manage.',
    'people/beyond-your-roles': ({ permissions }: Values) =>
      `Only who holds these rights there may hand them on: ${listOf(permissions)}.`,
    'people/last-administrator':
      'Somebody must be left who may manage accounts of the whole jurisdiction. Name another first.',
    'people/role-unknown': ({ role }: Values) => `There is no role ${role}.`,
    'people/role-built-in': ({ role }: Values) => `${role} is a role of the house and is as it came.`,
    'people/role-in-use': ({ role }: Values) => `Somebody holds the role ${role}. Take it away from them first.`,
    'people/unit-unknown': 'This jurisdiction has no such unit.',
    'people/grant-unknown': 'There is no such grant within your reach.',
    'people/grant-ended': 'This grant was taken away already.',
    'people/days-reversed': ({ from, to }: Values) => `The end (${to}) must come after the beginning (${from}).`,
    'people/stand-in-too-long': ({ days }: Values) =>
      `A stand-in lasts at most ${days} days. Longer absences are a change of post.`,
    'people/nothing-to-take-over': 'The absent colleague holds nothing on these days.',
    'people/invitation-over':
      'This code does not fit the name, was used, or is too old. Ask your administrator for a new one.',
    'people/guest-account':
      'This is an account of another jurisdiction; its password and second factor are managed there.',
    'people/token-too-long': ({ days }: Values) => `A token ends in the future, at most ${days} days from now.`,
    'people/factor-present': 'You have a second factor already.',
    'people/factor-absent': 'Begin a second factor first.',
    'people/factor-off': 'This jurisdiction does not use second factors.',
    'people/factor-required': 'A second factor is required here, so it cannot be taken away.',
    'people/provider-unknown': 'This jurisdiction has no such identity provider.',
    'people/provider-silent': ({ name }: Values) =>
      `${name} does not answer. Try again later, or sign in with your password.`,
    'people/identity-unknown': 'This identity belongs to no account here. Sign in with your password once and link it.',
    'people/identity-taken': 'This identity is linked with another account.',
    'people/identity-refused': 'Signing in there did not work, or took too long. Begin again.',
    'people/purpose-needed': 'Say in a few words what danger, or which law: the reporter reads it.',
    'people/may-not-reveal': 'Only those who work on this matter may see who reported it.',
    'people/confidential': 'This matter is confidential: units that handle it do not see who reported it.',
    'people/reveal-too-long': ({ minutes }: Values) => `A look at contacts lasts at most ${minutes} minutes here.`,
    'people/reveal-over': 'The time to see the contact is over. State a purpose to look again.',
    'people/contact-unknown': 'Nobody left a contact for this matter.',
    'people/contact-erased': 'The contact of this matter was erased.',
  },
}
