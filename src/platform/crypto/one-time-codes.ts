import { Secret, TOTP } from 'otpauth'

const stepS = 30

const totpOf = (secret: Uint8Array): TOTP =>
  new TOTP({
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    algorithm: 'SHA1',
    digits: 6,
    period: stepS,
  })

/** The address an authenticator app reads from the QR code. */
export const authenticatorUri = (
  secret: Uint8Array,
  of: { readonly issuer: string; readonly login: string },
): string => {
  const totp = totpOf(secret)
  totp.issuer = of.issuer
  totp.label = of.login
  return totp.toString()
}

/** The secret as people type it into an app without a camera. */
export const authenticatorText = (secret: Uint8Array): string => totpOf(secret).secret.base32

/** The six figures of this moment. */
export const codeAt = (secret: Uint8Array, epochMs: number): string => totpOf(secret).generate({ timestamp: epochMs })

/**
 * The time step that a code belongs to, one step of clock drift allowed; null when it is wrong or was used before.
 *
 * @param lastStep the step last accepted: that one and older are refused, so a code seen over a shoulder is worthless
 * @source RFC 6238, section 5.2
 */
export const acceptedStep = (
  secret: Uint8Array,
  code: string,
  { epochMs, lastStep }: { readonly epochMs: number; readonly lastStep: number },
): number | null => {
  const delta = totpOf(secret).validate({ token: code, timestamp: epochMs, window: 1 })
  if (delta === null) return null
  const step = Math.floor(epochMs / 1000 / stepS) + delta
  return step > lastStep ? step : null
}
