import type { Fault, FaultCode } from '../fault.ts'

/** A fault of one entry of a part. */
export const faultOf = (
  part: string,
  id: string,
  what: {
    readonly code: FaultCode
    readonly field: string
    readonly found?: string | null
    readonly expected?: string | null
  },
): Fault => ({
  code: what.code,
  part,
  id,
  field: what.field,
  found: what.found ?? null,
  expected: what.expected ?? null,
})

/** Ids that stand more than once in a part. */
export const duplicateFaults = (part: string, ids: readonly string[]): Fault[] => {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) twice.add(id)
    seen.add(id)
  }
  return [...twice].map((id) => faultOf(part, id, { code: 'duplicate', field: 'id', found: id, expected: null }))
}

/** Dates that end before or when they begin. */
export const dateFaults = (
  part: string,
  id: string,
  dates: { readonly from: string | null; readonly to: string | null; readonly field: string },
): Fault[] =>
  dates.from !== null && dates.to !== null && dates.from >= dates.to
    ? [
        faultOf(part, id, {
          code: 'reversed-dates',
          field: dates.field,
          found: `${dates.from} – ${dates.to}`,
          expected: null,
        }),
      ]
    : []

/** Names that should be known and are not. */
export const unknownFaults = (
  part: string,
  id: string,
  asked: {
    readonly code: FaultCode
    readonly field: string
    readonly names: readonly string[]
    readonly known: { has: (name: string) => boolean }
  },
): Fault[] =>
  asked.names
    .filter((name) => !asked.known.has(name))
    .map((name) => faultOf(part, id, { code: asked.code, field: asked.field, found: name }))
