import type { Analysis } from './finding.ts'

/** How much may be unclear in a file before it is not let pass. */
export type Limits = { readonly gaps: number; readonly overlaps: number }

/** What the limits are held against: gaps, and the overlaps that decide somewhere; latent ones do not count. */
export const heldAgainstLimits = ({ counts, findings }: Analysis): Limits => {
  const latent = findings.filter((one) => one.kind === 'overlap' && one.latent).length
  return { gaps: counts.gap ?? 0, overlaps: (counts.overlap ?? 0) - latent }
}

/** Whether all files together stay within the limits. */
export const isWithinLimits = (found: readonly Limits[], limits: Limits): boolean => {
  const sum = (pick: (one: Limits) => number): number => found.reduce((total, one) => total + pick(one), 0)
  return sum(({ gaps }) => gaps) <= limits.gaps && sum(({ overlaps }) => overlaps) <= limits.overlaps
}
