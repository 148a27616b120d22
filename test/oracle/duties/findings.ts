/*
 * Findings in the one form in which two analyses are compared: sets are sorted, boxes are the points they hold, and what
 * two equal analyses may say differently (witness, cover, split into boxes) is left out.
 */

/** Days `[from, to)`. */
export type Days = { readonly from: string; readonly to: string }

export type Overlap = {
  readonly kind: 'overlap'
  readonly matter: string
  readonly territory: string
  readonly units: readonly string[]
  readonly duties: readonly string[]
  readonly size: number
  readonly days: Days
  /** Positions of the ground's worlds. */
  readonly where: readonly number[]
  readonly latent: boolean
}
export type Reason = 'none' | 'conditions' | 'expires' | 'begins'
export type Clause = { readonly in: string; readonly except: readonly string[] }
export type Gap = {
  readonly kind: 'gap'
  readonly matters: readonly string[]
  readonly territories: readonly Clause[]
  readonly days: Days
  readonly where: readonly number[]
  readonly reason: Reason
  readonly size: number
}
export type Shadowed = {
  readonly kind: 'shadowed'
  readonly matter: string
  readonly territory: string
  readonly duty: string
}
export type Crossing = {
  readonly kind: 'crossing'
  readonly matter: string
  readonly territory: string
  readonly duties: readonly string[]
  readonly days: Days
}
export type ForceConflict = {
  readonly kind: 'forceConflict'
  readonly matter: string
  readonly territory: string
  readonly days: Days
  readonly duty: string
  readonly reserving: readonly string[]
}
export type Group = { readonly kind: string; readonly territories: readonly string[] }
export type Uneven = {
  readonly kind: 'uneven'
  readonly matter: string
  readonly territory: string
  readonly groups: readonly Group[]
  readonly days: Days
}
export type Hygiene = {
  readonly kind: 'hygiene'
  readonly code: 'vacancy' | 'unresolved' | 'several-units' | 'self-supervision' | 'duty-without-power'
  readonly line?: string
  readonly level?: number
  readonly matter?: string
  readonly territory?: string
  readonly units?: readonly string[]
  readonly duties?: readonly string[]
  readonly days: Days
}
export type Finding = Overlap | Gap | Shadowed | Crossing | ForceConflict | Uneven | Hygiene

/** Every kind of finding. */
export const findingKinds = ['overlap', 'gap', 'shadowed', 'crossing', 'forceConflict', 'uneven', 'hygiene'] as const

export type FindingKind = (typeof findingKinds)[number]

/** A finding as text: the same for the same finding. */
export const lineOf = (finding: Finding): string =>
  JSON.stringify(Object.fromEntries(Object.entries(finding).toSorted(([a], [b]) => (a < b ? -1 : 1))))
