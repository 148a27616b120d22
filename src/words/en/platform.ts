/** English sentences of platform. Its shape is the contract: every other locale must have the same keys. */
export const platform = {
  problems: {},
}
