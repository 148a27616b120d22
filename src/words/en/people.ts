/** English sentences of people. Its shape is the contract: every other locale must have the same keys. */
export const people = {
  problems: {},
}
