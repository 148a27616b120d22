import { byText } from '../compare.ts'
import { type Analysis, type Finding, type FindingKind, findingKinds } from './finding.ts'

const listOf = (ids: readonly string[] | undefined): string => (ids ?? []).join('\u0000')

/** What a finding is sorted by after its kind: matter, territory, duties, then all the rest. */
const sortText = (finding: Finding): readonly string[] => {
  if (finding.kind === 'gap')
    return [listOf(finding.matters), listOf(finding.territories.map((clause) => clause.in)), finding.days.from]
  const place = [finding.matter ?? '', finding.territory ?? '']
  if (finding.kind === 'uneven') return place
  if (finding.kind === 'hygiene')
    return [finding.code, ...place, finding.line ?? '', listOf(finding.duties), listOf(finding.units)]
  const last = finding.kind === 'overlap' ? listOf(finding.units) : ''
  return [...place, listOf(finding.duties), last]
}

const byTexts = (a: readonly string[], b: readonly string[]): number => {
  for (let at = 0; at < a.length; at += 1) {
    const order = byText(a[at] ?? '', b[at] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** Findings in their one order: by kind, then matter, territory and duties. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] => {
  const byKind = Map.groupBy(findings, (finding) => finding.kind)
  return findingKinds.flatMap((kind) =>
    (byKind.get(kind) ?? [])
      .map((finding) => ({ finding, texts: sortText(finding) }))
      .sort((a, b) => byTexts(a.texts, b.texts))
      .map(({ finding }) => finding),
  )
}

/** How many findings there are of each kind; a kind with none is 0. */
export const countsOf = (findings: readonly Finding[]): Readonly<Record<FindingKind, number>> => {
  const counts = { overlap: 0, gap: 0, shadowed: 0, crossing: 0, forceConflict: 0, uneven: 0, hygiene: 0 }
  for (const { kind } of findings) counts[kind] += 1
  return counts
}

/**
 * The analysis made of its findings.
 *
 * @param totals how many there are of kinds that are not all listed
 */
export const analysisOf = (
  findings: readonly Finding[],
  totals: Partial<Readonly<Record<FindingKind, number>>>,
): Analysis => ({
  counts: { ...countsOf(findings), ...totals },
  findings: inOrder(findings),
})
