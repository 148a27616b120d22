import type { Day } from '../../../kernel/day.ts'
import { must, type Problem, refuse } from '../../../kernel/problem.ts'
import { type Call, inTransaction } from '../../../platform/call.ts'
import { type Candidate, readBoundaryFile } from '../core/boundary-file.ts'
import { boundaryFileRefused, boundaryFileUnreadable } from '../core/problems.ts'
import { listCodesWithin, listTerritoryNodes } from '../store/territories.ts'
import { todayOf } from './territories.ts'
import { saveBoundaries } from './territory-editing.ts'

/** The most bytes of an uploaded file. */
export const boundaryFileBytes = 32_000_000

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    return refuse(boundaryFileUnreadable, { why: cause instanceof Error ? cause.message : '' })
  }
}

const candidatesOf = async (call: Call): Promise<Candidate[]> => {
  const codes = new Map<string, string[]>()
  for (const { territoryId, code } of await listCodesWithin(call))
    codes.set(territoryId, [...(codes.get(territoryId) ?? []), code])
  const nodes = (await listTerritoryNodes(call)).filter(
    (node) => node.to === null && node.path.startsWith(call.jurisdiction.territoryPath),
  )
  return nodes.map((node) => ({ id: node.id, names: [node.name], codes: codes.get(node.id) ?? [] }))
}

/**
 * Keeps the boundaries of a GeoJSON file from a day on.
 *
 * Refuses the whole file when a feature is refused, naming every one; with `skipBad` the good ones are kept and the
 * refused ones are given back.
 */
export const importBoundaries = (
  call: Call,
  file: { readonly bytes: Uint8Array; readonly skipBad: boolean; readonly from?: Day },
): Promise<{ kept: number; refused: readonly Problem[] }> =>
  inTransaction(call, async (call) => {
    const { boundaries, refused } = must(readBoundaryFile(parse(file.bytes), await candidatesOf(call)))
    if (refused.length > 0 && !file.skipBad)
      refuse(boundaryFileRefused, { n: refused.length, problems: refused.slice(0, 100) })
    return { kept: await saveBoundaries(call, boundaries, file.from ?? todayOf(call)), refused }
  })
