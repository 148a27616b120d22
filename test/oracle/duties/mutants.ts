import { batchMutants } from './mutants-batch.ts'
import { decisionMutants, findingMutants } from './mutants-decision.ts'
import { gapMutants } from './mutants-gaps.ts'
import { hygieneMutants } from './mutants-hygiene.ts'
import { liveMutants } from './mutants-live.ts'
import { meetingMutants } from './mutants-meeting.ts'
import { unevenMutants } from './mutants-uneven.ts'
import type { Mutant } from './planted.ts'

/** Every mistake that brute force has to catch. */
export const mutants: readonly Mutant[] = [
  ...findingMutants,
  ...decisionMutants,
  ...batchMutants,
  ...meetingMutants,
  ...gapMutants,
  ...unevenMutants,
  ...hygieneMutants,
  ...liveMutants,
]
