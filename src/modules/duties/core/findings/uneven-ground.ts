import type { Plane } from '../plane/plane.ts'
import { type AnswerKinds, answerKinds } from './answer-kinds.ts'
import { type DomainPoints, domainPoints } from './domain-points.ts'
import { wantedDuties } from './duty-rows.ts'
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
  readonly kinds: AnswerKinds
  /** Plain leads. */
  readonly rows: RowsByTerritory
  readonly parents: UnevenParents
  /** The place of a territory among its siblings. */
  readonly place: Int32Array
  /** Matters that ask for another action than the one above them, ascending. */
  readonly actionTurns: Int32Array
}

const placesOf = ({ territories }: Plane): Int32Array => {
  const { count, parent } = territories
  const place = new Int32Array(count)
  const met = new Int32Array(count)
  for (let node = 0; node < count; node += 1) {
    const up = parent[node] ?? -1
    if (up < 0) continue
    place[node] = met[up] ?? 0
    met[up] = (met[up] ?? 0) + 1
  }
  return place
}

export const unevenGround = (plane: Plane, window: Window): UnevenGround => {
  const answers = plainAnswers(plane, window)
  const kinds = answerKinds(plane)
  const plain = wantedDuties(plane, window, answers.isPlain)
  const { parent } = plane.matters
  return {
    plane,
    window,
    matters: domainPoints(plane.matters, plane.domain),
    answers,
    kinds,
    rows: rowsByTerritory(plane, plain),
    parents: unevenParents(plane, kinds, plain),
    place: placesOf(plane),
    actionTurns: Int32Array.from({ length: plane.matters.count }, (_, node) => node).filter(
      (node) => (parent[node] ?? -1) >= 0 && plane.actions[node] !== plane.actions[parent[node] ?? 0],
    ),
  }
}
