import { instantMs } from '../../../kernel/day.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import { isAtWork, type Matter } from './matter.ts'
import { cannotGoWith } from './problems.ts'
import { take } from './workflow.ts'

/** Why a matter cannot go with another. */
export type WhyNot = 'same' | 'over' | 'confidential' | 'others'

const whyNot = (matter: Matter, main: Matter, others: number): WhyNot | null => {
  if (matter.id === main.id) return 'same'
  if (!isAtWork(matter) || !isAtWork(main)) return 'over'
  if (matter.confidential || main.confidential) return 'confidential'
  return others > 0 ? 'others' : null
}

/**
 * Joins a matter to another: both at work, neither confidential, and nobody goes with the first one yet - then it is
 * the other that should be joined to it.
 *
 * @param others how many reporters go with the matter already
 */
export const goWith = (matter: Matter, main: Matter, others: number): Answer<Matter> => {
  const why = whyNot(matter, main, others)
  if (why !== null) return no(cannotGoWith, { why })
  const taken = take(matter, 'join')
  if (!taken.ok) return taken
  return yes({ ...taken.value, goesWith: main.id, waitsFor: null, handlerId: null, unitId: main.unitId })
}

/** Whether the first deadline comes before the second; one that does not run comes last. */
export const isSooner = (dueAt: string | null, other: string | null): boolean =>
  dueAt !== null && (other === null || instantMs(dueAt) < instantMs(other))
