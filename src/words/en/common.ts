/** English sentences of common. Its shape is the contract: every other locale must have the same keys. */
export const common = {
  problems: {},
}
