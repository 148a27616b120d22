import type { MatterType } from '../taxonomy.ts'

/** How a type is handled, which decides what handlers note and how people speak of the result. */
export type Manner = 'work' | 'check' | 'talk' | 'paper' | 'idea' | 'care'

/** Repairing something, checking on somebody, talking between people, explaining papers, weighing an idea, caring for a person. */
export const mannerOf = ({ kind, action }: MatterType): Manner => {
  if (kind === 'dispute' || action === 'dissuade') return 'talk'
  if (kind === 'consultation') return 'paper'
  if (kind === 'suggestion') return 'idea'
  if (action === 'enforce') return 'check'
  return action === 'dispose' && kind !== 'complaint' ? 'work' : 'care'
}
