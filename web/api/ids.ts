import { type Id, uuidV7 } from '../../src/kernel/ids.ts'

/** A final id made in this browser, so that a command sent twice is done once. */
export const newId = (): Id =>
  uuidV7(Temporal.Now.instant().epochMilliseconds, crypto.getRandomValues(new Uint8Array(10)))
