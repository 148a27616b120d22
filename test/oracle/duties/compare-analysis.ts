import { bruteAnalysis } from './brute-analysis.ts'
import { type Finding, type FindingKind, findingKinds, lineOf } from './findings.ts'
import type { Ground } from './ground.ts'
import { type Printed, readBack } from './read-back.ts'

const countOf = (findings: readonly { readonly kind?: unknown }[], kind: string): number =>
  findings.filter((one) => one.kind === kind).length

const twice = (lines: readonly string[]): string[] => lines.filter((line, at) => lines.indexOf(line) !== at)

/**
 * What an analysis says differently from brute force, a sentence each; none when they are equal.
 *
 * @param wanted the findings by brute force, where they are known already
 */
export const analysisDifferences = (
  ground: Ground,
  printed: Printed,
  wanted: readonly Finding[] = bruteAnalysis(ground),
): string[] => {
  const read = printed.findings.map((one) => readBack(ground, one))
  const found = read.map(({ finding }) => lineOf(finding))
  const expected = wanted.map(lineOf)
  const counted = findingKinds.filter((kind) => (printed.counts[kind] ?? 0) !== countOf(wanted, kind))
  return [
    ...expected.filter((line) => !found.includes(line)).map((line) => `missing: ${line}`),
    ...found.filter((line) => !expected.includes(line)).map((line) => `too many: ${line}`),
    ...twice(found).map((line) => `twice: ${line}`),
    ...read.flatMap(({ finding, faults }) => faults.map((fault) => `${fault}: ${lineOf(finding)}`)),
    ...counted.map((kind) => `count of ${kind}: ${printed.counts[kind] ?? 0}, not ${countOf(wanted, kind)}`),
  ]
}

/** The part of an analysis that is about these kinds. */
export const partOf = ({ counts, findings }: Printed, kinds: readonly FindingKind[]): Printed => ({
  counts: Object.fromEntries(Object.entries(counts).filter(([kind]) => kinds.some((one) => one === kind))),
  findings: findings.filter(({ kind }) => kinds.some((one) => one === kind)),
})

/** What is wrong when no more than `limit` crossings are listed: all others stay, and all crossings are counted. */
export const limitedFaults = (
  ground: Ground,
  { printed, limit }: { readonly printed: Printed; readonly limit: number },
  wanted: readonly Finding[] = bruteAnalysis(ground),
): string[] => {
  const isCrossing = (one: { readonly kind?: unknown }) => one.kind === 'crossing'
  const listed = printed.findings.filter(isCrossing)
  const all = wanted.filter(isCrossing)
  const most = Math.min(limit, all.length)
  const own = new Set(listed.map((one) => lineOf(readBack(ground, one).finding)))
  return [
    ...(listed.length === most && own.size === most ? [] : [`${listed.length} crossings listed, not ${most}`]),
    ...(printed.counts.crossing === all.length
      ? []
      : [`${printed.counts.crossing} crossings counted, not ${all.length}`]),
    ...analysisDifferences(ground, { ...printed, findings: printed.findings.filter((one) => !isCrossing(one)) }, [
      ...wanted.filter((one) => !isCrossing(one)),
    ]).filter((line) => !line.startsWith('count of crossing')),
  ]
}
