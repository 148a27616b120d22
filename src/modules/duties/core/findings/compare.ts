import type { Finding } from './finding.ts'

/**
 * What makes a finding the same one in two analyses: what it is about, not how large it is or which witness it shows.
 */
export const identityOf = (finding: Finding): string => {
  switch (finding.kind) {
    case 'overlap':
      return JSON.stringify([finding.matter, finding.territory, finding.units, finding.latent])
    case 'gap':
      return JSON.stringify([finding.matters, finding.boxes, finding.days.from, finding.reason])
    case 'shadowed':
    case 'forceConflict':
      return JSON.stringify(finding.duties[0])
    case 'crossing':
      return JSON.stringify(finding.duties)
    case 'uneven':
      return JSON.stringify([finding.matter, finding.territory])
    case 'hygiene': {
      const { code, line, level, matter, territory, duties } = finding
      return JSON.stringify([code, line, level, matter, territory, code === 'vacancy' ? null : duties])
    }
  }
}

const withoutWitness = (finding: Finding): string => JSON.stringify({ ...finding, witness: null })

/** Finding by kind and identity; two gaps that differ only in their places are told apart by their order. */
const byIdentity = (findings: readonly Finding[]): ReadonlyMap<string, Finding> => {
  const named = new Map<string, Finding>()
  for (const finding of findings) {
    const identity = `${finding.kind} ${identityOf(finding)}`
    let key = identity
    for (let twin = 2; named.has(key); twin += 1) key = `${identity} ${twin}`
    named.set(key, finding)
  }
  return named
}

/** What came, what went, and what is about the same thing but says something else. */
export type Changes = {
  readonly opened: readonly Finding[]
  readonly closed: readonly Finding[]
  readonly changed: readonly Finding[]
}

/** Compares two analyses: "this change closes 12 gaps, opens 1 overlap". */
export const compareFindings = (before: readonly Finding[], after: readonly Finding[]): Changes => {
  const [older, newer] = [byIdentity(before), byIdentity(after)]
  return {
    opened: [...newer].filter(([key]) => !older.has(key)).map(([, finding]) => finding),
    closed: [...older].filter(([key]) => !newer.has(key)).map(([, finding]) => finding),
    changed: [...newer].flatMap(([key, finding]) => {
      const was = older.get(key)
      return was === undefined || withoutWitness(was) === withoutWitness(finding) ? [] : [finding]
    }),
  }
}
