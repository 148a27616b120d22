import { bruteGaps } from './brute-gaps.ts'
import { bruteHygiene } from './brute-hygiene.ts'
import { bruteOverlaps } from './brute-overlaps.ts'
import { bruteCrossings, bruteForceConflicts, bruteShadowed } from './brute-pairs.ts'
import { bruteUneven } from './brute-uneven.ts'
import type { Finding } from './findings.ts'
import type { Ground } from './ground.ts'

/** Every finding of a list, by looking at every point of it. @source docs/guide/analysis.md */
export const bruteAnalysis = (ground: Ground): Finding[] => [
  ...bruteOverlaps(ground),
  ...bruteGaps(ground),
  ...bruteShadowed(ground),
  ...bruteCrossings(ground),
  ...bruteForceConflicts(ground),
  ...bruteUneven(ground),
  ...bruteHygiene(ground),
]
