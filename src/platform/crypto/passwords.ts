import { hash, parseOptions, verify } from '@node-rs/argon2'
import { problem, refuse } from '../../kernel/problem.ts'
import { newGate } from './gate.ts'

export const tooBusy = problem('platform/too-busy', 503)

/**
 * argon2id with 19 MiB, two passes, one lane.
 *
 * @source OWASP Password Storage Cheat Sheet; RFC 9106
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const

/** Two at a time, so that a rush of sign-ins takes neither every core nor the memory; a queue that no person would wait out is refused. */
const gate = newGate({ atOnce: 2, waiting: 100 })

const guarded = <T>(work: () => Promise<T>): Promise<T> => gate(work) ?? refuse(tooBusy)

const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFC'), 'utf8')

/** The text to keep for a password: parameters, salt and hash in one (PHC string). */
export const hashPassword = (password: string): Promise<string> => guarded(() => hash(bytesOf(password), cost))

let noOne: Promise<string> | null = null

/**
 * Whether the password is the one that was hashed.
 *
 * Without a hash (no such account, or none set) it answers no after the same work, so that time tells nothing.
 */
export const isPassword = async (kept: string | null, password: string): Promise<boolean> => {
  if (kept !== null) return guarded(() => verify(kept, bytesOf(password)))
  noOne ??= hashPassword('the password of no one')
  const decoy = await noOne
  await guarded(() => verify(decoy, bytesOf(password)))
  return false
}

/** True when a hash was made with other parameters than today's: hash again at the next sign-in. */
export const isOutdated = (kept: string): boolean => {
  const made = parseOptions(kept)
  return made.memoryCost !== cost.memoryCost || made.timeCost !== cost.timeCost || made.parallelism !== cost.parallelism
}
