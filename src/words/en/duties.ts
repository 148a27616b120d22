/** English sentences of duties. Its shape is the contract: every other locale must have the same keys. */
export const duties = {
  problems: {},
}
