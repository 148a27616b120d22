type Values = Readonly<Record<string, unknown>>

/** English sentences of the machinery. Its shape is the contract: every other locale must have the same keys. */
export const platform = {
  problems: {
    'platform/migration-changed': ({ name }: Values) =>
      `The database was made with another version of ${name}. Restore the file as it was released, or restore a backup.`,
    'platform/database-is-newer': ({ name }: Values) =>
      `The database is newer than this program: it knows ${name}, which this version does not. Start the newer version.`,
  },
}
