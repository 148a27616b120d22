import { newBell } from './bell.ts'

/**
 * Does something again and again, never twice at once: at once, then `everyMs` after each end.
 *
 * @param onFailure told when a round failed; the next one is tried all the same
 * @returns `stop` waits for a round that is under way
 */
export const startRounds = (
  everyMs: number,
  round: () => Promise<unknown>,
  onFailure: (cause: unknown) => void,
): { readonly stop: () => Promise<void> } => {
  const bell = newBell()
  let over = false

  const run = async (): Promise<void> => {
    while (!over) {
      try {
        await round()
      } catch (cause) {
        onFailure(cause)
      }
      if (!over) await bell.wait(everyMs)
    }
  }

  const running = run()
  const stop = (): Promise<void> => {
    over = true
    bell.ring()
    return running
  }
  return { stop }
}
