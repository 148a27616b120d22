type Values = Readonly<Record<string, unknown>>

/** English sentences of the machinery. Its shape is the contract: every other locale must have the same keys. */
export const platform = {
  problems: {
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
    'platform/too-large': 'This is larger than allowed. Send less at a time.',
    'platform/unsupported-media': 'This kind of content is not accepted here.',
    'platform/too-many-requests': 'Too many requests from this address. Wait a minute and try again.',
    'platform/not-ready': 'The database does not answer yet. Try again in a moment.',
    'platform/failed':
      'Something went wrong on our side. Nothing was changed. Quote the number below when you ask for help.',
  },
}
