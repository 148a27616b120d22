import { Refusal } from '../../src/kernel/problem.ts'
import { changedMeanwhile as settingsChanged } from '../../src/modules/directory/core/problems.ts'
import { changedMeanwhile } from '../../src/modules/duties/core/problems.ts'

/** What became of a change: it is kept, or the very entry was changed or removed by somebody else. */
export type Kept<Entry> =
  | { readonly isKept: true }
  | { readonly isKept: false; readonly now: Entry | null; readonly version: number }

type Saving<Entry> = {
  /** The version that was looked at. */
  readonly seen: number
  /** The entry as it was looked at; null where it is new. */
  readonly before: Entry | null
  readonly save: (seen: number) => Promise<unknown>
  /** Looks again: the version now, and the entry in it. */
  readonly look: () => Promise<{ readonly version: number; readonly entry: Entry | null }>
}

const attempts = 5

const codes: readonly string[] = [changedMeanwhile.code, settingsChanged.code]

/** Whether a change was refused because somebody else had changed it since it was looked at. */
export const isMeanwhile = (error: unknown): boolean => error instanceof Refusal && codes.includes(error.problem.code)

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Keeps a change to one entry of something that several people change.
 *
 * Where others changed only other entries since it was looked at, it is saved over theirs; where they changed this one,
 * nothing is kept and the entry as it is now is told. Any other refusal is thrown on.
 */
export const keepOver = async <Entry>({ seen, before, save, look }: Saving<Entry>): Promise<Kept<Entry>> => {
  let version = seen
  for (let attempt = 1; ; attempt += 1) {
    try {
      await save(version)
      return { isKept: true }
    } catch (error) {
      if (!isMeanwhile(error) || attempt === attempts) throw error
    }
    const now = await look()
    if (!isSame(now.entry, before)) return { isKept: false, now: now.entry, version: now.version }
    version = now.version
  }
}
