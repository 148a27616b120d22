import type { Id } from '../../../kernel/ids.ts'
import { type Answer, no, type Problem, yes } from '../../../kernel/problem.ts'
import { checkBoundary } from './boundary-rules.ts'
import { boundaryFileUnreadable, boundaryNobody, boundarySeveral } from './problems.ts'
import { plainCode } from './tree-paths.ts'

/** Who a feature may speak of: a territory with its names and codes. */
export type Candidate = { readonly id: Id; readonly names: readonly string[]; readonly codes: readonly string[] }

/** A file understood: which boundary belongs to whom, and every feature that is refused, with why. */
export type BoundaryFile = {
  readonly boundaries: readonly { readonly territoryId: Id; readonly geometry: unknown; readonly feature: string }[]
  readonly refused: readonly Problem[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null

const find = (
  candidates: readonly Candidate[],
  { id, code, name }: { readonly id: string | null; readonly code: string | null; readonly name: string | null },
): readonly Candidate[] => {
  if (id !== null) {
    const known = candidates.filter((one) => one.id === id)
    if (known.length > 0) return known
  }
  if (code !== null) {
    const exact = candidates.filter((one) => one.codes.includes(code))
    if (exact.length > 0) return exact
    const plain = plainCode(code)
    return candidates.filter((one) => plain !== null && one.codes.includes(plain))
  }
  return name === null ? [] : candidates.filter((one) => one.names.includes(name))
}

const readFeature = (
  feature: unknown,
  index: number,
  candidates: readonly Candidate[],
): Answer<BoundaryFile['boundaries'][number]> => {
  const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {}
  const name = textOf(properties.name) ?? textOf(properties.名称)
  const code = textOf(properties.code) ?? textOf(properties.adcode) ?? textOf(properties.代码)
  const label = `features[${index}]${name === null ? '' : ` (${name})`}`
  const found = find(candidates, { id: textOf(properties.id), code, name })
  const [only] = found
  if (only === undefined) return no(boundaryNobody, { feature: label })
  if (found.length > 1) return no(boundarySeveral, { feature: label, n: found.length })
  const checked = checkBoundary(isRecord(feature) ? feature.geometry : null, label)
  return checked.ok ? yes({ territoryId: only.id, geometry: checked.value, feature: label }) : checked
}

/**
 * Reads a GeoJSON FeatureCollection: each feature names its territory by `id`, `code` (or `adcode`) or `name`.
 *
 * @returns every feature's boundary or problem; refuses only what is no FeatureCollection at all
 * @source RFC 7946
 */
export const readBoundaryFile = (json: unknown, candidates: readonly Candidate[]): Answer<BoundaryFile> => {
  if (!isRecord(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
    return no(boundaryFileUnreadable, { why: 'FeatureCollection' })
  }
  const read = json.features.map((feature: unknown, index) => readFeature(feature, index, candidates))
  return yes({
    boundaries: read.flatMap((one) => (one.ok ? [one.value] : [])),
    refused: read.flatMap((one) => (one.ok ? [] : [one.problem])),
  })
}
