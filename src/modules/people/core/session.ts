import { z } from 'zod'
import { Instant, instantMs, instantOf } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import type { PeoplePolicy } from './policy.ts'

/** A signed-in browser as its owner and administrators see it; its token is known to that browser alone. */
export const Session = z.object({
  id: Id,
  accountId: Id,
  startedAt: Instant,
  seenAt: Instant,
  endsAt: Instant,
  /** A browser's session, or the token of another system, which knows no idleness. */
  kind: z.enum(['browser', 'system']),
  /** What the browser called itself, shortened: "Chrome, Windows". */
  device: z.string(),
  /** Signed in with a second factor, or through an identity provider that answers for one. */
  strong: z.boolean(),
})
export type Session = z.infer<typeof Session>

/** The moment a new session ends, whatever happens. */
export const endOf = (startedAt: Instant, policy: PeoplePolicy): Instant =>
  instantOf(instantMs(startedAt) + policy.sessionHours * 3_600_000)

/** True until the session was idle too long or reached its end. */
export const isLive = (
  session: Pick<Session, 'kind' | 'seenAt' | 'endsAt'>,
  policy: Pick<PeoplePolicy, 'sessionIdleMinutes'>,
  now: Instant,
): boolean => {
  const nowMs = instantMs(now)
  if (nowMs >= instantMs(session.endsAt)) return false
  return session.kind === 'system' || nowMs - instantMs(session.seenAt) < policy.sessionIdleMinutes * 60_000
}

/** `seenAt` is written at most once in this time, so that reading costs no write. */
const seenEveryS = 60

export const isSeenStale = (seenAt: Instant, now: Instant): boolean =>
  instantMs(now) - instantMs(seenAt) >= seenEveryS * 1000

/** After a token was rotated its predecessor still answers for this long: requests under way carry it. */
export const previousTokenS = 30

const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, 'WeChat'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/(?:OPR|Opera)\//, 'Opera'],
  [/(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** A browser's name and system from its user-agent header, for a person to recognise; empty when it says nothing known. */
export const deviceName = (userAgent: string): string => {
  const named = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1])
  return named.filter((name) => name !== undefined).join(', ')
}
