import type { Candidate } from './applicable.ts'
import type { Value } from './attribute.ts'
import { byText } from './compare.ts'
import type { Assignee } from './duty.ts'
import type { DutyIndex } from './duty-index.ts'
import type { HandOn } from './hand-on.ts'
import { byKey, firstDifference, type KeyComponent } from './key.ts'
import type { KeyOrder } from './list-file.ts'
import type { OpenPart } from './parts.ts'
import type { Point } from './point.ts'
import type { Resolved } from './resolve.ts'
import { type Outcome, type Ruling, resolvedAt } from './ruling.ts'

/** A duty as an explanation names it: who, from which item, on which basis, over which region. */
export type DutyReason = {
  readonly duty: string
  readonly assignee: Assignee
  readonly resolved: Resolved
  readonly kind: string
  readonly item: string | null
  readonly basis: string | null
  readonly scope: string | null
  readonly matter: string
  readonly territory: string
  readonly exceptMatters: readonly string[]
  readonly exceptTerritories: readonly string[]
}

/** A duty that applied and lost: in which component of the key, first, and against which winner. */
export type LostReason = DutyReason & { readonly lostBy: KeyComponent; readonly to: string }

/** What could come out, as long as something is unknown. */
export type Possible = {
  readonly outcome: Outcome
  readonly units: readonly string[]
  readonly duties: readonly string[]
}

/**
 * Why a decision is what it is, as data: `sentences.ts` renders it.
 *
 * Duties are sorted by key, strongest first, then by id. The same point, inputs and edition give the same bytes.
 */
export type Explanation = {
  readonly edition: number
  readonly on: string
  readonly matter: string
  readonly territory: string
  readonly attributes: Readonly<Record<string, Value>>
  readonly order: KeyOrder
  readonly winners: readonly DutyReason[]
  readonly lost: readonly LostReason[]
  readonly crossing: Ruling['crossing']
  /** Known attributes of which another value would have led elsewhere. */
  readonly mattered: readonly string[]
  readonly possible: readonly Possible[]
  readonly handedOn: readonly HandOn[]
  readonly openParts: readonly OpenPart[]
  /** The last handler of a like matter, as it was given. */
  readonly previousUnit: string | null
}

const reasonOf = (index: DutyIndex, point: Point, candidate: Candidate): DutyReason => {
  const { duty } = candidate
  return {
    duty: duty.id,
    assignee: duty.assignee,
    resolved: resolvedAt(index, point, candidate),
    kind: duty.kind,
    item: duty.item,
    basis: duty.basis,
    scope: duty.scope,
    matter: duty.matter,
    territory: duty.territory,
    exceptMatters: duty.exceptMatters,
    exceptTerritories: duty.exceptTerritories,
  }
}

/** Strongest first, then lowest id. */
export const sortedByKey = (index: DutyIndex, candidates: readonly Candidate[]): Candidate[] =>
  candidates.toSorted((a, b) => byKey(a.key, b.key, index.order) || byText(a.duty.id, b.duty.id))

/** The reasons of the winners, and of every other duty that applied. */
export const reasonsOf = (
  index: DutyIndex,
  point: Point,
  candidates: readonly Candidate[],
  winners: readonly Candidate[],
): Pick<Explanation, 'winners' | 'lost'> => {
  const won = sortedByKey(index, winners)
  const wonIds = new Set(won.map((one) => one.duty.id))
  const strongest = won[0]
  const lost = sortedByKey(index, candidates).flatMap((one) => {
    if (strongest === undefined || wonIds.has(one.duty.id)) return []
    const lostBy = firstDifference(strongest.key, one.key, index.order)
    return lostBy === null ? [] : [{ ...reasonOf(index, point, one), lostBy, to: strongest.duty.id }]
  })
  return { winners: won.map((one) => reasonOf(index, point, one)), lost }
}

/** The distinct outcomes among rulings, in a fixed order. */
export const possibleOf = (rulings: readonly Ruling[]): Possible[] => {
  const distinct = new Map<string, Possible>()
  for (const { outcome, units, winners } of rulings) {
    const duties = winners.map((one) => one.duty.id)
    distinct.set(JSON.stringify([outcome, units, duties]), { outcome, units, duties })
  }
  return [...distinct].sort(([a], [b]) => byText(a, b)).map(([, possible]) => possible)
}
