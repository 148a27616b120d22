type Values = Readonly<Record<string, unknown>>

type DemoReceipt = { readonly receipt: string; readonly says: { readonly zh: string; readonly en: string } }

type DemoAccount = { readonly login: string; readonly password: string; readonly role: string }

/** English sentences of the machinery. Its shape is the contract: every other locale must have the same keys. */
export const platform = {
  serve: {
    ready: (address: string): string => `Wardwork is ready: ${address}`,
    staffAt: (address: string): string => `For staff: ${address}`,
    account: ({ login, password, role }: DemoAccount): string => `  ${role}: sign in as ${login}, password ${password}`,
    receipt: ({ receipt, says }: DemoReceipt): string => `  Receipt ${receipt}: ${says.en}`,
    unfinishedDemo: 'Building the demonstration county broke off last time; it is built anew.',
    buildingDemo: 'Building the demonstration county; once, about half a minute.',
    developmentKey: 'The vault uses its development key. Set WARDWORK_VAULT_KEYS before real people are in it.',
    stopping: 'Stopping.',
  },
  errors: {
    title: 'What can be refused, and why',
    about:
      'Whatever is refused carries a code, which never changes, and the sentence that belongs to it. ‹Angle marks› are values.',
    other: '中文',
  },
  backup: {
    keysApart: 'The keys of the vault (WARDWORK_VAULT_KEYS) are not in a backup: keep them safe, and apart from it.',
    sameKeys: 'Restored. Start with the keys of the vault (WARDWORK_VAULT_KEYS) that were in use when it was written.',
  },
  doctor: {
    version: ({ version }: Values) => `PostgreSQL ${version}. Wardwork needs 15 or newer.`,
    encoding: ({ encoding }: Values) => `Texts are stored as ${encoding}. Wardwork needs UTF8.`,
    migrations: ({ applied, missing, changed, unknown }: Values) =>
      missing === '' && changed === '' && unknown === ''
        ? `The database is at this version (${applied} migrations).`
        : [
            missing === '' ? '' : `Still to be applied: ${missing} (wardwork migrate).`,
            changed === '' ? '' : `Applied, but changed since: ${changed}. Restore these files as they were released.`,
            unknown === '' ? '' : `Of a newer version: ${unknown}. Start that version.`,
          ]
            .filter((sentence) => sentence !== '')
            .join(' '),
    reactions: ({ waiting, failing, setAside, first }: Values) =>
      failing === 0 && setAside === 0
        ? `All reactions work; facts that wait to be heard: ${waiting}.`
        : `Reactions that fail and hold their stream: ${failing}; set aside: ${setAside}; facts that wait: ${waiting}. First: ${first}.`,
    listeners: ({ unknown }: Values) =>
      unknown === ''
        ? 'Somebody hears every fact that waits.'
        : `Facts wait for listeners that are no longer there: ${unknown}.`,
    seal: ({ seconds }: Values) =>
      seconds === 0
        ? 'Every fact is sealed.'
        : `The oldest fact not yet sealed is ${seconds} seconds old. It should be a few seconds; beyond 60 the sealing stands still.`,
    jobs: ({ failed, names }: Values) =>
      failed === 0 ? 'No job was given up.' : `Jobs given up after all their tries: ${failed} (${names}).`,
    disk: ({ folder, freeMb, databaseMb }: Values) =>
      `The database takes ${databaseMb} MB; ${freeMb} MB are free where ${folder} is.`,
    audit: ({ facts, batches, unsealed, faults }: Values) =>
      faults === 0
        ? `All ${facts} sealed facts are as they were told (${batches} batches); ${unsealed} wait for the seal.`
        : `Facts are not as they were told. Findings: ${faults}, among ${facts} facts in ${batches} batches.`,
  },
  findings: {
    factAltered: ({ stream, no, eventId, batch }: Values) =>
      `Fact ${no} of ${stream} (${eventId}) was altered after it was sealed in batch ${batch}.`,
    factRemoved: ({ eventId, batch }: Values) =>
      batch === null
        ? `Fact ${eventId} was removed before it was sealed.`
        : `Fact ${eventId} was removed after it was sealed in batch ${batch}.`,
    factAdded: ({ stream, no, eventId }: Values) =>
      `Fact ${no} of ${stream} (${eventId}) is in no batch: it was added behind the program’s back.`,
    factSealedTwice: ({ eventId }: Values) => `Fact ${eventId} is sealed more than once.`,
    numberMissing: ({ stream, no }: Values) => `Fact ${no} of ${stream} is missing.`,
    headDiffers: ({ stream, no }: Values) =>
      `The last number given in ${stream} is ${no ?? 'unknown'}, but its facts say otherwise.`,
    batchAltered: ({ batch }: Values) => `Batch ${batch} does not match its facts or the batch before it.`,
    batchMissing: ({ batch }: Values) => `Batch ${batch} is missing.`,
    rootDiffers: ({ batch }: Values) =>
      `The root after batch ${batch} is not the one that was filed: the past was rewritten.`,
  },
  problems: {
    'platform/heard-already': 'This fact does not wait any more: it was heard meanwhile. Look at the list again.',
    'platform/demo-exists': ({ sign }: Values) =>
      `Jurisdiction ${sign} is here already. The demonstration is built only in an empty database: name another folder with WARDWORK_STATE.`,
    'platform/port-in-use': ({ port }: Values) =>
      `Port ${port} is in use. Stop what uses it, or choose another with PORT=8312.`,
    'platform/migration-changed': ({ name }: Values) =>
      `The database was made with another version of ${name}. Restore the file as it was released, or restore a backup.`,
    'platform/database-is-newer': ({ name }: Values) =>
      `The database is newer than this program: it knows ${name}, which this version does not. Start the newer version.`,
    'platform/not-found': 'There is nothing here, or it is not yours to see.',
    'platform/sign-in-first': 'Sign in first.',
    'platform/not-permitted': 'Your role does not allow this. Ask your administrator if it should.',
    'platform/cross-site':
      'This request did not come from our own pages, so nothing was done. Other systems use a bearer token.',
    'platform/bad-request': ({ fields }: Values) =>
      fields === undefined ? 'The request could not be read.' : `Some of it is not as expected. ${fields}`,
    'platform/broken-text': ({ field }: Values) =>
      `${field} holds characters that no text has. Type it again, or copy it from another program.`,
    'platform/not-a-root': ({ text }: Values) =>
      `${text} is not a root as doctor prints it: jurisdiction:number:64 letters. Copy it whole.`,
    'platform/too-large': 'This is larger than allowed. Send less at a time.',
    'platform/file-too-large': ({ field, limitKb }: Values) =>
      `${field}: this file is larger than ${limitKb} kB. Send a smaller one; a photo may be saved at a lower size first.`,
    'platform/unsupported-media': 'This kind of content is not accepted here.',
    'platform/too-many-requests': 'Too many requests from this address. Wait a minute and try again.',
    'platform/not-ready': 'The database does not answer yet. Try again in a moment.',
    'platform/failed':
      'Something went wrong on our side. Nothing was changed. Quote the number below when you ask for help.',
    'platform/state-unwritable': (v: Values) =>
      `Wardwork cannot write in its folder ${v.folder}. Give this user the right to, or name another folder with WARDWORK_STATE.`,
    'platform/disk-full': (v: Values) =>
      `The disk that holds ${v.folder} is full. Free some space, or name a folder on another disk with WARDWORK_STATE.`,
    'platform/already-serving': (v: Values) =>
      `Wardwork is already running on this data (process ${v.pid}, folder ${v.folder}). Use that one, or stop it first.`,
    'platform/state-busy': (v: Values) =>
      `Another Wardwork process has been starting or stopping in ${v.folder} for several minutes. Wait for it, or stop it and try again.`,
    'platform/state-out-of-reach': (v: Values) =>
      `The database server may not run as root, and the user it runs as may not pass through every folder above ${v.folder}. Name a folder such as /var/lib/wardwork with WARDWORK_STATE.`,
    'platform/no-user-to-run-as': (v: Values) =>
      `The database server may not run as root, and this system does not let it run as another user (${v.users}). Start Wardwork as an ordinary user, or name a PostgreSQL with DATABASE_URL.`,
    'platform/no-bundled-server': (v: Values) =>
      `There is no bundled PostgreSQL for this system (${v.system}) in node_modules. Run npm ci; if it stays missing, name a PostgreSQL 15 or newer with DATABASE_URL.`,
    'platform/database-other-major': (v: Values) =>
      `The data in ${v.folder} were written by PostgreSQL ${v.found}; this Wardwork brings PostgreSQL ${v.brought}. Make a backup with the Wardwork that wrote them (wardwork backup FILE), then bring it into an empty state here (wardwork restore FILE).`,
    'platform/database-did-not-start': (v: Values) =>
      `The bundled PostgreSQL did not start: ${v.reason || 'it gave no reason'}. Its log is ${v.log}.`,
    'platform/database-unreachable': (v: Values) =>
      `The PostgreSQL of DATABASE_URL (${v.address}) does not let us in: ${v.reason}. Check the address, the name and the password, and that it is running.`,
    'platform/database-too-old': (v: Values) =>
      `The PostgreSQL of DATABASE_URL is version ${v.version}; Wardwork needs ${v.oldest} or newer.`,
    'platform/database-not-utf8': (v: Values) =>
      `The database of DATABASE_URL (${v.address}) stores text as ${v.encoding}; Wardwork needs UTF8. Make it anew with: create database NAME encoding 'UTF8' template template0.`,
    'platform/not-a-backup': 'This is not a backup of Wardwork. Name the file that wardwork backup FILE wrote.',
    'platform/backup-damaged': ({ what }: Values) =>
      `The backup is damaged (${what}), so nothing was restored. Take another copy of it, or an older backup.`,
    'platform/backup-newer': ({ version }: Values) =>
      `The backup was written by a newer Wardwork (${version}) than this one, so nothing was restored. Restore it with that version.`,
    'platform/restore-not-empty': ({ table }: Values) =>
      `There are already data here (${table}), and a backup is only restored where there are none. Name an empty folder with WARDWORK_STATE, or an empty database with DATABASE_URL.`,
    'platform/nothing-to-back-up': 'There is nothing to back up yet: this database has never been used by Wardwork.',
    'platform/backup-unreadable': ({ file, reason }: Values) => `The backup ${file} cannot be read: ${reason}.`,
    'platform/backup-unwritable': ({ file, reason }: Values) => `The backup cannot be written to ${file}: ${reason}.`,
  },
}
