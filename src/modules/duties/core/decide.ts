import { type Candidate, candidatesAmong, type Known, type Reaching, reachingAt } from './applicable.ts'
import { byText } from './compare.ts'
import type { DutyIndex } from './duty-index.ts'
import { type Explanation, possibleOf, reasonsOf, sortedByKey } from './explanation.ts'
import { explore } from './explore.ts'
import { type Handed, handOn } from './hand-on.ts'
import { type Part, partsAt } from './parts.ts'
import { knownValues, type Point } from './point.ts'
import { type Flag, type Outcome, type Ruling, resolvedAt, ruleOn, rulingLabel } from './ruling.ts'

/** What is asked for instead of an attribute when the place is known too coarsely. */
export const askForPlace = 'place'

/** Stored inputs of a decision besides the point. */
export type DecisionInputs = {
  /** The unit that handled the last like matter: the provisional lead of an overlap. */
  readonly previousUnit?: string | null
}

/** Which unit leads and which have a part, or why nobody does, with the whole explanation. */
export type Decision = {
  readonly outcome: Outcome
  readonly units: readonly string[]
  readonly winners: readonly string[]
  readonly flags: readonly Flag[]
  /** Attributes whose values would settle it, or `place`. */
  readonly ask: readonly string[]
  readonly assist: readonly Part[]
  readonly supervise: readonly Part[]
  readonly inform: readonly Part[]
  /** Who performs on behalf of the accountable unit, where the duty is entrusted. */
  readonly performs: string | null
  /** Who coordinates a joint lead. */
  readonly coordinator: string | null
  /** Who leads an overlap until it is settled; null sends it to negotiation. */
  readonly provisional: string | null
  readonly explanation: Explanation
}

type Found = {
  readonly candidates: readonly Candidate[]
  readonly rulings: readonly Ruling[]
  readonly depends: readonly string[]
}

const rulingsAt = (index: DutyIndex, reaching: Reaching, point: Point, known: Known): Found => {
  const candidates = candidatesAmong(index, reaching, point, known)
  const { rulings, depends } = explore(candidates, index.order, {
    attributes: index.attributes.values(),
    judge: (applicable) => ruleOn(index, point, applicable),
    labelOf: rulingLabel,
  })
  return { candidates, rulings, depends }
}

/** Known attributes of which some other value would change the outcome. */
const matteredAt = (index: DutyIndex, reaching: Reaching, point: Point, known: Known): string[] => {
  const narrowed = new Set(reaching.flatMap(({ duty }) => duty.boxes.flatMap((box) => Object.keys(box))))
  return [...index.attributes.keys()].filter((name) => {
    if (!known.has(name) || !narrowed.has(name)) return false
    const without = new Map([...known].filter(([other]) => other !== name))
    return rulingsAt(index, reaching, point, without).depends.includes(name)
  })
}

const distinctWinners = (index: DutyIndex, rulings: readonly Ruling[]): Candidate[] => {
  const byId = new Map(rulings.flatMap((ruling) => ruling.winners).map((one) => [one.duty.id, one]))
  return sortedByKey(index, [...byId.values()])
}

/** What became of each winning duty that was handed on; the coordinator's first where the lead is joint. */
const handedOnAt = (index: DutyIndex, point: Point, winners: readonly Candidate[]): ReadonlyMap<string, Handed> => {
  const handed = new Map<string, Handed>()
  for (const one of winners) {
    const resolved = resolvedAt(index, point, one)
    if (resolved.state !== 'unit') continue
    const result = handOn(index, one.duty.id, resolved.unit, point.on)
    const earlier = handed.get(resolved.unit)
    if (earlier === undefined || (earlier.links.length === 0 && result.links.length > 0))
      handed.set(resolved.unit, result)
  }
  return handed
}

const coordinatorOf = (index: DutyIndex, point: Point, ruling: Ruling): string | null => {
  if (ruling.outcome !== 'JOINT') return null
  const coordinating = ruling.winners.find(
    (one) => one.duty.coordinator && resolvedAt(index, point, one).state === 'unit',
  )
  const resolved = coordinating === undefined ? null : resolvedAt(index, point, coordinating)
  return resolved?.state === 'unit' ? resolved.unit : null
}

const emptyParts = { assist: [], supervise: [], inform: [] }

const explanationAt = (
  index: DutyIndex,
  point: Point,
  known: Known,
  given: Pick<Explanation, 'mattered' | 'previousUnit'>,
): Omit<Explanation, 'winners' | 'lost' | 'crossing' | 'possible' | 'handedOn' | 'openParts'> => ({
  edition: index.edition,
  on: point.on,
  matter: point.matter,
  territory: point.territory,
  attributes: Object.fromEntries([...known].sort(([a], [b]) => byText(a, b))),
  order: index.order,
  mattered: given.mattered,
  previousUnit: given.previousUnit,
})

const undecided = (
  index: DutyIndex,
  point: Point,
  found: Found,
  explained: ReturnType<typeof explanationAt>,
): Decision => ({
  outcome: 'ASK',
  units: [],
  winners: [],
  flags: [],
  ask: found.depends.length > 0 ? found.depends : [askForPlace],
  ...emptyParts,
  performs: null,
  coordinator: null,
  provisional: null,
  explanation: {
    ...explained,
    ...reasonsOf(index, point, found.candidates, distinctWinners(index, found.rulings)),
    crossing: null,
    possible: possibleOf(found.rulings),
    handedOn: [],
    openParts: [],
  },
})

const settled = (
  index: DutyIndex,
  point: Point,
  decided: { readonly found: Found; readonly ruling: Ruling; readonly known: Known },
  explained: ReturnType<typeof explanationAt>,
): Decision => {
  const { found, ruling, known } = decided
  const winners = distinctWinners(index, found.rulings)
  const isHandedOn = ruling.outcome === 'LEAD' || ruling.outcome === 'JOINT'
  const handed = isHandedOn ? handedOnAt(index, point, winners) : new Map<string, Handed>()
  const units = [...new Set(ruling.units.map((unit) => handed.get(unit)?.unit ?? unit))].sort(byText)
  const coordinating = coordinatorOf(index, point, ruling)
  const first = coordinating ?? (ruling.outcome === 'LEAD' ? ruling.units[0] : undefined)
  const parts = (['assist', 'supervise', 'inform'] as const).map((role) =>
    partsAt(index, point, { role, known, leads: units }),
  )
  const [assist, supervise, inform] = parts.map((one) => one.parts)
  const previous = explained.previousUnit

  return {
    outcome: ruling.outcome,
    units,
    winners: winners.map((one) => one.duty.id),
    flags: ruling.flags,
    ask: [],
    assist: assist ?? [],
    supervise: supervise ?? [],
    inform: inform ?? [],
    performs: first === undefined ? null : (handed.get(first)?.performs ?? null),
    coordinator: coordinating === null ? null : (handed.get(coordinating)?.unit ?? coordinating),
    provisional: ruling.outcome === 'OVERLAP' && previous !== null && units.includes(previous) ? previous : null,
    explanation: {
      ...explained,
      ...reasonsOf(index, point, found.candidates, winners),
      crossing: ruling.crossing,
      possible: [],
      handedOn: [...handed.values()].flatMap((one) => one.links),
      openParts: parts.flatMap((one) => one.open),
    },
  }
}

/**
 * Decides who is accountable at a point that `checkPoint` accepted.
 *
 * Decides as long as every value of what is unknown leads to the same status, units and flags; else asks.
 *
 * @source docs/sources.md#dispatch
 */
export const decide = (index: DutyIndex, point: Point, inputs: DecisionInputs = {}): Decision => {
  const known = knownValues(index, point)
  const reaching = reachingAt(index, point, 'lead')
  const found = rulingsAt(index, reaching, point, known)
  const mattered = matteredAt(index, reaching, point, known)
  const explained = explanationAt(index, point, known, { mattered, previousUnit: inputs.previousUnit ?? null })
  const [ruling] = found.rulings
  if (ruling === undefined || found.depends.length > 0 || ruling.outcome === 'ASK')
    return undecided(index, point, found, explained)
  return settled(index, point, { found, ruling, known }, explained)
}

/** A decision as one line of the `dispatch` command. */
export const answerOf = (decision: Decision) => ({
  outcome: decision.outcome,
  units: decision.units,
  winners: decision.winners,
  flags: decision.flags,
  ask: decision.ask,
  assist: decision.assist,
  supervise: decision.supervise,
  inform: decision.inform,
  performs: decision.performs,
})
