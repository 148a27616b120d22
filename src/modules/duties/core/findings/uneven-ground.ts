import type { Plane } from '../plane/plane.ts'
import { type DomainPoints, domainPoints } from './domain-points.ts'
import { wantedDuties } from './duty-rows.ts'
import { type IntRows, intRows } from './int-rows.ts'
import { type PlainAnswers, plainAnswers } from './plain-answers.ts'
import { type RowsByTerritory, rowsByTerritory } from './rows-by-matter.ts'
import type { Window } from './survey.ts'
import { type UnevenParents, unevenParents } from './uneven-parents.ts'

/** What the search for uneven answers works with. */
export type UnevenGround = {
  readonly plane: Plane
  readonly window: Window
  readonly matters: DomainPoints
  readonly answers: PlainAnswers
  readonly rows: RowsByTerritory
  readonly parents: UnevenParents
  /** Matters that ask for another action than the one above them, ascending. */
  readonly actionTurns: Int32Array
  /** Kinds of answer child by child, each once. */
  readonly groupings: IntRows
}

export const unevenGround = (plane: Plane, window: Window): UnevenGround => {
  const answers = plainAnswers(plane, window)
  const { parent } = plane.matters
  return {
    plane,
    window,
    matters: domainPoints(plane.matters, plane.domain),
    answers,
    rows: rowsByTerritory(plane, wantedDuties(plane, window, answers.isPlain)),
    parents: unevenParents(plane, answers),
    actionTurns: Int32Array.from({ length: plane.matters.count }, (_, node) => node).filter(
      (node) => (parent[node] ?? -1) >= 0 && plane.actions[node] !== plane.actions[parent[node] ?? 0],
    ),
    groupings: intRows(),
  }
}
