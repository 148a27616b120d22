import type { Day } from '../../../kernel/day.ts'
import { canonical } from './diff.ts'
import type { Delegation, Duty } from './duty.ts'
import type { ListContent } from './list-version.ts'

/** Who comes after a closed territory; the first answers for it. */
export type Successors = ReadonlyMap<string, readonly string[]>

/** What a list says after territories were reorganised. */
export type Rehomed = { readonly content: ListContent; readonly moved: number }

const later = (a: Day | null, b: Day): Day => (a !== null && a > b ? a : b)

/** Holes follow: whatever comes after an excepted place is excepted too. */
const withHoles = (duty: Duty, successors: Successors): Duty => {
  const added = duty.exceptTerritories.flatMap((hole) => successors.get(hole) ?? [])
  if (added.length === 0) return duty
  return { ...duty, exceptTerritories: [...new Set([...duty.exceptTerritories, ...added])] }
}

type Move = { readonly ended: readonly Duty[]; readonly begun: readonly Duty[] }

/** The duty until the day on its old place, and from then on at every place that comes after it. */
const moveOf = (duty: Duty, places: readonly string[], on: Day, newId: () => string): Move => {
  const beganBefore = duty.from === null || duty.from < on
  const begun = places.map((territory, at) => ({
    ...duty,
    id: beganBefore || at > 0 ? newId() : duty.id,
    territory,
    from: later(duty.from, on),
  }))
  return { ended: beganBefore ? [{ ...duty, to: on }] : [], begun }
}

const sayingOf = ({ id: _id, ...said }: Duty): string => canonical(said)

const handedOnToo = (delegations: readonly Delegation[], before: string, after: string, on: Day): Delegation[] =>
  delegations
    .filter((one) => one.duty === before && (one.until === null || one.until > on))
    .map((one) => ({ ...one, duty: after, from: later(one.from, on) }))

/**
 * Carries a list over a reorganisation of territories: a duty of a closed place ends there on the day and goes on at the
 * places that come after it, with the same words, dates and delegations; places merged into one do not say a thing twice.
 *
 * A duty that has ended by the day stays as it is: history stays where it was.
 */
export const rehome = (
  content: ListContent,
  given: { readonly successors: Successors; readonly on: Day; readonly newId: () => string },
): Rehomed => {
  const { successors, on, newId } = given
  const duties: Duty[] = []
  const delegations = [...content.delegations]
  const said = new Set<string>()
  let moved = 0
  for (const old of content.duties) {
    const duty = withHoles(old, successors)
    const places = successors.get(duty.territory) ?? []
    if (places.length === 0 || (duty.to !== null && duty.to <= on)) {
      duties.push(duty)
      continue
    }
    moved += 1
    const { ended, begun } = moveOf(duty, places, on, newId)
    duties.push(...ended)
    for (const one of begun) {
      if (said.has(sayingOf(one))) continue
      said.add(sayingOf(one))
      duties.push(one)
      if (one.id !== duty.id) delegations.push(...handedOnToo(content.delegations, duty.id, one.id, on))
    }
  }
  return { content: { items: content.items, duties, delegations }, moved }
}
