/** English sentences of directory. Its shape is the contract: every other locale must have the same keys. */
export const directory = {
  problems: {},
}
