import { type Instant, instantMs } from '../../../kernel/day.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { tryAgainLater } from './problems.ts'

/** One failed try of the last hour that shares the account, the source address or the device with the present try. */
export type Failure = {
  readonly at: Instant
  readonly sameAccount: boolean
  readonly sameSource: boolean
  /** Made from the device that tries now; only known devices have one. */
  readonly sameDevice: boolean
}

/** Failures older than this are forgotten, so every wait ends by itself. */
export const failureWindowS = 3600

/** The rule for one way of counting: `free` failures cost nothing, then the wait doubles from 1 s up to `longestS`. */
export type BackOff = { readonly free: number; readonly longestS: number }

export const backOffs = {
  /** This account from this address: somebody guesses, or forgot. */
  pair: { free: 5, longestS: 900 },
  /** This address, whatever the account: one password tried on many names. An office shares one, so it is patient. */
  source: { free: 30, longestS: 300 },
  /** This account from everywhere: many addresses guess one name. */
  account: { free: 50, longestS: 60 },
  /** A known device: it may have been stolen, so it is not free of limits, but nobody else can use them up. */
  device: { free: 10, longestS: 900 },
} as const satisfies Record<string, BackOff>

/** An address that has failed less often than this on the account is never held up by what other addresses did. */
const firstTries = 3

/** Seconds to wait after so many failures, counted from the last one. */
export const waitAfter = (failures: number, { free, longestS }: BackOff): number =>
  failures < free ? 0 : Math.min(longestS, 2 ** Math.min(failures - free, 20))

const waitLeft = (failures: readonly Failure[], backOff: BackOff, nowMs: number): number => {
  // A try under way may carry a later moment than the present one: it counts as made now.
  const last = Math.min(nowMs, Math.max(...failures.map((failure) => instantMs(failure.at))))
  const until = last + waitAfter(failures.length, backOff) * 1000
  return failures.length === 0 ? 0 : Math.max(0, Math.ceil((until - nowMs) / 1000))
}

/**
 * Whether a password may be tried now, or how long to wait.
 *
 * Three things keep an attacker from locking somebody out: a known device (one that signed in to this account
 * before) answers only for its own failures; an address with hardly a failure of its own is not held up by
 * others'; and every wait is capped and counted from the last *try*, not from tries refused while waiting.
 *
 * @param failures of the last hour; older ones are ignored
 * @param knownDevice whether the account signed in from this device before
 * @source OWASP Authentication Cheat Sheet and "Slow down online guessing attacks with device cookies"
 */
export const mayTry = (failures: readonly Failure[], now: Instant, knownDevice: boolean): Answer<true> => {
  const nowMs = instantMs(now)
  const recent = failures.filter((failure) => nowMs - instantMs(failure.at) < failureWindowS * 1000)
  const waitS = knownDevice ? deviceWait(recent, nowMs) : strangerWait(recent, nowMs)
  return waitS > 0 ? no(tryAgainLater, { waitS }) : yes(true)
}

const deviceWait = (recent: readonly Failure[], nowMs: number): number =>
  waitLeft(
    recent.filter((failure) => failure.sameDevice && failure.sameAccount),
    backOffs.device,
    nowMs,
  )

const strangerWait = (recent: readonly Failure[], nowMs: number): number => {
  const pair = recent.filter((failure) => failure.sameAccount && failure.sameSource)
  const source = recent.filter((failure) => failure.sameSource)
  const account = pair.length < firstTries ? [] : recent.filter((failure) => failure.sameAccount)
  return Math.max(
    waitLeft(pair, backOffs.pair, nowMs),
    waitLeft(source, backOffs.source, nowMs),
    waitLeft(account, backOffs.account, nowMs),
  )
}

/**
 * What counts as one source address: the address itself, or for IPv6 its first 64 bits, which one customer holds.
 *
 * An IPv4 address written as IPv6 (`::ffff:192.0.2.1`) is that IPv4 address.
 */
export const sourceOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%')[0] ?? ''
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${groups.join(':')}::/64`
}
