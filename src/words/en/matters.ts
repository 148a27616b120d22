/** English sentences of matters. Its shape is the contract: every other locale must have the same keys. */
export const matters = {
  problems: {},
}
